import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { orDiskFull } from './disk-full.ts'
import { create } from './folder.ts'
import { isDatabase, openFolder, openWorkspace, type Workspace } from './workspace.ts'

/**
 * Opens an empty workspace to fill it, and closes it whatever comes of that: one that is there, folder or database, or a folder that takes its
 * name only when it is whole.
 *
 * @throws RapporteurError what `openWorkspace` and `fill` throw; the place is as it was then, as long as `fill` is one transaction.
 */
export async function fillPlace(place: string, fill: (workspace: Workspace) => Promise<void>): Promise<void> {
  const filling = async (workspace: Workspace) => {
    try {
      await fill(workspace)
    } finally {
      await workspace.close()
    }
  }
  const folder = resolve(place)
  if (isDatabase(place) || existsSync(join(folder, 'workspace.json'))) return filling(await openWorkspace(place))
  try {
    await create(folder, async (making) => filling(await openFolder(making)))
  } catch (error) {
    throw orDiskFull(error, folder)
  }
}
