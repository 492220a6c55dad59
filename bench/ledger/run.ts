import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { type PostgresServer, startPostgres } from '../../src/ledger/testing/postgres.ts'
import type { Outcome, Task, Told } from './stages.ts'
import { printed } from './table.ts'

/** `npm run bench:ledger`: how fast the ledger answers, appends and rebuilds, beside the same queries written by hand. */

type EngineName = 'pglite' | 'postgresql'

interface Options {
  readonly sizes: number[]
  readonly engine: EngineName | 'both'
  readonly times: number
  readonly rebuild: boolean
}

const sizesOf = (text: string): number[] =>
  text.split(',').map((size) => {
    const [, number, unit = ''] = /^(\d+)(k|M)?$/.exec(size) ?? []
    if (number === undefined) throw new Error(`"${size}" is no size; write 10k, 100k or 1M.`)
    return Number(number) * ({ k: 1000, M: 1_000_000 }[unit] ?? 1)
  })

const command = new Command('bench:ledger')
  .addOption(
    new Option('--sizes <list>', 'statements on record')
      .argParser(sizesOf)
      .default([10_000, 100_000, 1_000_000], '10k,100k,1M'),
  )
  .addOption(new Option('--engine <name>', 'which').choices(['pglite', 'postgresql', 'both']).default('both'))
  .addOption(new Option('--times <number>', 'how often each question is asked').argParser(Number).default(200))
  .option('--no-rebuild', 'leave out rebuilding')
  .parse()
const options = command.opts<Options>()

const folder = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'))
const servers: PostgresServer[] = []
let running: ReturnType<typeof fork> | null = null
let stopped = false
process.once('SIGINT', () => {
  stopped = true
  running?.kill('SIGKILL')
})

function staged(task: Task, label: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('stage.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
    running = child
    let outcome: Outcome | null = null
    let shown = 0
    child.on('message', (told: Told) => {
      if ('outcome' in told) outcome = told.outcome
      else if (Date.now() - shown > 1000) {
        shown = Date.now()
        process.stderr.write(
          `${process.stderr.isTTY ? '\r\u001b[K' : ''}${label}: ${told.progress}${process.stderr.isTTY ? '' : '\n'}`,
        )
      }
    })
    child.on('exit', () => {
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
      if (outcome) resolve(outcome)
      else reject(new Error(stopped ? 'Stopped.' : `${label}: the stage "${task.stage}" failed.`))
    })
    child.send(task)
  })
}

async function measured(engine: EngineName, statements: number): Promise<void> {
  const label = `${engine}, ${statements} statements`
  const place = engine === 'pglite' ? join(folder, `pglite-${statements}`) : await database(`bench_${statements}`)
  const task = { place, statements, times: options.times, stories: 0 }
  const filled = await staged({ ...task, stage: 'fill' }, label)
  const asked = await staged({ ...task, stage: 'measure', stories: filled.stories }, label)
  const rebuilt = options.rebuild ? await staged({ ...task, stage: 'rebuild' }, label) : null
  process.stdout.write(printed(label, filled, asked, rebuilt))
  if (engine === 'pglite') await rm(place, { recursive: true, force: true })
}

async function database(name: string): Promise<string> {
  const server = servers[0] ?? (await startPostgres())
  servers[0] = server
  return `${await server.database(name)}&statement_timeout=0`
}

try {
  const engines = (['pglite', 'postgresql'] as const).filter((e) => options.engine === 'both' || options.engine === e)
  process.stdout.write(
    `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB\n`,
  )
  for (const engine of engines) for (const size of options.sizes) await measured(engine, size)
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
} finally {
  for (const server of servers) await server.remove()
  await rm(folder, { recursive: true, force: true })
}
