import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Threads } from '../../intake/threads.ts'
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
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-api-'))
  const workspace = await openWorkspace(join(folder, 'workspace'), { create: true })
  const threads = new Threads({ most: 1 })
  const failures: unknown[] = []
  const app = createApp({
    workspace,
    threads,
    pages: new PageFetcher({ allowPrivate: true }),
    name: 'workspace',
    version: '0.0.0',
    port: PORT,
    web: join(folder, 'web'),
    onError: (error) => failures.push(error),
  })
  return {
    workspace,
    app,
    failures,
    async remove() {
      await threads.close()
      await workspace.close()
      await rm(folder, { recursive: true })
    },
  }
}
