import { type Kysely, sql } from 'kysely'

/** Words that later texts of their documents do not have are few, and are listed without reading all statements. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`create index statement_lost on statement (seq) where property = 'lost'`).execute(db)
}
