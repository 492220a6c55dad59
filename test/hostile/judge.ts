import { RapporteurError } from '../../src/model/errors.ts'
import type { Bench } from './bench.ts'
import { type Case, LIMIT, Refused, Wrong } from './case.ts'

/** What came of a case. */
export interface Verdict {
  readonly name: string
  readonly came: 'right' | 'refused' | 'fault'
  /** The code of the error that refused it, or what is wrong. */
  readonly what: string
  /** Time of the processor, in milliseconds. */
  readonly ms: number
}

/** An error names its input, but does not retell it. In characters. */
const LONGEST_MESSAGE = 2000

/** Gives one input to the bench and judges what came of it. */
export async function judge(one: Case, bench: Bench): Promise<Verdict> {
  const before = await bench.onDisk()
  const began = process.cpuUsage()
  const came = await outcome(one, bench)
  const { user, system } = process.cpuUsage(began)
  const ms = Math.round((user + system) / 1000)
  const verdict = { name: one.name, ms, ...came }
  if (came.came === 'fault') return verdict
  const fault = wrongWith(one, came) ?? (await writtenBy(came.came === 'refused', before, bench)) ?? slow(one, ms)
  return fault === null ? verdict : { ...verdict, came: 'fault', what: fault }
}

async function outcome(one: Case, bench: Bench): Promise<Pick<Verdict, 'came' | 'what'>> {
  try {
    await one.run(bench)
    return { came: 'right', what: '' }
  } catch (error) {
    if (error instanceof Wrong) return { came: 'fault', what: error.message.slice(0, 500) }
    if (!(error instanceof RapporteurError || error instanceof Refused))
      return {
        came: 'fault',
        what: `untyped error ${error instanceof Error ? (error.stack ?? error.message).slice(0, 700) : String(error)}`,
      }
    const { code, message, advice } = error
    if (!message || !advice) return { came: 'fault', what: `${code} without ${message ? 'advice' : 'a message'}` }
    if (message.length + advice.length > LONGEST_MESSAGE)
      return { came: 'fault', what: `${code} in ${message.length + advice.length} characters` }
    return { came: 'refused', what: code }
  }
}

function wrongWith({ to }: Case, { came, what }: Pick<Verdict, 'came' | 'what'>): string | null {
  if (to === undefined) return null
  if (to === 'right') return came === 'right' ? null : `refused by ${what}, and should have been taken`
  if (came === 'right') return `taken, and should have been refused by ${to.join(' or ')}`
  return to.includes(what) ? null : `refused by ${what} and not by ${to.join(' or ')}`
}

/** What is on disk that should not be: a refused input leaves all as it was, any other writes in workspaces alone. */
async function writtenBy(refused: boolean, before: ReadonlyMap<string, number>, bench: Bench): Promise<string | null> {
  const after = await bench.onDisk()
  for (const [path, size] of after) {
    const isNew = !before.has(path)
    if (isNew && (refused || !path.startsWith('workspace'))) return `it has written ${path}`
    if (refused && before.get(path) !== size) return `it was refused and has changed ${path}`
  }
  return null
}

const slow = ({ limit = LIMIT }: Case, ms: number): string | null =>
  ms > limit ? `it took ${ms} ms of the processor, and ${limit} is the limit` : null
