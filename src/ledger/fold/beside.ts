import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { FOLDED } from './versions.ts'

export type FoldedTable = keyof typeof FOLDED
export const FOLDED_TABLES = Object.keys(FOLDED) as FoldedTable[]

/** The folded tables, and temporary ones of the same names and columns. */
export interface Beside {
  /** Owners, in order, of which a row is missing, too much or another than in the temporary table: `most` of them. */
  differing(table: FoldedTable, most: number): Promise<string[]>
  /** Makes the rows of the folded tables those of the temporary ones, touching none that is so already, and removes those. */
  takeOver(): Promise<void>
}

/**
 * Empty temporary tables that in this transaction stand before the folded ones: until they are taken over or the transaction ends, the
 * names of those mean them. So all can be folded anew while others go on reading the rows that hold; `truncate`, or taking indexes away,
 * would make readers wait.
 */
export async function besideFolded(db: Kysely<Tables>): Promise<Beside> {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db)
  const schema = rows[0]?.name ?? 'public'
  const keys = await primaryKeys(db, schema)
  for (const table of FOLDED_TABLES)
    await sql`create temporary table ${sql.id(table)} (like ${sql.id(schema, table)}) on commit drop`.execute(db)
  const sameKey = (table: FoldedTable): RawBuilder<unknown> =>
    sql.join(
      (keys.get(table) ?? []).map((column) => sql`made.${sql.id(column)} = held.${sql.id(column)}`),
      sql` and `,
    )
  const held = (table: FoldedTable) => sql`${sql.id(schema, table)} as held`
  const made = (table: FoldedTable) => sql`${sql.id('pg_temp', table)} as made`
  const notMade = (table: FoldedTable) =>
    sql`not exists (select from ${made(table)} where ${sameKey(table)} and made = held)`
  const notHeld = (table: FoldedTable) => sql`not exists (select from ${held(table)} where ${sameKey(table)})`
  return {
    async differing(table, most) {
      const owner = FOLDED[table]
      const { rows: owners } = await sql<{ owner: string }>`
        select distinct owner from (
          select held.${sql.id(owner)} as owner from ${held(table)} where ${notMade(table)}
          union all select made.${sql.id(owner)} from ${made(table)} where ${notHeld(table)}) as differing
        order by owner limit ${most}`.execute(db)
      return owners.map((row) => row.owner)
    },
    async takeOver() {
      for (const table of FOLDED_TABLES) {
        await sql`delete from ${held(table)} where ${notMade(table)}`.execute(db)
        await sql`insert into ${sql.id(schema, table)} select made.* from ${made(table)} where ${notHeld(table)}`.execute(
          db,
        )
        await sql`drop table ${sql.id('pg_temp', table)}`.execute(db)
      }
    },
  }
}

/** Columns of the primary key of each table of a schema. */
async function primaryKeys(db: Kysely<Tables>, schema: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
    where k.contype = 'p' and n.nspname = ${schema} group by c.relname`.execute(db)
  return new Map(rows.map(({ name, columns }) => [name, columns] as const))
}
