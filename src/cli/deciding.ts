import { userInfo } from 'node:os'
import type { Appended, Decider } from '../ledger/ledger.ts'
import type { Workspace } from '../ledger/workspace.ts'
import { printable } from '../publish/printable.ts'
import { print } from './output.ts'
import { briefly } from './with-workspace.ts'

export interface DecideOptions {
  readonly workspace: string
  readonly reason: string
  readonly by?: string
  readonly json?: boolean
}

/** Makes a decision, says what came of it, and how to take it back. */
export async function deciding(
  { workspace: place, reason, by, json }: DecideOptions,
  decide: (workspace: Workspace, decider: Decider) => Promise<Appended>,
  said: string,
): Promise<void> {
  await briefly(place, async (workspace) => {
    const done = await decide(workspace, { by: by ?? userInfo().username, reason })
    await print(
      json
        ? `${JSON.stringify(done, null, 2)}\n`
        : `${printable(said)} To take that back: rapporteur undo ${done.batch} --reason "…"\n`,
    )
  })
}
