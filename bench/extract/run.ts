import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { noTimes, quantile, timed } from '../ledger/times.ts'
import type { Row, Task, Told } from './stages.ts'

/** `npm run bench:extract`: how fast stories are read, beside cutting them into sentences and tokens alone. */

const options = new Command('bench:extract')
  .option('--stories <number>', 'stories of 24 sentences', Number, 400)
  .option('--rounds <number>', 'how often each is measured', Number, 5)
  .parse()
  .opts<{ stories: number; rounds: number }>()

const BIN = fileURLToPath(new URL('../../bin/rapporteur.js', import.meta.url))
const SAMPLE = fileURLToPath(new URL('../../samples/2024-11-15-19th-round.txt', import.meta.url))

async function staged(stage: Task['stage']): Promise<Told> {
  const child = fork(new URL('stage.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
  child.send({ stage, ...options } satisfies Task)
  const told = await Promise.race([
    once(child, 'message').then(([told]) => told as Told),
    once(child, 'exit').then(() => null),
  ])
  if (!told) throw new Error(`The stage "${stage}" failed.`)
  return told
}

async function startUp(): Promise<Row[]> {
  const of = async (...args: string[]) => {
    const times = noTimes()
    for (let round = -1; round < options.rounds; round++)
      await timed(round < 0 ? noTimes() : times, () =>
        once(spawn(process.execPath, args, { stdio: 'ignore' }), 'close'),
      )
    return quantile(times.clock, 0.5)
  }
  const [bare, read] = [await of('--eval', '0'), await of(BIN, 'read', SAMPLE, '--json')]
  return [
    { name: 'rapporteur read FILE, a process', value: `${read.toFixed(0)} ms` },
    { name: 'node that does nothing, a process', value: `${bare.toFixed(0)} ms` },
  ]
}

const print = ({ name, value }: Row) => process.stdout.write(`${name.padEnd(44)}${value}\n`)

process.stdout.write(`Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})\n\n`)
for (const stage of ['alone', 'one', 'all', 'long'] as const) {
  const { rows, memory } = await staged(stage)
  for (const row of rows) print(row)
  print({ name: '  most memory of that process', value: `${memory.toFixed(0)} MB` })
}
for (const row of await startUp()) print(row)
