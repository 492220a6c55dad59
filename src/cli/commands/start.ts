import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { addStory } from '../../intake/add-story.ts'
import { Threads } from '../../intake/threads.ts'
import { packageRoot } from '../../ledger/package-root.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { PageFetcher } from '../../read/web/fetch-page.ts'
import { serve } from '../../server/serve.ts'
import { print, style } from '../output.ts'
import { report } from '../report.ts'
import { stopSignal } from '../stop-signal.ts'
import { open } from '../with-workspace.ts'

/** `rapporteur start`: opens or makes the workspace, reads the sample stories into a new one, and serves until it is told to stop. */
export async function start(options: {
  readonly workspace: string
  readonly port: number
  readonly sample: boolean
  readonly allowPrivate?: boolean
}): Promise<void> {
  const { port } = options
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
