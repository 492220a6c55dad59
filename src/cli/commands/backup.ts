import { backUp } from '../../ledger/backup/backup.ts'
import { restore as restoreBackup } from '../../ledger/backup/restore.ts'
import { VERSION } from '../../server/version.ts'
import { print } from '../output.ts'
import { progressOf } from '../progress.ts'
import { tell } from '../with-workspace.ts'

/** `rapporteur backup --to FILE`: writes all that a workspace holds into one file, also while it is in use. */
export async function backup({
  workspace,
  to,
  replace,
  json,
}: {
  readonly workspace: string
  readonly to: string
  readonly replace?: boolean
  readonly json?: boolean
}): Promise<void> {
  const { batches, sources, statements, head } = await backUp(workspace, to, {
    version: VERSION,
    replace,
    progress: progressOf('Backing up'),
    tell,
  })
  if (json) return print(`${JSON.stringify({ file: to, batches, sources, statements, head }, null, 2)}\n`)
  await print(
    `${to} holds ${batches} batches with ${sources} sources and ${statements} statements; the last has the hash ${head}.\n`,
  )
}

/** `rapporteur restore FILE --into PLACE`: makes of a backup a workspace with the same record. */
export async function restore(
  file: string,
  { into, json }: { readonly into: string; readonly json?: boolean },
): Promise<void> {
  const { batches, head, made } = await restoreBackup(file, into, {
    checking: progressOf('Checking'),
    folding: progressOf('Restoring'),
  })
  if (json) return print(`${JSON.stringify({ into, batches, head, made }, null, 2)}\n`)
  await print(`The record as of ${made} is restored: ${batches} batches; the last has the hash ${head}.\n`)
}
