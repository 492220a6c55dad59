import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import type { Engine } from '../engine/engine.ts'
import { openPglite } from '../engine/pglite.ts'
import { Ledger } from '../ledger.ts'
import { migrate } from '../migrate.ts'
import { loadSchema } from '../schema.ts'
import type { Tables } from '../tables.ts'
import { copied } from './copied.ts'
import { isTestRun } from './run-folder.ts'
import { emptyWorkspace } from './workspaces.ts'

/** The embedded engine in a folder that goes when it is closed: in a run of the tests with the tables of an empty workspace, else without any. */
export async function temporaryPglite(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-temporary-'))
  if (isTestRun()) await copied(join(await emptyWorkspace(), 'db'), join(folder, 'db'))
  const engine = await openPglite(join(folder, 'db'))
  return {
    ...engine,
    async close() {
      await engine.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A ledger for as long as a test runs. */
export async function temporaryLedger(): Promise<{
  readonly db: Kysely<Tables>
  readonly ledger: Ledger
  close(): Promise<void>
}> {
  const engine = await temporaryPglite()
  const db = new Kysely<Tables>({ dialect: engine.dialect })
  await migrate(db)
  const ledger = new Ledger(db, loadSchema(), null, (error) => error)
  return { db, ledger, close: () => engine.close() }
}
