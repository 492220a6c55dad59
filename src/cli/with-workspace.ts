import type { RecordView } from '../ledger/record-view.ts'
import { openWorkspace, type Workspace } from '../ledger/workspace.ts'

/** Opens a workspace for some work, and closes it whatever comes of that. */
export async function withWorkspace(
  place: string,
  work: (workspace: Workspace) => Promise<void>,
  options: { readonly create?: boolean } = {},
): Promise<void> {
  const workspace = await openWorkspace(place, options)
  try {
    await work(workspace)
  } finally {
    await workspace.close()
  }
}

/** The same for work that only reads: the record as it stands, or as it stood at the end of a day. */
export function withRecord(
  { workspace: place, asOf }: { readonly workspace: string; readonly asOf?: string },
  work: (record: RecordView) => Promise<void>,
): Promise<void> {
  return withWorkspace(place, async (workspace) => work(asOf ? await workspace.asOf(asOf) : workspace))
}
