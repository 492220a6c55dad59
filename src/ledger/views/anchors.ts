import { type Kysely, sql } from 'kysely'
import { grouped } from '../../model/grouped.ts'
import type { Value } from '../../model/value.ts'
import type { EvidenceView, SourceRef } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'

/** What became of a quotation of a statement in a later text of its document. */
export interface Anchor {
  readonly statement: string
  /** Which quotation of the statement, counted from 0. */
  readonly span: number
  /** Where the words stand in the later text; null where they were lost. */
  readonly found: EvidenceView | null
  /** Id of the later text. */
  readonly source: string
}

/** For each quotation of the statements that was looked for in later texts, what became of it in the newest. */
export async function anchorsOf(
  db: Kysely<Tables>,
  statements: readonly string[],
  at: At,
): Promise<Map<string, Map<number, Anchor>>> {
  if (statements.length === 0) return new Map()
  const rows = await selection(db, at).where(oneOf('statement.subject', statements)).execute()
  return new Map(
    [...grouped(rows.map(anchorOf), (anchor) => anchor.statement)].map(([id, anchors]) => [
      id,
      new Map(anchors.map((anchor) => [anchor.span, anchor] as const)),
    ]),
  )
}

const selection = (db: Kysely<Tables>, at: At) => {
  const all = db
    .selectFrom('statement')
    .innerJoin('batch', 'batch.seq', 'statement.batch')
    .leftJoin('evidence', 'evidence.statement', 'statement.id')
    .leftJoin('source', 'source.id', 'evidence.source')
    .leftJoin('standing as own', (join) => join.onRef('own.target', '=', 'statement.id').on(holding('own', at)))
    .leftJoin('standing as whole', (join) => join.onRef('whole.target', '=', 'batch.id').on(holding('whole', at)))
    .where('property', 'in', ['anchored', 'lost'])
    .where('own.state', 'is', null)
    .where('whole.state', 'is', null)
    .select(['statement.subject as statement', 'statement.qualifiers', 'start', 'end', 'exact'])
    .select(['source.id as source', 'title', 'publisher', 'published', 'url'])
    .orderBy(sql`statement.seq`)
  return at === null ? all : all.where('statement.batch', '<=', at)
}

function anchorOf(row: Awaited<ReturnType<ReturnType<typeof selection>['execute']>>[number]): Anchor {
  const { span, source } = row.qualifiers as Record<string, Value>
  const number = span?.type === 'integer' ? span.integer : 0
  const { statement, start, end, exact } = row
  if (row.source === null || start === null || end === null || exact === null)
    return { statement, span: number, found: null, source: source?.type === 'text' ? source.text : '' }
  const { title, publisher, published, url } = row
  const ref: SourceRef = { id: row.source, title, publisher, published, url }
  return { statement, span: number, found: { start, end, exact, source: ref }, source: row.source }
}

/**
 * The words that state something, those of the newest texts first where a document has several: each quotation that was
 * found again is followed by the same in the earlier text.
 */
export function newestFirst(
  evidence: readonly EvidenceView[],
  anchors: ReadonlyMap<number, Anchor> | undefined,
): EvidenceView[] {
  if (!anchors) return [...evidence]
  return evidence.flatMap((words, span): EvidenceView[] => {
    const anchor = anchors.get(span)
    if (!anchor) return [words]
    return anchor.found ? [anchor.found, { ...words, version: 'earlier' }] : [{ ...words, version: 'lost' }]
  })
}
