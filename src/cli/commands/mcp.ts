import { Threads } from '../../intake/threads.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { RapporteurError } from '../../model/errors.ts'
import { createMcpApp } from '../../server/mcp/app.ts'
import { MCP_PATH } from '../../server/mcp/http.ts'
import { serveApp } from '../../server/serve.ts'
import { VERSION } from '../../server/version.ts'
import { print } from '../output.ts'
import { report } from '../report.ts'
import { stopSignal } from '../stop-signal.ts'
import { open } from '../with-workspace.ts'

/** `rapporteur mcp`: answers a client of the Model Context Protocol on standard input and output, or with `--http` those that come to an address. */
export async function mcp(options: {
  readonly workspace: string
  readonly http?: boolean
  readonly port: number
}): Promise<void> {
  const { port } = options
  const stopped = stopSignal()
  const workspace = await open(options.workspace).catch(tellOfServer)
  const threads = new Threads()
  const answering = { workspace, threads, version: VERSION, onError: report }
  try {
    if (!options.http) {
      const { answerStdio } = await import('../../server/mcp/stdio.ts')
      return await answerStdio(answering, stopped)
    }
    const served = await serveApp(port, (own) => createMcpApp(answering, own))
    await workspace.serve(served.address)
    if (port !== 0 && served.port !== port) await print(`Port ${port} is in use; taking ${served.port}.\n`)
    await print(
      `MCP clients are answered at ${served.address}${MCP_PATH} (workspace ${workspace.folder}). Ctrl-C stops it.\n`,
    )
    await stopped
    await served.stop()
  } finally {
    await threads.close()
    await workspace.close()
  }
}

/** A workspace that a server has open can be asked there. */
function tellOfServer(error: unknown): Promise<Workspace> {
  const [, address] = (error instanceof RapporteurError && / serving (http:\S+[^.\s])/.exec(error.message)) || []
  if (!(error instanceof RapporteurError) || error.code !== 'workspace-locked' || !address) throw error
  throw new RapporteurError(
    error.code,
    error.message,
    `Let the MCP client use ${address}${MCP_PATH} (Streamable HTTP), stop that process, or choose another workspace with --workspace.`,
    { cause: error },
  )
}
