import { RapporteurError } from '../../model/errors.ts'
import { fillPlace } from '../fill-place.ts'
import type { Progress } from '../fold/rebuild.ts'
import type { Workspace } from '../workspace.ts'
import type { Header } from './format.ts'
import { type Backup, openBackup } from './read.ts'

/**
 * Makes of a backup a workspace with the same record. The file is checked whole before anything is written. A folder that is not there yet takes
 * its name when it is whole; an empty workspace, folder or database, is filled in one transaction.
 *
 * @throws RapporteurError what `openBackup` and `openWorkspace` throw, and `input-invalid` where the place holds a record already.
 * @example await restore('record.jsonl.gz', './restored')
 */
export async function restore(
  path: string,
  place: string,
  progress: { readonly checking?: Progress | undefined; readonly folding?: Progress | undefined } = {},
): Promise<Header> {
  const backup = await openBackup(path, progress.checking)
  await fillPlace(place, (workspace) => filling(workspace, backup, progress.folding))
  return backup.header
}

async function filling(workspace: Workspace, backup: Backup, progress: Progress | undefined): Promise<void> {
  await workspace.fill(backup.batches(), progress).catch((error) => {
    throw unstorable(error) ?? error
  })
  if ((await workspace.head()).hash !== backup.header.head)
    throw new RapporteurError(
      'workspace-damaged',
      'The restored record is not that of the backup.',
      'Restore it into another place, and report this.',
    )
}

/** SQLSTATE classes 22 and 23: what breaks a rule of the tables. */
function unstorable(error: { readonly code?: string; readonly message: string }): RapporteurError | null {
  if (!/^2[23]/.test(error.code ?? '')) return null
  return new RapporteurError(
    'backup-damaged',
    `The backup holds what no record can: ${error.message}.`,
    'Nothing was restored. Use another copy of it, and report this.',
    { cause: error },
  )
}
