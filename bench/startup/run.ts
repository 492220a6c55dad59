import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { quantile } from '../ledger/times.ts'

/** `npm run bench:startup`: how long a command takes from its start to its end, as built, beside a Node that does nothing, and an engine that only opens. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const AT_EXIT = fileURLToPath(new URL('cpu-at-exit.cjs', import.meta.url))
const BARE_ENGINE = fileURLToPath(new URL('bare-engine.mjs', import.meta.url))
/** Certificates that are read at the start of a Node, whatever it runs, are a matter of the machine. */
const { NODE_EXTRA_CA_CERTS: _, ...ENVIRONMENT } = process.env
const STORY = 'samples/2024-11-15-19th-round.txt'
const PAST = ['--on', '2024-11-12']

/** Each with the milliseconds that it may take. */
const COMMANDS: readonly (readonly [budget: number, words: readonly string[]])[] = [
  [250, ['--version']],
  [250, ['--help']],
  [250, ['completion', 'bash']],
  [500, ['read', STORY]],
  [500, ['explain', STORY]],
  [500, ['timeline']],
  [500, ['mechanism', 'security']],
  [500, ['agenda', ...PAST]],
  [500, ['search', 'Shoigu']],
  [500, ['who', 'foreign', 'minister', 'of', 'Russia', ...PAST]],
  [500, ['relationship', 'China', 'Russia', '--analysis', ...PAST]],
  [500, ['network', ...PAST]],
  [500, ['history']],
  [500, ['check', STORY]],
]

const { times, node } = new Command('bench:startup')
  .option('--times <number>', 'how often each is run', '7')
  .option('--node <path>', 'the Node to run them on', process.execPath)
  .parse()
  .opts<{ times: string; node: string }>()

const folder = await mkdtemp(join(tmpdir(), 'rapporteur-startup-'))
try {
  // As it is installed: without the sources, for whose changes bin/rapporteur.js would look.
  await cp(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true })
  for (const part of ['dist', 'data', 'samples', 'node_modules', 'package.json'])
    await symlink(join(ROOT, part), join(folder, part))
  await measured(['bin/rapporteur.js', 'add', 'samples'])
  // A copy, since Rapporteur looks anew at what somebody else opened.
  await cp(join(folder, 'workspace', 'db'), join(folder, 'bare'), { recursive: true })
  await printTable()
} finally {
  await rm(folder, { recursive: true })
}

async function printTable(): Promise<void> {
  const rows = [
    { name: 'node -e 0', budget: Number.NaN, args: ['-e', '0'] },
    { name: 'PGlite alone, "select 1"', budget: Number.NaN, args: [BARE_ENGINE, 'bare'] },
    ...COMMANDS.map(([budget, words]) => ({ name: words.join(' '), budget, args: ['bin/rapporteur.js', ...words] })),
  ].map((row) => ({ ...row, wall: [] as number[], cpu: [] as number[] }))
  // In turns, so that whatever else the machine does falls on all alike; the first round fills what systems keep of files.
  for (let turn = 0; turn <= Number(times); turn++)
    for (const { args, wall, cpu } of rows) {
      const one = await measured(args)
      if (turn === 0) continue
      wall.push(one.wall)
      cpu.push(one.cpu)
    }
  const idle = quantile(rows[0]?.cpu ?? [], 0.5)
  const line = (cells: readonly string[]) =>
    `${cells.map((cell, at) => (at === 0 ? cell.padEnd(46) : cell.padStart(8))).join('')}\n`
  process.stdout.write(line(['milliseconds', 'median', 'p95', 'best', 'cpu', 'x node', 'goal']))
  for (const { name, budget, wall, cpu } of rows)
    process.stdout.write(
      line([
        name.slice(0, 45),
        ...[quantile(wall, 0.5), quantile(wall, 0.95), Math.min(...wall), quantile(cpu, 0.5)].map((ms) =>
          ms.toFixed(0),
        ),
        (quantile(cpu, 0.5) / idle).toFixed(1),
        Number.isNaN(budget) ? '' : String(budget),
      ]),
    )
}

/** Runs Node with some arguments in the folder: milliseconds of the clock and of the processors, all threads together. */
async function measured(args: readonly string[]): Promise<{ readonly wall: number; readonly cpu: number }> {
  const began = performance.now()
  const child = spawn(node, ['--require', AT_EXIT, ...args], {
    cwd: folder,
    env: ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  let told = ''
  child.stdio[3]?.on('data', (part: Buffer) => {
    told += part.toString()
  })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`)
  return { wall: performance.now() - began, cpu: Number(told) / 1000 }
}
