import { type Kysely, sql } from 'kysely'

/**
 * Days are compared and sorted as text, by their characters, whatever the locale of the database: in some, `-infinity` would come
 * behind the days, since signs count for nothing there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['event', 'event_side', 'event_person'])
    await sql
      .raw(
        `alter table ${table} alter column earliest type text collate "C", alter column latest type text collate "C"`,
      )
      .execute(db)
}
