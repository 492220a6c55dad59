import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { addStory } from '../../../intake/add-story.ts'
import { sharedThreads } from '../../../intake/testing/shared-threads.ts'
import type { Threads } from '../../../intake/threads.ts'
import { packageRoot } from '../../../ledger/package-root.ts'
import { workspaces } from '../../../ledger/testing/workspaces.ts'
import { openWorkspace, type Workspace } from '../../../ledger/workspace.ts'
import { readBytes } from '../../../read/read.ts'
import { PageFetcher } from '../../../read/web/fetch-page.ts'
import { serve } from '../../serve.ts'

export interface McpServed {
  readonly place: string
  readonly workspace: Workspace
  readonly threads: Threads
  readonly address: string
  /** What the server was told of as its own errors. */
  readonly failures: unknown[]
  /** A client that is connected by HTTP. */
  client(): Promise<Client>
  /** Stops the server and closes the workspace, which stays in its folder. */
  stop(): Promise<void>
  remove(): Promise<void>
}

/** The application on a port of its own, over a workspace with the sample stories. */
export async function mcpServed(): Promise<McpServed> {
  const { fresh, remove } = await workspaces()
  const place = await fresh('workspace')
  const workspace = await openWorkspace(place)
  const samples = join(packageRoot(), 'samples')
  for (const name of readdirSync(samples).sort()) {
    const { source } = await readBytes(await readFile(join(samples, name)), { name })
    await addStory(workspace, source, { by: 'test' })
  }
  const failures: unknown[] = []
  const served = await serve(workspace, {
    ...{ port: 0, web: join(place, 'web'), threads: sharedThreads, pages: new PageFetcher({ allowPrivate: false }) },
    onError: (error) => failures.push(error),
  })
  await workspace.serve(served.address)
  const clients: Client[] = []
  return {
    ...{ place, workspace, threads: sharedThreads, address: served.address, failures, remove },
    async client() {
      const client = new Client({ name: 'test', version: '1' })
      await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', served.address)))
      clients.push(client)
      return client
    },
    async stop() {
      await Promise.all(clients.map((client) => client.close()))
      await served.stop()
      await workspace.close()
    },
  }
}
