import { Kysely } from 'kysely'
import { openPglite } from '../engine/pglite.ts'
import { Ledger } from '../ledger.ts'
import { migrate } from '../migrate.ts'
import { loadSchema } from '../schema.ts'
import type { Tables } from '../tables.ts'

/** A ledger that stands in memory alone, for as long as a test runs. */
export async function ledgerInMemory(): Promise<{
  readonly db: Kysely<Tables>
  readonly ledger: Ledger
  close(): Promise<void>
}> {
  const db = new Kysely<Tables>({ dialect: (await openPglite('memory://')).dialect })
  await migrate(db)
  const ledger = new Ledger(db, loadSchema(), null, (error) => error)
  return { db, ledger, close: () => db.destroy() }
}
