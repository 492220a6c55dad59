import { type RawBuilder, sql } from 'kysely'
import { CURRENT } from '../tables.ts'

/** Versions of events that batches behind one brought or ended, as part of a query over `event`: those of which what was counted before must be counted anew. */
export const changedSince = (seq: number): RawBuilder<boolean> =>
  sql<boolean>`(event.since > ${seq} or (event.until > ${seq} and event.until < ${sql.lit(CURRENT)}))`
