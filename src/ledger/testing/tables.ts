import { Kysely } from 'kysely'
import { openPglite } from '../engine/pglite.ts'
import { openPostgres } from '../engine/postgres.ts'
import type { Tables } from '../tables.ts'

/** The tables of a workspace that is not open, behind the ledger's back. */
export async function openTables(
  place: string,
): Promise<{ readonly db: Kysely<Tables>; readonly close: () => Promise<void> }> {
  const engine = /^postgres/.test(place) ? await openPostgres(place) : await openPglite(`${place}/db`)
  return { db: new Kysely<Tables>({ dialect: engine.dialect }), close: () => engine.close() }
}
