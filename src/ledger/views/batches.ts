import { type Kysely, sql } from 'kysely'
import type { BatchView, SourceRef } from '../../model/views.ts'
import { holding } from '../holding.ts'
import type { Tables } from '../tables.ts'

/** What was appended, the latest first: batches before the given number, or from the last. */
export async function batchViews(db: Kysely<Tables>, limit: number, before?: number): Promise<BatchView[]> {
  let query = db
    .selectFrom('batch')
    .leftJoin('standing', (join) => join.onRef('standing.target', '=', 'batch.id').on(holding('standing', null)))
    .leftJoin('statement as why', 'why.id', 'standing.decision')
    .select(['batch.seq', 'batch.id', 'batch.at', 'batch.by', 'batch.note', 'standing.state', 'why.value as reason'])
    .select(sql<number>`(select count(*) from statement where statement.batch = batch.seq)`.as('statements'))
    .orderBy('batch.seq', 'desc')
    .limit(limit)
  if (before !== undefined) query = query.where('batch.seq', '<', before)
  const rows = await query.execute()
  const sources = await db
    .selectFrom('source')
    .select(['batch', 'id', 'title', 'publisher', 'published', 'url'])
    .where('batch', 'in', rows.map((r) => r.seq).concat(0))
    .orderBy('position')
    .execute()
  return rows.map(({ seq, id, at, by, note, state, reason, statements }) => ({
    seq: Number(seq),
    id,
    at,
    by,
    note,
    statements: Number(statements),
    sources: sources.flatMap(({ batch, ...source }): SourceRef[] => (Number(batch) === Number(seq) ? [source] : [])),
    undone: state === 'undone' ? ((reason as { text?: string } | null)?.text ?? '') : null,
  }))
}
