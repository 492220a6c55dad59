import { type Gazetteer, NOTHING_KNOWN } from '../model/gazetteer.ts'
import type { StoryRecord } from '../model/record.ts'
import type { SourceText } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import { spanAt } from '../model/span-at.ts'
import type { Document } from './engine/document.ts'
import type { Extent } from './engine/layer.ts'
import { propose } from './propose.ts'

/** Something that a stage found: a kind ("person", "date", "verb" …) and what it was taken for. */
export interface Seen {
  readonly kind: string
  readonly as: string
  readonly span: Span
}

/** A rule that saw its words and proposed nothing. */
export interface Rejected {
  readonly rule: string
  readonly why: string
  readonly span: Span
}

/** A rule that proposed something, with the words of each field. */
export interface Fired {
  readonly rule: string
  readonly item: 'event' | 'quote' | 'claim' | 'instrument' | 'office' | 'relation' | 'commitment' | 'suggestion'
  readonly says: string
  readonly confidence: number
  readonly fields: Readonly<Record<string, readonly Span[]>>
}

export interface ExplainedSentence {
  readonly span: Span
  readonly seen: readonly Seen[]
  readonly fired: readonly Fired[]
  readonly rejected: readonly Rejected[]
}

/**
 * How the record of a story came about, sentence by sentence: what was seen, which rules fired and on which words, and
 * which rules saw their words and proposed nothing, and why. The record itself is what `propose` gives.
 *
 * @example explain(source).sentences[0]?.fired.map((f) => f.rule) // ['en/round/held']
 */
export function explain(
  source: SourceText,
  known: Gazetteer = NOTHING_KNOWN,
): { record: StoryRecord; sentences: ExplainedSentence[] } {
  let document: Document | undefined
  const seen: (Seen & { readonly extent: Extent })[] = []
  const rejected: (Rejected & { readonly extent: Extent })[] = []
  const span = ({ first, last }: Extent): Span => {
    const tokens = document?.tokens ?? []
    return spanAt(source.text, tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? source.text.length)
  }
  const record = propose(
    source,
    {
      document: (read) => {
        document = read
      },
      seen: (kind, extent, as) => seen.push({ kind, as, span: span(extent), extent }),
      rejected: (rule, extent, why) => rejected.push({ rule, why, span: span(extent), extent }),
    },
    known,
  )
  const sentences = (document?.sentences ?? []).map((sentence) => ({
    span: spanAt(source.text, sentence.start, sentence.end),
    seen: [] as Seen[],
    fired: [] as Fired[],
    rejected: [] as Rejected[],
  }))
  const sentenceAt = (offset: number) => {
    let [low, high] = [0, sentences.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((sentences[middle]?.span.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return sentences[low]
  }
  const inOrder = <T extends { readonly span: Span }>(items: readonly T[]): T[] =>
    [...items].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  for (const { kind, as, span: at } of inOrder(seen)) sentenceAt(at.start)?.seen.push({ kind, as, span: at })
  for (const { rule, why, span: at } of inOrder(rejected)) sentenceAt(at.start)?.rejected.push({ rule, why, span: at })
  for (const { at, ...fired } of firedIn(record)) sentenceAt(at)?.fired.push(fired)
  return { record, sentences }
}

function firedIn(record: StoryRecord): (Fired & { readonly at: number })[] {
  const item = (
    kind: Fired['item'],
    of: { readonly rule: string; readonly confidence: number; readonly evidence: readonly Span[] },
    says: string,
    fields: Fired['fields'] = {},
  ) => ({
    item: kind,
    rule: of.rule,
    says,
    confidence: of.confidence,
    fields: { ...fields, evidence: of.evidence },
    at: (fields.type ?? of.evidence)[0]?.start ?? 0,
  })
  return [
    ...record.events.map((e) =>
      item('event', e, [e.type, e.status, e.date ?? 'undated', e.sides.join(' and ')].join(', '), {
        ...e.fields,
        ...Object.fromEntries(e.participants.map((p) => [`participant ${p.name}`, p.evidence])),
        ...Object.fromEntries(e.derived.map((d) => [`${d.field}, worked out by ${d.rule} from`, d.from])),
      }),
    ),
    ...record.quotes.map((q) => item('quote', q, q.speaker ?? 'nobody named')),
    ...record.claims.map((c) => item('claim', c, [c.polarity, c.attribution].filter(Boolean).join(', '))),
    ...record.instruments.map((i) => item('instrument', i, `${i.kind}: ${i.name}`)),
    ...record.offices.map((o) => item('office', o, [o.person, o.office, o.for].filter(Boolean).join(', '))),
    ...record.relations.map((r) => item('relation', r, r.parties.join(' and '))),
    ...record.commitments.map((c) => item('commitment', c, c.text)),
    ...record.suggestions.map((s) =>
      item('suggestion', s, [s.type, s.date ?? 'undated', s.sides.join(' and ')].join(', ')),
    ),
  ]
}
