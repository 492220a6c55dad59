import { RapporteurError } from '../model/errors.ts'
import { fillPlace } from './fill-place.ts'
import type { Progress } from './fold/rebuild.ts'
import type { Workspace } from './workspace.ts'

/**
 * Copies the record of a workspace into an empty one on either engine, all or nothing, and compares the two: chain, texts, spans and folded
 * rows. The workspace itself stays as it is. Gives the hash that both have.
 *
 * @param to A folder, which need not be there yet, or the URL of a database.
 * @throws RapporteurError `input-invalid` where the place holds a record already or is no address, `database-unreachable`,
 * `database-unsuitable`, `workspace-locked`, `workspace-damaged` where the copy is not the same.
 */
export async function move(from: Workspace, to: string, progress?: Progress): Promise<string> {
  const { hash } = await from.head()
  await fillPlace(to, async (target) => {
    await target.fill(from.history(), progress)
    const copied = await target.head()
    const { faults } = await target.verify()
    if (hash !== copied.hash || faults.length > 0)
      throw new RapporteurError(
        'workspace-damaged',
        `${target.folder} does not hold the same record: ${faults[0] ?? 'another hash'}`,
        'Use the old workspace, and report this.',
      )
  })
  return hash
}
