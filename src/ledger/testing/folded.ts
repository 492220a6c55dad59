import { type Kysely, sql } from 'kysely'
import { FOLDED } from '../fold/versions.ts'
import type { Tables } from '../tables.ts'

/** All folded rows of a ledger, by table, in an order that does not depend on how they came to be. */
export async function foldedRows(
  db: Kysely<Tables>,
  only: 'all versions' | 'as it stands' = 'all versions',
): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {}
  for (const table of Object.keys(FOLDED)) {
    const { rows } = await sql<{
      row: Record<string, unknown>
    }>`select to_json(t) as row from ${sql.table(table)} t`.execute(db)
    tables[table] = rows
      .map(({ row }) => row)
      .filter((row) => only === 'all versions' || row.until === undefined || row.until === Number.MAX_SAFE_INTEGER)
      .map((row) => {
        const { since, until, ...values } = row
        return JSON.stringify(only === 'all versions' ? { ...values, since, until } : values)
      })
      .sort()
  }
  return tables
}
