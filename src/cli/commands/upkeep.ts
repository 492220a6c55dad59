import { move as moveRecord } from '../../ledger/move.ts'
import { recover as recoverWorkspace } from '../../ledger/recover.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { print } from '../output.ts'
import { progressOf } from '../progress.ts'
import { withWorkspace } from '../with-workspace.ts'

interface Options {
  readonly workspace: string
  readonly json?: boolean
}

/** Prints what came of it, in words or as JSON. */
const told = ({ json }: Pick<Options, 'json'>, result: object, words: string): Promise<void> =>
  print(json ? `${JSON.stringify(result, null, 2)}\n` : `${words}\n`)

/** `rapporteur rebuild`: makes what the views show anew from the statements. */
export async function rebuild(options: Options): Promise<void> {
  await withWorkspace(options.workspace, async (workspace) => {
    await workspace.rebuild(progressOf('Rebuilding'))
    await told(options, await headOf(workspace), 'Rebuilt.')
  })
}

/** `rapporteur migrate`: brings the tables of an older workspace to the form of this version; what was before is kept. */
export async function migrate(options: Options): Promise<void> {
  await withWorkspace(
    options.workspace,
    async (workspace) => told(options, await headOf(workspace), 'The workspace has the form of this version.'),
    { migrate: true },
  )
}

/** `rapporteur verify`: checks chain, texts, spans and folded rows; the exit code is 1 where something is wrong. */
export async function verify(options: Options): Promise<void> {
  await withWorkspace(options.workspace, async (workspace) => {
    const { batches, hash, faults } = await workspace.verify()
    if (faults.length > 0) process.exitCode = 1
    await told(
      options,
      { batches, head: hash, faults },
      faults.length > 0 ? faults.join('\n') : `${batches} batches are whole; the last has the hash ${hash}.`,
    )
  })
}

/** `rapporteur recover`: makes a damaged database anew from the log of its workspace. */
export async function recover(options: Options): Promise<void> {
  const { workspace, kept } = await recoverWorkspace(options.workspace)
  try {
    const found = await headOf(workspace)
    await told(
      options,
      { ...found, kept: kept ?? null },
      `${found.batches} batches were recovered.${kept ? ` The damaged database is kept as ${kept}.` : ''}`,
    )
  } finally {
    await workspace.close()
  }
}

/** `rapporteur move --to PLACE`: copies a workspace into an empty one, on either engine, and compares the two. */
export async function move({ to, ...options }: Options & { readonly to: string }): Promise<void> {
  await withWorkspace(options.workspace, async (from) => {
    const head = await moveRecord(from, to, progressOf('Copying'))
    await told(options, { to, head }, `${to} holds the same record as ${options.workspace}: ${head}.`)
  })
}

async function headOf(workspace: Workspace): Promise<{ readonly batches: number; readonly head: string | null }> {
  const { seq, hash } = await workspace.head()
  return { batches: seq, head: hash }
}
