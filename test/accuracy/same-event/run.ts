import { existsSync } from 'node:fs'
import { temporaryLedger } from '../../../src/ledger/testing/temporary.ts'
import { reasonsText } from '../../../src/resolve/likeness.ts'
import { likeness } from '../../../src/resolve/same-event/score.ts'
import { type BCubed, bCubed } from './b-cubed.ts'
import { happeningsOf, type Part } from './happenings.ts'
import { shuffled } from './orders.ts'
import { type Annotated, overlapOf } from './overlap.ts'
import { byPublication, type Memory, type Placed, tell } from './tell.ts'

/**
 * `npm run accuracy:same-event [-- FOLDER] [--orders N] [--kept-aside]`: whether what several stories tell of one happening becomes one event, on
 * our own happenings and on annotated stories with an `overlap.json`, as recorded by careful coders and as proposed; each wrong and each
 * missing merge. With `--kept-aside` on those of our own alone that no weight was set by.
 */
const flags = process.argv.slice(2)
const orders = Number(flags[flags.indexOf('--orders') + 1] ?? 20) || 20
const given = flags.find((flag) => /\//.test(flag))
const folder = given ?? new URL('../../../../shared/eval/dev', import.meta.url).pathname
const SEED = 20241112

const row = ({ precision, recall, f1, mentions }: BCubed) => ({
  precision: Number(precision.toFixed(3)),
  recall: Number(recall.toFixed(3)),
  f1: Number(f1.toFixed(3)),
  mentions,
})

async function report(memory: Memory, title: string, { stories, notices }: Annotated): Promise<void> {
  console.log(`\n${title}: ${stories.length} stories`)
  for (const notice of notices) console.log(`  ${notice}`)
  const mentions = await tell(memory, byPublication(stories))
  const listed = (all: readonly Placed[]) =>
    all.filter((m) => all.some((other) => other !== m && other.happening === m.happening))
  const table: Record<string, object> = {
    'in the order of publication, all events': row(bCubed(mentions)),
    'in the order of publication, events told by several': row(bCubed(listed(mentions))),
  }
  const told: Placed[][] = []
  for (let n = 0; n < orders; n++) told.push(await tell(memory, shuffled(stories, SEED + n)))
  const runs = told.map(bCubed)
  for (const [name, pick] of [
    ['lowest', Math.min],
    ['highest', Math.max],
  ] as const) {
    const [precision, recall, f1] = (['precision', 'recall', 'f1'] as const).map((k) => pick(...runs.map((r) => r[k])))
    table[`${name} of ${orders} random orders (seed ${SEED}), all events`] = row({
      precision: precision ?? 0,
      recall: recall ?? 0,
      f1: f1 ?? 0,
      mentions: mentions.length,
    })
  }
  console.table(table)
  listErrors(mentions)
  const worst = told.reduce((low, all) => (bCubed(all).f1 < bCubed(low).f1 ? all : low), mentions)
  if (worst !== mentions) {
    console.log('In the random order with the lowest F1:')
    listErrors(worst)
  }
}

/** Every wrong and every missing merge, with what the two mentions alone would have been scored. */
function listErrors(mentions: readonly Placed[]): void {
  for (const [a, b] of pairs(mentions)) {
    const [one, same] = [a.event === b.event, a.happening === b.happening]
    if (one === same) continue
    console.log(`${one ? 'wrong merge' : 'missing merge'} (${a.happening} / ${b.happening})`)
    for (const m of [a, b]) console.log(`    ${m.story}: ${m.words}`)
    const found = likeness(a.told, b.told)
    console.log(`    alone ${found.score.toFixed(2)}: ${reasonsText(found)}`)
  }
}

function* pairs<Item>(items: readonly Item[]): Generator<readonly [Item, Item]> {
  for (const [i, a] of items.entries()) for (const b of items.slice(i + 1)) yield [a, b]
}

const memory = await temporaryLedger()
const part: Part = flags.includes('--kept-aside') ? 'kept aside' : 'developed'
await report(memory, `Our own happenings, ${part}`, { stories: happeningsOf(part), notices: [] })
if (!existsSync(folder)) console.log(`skipped: there is no ${folder}`)
else if (part === 'developed' && !flags.includes('--own')) {
  const annotated = (id: string) => Number(id) >= 101
  await report(memory, 'As careful coders recorded them', await overlapOf(folder, annotated, 'recorded'))
  await report(memory, 'As proposed (English)', await overlapOf(folder, annotated, 'proposed'))
}
await memory.close()
