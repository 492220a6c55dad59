import { type Kysely, sql } from 'kysely'
import type { BatchRecord } from '../../model/batch-record.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'
import { ANSWERS } from './proposals.ts'

/**
 * Whether an event rests on suggestions alone that nobody accepted yet: all that is proposed of it and was not rejected is pending. It is told as of now, the same in each
 * version of the event, as the queue has no past; so it is no part of what makes a version.
 */

const waits = sql<boolean>`state <> 'rejected' group by entity having bool_and(state = 'pending')`

/** The events that wait, of all that is proposed. */
export async function waitingEvents(db: Kysely<Tables>): Promise<Set<string>> {
  const { rows } = await sql<{ entity: string }>`
    select entity from proposal where kind = 'Event' and ${waits}`.execute(db)
  return new Set(rows.map(({ entity }) => entity))
}

/** Brings up to date whether events wait that a batch folded anew, or of which it answers proposals. `decided` are the statements and batches that stand otherwise since. */
export async function refoldWaiting(
  db: Kysely<Tables>,
  batch: BatchRecord,
  folded: readonly string[],
  decided: readonly string[],
): Promise<void> {
  const answers = decided.length > 0 || batch.statements.some(({ property }) => ANSWERS.includes(property))
  if (folded.length === 0 && !answers) return
  const answered = sql`union select value_entity from statement where property in (${sql.join(ANSWERS.map((one) => sql.lit(one)))})
    and (batch = ${batch.seq} or ${oneOf('statement.id', decided)} or batch in (select seq from batch where ${oneOf('batch.id', decided)}))`
  await sql`
    update event set waiting = not waiting
    where id in (select unnest(${[...folded]}::text[]) ${answers ? answered : sql``})
      and waiting <> coalesce((select true from proposal where entity = event.id and ${waits}), false)`.execute(db)
}

/** Notes of versions that hold no more that their events wait, where all others were written so. */
export async function noteWaiting(db: Kysely<Tables>): Promise<void> {
  await sql`
    update event set waiting = true where not waiting
      and id in (select entity from proposal where kind = 'Event' and ${waits})`.execute(db)
}
