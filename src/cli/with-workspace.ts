import type { RecordView } from '../ledger/record-view.ts'
import { type OpenOptions, openWorkspace, type Workspace } from '../ledger/workspace.ts'
import { printable } from '../publish/printable.ts'
import { progressOf } from './progress.ts'
import { compileQuickly } from './short-work.ts'

/** Says on standard error what became of an older workspace. */
export const tell = (notice: string): void => {
  process.stderr.write(`${printable(notice)}\n`)
}

/** Opens a workspace, and says where it had to be brought to a newer form, and how far it is where that takes its time. */
export const open = (place: string, options: OpenOptions = {}): Promise<Workspace> =>
  openWorkspace(place, { tell, folding: progressOf('The record is being folded by new rules'), ...options })

/** Opens a workspace for some work, and closes it whatever comes of that. */
export async function withWorkspace(
  place: string,
  work: (workspace: Workspace) => Promise<void>,
  options: OpenOptions = {},
): Promise<void> {
  const workspace = await open(place, options)
  try {
    await work(workspace)
  } finally {
    await workspace.close()
  }
}

/** The same for work that asks or decides a few things. */
export function briefly(place: string, work: (workspace: Workspace) => Promise<void>): Promise<void> {
  compileQuickly()
  return withWorkspace(place, work, { brief: true })
}

/** The same for work that only reads: the record as it stands, or as it stood at the end of a day. */
export function withRecord(
  { workspace: place, asOf }: { readonly workspace: string; readonly asOf?: string },
  work: (record: RecordView) => Promise<void>,
): Promise<void> {
  return briefly(place, async (workspace) => work(asOf ? await workspace.asOf(asOf) : workspace))
}
