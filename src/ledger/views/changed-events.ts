import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { changedSince } from './changed-since.ts'

/** More are read anew with all others. */
const MOST = 1000

/**
 * Ids of the events that batches behind one bore on: folded anew, or told of by a source. Null where they are many, or where something was decided, which can bear on others: entities that go by
 * another id, proposals that wait no more.
 */
export async function changedEvents(db: Kysely<Tables>, seq: number): Promise<string[] | null> {
  const { rows } = await sql<{ ids: string[]; decided: boolean }>`
    select
      exists (select from statement where batch > ${seq} and (starts_with(subject, 'sm_') or starts_with(subject, 'ba_')
        or property in ('same-as', 'different-from'))) as decided,
      array(select id from event where ${changedSince(seq)}
        union select entity from proposal where batch > ${seq} limit ${MOST + 1}) as ids`.execute(db)
  const { ids = [], decided = true } = rows[0] ?? {}
  return decided || ids.length > MOST ? null : ids
}
