import { Command } from 'commander'
import { temporaryLedger } from '../../src/ledger/testing/temporary.ts'
import { Chance } from '../ledger/chance.ts'
import { noTimes, quantile, timed } from '../ledger/times.ts'
import { fill } from './fill.ts'
import { questionsOf } from './questions.ts'

/** `npm run bench:analyse`: how long each analysis takes on PGlite, beside the same aggregation written by hand in SQL. */

const SIZES = { '10k': 10_000, '100k': 100_000, '1M': 1_000_000 } as const

const command = new Command('bench:analyse')
  .option('--sizes <list>', 'events on record', '10k,100k')
  .option('--times <number>', 'how often each is asked', '60')
  .parse()
const { sizes, times } = command.opts<{ sizes: string; times: string }>()

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(i === 6 ? 13 : 9)))
    .join('')
    .trimEnd()

for (const size of sizes.split(',')) {
  const events = SIZES[size as keyof typeof SIZES]
  if (events === undefined) throw new Error(`"${size}" is no size; write ${Object.keys(SIZES).join(', ')}.`)
  const { db, ledger, close } = await temporaryLedger()
  const filled = await fill(db, events)
  process.stdout.write(
    `\n${size} events on PGlite, milliseconds\n${row(['', 'first', 'p50', 'p95', 'cpu p50', 'cpu p95', 'by hand p50', 'p95', 'x'])}\n`,
  )
  for (const { name, draw } of questionsOf(db, ledger, filled, new Chance(events))) {
    const [first, analysis, byHand] = [noTimes(), noTimes(), noTimes()]
    await timed(first, draw().analysis)
    for (let i = 0; i < Number(times); i++) {
      const one = draw()
      const turns = [() => timed(analysis, one.analysis), () => timed(byHand, one.byHand)]
      for (const turn of i % 2 === 0 ? turns : turns.reverse()) await turn()
    }
    const p = (values: readonly number[], share: number) => quantile(values, share).toFixed(1)
    const ratio = quantile(analysis.clock, 0.5) / quantile(byHand.clock, 0.5)
    process.stdout.write(
      `${row([name, p(first.clock, 0.5), p(analysis.clock, 0.5), p(analysis.clock, 0.95), p(analysis.processor, 0.5), p(analysis.processor, 0.95), p(byHand.clock, 0.5), p(byHand.clock, 0.95), ratio.toFixed(2)])}\n`,
    )
  }
  process.stdout.write(`memory: at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`)
  await close()
}
