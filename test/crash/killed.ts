import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

export interface Killed {
  /** What the process had printed, line by line. */
  readonly lines: readonly string[]
  /** From its start to its line `ready`, in milliseconds; null where it was killed before. */
  readonly readyAfter: number | null
}

/** When to kill: with no `lines` from the start on, else so many lines after `ready`; then `ms` milliseconds later. */
export interface Moment {
  readonly lines?: number
  readonly ms: number
}

/**
 * Runs a program by `node` with arguments and kills it by SIGKILL. One that is done before is left to end.
 *
 * @throws Error where it fails by itself, with what it said.
 */
export async function killed(args: readonly string[], moment: Moment): Promise<Killed> {
  const start = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  const lines: string[] = []
  let readyAfter: number | null = null
  const reached = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      if (line === 'ready') readyAfter = performance.now() - start
      if (readyAfter !== null && lines.length > lines.indexOf('ready') + (moment.lines ?? 0)) resolve()
    })
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  if (moment.lines !== undefined) await Promise.race([reached, closed])
  await Promise.race([wait(moment.ms), closed])
  child.kill('SIGKILL')
  const [code] = (await closed) as [number | null]
  if (code) throw new Error(complaint)
  return { lines, readyAfter }
}
