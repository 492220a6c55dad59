import { userInfo } from 'node:os'
import { print } from '../output.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `rapporteur undo BATCH --reason TEXT`: takes back all that a batch brought. Undoing the undoing brings it back. */
export async function undo(
  batch: string,
  options: { readonly workspace: string; readonly reason: string; readonly json?: boolean },
): Promise<void> {
  await withWorkspace(options.workspace, async (workspace) => {
    const done = await workspace.undo(batch, { by: userInfo().username, reason: options.reason })
    await print(
      options.json
        ? `${JSON.stringify(done, null, 2)}\n`
        : `Undone. To bring it back: rapporteur undo ${done.batch} --reason "…"\n`,
    )
  })
}

/** `rapporteur rank STATEMENT RANK --reason TEXT`: says which of several values is shown, and why. */
export async function rank(
  statement: string,
  as: 'preferred' | 'normal' | 'deprecated',
  options: { readonly workspace: string; readonly reason: string },
): Promise<void> {
  await withWorkspace(options.workspace, async (workspace) => {
    await workspace.rank(statement, as, { by: userInfo().username, reason: options.reason })
    await print(`${statement} is ranked as ${as}.\n`)
  })
}
