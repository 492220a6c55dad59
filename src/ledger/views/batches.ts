import { type Kysely, sql } from 'kysely'
import type { BatchPage } from '../../model/batch-view.ts'
import type { Value } from '../../model/value.ts'
import type { SourceRef } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import { cursorNumber } from '../page.ts'
import type { Tables } from '../tables.ts'
import { decisionsIn } from './decisions.ts'

export interface BatchFilter {
  readonly limit?: number | undefined
  /** `next` of the page before. */
  readonly cursor?: string | undefined
  /** Only the batch of this id. */
  readonly id?: string | undefined
}

/** What was appended, the latest first, up to a batch (`at`), with what was decided in it and of it. */
export async function batchViews(db: Kysely<Tables>, filter: BatchFilter, at: At): Promise<BatchPage> {
  const last = at ?? Number.MAX_SAFE_INTEGER
  const limit = filter.limit ?? 100
  const { total } = await db
    .selectFrom('batch')
    .select((e) => e.fn.coalesce(e.fn.max('seq'), sql<number>`0`).as('total'))
    .where('seq', '<=', last)
    .executeTakeFirstOrThrow()
  let query = db
    .selectFrom('batch')
    .leftJoin('standing', (join) => join.onRef('standing.target', '=', 'batch.id').on(holding('standing', at)))
    .leftJoin('statement as why', 'why.id', 'standing.decision')
    .leftJoin('batch as undoing', 'undoing.seq', 'why.batch')
    .select(['batch.seq', 'batch.id', 'batch.at', 'batch.by', 'batch.note', 'standing.state', 'why.value as reason'])
    .select(['undoing.id as undoingId', 'undoing.by as undoneBy', 'undoing.at as undoneAt'])
    .select(
      sql<number>`batch.last_statement - coalesce((select p.last_statement from batch p where p.seq = batch.seq - 1), 0)`.as(
        'statements',
      ),
    )
    .where('batch.seq', '<=', last)
    .orderBy('batch.seq', 'desc')
    .limit(limit)
  if (filter.cursor !== undefined) query = query.where('batch.seq', '<', cursorNumber(filter.cursor))
  if (filter.id !== undefined) query = query.where('batch.id', '=', filter.id)
  const rows = await query.execute()
  const seqs = rows.map((r) => Number(r.seq))
  const sources = await db
    .selectFrom('source')
    .select(['batch', 'id', 'title', 'publisher', 'published', 'url'])
    .where(sql<boolean>`batch = any(${seqs}::bigint[])`)
    .orderBy('position')
    .execute()
  const decisions = await decisionsIn(db, seqs)
  const items = rows.map(({ seq, id, at, by, note, state, reason, statements, undoingId, undoneBy, undoneAt }) => ({
    seq: Number(seq),
    id,
    at,
    by,
    note,
    statements: Number(statements),
    sources: sources.flatMap(({ batch, ...source }): SourceRef[] => (Number(batch) === Number(seq) ? [source] : [])),
    decisions: decisions.get(Number(seq)) ?? [],
    undone:
      state === 'undone' && undoingId && undoneBy && undoneAt
        ? { reason: textOf(reason as Value), by: undoneBy, at: undoneAt, batch: undoingId }
        : null,
  }))
  const lowest = seqs.at(-1) ?? 1
  return { items, next: rows.length === limit && lowest > 1 ? String(lowest) : null, total: Number(total) }
}

const textOf = (value: Value): string => (value.type === 'text' ? value.text : '')
