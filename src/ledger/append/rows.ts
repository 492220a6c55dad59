import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

const AT_ONCE = 4000

/**
 * Inserts rows as one JSON parameter for up to 4,000 of them: PostgreSQL takes at most 65,535 parameters, and parsing many
 * is slow. Values are as JSON has them: arrays for arrays, objects for jsonb. Columns that a row lacks become null.
 */
export async function insertRows<Table extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: Table,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const json = JSON.stringify(rows.slice(from, from + AT_ONCE))
    const into = sql.table(table)
    await sql`insert into ${into} select * from json_populate_recordset(null::${into}, ${json}::json)`.execute(db)
  }
}
