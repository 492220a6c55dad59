import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A running server over an empty workspace of its own. */
export interface RunningServer {
  readonly address: string
  stop(): Promise<void>
}

/** Starts the built program on a free port, as a user does, and waits until it says its address. */
export async function startServer(): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-browser-'))
  const child = spawn(
    process.execPath,
    [join(ROOT, 'bin/rapporteur.js'), 'start', '--port', '0', '--workspace', join(folder, 'workspace'), '--no-sample'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const address = await saidAddress(child)
  return {
    address,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function saidAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address) resolve(address)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) =>
      reject(new Error(`The server ended with code ${code} before it said its address:\n${said}`)),
    )
  })
}
