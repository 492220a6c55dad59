import { join } from 'node:path'
import { sharedThreads } from '../../intake/testing/shared-threads.ts'
import { workspaces } from '../../ledger/testing/workspaces.ts'
import { openWorkspace, type Workspace } from '../../ledger/workspace.ts'
import { PageFetcher } from '../../read/web/fetch-page.ts'
import { createApp } from '../app.ts'

export const PORT = 4700
export const HOST = { host: `127.0.0.1:${PORT}` }

export interface ServedWorkspace {
  readonly workspace: Workspace
  readonly app: ReturnType<typeof createApp>
  /** What the application was told of as its own errors. */
  readonly failures: unknown[]
  /** Closes the workspace and removes its folder. */
  remove(): Promise<void>
}

/** The application over a new workspace in a folder of its own. Nothing listens. */
export async function servedWorkspace(): Promise<ServedWorkspace> {
  const made = await workspaces()
  const workspace = await openWorkspace(await made.fresh('workspace'))
  const failures: unknown[] = []
  const app = createApp({
    workspace,
    threads: sharedThreads,
    pages: new PageFetcher({ allowPrivate: true }),
    name: 'workspace',
    version: '0.0.0',
    port: PORT,
    web: join(made.folder, 'web'),
    onError: (error) => failures.push(error),
  })
  return {
    workspace,
    app,
    failures,
    async remove() {
      await workspace.close()
      await made.remove()
    },
  }
}
