import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Refused, Wrong } from './case.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/rapporteur.js', import.meta.url))

export interface Ran {
  readonly stdout: string
  readonly stderr: string
  /** The most memory that it held, in MB; 0 where the system does not tell. */
  readonly peak: number
}

/** The most memory that programs have held which were run here, in MB. */
export const held = { peak: 0 }

const LOOK = 50

/**
 * Runs the program.
 *
 * @throws Refused where it ends with an error of ours or of how it was called; Error where it ends otherwise.
 */
export async function runProgram(
  args: readonly string[],
  { cwd, stdin }: { readonly cwd: string; readonly stdin?: NodeJS.ReadableStream | undefined },
): Promise<Ran> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      said[stream] += said[stream].length < 10_000_000 ? chunk : ''
    })
  // A program that has read enough closes its input.
  child.stdin.on('error', () => undefined)
  if (stdin) stdin.pipe(child.stdin)
  else child.stdin.end()
  let peak = 0
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid ?? 0))
  }, LOOK)
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
    held.peak = Math.max(held.peak, peak)
    if (code === 0) return { ...said, peak }
    if (signal !== null) throw new Wrong(`It was ended by ${signal}: ${said.stderr.slice(0, 300)}`)
    throw refusalIn(said.stderr, code ?? 0)
  } finally {
    process.off('exit', end)
    clearInterval(look)
    if (stdin && 'destroy' in stdin && typeof stdin.destroy === 'function') stdin.destroy()
  }
}

/** What an ending in failure told, which begins with the name of the program; several stories are told one a line. */
function refusalIn(stderr: string, code: number): Error {
  const [line = ''] = stderr.split('\n').filter((one) => /^(?:rapporteur: |failed )/.test(one))
  if (line === '' || /RAPPORTEUR_DEBUG=1 shows more|^\s+at /m.test(stderr))
    return new Error(`It ended with ${code}: ${stderr.slice(0, 400)}`)
  return new Refused(code === 2 ? 'usage' : 'command', line, code === 2 ? 'See --help.' : 'See above.')
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
