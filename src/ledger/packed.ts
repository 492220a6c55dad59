import { type Expression, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Rows of one value: a thousand events are some 500 kB of JSON. */
const AT_ONCE = 1000

/**
 * The rows of a query that may find many, in its order: they come as a few values of JSON, which the platform parses, instead of column by
 * column, which takes three to five times as long on PGlite. For columns that JSON has: texts, integers, booleans, arrays, `jsonb`.
 *
 * @param query `select …` of the columns that are wanted, and its `order by`.
 * @example await packedRows(db, sql<{ id: string }>`select id from event order by id`)
 */
export async function packedRows<Row>(db: Kysely<Tables>, query: Expression<Row>): Promise<Row[]> {
  const { rows } = await sql<{ packed: Row[] }>`
    select json_agg(found order by position) as packed
    from (select found, row_number() over () as position from (${query}) as found) as numbered
    group by (position - 1) / ${sql.lit(AT_ONCE)} order by (position - 1) / ${sql.lit(AT_ONCE)}`.execute(db)
  return rows.flatMap(({ packed }) => packed)
}

/** Rows of one value of a column: ten thousand events are some 2 MB of JSON in all. */
const OF_A_COLUMN = 10_000

/**
 * The same with each column apart, which takes half of the time to make and to parse, as no name is repeated.
 *
 * @param rows `select …` of these columns, and its `order by`.
 * @example await packedColumns<{ id: string; type: string }>(db, ['id', 'type'], sql`select id, type from event order by id`)
 */
export async function packedColumns<Row extends object>(
  db: Kysely<Tables>,
  columns: readonly (keyof Row & string)[],
  rows: Expression<unknown>,
): Promise<Row[]> {
  const packed = ['position', ...columns].map((column) => sql`json_agg(${sql.ref(column)}) as ${sql.ref(column)}`)
  const told = await sql<{ position: number[] } & { [Column in keyof Row]: Row[Column][] }>`
    select ${sql.join(packed)} from (select found.*, row_number() over () - 1 as position from (${rows}) as found) as numbered
    group by position / ${sql.lit(OF_A_COLUMN)}`.execute(db)
  const made: Row[] = []
  // Groups, and the rows of one, come in any order.
  for (const { position } of told.rows) for (const at of position) made[at] = {} as Row
  for (const found of told.rows)
    for (const column of columns) {
      const values = found[column]
      for (const [i, at] of found.position.entries()) {
        const row = made[at]
        if (row) row[column] = values[i] as Row[typeof column]
      }
    }
  return made
}

/**
 * Rows of some columns as one value of a query that gives more besides; `unpackedFrom` makes rows of it again. For the columns of `packedRows`.
 *
 * @param from What stands behind `from`.
 * @param order Columns to order by, none if not given.
 * @example sql`select ${packedIn(['id', 'type'], sql`event`)} as events`
 */
export function packedIn(
  columns: readonly string[],
  from: RawBuilder<unknown>,
  order?: RawBuilder<unknown>,
): RawBuilder<Packed> {
  const row = sql`json_build_array(${sql.join(columns.map((column) => sql.ref(column)))})`
  return sql<Packed>`(select coalesce(json_agg(${row} ${order ? sql`order by ${order}` : sql``}), '[]') from ${from})`
}

/** Rows, each as the values of its columns. */
export type Packed = readonly (readonly unknown[])[]

/** The rows that `packedIn` gave, with the same columns. */
export const unpackedFrom = <Row>(columns: readonly (keyof Row & string)[], packed: Packed): Row[] =>
  packed.map((values) => {
    const row: Partial<Row> = {}
    for (const [i, column] of columns.entries()) row[column] = values[i] as Row[typeof column]
    return row as Row
  })
