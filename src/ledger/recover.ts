import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { RapporteurError } from '../model/errors.ts'
import { openPglite } from './engine/pglite.ts'
import { writeManifest } from './folder.ts'
import { LOG_NAME } from './log/log.ts'
import { openFolder, type Workspace } from './workspace.ts'

/**
 * Makes the database of a workspace anew from its log. The damaged one is kept beside it, under the name that is given back.
 *
 * @throws RapporteurError `workspace-missing` where the folder has no log, `workspace-locked`, `log-damaged`.
 */
export async function recover(place: string): Promise<{ readonly workspace: Workspace; readonly kept: string | null }> {
  const folder = resolve(place)
  if (!existsSync(join(folder, LOG_NAME)))
    throw new RapporteurError(
      'workspace-missing',
      `There is no ${LOG_NAME} in ${folder}.`,
      'Name the folder of a workspace, or put a copy of the folder in its place.',
    )
  const kept = existsSync(join(folder, 'db'))
    ? join(folder, `db.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`)
    : null
  const made = join(folder, 'db.new')
  const workspace = await openFolder(folder, {
    async prepare() {
      await rm(made, { recursive: true, force: true })
      await (await openPglite(made)).close()
      if (kept) await rename(join(folder, 'db'), kept)
      await rename(made, join(folder, 'db'))
      await rm(join(folder, 'closed.json'), { force: true })
      await writeManifest(folder)
    },
  })
  return { workspace, kept }
}
