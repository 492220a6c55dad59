import { move as moveRecord } from '../../ledger/move.ts'
import { recover as recoverWorkspace } from '../../ledger/recover.ts'
import { print } from '../output.ts'
import { progressOf } from '../progress.ts'
import { withWorkspace } from '../with-workspace.ts'

interface Options {
  readonly workspace: string
}

/** `rapporteur rebuild`: makes what the views show anew from the statements. */
export async function rebuild({ workspace: place }: Options): Promise<void> {
  await withWorkspace(place, async (workspace) => {
    await workspace.rebuild(progressOf('Rebuilding'))
    await print('Rebuilt.\n')
  })
}

/** `rapporteur migrate`: brings the tables of an older workspace to the form of this version; what was before is kept. */
export async function migrate({ workspace: place }: Options): Promise<void> {
  await withWorkspace(place, () => print('The workspace has the form of this version.\n'), { migrate: true })
}

/** `rapporteur verify`: checks chain, texts, spans and folded rows; the exit code is 1 where something is wrong. */
export async function verify({ workspace: place }: Options): Promise<void> {
  await withWorkspace(place, async (workspace) => {
    const { batches, hash, faults } = await workspace.verify()
    for (const fault of faults) await print(`${fault}\n`)
    if (faults.length > 0) process.exitCode = 1
    else await print(`${batches} batches are whole; the last has the hash ${hash}.\n`)
  })
}

/** `rapporteur recover`: makes a damaged database anew from the log of its workspace. */
export async function recover({ workspace: place }: Options): Promise<void> {
  const { workspace, kept } = await recoverWorkspace(place)
  try {
    const { seq } = await workspace.head()
    await print(`${seq} batches were recovered.${kept ? ` The damaged database is kept as ${kept}.` : ''}\n`)
  } finally {
    await workspace.close()
  }
}

/** `rapporteur move --to PLACE`: copies a workspace into an empty one, on either engine, and compares the two. */
export async function move({ workspace: place, to }: Options & { readonly to: string }): Promise<void> {
  await withWorkspace(place, async (from) => {
    const hash = await moveRecord(from, to, progressOf('Copying'))
    await print(`${to} holds the same record as ${place}: ${hash}.\n`)
  })
}
