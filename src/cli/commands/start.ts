import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { addStory } from '../../intake/add-story.ts'
import { Threads } from '../../intake/threads.ts'
import { packageRoot } from '../../ledger/package-root.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { RapporteurError } from '../../model/errors.ts'
import { PageFetcher } from '../../read/web/fetch-page.ts'
import { serve } from '../../server/serve.ts'
import { print, style } from '../output.ts'
import { open } from '../with-workspace.ts'

/** `rapporteur start`: opens or makes the workspace, reads the sample stories into a new one, and serves until it is told to stop. */
export async function start(options: {
  readonly workspace: string
  readonly port: string
  readonly sample: boolean
  readonly allowPrivate?: boolean
}): Promise<void> {
  const port = Number(options.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_500)
    throw new RapporteurError('input-invalid', `"${options.port}" is not a port.`, 'Give a number from 0 to 65500.')
  const workspace = await open(options.workspace, { create: true })
  const threads = new Threads()
  try {
    if (options.sample && (await workspace.stats()).sources === 0) await addSamples(workspace, threads)
    const served = await serve(workspace, {
      ...{ port, web: join(packageRoot(), 'dist', 'web'), threads, onError: report },
      pages: new PageFetcher({ allowPrivate: options.allowPrivate }),
    })
    const stopped = stopSignal()
    await workspace.serve(served.address)
    if (port !== 0 && served.port !== port) await print(`Port ${port} is in use; taking ${served.port}.\n`)
    await print(
      `Rapporteur is ready at ${style().bold(served.address)} (workspace ${workspace.folder}). Ctrl-C stops it.\n`,
    )
    await stopped
    await served.stop()
  } finally {
    await threads.close()
    await workspace.close()
  }
}

async function addSamples(workspace: Workspace, threads: Threads): Promise<void> {
  const folder = join(packageRoot(), 'samples')
  for (const name of readdirSync(folder)
    .filter((n) => n.endsWith('.txt'))
    .sort()) {
    const { source, bytes } = await threads.readFile(join(folder, name))
    await addStory(workspace, source, {
      by: 'sample',
      bytes,
      from: `samples/${name}`,
      propose: (text) => threads.propose(text),
    })
  }
}

/** An error of the server itself: said on standard error, while the server goes on. */
function report(error: unknown): void {
  process.stderr.write(`rapporteur: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
