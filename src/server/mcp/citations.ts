import type { Span } from '../../model/span.ts'
import type { EvidenceView, StatementView } from '../../model/views.ts'
import type { Citation } from './citation.ts'

/** Characters of a quotation at most: of a longer one the first are cited, with the offsets of those. */
const LONGEST = 400

type Unnumbered<T> = T extends Citation ? Omit<T, 'number'> : never

/** The citations of one answer, numbered from 1 in the order in which they are first needed. */
export class Citations {
  private readonly numbered = new Map<string, Citation>()

  get all(): Citation[] {
    return [...this.numbered.values()]
  }

  words({ source, ...span }: EvidenceView): number {
    const { id, title, publisher, published, url } = source
    const cited = shortened(span)
    return this.number(`${id} ${cited.start} ${cited.end}`, {
      kind: 'words',
      source: { id, title, publisher, published, url },
      ...cited,
    })
  }

  given(span: Span): number {
    const cited = shortened(span)
    return this.number(`given ${cited.start} ${cited.end}`, { kind: 'given', ...cited })
  }

  /** The words that state it, in their newest text; of one that has none, how it came on record. */
  statement(statement: StatementView): number[] {
    const { id, evidence } = statement
    const kept = evidence.filter(({ version }) => version === undefined)
    const words = kept.length > 0 ? kept : evidence
    if (words.length > 0) return [...new Set(words.slice(0, 2).map((one) => this.words(one)))]
    return [this.number(id, { kind: 'entry', statement: id, text: entered(statement) })]
  }

  statements(statements: readonly StatementView[]): number[] {
    return [...new Set(statements.flatMap((statement) => this.statement(statement)))]
  }

  private number(key: string, citation: Unnumbered<Citation>): number {
    const known = this.numbered.get(key)
    if (known) return known.number
    const number = this.numbered.size + 1
    this.numbered.set(key, { ...citation, number })
    return number
  }
}

function shortened({ start, end, exact }: Span): Span {
  if (exact.length <= LONGEST) return { start, end, exact }
  const words = exact.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')
  return { start, end: start + words.length, exact: words }
}

function entered({ dataset, origin, recordedBy, recordedAt, note, rule, property, value }: StatementView): string {
  const how =
    dataset !== null
      ? `Data set ${dataset}`
      : origin === 'derived'
        ? `Worked out by the rule ${rule ?? 'of the program'}`
        : `Entered by ${recordedBy} on ${recordedAt.slice(0, 10)}${note ? ` (${note})` : ''}`
  return `${how}: ${property} ${value}`
}
