import { cpus } from 'node:os'
import { Command } from 'commander'
import { pairwise } from './pairwise.ts'
import { PeopleIndex } from './people-index.ts'
import { type Mention, populationOf } from './population.ts'
import { frequencies, TrigramIndex } from './trigrams.ts'

/**
 * `npm run bench:resolve`: whether names of generated persons, in many spellings, come together as they should, beside plain trigrams, and how long
 * it takes. What is worked out is in memory, by the keys and the rules of the ledger.
 */
const sizesOf = (text: string): number[] =>
  text.split(',').map((size) => {
    const [, number, unit = ''] = /^(\d+)(k|M)?$/.exec(size) ?? []
    if (number === undefined) throw new Error(`"${size}" is no size; write 10k, 100k or 1M.`)
    return Number(number) * ({ k: 1000, M: 1_000_000 }[unit] ?? 1)
  })

/** Names from which on plain trigrams are tried on all names of some of the persons, which flatters them: their time grows faster than the names. */
const MOST_PLAIN = 100_000

const command = new Command('bench:resolve')
  .option('--sizes <list>', 'names', sizesOf, [10_000, 100_000, 1_000_000])
  .option('--seed <number>', 'of chance', Number, 20241112)
  .option('--ways', 'also how often each way of writing a name is recognised', false)
  .option('--errors <number>', 'pairs that were put together wrongly, or not, to show', Number, 0)
  .parse()
const { sizes, seed, ways, errors } = command.opts<{ sizes: number[]; seed: number; ways: boolean; errors: number }>()

console.log(`Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), seed ${seed}`)
console.log(row(['', 'precision', 'recall', 'F1', 'seconds', 'cpu s', 'µs a name', 'asked', 'most memory']))
for (const size of sizes) measure(size)

function measure(size: number): void {
  const { mentions, persons, homonyms, indistinguishable } = populationOf(size, seed)
  const share = ((indistinguishable / size) * 100).toFixed(2)
  console.log(
    `${size} names, ${persons} persons, ${homonyms} of these share name and state with another; ${share}% of the names fit another person as well`,
  )
  const people = new PeopleIndex()
  const own = timed(() => mentions.map((mention) => people.add(mention)))
  print('same-person', mentions, own, people.asked)
  if (ways) printWays(mentions, own.groups)
  if (errors > 0) printErrors(mentions, own.groups)
  const every = Math.ceil(size / MOST_PLAIN)
  const some = mentions.filter(({ person }) => person % every === 0)
  const counts = frequencies(some.map((m) => m.name))
  const trigrams = new TrigramIndex(counts)
  const plain = timed(() => some.map((mention) => trigrams.add(mention.name)))
  print(every === 1 ? 'trigrams alone' : `trigrams, 1 of ${every} persons`, some, plain, 0)
}

interface Timed {
  readonly groups: number[]
  readonly seconds: number
  readonly processorSeconds: number
}

function timed(work: () => number[]): Timed {
  const [start, processor] = [performance.now(), process.cpuUsage()]
  const groups = work()
  const { user, system } = process.cpuUsage(processor)
  return { groups, seconds: (performance.now() - start) / 1000, processorSeconds: (user + system) / 1e6 }
}

function print(
  name: string,
  mentions: readonly Mention[],
  { groups, seconds, processorSeconds }: Timed,
  asked: number,
) {
  const { precision, recall, f1 } = pairwise(
    groups,
    mentions.map((m) => m.person),
  )
  const figures = [precision, recall, f1].map((figure) => figure.toFixed(3))
  const each = ((processorSeconds * 1e6) / mentions.length).toFixed(0)
  const memory = `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`
  console.log(row([name, ...figures, seconds.toFixed(1), processorSeconds.toFixed(1), each, String(asked), memory]))
}

/** For each way of writing a name the share of its pairs with the same person's other mentions that came together. */
function printWays(mentions: readonly Mention[], groups: readonly number[]): void {
  const byPerson = new Map<number, number[]>()
  for (const [i, { person }] of mentions.entries()) byPerson.set(person, [...(byPerson.get(person) ?? []), i])
  const counts = new Map<string, { all: number; found: number }>()
  for (const own of byPerson.values())
    for (const i of own)
      for (const j of own) {
        const way = mentions[i]?.way ?? ''
        if (i === j) continue
        const count = counts.get(way) ?? { all: 0, found: 0 }
        counts.set(way, { all: count.all + 1, found: count.found + (groups[i] === groups[j] ? 1 : 0) })
      }
  for (const [way, { all, found }] of counts) console.log(`    ${way.padEnd(26)} ${(found / all).toFixed(3)}`)
}

function printErrors(mentions: readonly Mention[], groups: readonly number[]): void {
  const told = ({ name, sides, offices, days }: Mention) =>
    [name, sides.join(), offices.map((o) => o.key.split('|')[0]).join(), days?.earliest].filter(Boolean).join(', ')
  let [wrong, missing] = [0, 0]
  const firstOfGroup = new Map<number, number>()
  const firstOfPerson = new Map<number, number>()
  for (const [i, mention] of mentions.entries()) {
    const [group, person] = [firstOfGroup.get(groups[i] ?? -1) ?? i, firstOfPerson.get(mention.person) ?? i]
    firstOfGroup.set(groups[i] ?? -1, group)
    firstOfPerson.set(mention.person, person)
    const [one, two] = [mentions[group], mentions[person]]
    if (one && one.person !== mention.person && wrong++ < errors)
      console.log(`    wrong: ${told(one)} | ${told(mention)}`)
    if (two && groups[person] !== groups[i] && missing++ < errors)
      console.log(`    missing: ${told(two)} | ${told(mention)}`)
  }
}

function row(cells: readonly string[]): string {
  return cells.map((cell, i) => (i === 0 ? cell.padEnd(28) : cell.padStart(12))).join('')
}
