import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Family } from './case.ts'
import { FAMILIES } from './families.ts'
import type { Verdict } from './judge.ts'

/** What came of a family. */
interface Tally {
  tried: number
  right: number
  refused: number
  faults: number
  worst: { ms: number; name: string }
  /** In MB: of the process that took the inputs, and of programs that it ran. */
  peak: number
}

type Told =
  | { readonly begins: number; readonly name: string; readonly limit: number }
  | { readonly ends: number; readonly verdict: Verdict }
  | { readonly escaped: string }
  | { readonly faults: readonly string[]; readonly peak: number; readonly held: number }

/** Not by its name: the program and its threads work in another folder. */
const LOADER = import.meta.resolve('tsx')
const PROGRAM = fileURLToPath(new URL('program.ts', import.meta.url))

/** A limit counts time of the processor; on a busy machine so many times as much may go by on the clock before an input is taken to hang. */
const BUSY = 6
/** To start a process, and to end one, in milliseconds. */
const START = 300_000

/** Runs a family in a process of its own; one that hangs or crashes is begun again behind the case that made it. */
async function through(family: Family, only: string): Promise<Tally> {
  const tally: Tally = { tried: 0, right: 0, refused: 0, faults: 0, worst: { ms: 0, name: '' }, peak: 0 }
  for (let from: number | null = 0; from !== null; ) from = await onward(family, from, only, tally)
  if (tally.peak > family.memory) fault(tally, `it held ${tally.peak} MB of memory, and ${family.memory} is the limit`)
  return tally
}

/** @returns the case to begin again from; null where all are through. */
async function onward(family: Family, from: number, only: string, tally: Tally): Promise<number | null> {
  const child = spawn(process.execPath, ['--import', LOADER, PROGRAM, family.name, String(from), only], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = () => child.kill('SIGKILL')
  process.once('exit', stop)
  let [at, name, done, hung] = [from, 'its start', false, false]
  let timer = setTimeout(() => child.kill('SIGKILL'), START)
  const within = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      hung = true
      child.kill('SIGKILL')
    }, ms)
  }
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as Told
    if ('begins' in told) {
      at = told.begins
      name = told.name
      within(told.limit * BUSY)
    } else if ('ends' in told) {
      within(START)
      count(told.verdict, tally)
      name = `what followed ${name}`
    } else if ('escaped' in told) {
      fault(tally, `${name}: an error escaped: ${told.escaped}`)
    } else {
      done = true
      for (const one of told.faults) fault(tally, `the record afterwards: ${one}`)
      tally.peak = Math.max(tally.peak, told.peak, told.held)
    }
  }
  clearTimeout(timer)
  process.off('exit', stop)
  if (done) return null
  tally.tried++
  fault(tally, `${name}: ${hung ? 'it did not come to an end' : 'the process ended'}`)
  return at > from ? at : null
}

function fault(tally: Tally, what: string): void {
  tally.faults++
  process.stderr.write(`  ${what}\n`)
}

function count({ name, came, what, ms }: Verdict, tally: Tally): void {
  tally.tried++
  if (came === 'right') tally.right++
  if (came === 'refused') tally.refused++
  if (came === 'fault') fault(tally, `${name}: ${what}`)
  if (ms > tally.worst.ms) tally.worst = { ms, name }
}

const [wanted = '', only = ''] = process.argv.slice(2)
const print = (cells: readonly (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)
print(['family', 'tried', 'right', 'refused', 'faults', 'slowest, s', 'the slowest', 'memory, MB', 'of at most'])
print(['---', '---:', '---:', '---:', '---:', '---:', '---', '---:', '---:'])
const sum = { tried: 0, right: 0, refused: 0, faults: 0 }
for (const family of FAMILIES) {
  if (wanted !== '' && family.name !== wanted) continue
  const { tried, right, refused, faults, worst, peak } = await through(family, only)
  print([
    ...[family.name, tried, right, refused, faults, (worst.ms / 1000).toFixed(1)],
    ...[worst.name.replace(/[|\n]/g, ' ').slice(0, 60), peak, family.memory],
  ])
  sum.tried += tried
  sum.right += right
  sum.refused += refused
  sum.faults += faults
}
print(['all', sum.tried, sum.right, sum.refused, sum.faults, '', '', '', ''])
process.exit(sum.faults > 0 || sum.tried === 0 ? 1 : 0)
