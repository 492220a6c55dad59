import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Rows of one value: a thousand events are some 400 kB of JSON. */
const AT_ONCE = 1000

/**
 * The rows of a query that may find many, in its order: they come as a few values of JSON, which the platform parses, instead of column by
 * column, which takes three to five times as long on PGlite. For columns that JSON has: texts, integers, booleans, arrays, `jsonb`.
 *
 * @param query `select …` with the columns, and its `order by`.
 * @example await packedRows<{ id: string }>(db, ['id'], sql`select id from event order by id`)
 */
export async function packedRows<Row extends object>(
  db: Kysely<Tables>,
  columns: readonly (keyof Row & string)[],
  query: RawBuilder<Row>,
): Promise<Row[]> {
  const listed = sql.join(columns.map((column) => sql.ref(column)))
  const { rows } = await sql<{ packed: unknown[][] }>`
    select json_agg(json_build_array(${listed}) order by position) as packed
    from (select *, row_number() over () as position from (${query}) as found) as numbered
    group by (position - 1) / ${sql.lit(AT_ONCE)} order by (position - 1) / ${sql.lit(AT_ONCE)}`.execute(db)
  const found: Row[] = []
  for (const { packed } of rows)
    for (const cells of packed) {
      const row: Record<string, unknown> = {}
      for (let i = 0; i < columns.length; i++) row[columns[i] as string] = cells[i]
      found.push(row as Row)
    }
  return found
}
