import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { EXPORT_FORMATS } from '../../src/publish/formats.ts'
import { type Figures, inProcess } from './one.ts'

/** `npm run bench:publish`: how fast each format writes a generated workspace, and with how much memory, beside `JSON.stringify` of the same rows. */

const command = new Command('bench:publish')
  .option('--statements <number>', 'on record', '100000')
  .option('--formats <list>', 'which', EXPORT_FORMATS.join(','))
  .parse()
const { statements, formats } = command.opts<{ statements: string; formats: string }>()

const folder = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'))
const place = join(folder, 'workspace')
const print = (cells: readonly (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)
const shown = (name: string, { rows, bytes, seconds, cpu, memory, open }: Figures) =>
  print([
    ...[name, rows, seconds.toFixed(1), cpu.toFixed(1), Math.round(rows / seconds)],
    ...[(bytes / 1e6).toFixed(1), (bytes / 1e6 / seconds).toFixed(1), Math.round(memory), Math.round(memory - open)],
  ])
try {
  const filled = await inProcess({ place, fill: Number(statements) })
  process.stdout.write(`${statements} statements, filled in ${filled.seconds.toFixed(0)} s\n\n`)
  print(['', 'rows', 's', 'cpu s', 'rows/s', 'MB', 'MB/s', 'peak MB', 'beyond opening'])
  print(['---', ...Array.from({ length: 8 }, () => '---:')])
  shown('JSON.stringify', await inProcess({ place, format: null }))
  for (const format of formats.split(',')) shown(format, await inProcess({ place, format }))
} finally {
  await rm(folder, { recursive: true, force: true })
}
