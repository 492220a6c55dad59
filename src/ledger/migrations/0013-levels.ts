import { type Kysely, sql } from 'kysely'

/** The level of each event, so that ties can be counted by it without reading who took part in each. Folding fills it in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table event add column level text`.execute(db)
}
