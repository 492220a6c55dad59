import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Threads } from '../intake/threads.ts'
import type { Workspace } from '../ledger/workspace.ts'
import { RapporteurError } from '../model/errors.ts'
import type { PageFetcher } from '../read/web/fetch-page.ts'
import { createApp } from './app.ts'
import { VERSION } from './version.ts'

export interface Served {
  readonly address: string
  readonly port: number
  /** Stops listening, lets requests under way end for two seconds, and closes idle connections. */
  stop(): Promise<void>
}

/** How many ports are tried from the wanted one on. */
const TRIES = 20

/**
 * Serves a workspace on 127.0.0.1, at the wanted port or the next free one; 0 takes any. `web` is the folder of the built
 * web application.
 *
 * @throws RapporteurError `port-busy` where none of twenty ports is free.
 */
export async function serve(
  workspace: Workspace,
  options: {
    readonly port: number
    readonly web: string
    readonly threads: Threads
    readonly pages: PageFetcher
    readonly onError: (error: unknown) => void
  },
): Promise<Served> {
  return serveApp(options.port, (port) =>
    createApp({
      workspace,
      threads: options.threads,
      pages: options.pages,
      name: basename(workspace.folder),
      version: VERSION,
      port,
      web: options.web,
      onError: options.onError,
    }),
  )
}

/** The same for any application; it is told its port, which its guard compares. */
export async function serveApp(
  wanted: number,
  appAt: (port: number) => { readonly fetch: Parameters<typeof getRequestListener>[0] },
): Promise<Served> {
  const server = createServer()
  const port = await listen(server, wanted)
  server.on('request', getRequestListener(appAt(port).fetch))
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 2000).unref()
      }),
  }
}

async function listen(server: ReturnType<typeof createServer>, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port++) {
    const listening = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      )
      server.listen(port, '127.0.0.1', () => resolve(true))
    })
    server.removeAllListeners('error')
    if (listening) return (server.address() as AddressInfo).port
  }
  throw new RapporteurError(
    'port-busy',
    `The ports ${wanted} to ${wanted + TRIES - 1} are all in use.`,
    'Choose another with --port.',
  )
}
