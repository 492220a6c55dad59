import { type Kysely, sql } from 'kysely'

/** The events of a dyad come from one index, whatever the batch as of which they are asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index event_sides on event using gin (sides) with (fastupdate = off)`.execute(db)
}
