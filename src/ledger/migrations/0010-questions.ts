import { type Kysely, sql } from 'kysely'

/** Questions whether two events are one are few, and are listed without reading all statements. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`create index statement_question on statement (seq) where property = 'possibly-same-as'`).execute(db)
}
