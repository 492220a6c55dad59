import { readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import lockfile from 'proper-lockfile'
import { RapporteurError } from '../model/errors.ts'

/**
 * Writing beyond the largest file that is allowed fails with EFBIG, which says what is wrong; the system's signal for it, which Node ignores, would
 * end the process without a word, since proper-lockfile listens to it. That leaves it alone where somebody else listens too.
 */
process.on('SIGXFSZ', () => undefined)

interface Holder {
  readonly pid: number
  /** When the process began, as the kernel counts it: a later process of the same number is not the holder. */
  readonly started: string | null
  readonly host: string
  readonly serving: string | null
}

export interface Lock {
  /** Says in the lock where the workspace is being served. */
  serve(address: string): Promise<void>
  release(): Promise<void>
}

/**
 * Makes this process the only one that opens a workspace. The holder is written to `holder.json`; a holder that has ended,
 * however it ended, no longer counts. The file is only looked at and changed under a short lock of its own, so that of two
 * processes that find an ended holder only one takes its place.
 *
 * @throws RapporteurError `workspace-locked` while another process holds it.
 */
export async function lockWorkspace(folder: string): Promise<Lock> {
  const file = join(folder, 'holder.json')
  const own: Holder = { pid: process.pid, started: startOf(process.pid), host: hostname(), serving: null }
  const taking = await lockfile.lock(folder, {
    lockfilePath: join(folder, 'holder.lock'),
    retries: { retries: 60, minTimeout: 50, maxTimeout: 250 },
    stale: 5000,
  })
  try {
    const holder = await holderOf(file)
    if (holder && isAlive(holder)) throw locked(folder, holder)
    await writeFile(file, JSON.stringify(own))
  } finally {
    await taking()
  }
  return {
    serve: (address) => writeFile(file, JSON.stringify({ ...own, serving: address })),
    release: () => rm(file, { force: true }),
  }
}

function locked(folder: string, holder: Holder): RapporteurError {
  const where = holder.serving ? ` serving ${holder.serving}` : ''
  const who =
    holder.pid === process.pid
      ? 'this process'
      : `process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}${where}`
  const advice = holder.serving
    ? 'Use the web application there, stop that process, or choose another workspace with --workspace.'
    : 'Wait until it ends, or choose another workspace with --workspace.'
  return new RapporteurError('workspace-locked', `The workspace ${folder} is in use by ${who}.`, advice)
}

async function holderOf(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

/** A holder on another machine counts as alive: there is no telling from here. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return holder.started === null || startOf(holder.pid) === null || startOf(holder.pid) === holder.started
}

/** Field 22 of /proc/PID/stat (proc(5)): the start time in clock ticks since boot; null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
