import { type Kysely, sql } from 'kysely'

const NOW = '9007199254740991'

/**
 * The events of a dyad come from one index, whatever the batch as of which they are asked. The offices of a person are found
 * among the rows that hold: each story that names somebody in an office ends a version of the time over which that was seen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index event_sides on event using gin (sides) with (fastupdate = off)`.execute(db)
  await sql.raw(`create index tenure_person on tenure (person) where until = ${NOW}`).execute(db)
}
