import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Kysely } from 'kysely'
import { RapporteurError } from '../model/errors.ts'
import { orDiskFull } from './disk-full.ts'
import { openPglite } from './engine/pglite.ts'
import { writeManifest } from './folder.ts'
import { takeInventory } from './inventory.ts'
import { Ledger } from './ledger.ts'
import { LOG_NAME, openLog } from './log/log.ts'
import { migrate } from './migrate.ts'
import { loadSchema } from './schema.ts'
import type { Tables } from './tables.ts'
import { openFolder, type Workspace } from './workspace.ts'

/**
 * Makes the database of a workspace anew from its log. The new one takes the place of the damaged one when it holds everything; that is
 * kept beside it, under the name that is given back. Until then nothing is changed.
 *
 * @throws RapporteurError `workspace-missing` where the folder has no log, `workspace-locked`, `log-damaged`, `disk-full`.
 */
export async function recover(place: string): Promise<{ readonly workspace: Workspace; readonly kept: string | null }> {
  const folder = resolve(place)
  if (!existsSync(join(folder, LOG_NAME)))
    throw new RapporteurError(
      'workspace-missing',
      `There is no ${LOG_NAME} in ${folder}.`,
      'Name the folder of a workspace, or put a copy of the folder in its place.',
    )
  let kept: string | null = null
  const workspace = await openFolder(folder, {
    async prepare() {
      const made = await madeFromLog(folder)
      if (existsSync(join(folder, 'db'))) {
        kept = join(folder, `db.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`)
        await rename(join(folder, 'db'), kept)
      }
      await rename(made, join(folder, 'db'))
      await takeInventory(folder)
      await writeManifest(folder)
    },
  })
  return { workspace, kept }
}

/** A database with all batches of the log, in a folder beside the one that it is to replace. */
async function madeFromLog(folder: string): Promise<string> {
  const made = join(folder, 'db.new')
  const explain = (error: unknown) => orDiskFull(error, folder)
  const log = await openLog(folder)
  try {
    await rm(made, { recursive: true, force: true })
    const engine = await openPglite(made)
    try {
      const db = new Kysely<Tables>({ dialect: engine.dialect })
      await migrate(db)
      await new Ledger(db, loadSchema(), null, explain).fill(log.all())
    } finally {
      await engine.close()
    }
    return made
  } catch (error) {
    await rm(made, { recursive: true, force: true })
    throw logDamaged(error) ?? explain(error)
  } finally {
    await log.close()
  }
}

function logDamaged(error: unknown): RapporteurError | null {
  if (!(error instanceof RapporteurError && error.code === 'log-damaged')) return null
  return new RapporteurError(
    'log-damaged',
    error.message,
    `Nothing was changed. Where the workspace opens and "rapporteur verify" finds fault with ${LOG_NAME} alone, move that file out of the folder: it is made anew from the database. Else restore a backup.`,
    { cause: error },
  )
}
