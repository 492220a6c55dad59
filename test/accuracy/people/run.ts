import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { pairwise } from '../../../bench/resolve/pairwise.ts'
import { PeopleIndex } from '../../../bench/resolve/people-index.ts'
import { overlaps } from '../../../src/model/edtf.ts'
import { type Entry, tripsIn, visitsIn } from './us-records.ts'

/**
 * `npm run accuracy:people [-- FOLDER] [--list]`: resolves the visitors and travellers of the Office of the Historian's lists to persons, compares
 * that with pairs that were judged by hand and with the lists' own keys of travellers, and finds the trips that are recorded twice.
 */
const flags = process.argv.slice(2)
const given = flags.find((flag) => flag.includes('/'))
const folder = given ?? new URL('../../../../shared/data', import.meta.url).pathname

const Judged = z.object({
  pairs: z.array(z.object({ a: z.string(), b: z.string(), names: z.string(), same: z.boolean() })),
})

function report(): void {
  const visits = resolved(visitsIn(join(folder, 'us-visits-by-foreign-leaders')))
  const trips = resolved([
    ...tripsIn(join(folder, 'us-travels-abroad', 'president-travels'), 'President'),
    ...tripsIn(join(folder, 'us-travels-abroad', 'secretary-travels'), 'Secretary of State'),
  ])
  console.log(
    `${visits.length} visits by ${count(visits)} persons, under ${new Set(visits.map(({ entry }) => entry.profile.names[0])).size} names`,
  )
  const keys = trips.map(({ entry }) => entry.who ?? '')
  const numbers = new Map([...new Set(keys)].map((key, i) => [key, i] as const))
  const { precision, recall } = pairwise(
    trips.map(({ person }) => person),
    keys.map((key) => numbers.get(key) ?? -1),
  )
  console.log(
    `${trips.length} trips by ${count(trips)} persons; the lists have ${numbers.size} (pairwise precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)})`,
  )
  againstJudged(visits)
  const doubled = twice(trips)
  console.log(`${doubled.length} trips stand twice, or with a part of another, under two ids:`)
  for (const [one, two] of doubled)
    console.log(`  ${one.id} and ${two.id}: ${one.written}, ${one.start}/${one.end}, ${one.state}, ${one.place}`)
  if (flags.includes('--list')) list(visits)
}

interface Resolved {
  readonly entry: Entry
  readonly person: number
}

/** Entries in the order of their days, each with the number of the person. */
function resolved(entries: readonly Entry[]): Resolved[] {
  const index = new PeopleIndex()
  return [...entries]
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .map((entry) => ({ entry, person: index.add(entry.profile) }))
}

const count = (all: readonly Resolved[]): number => new Set(all.map(({ person }) => person)).size

function againstJudged(visits: readonly Resolved[]): void {
  const { pairs } = Judged.parse(JSON.parse(readFileSync(new URL('./judged.json', import.meta.url), 'utf8')))
  const persons = new Map(visits.map(({ entry, person }) => [entry.id, person] as const))
  let right = 0
  for (const { a, b, names, same } of pairs) {
    if ((persons.get(a) === persons.get(b)) === same) right++
    else console.log(`  ${same ? 'apart, but one person' : 'together, but two persons'}: ${names} (${a}, ${b})`)
  }
  console.log(`${right} of ${pairs.length} pairs of visits are as they were judged by hand`)
}

/** Trips of one person to one state on the same days and to the same places, under different ids. */
function twice(trips: readonly Resolved[]): [Entry, Entry][] {
  const byWho = new Map<string, Entry[]>()
  for (const { entry, person } of trips) {
    const key = `${person} ${entry.state} ${entry.start}`
    byWho.set(key, [...(byWho.get(key) ?? []), entry])
  }
  return [...byWho.values()].flatMap((own) =>
    own.flatMap((one, i) =>
      own
        .slice(i + 1)
        .filter(
          (two) =>
            one.id !== two.id &&
            areOnePlace(one.place, two.place) &&
            overlaps(`${one.start}/${one.end}`, `${two.start}/${two.end}`),
        )
        .map((two): [Entry, Entry] => [one, two]),
    ),
  )
}

const areOnePlace = (a: string, b: string): boolean => a === b || a.includes(b) || b.includes(a)

/** Pairs to be judged: differently written names that came together, and those of one state that did not, each name pair once. */
function list(visits: readonly Resolved[]): void {
  const seen = new Set<string>()
  for (const [i, one] of visits.entries())
    for (const two of visits.slice(i + 1)) {
      const [a, b] = [one, two].map(({ entry }) => entry.profile.names[0] ?? '') as [string, string]
      if (a === b || one.entry.state !== two.entry.state) continue
      const together = one.person === two.person
      const shared = a.split(/[\s-]+/).some((word) => word.length > 2 && b.split(/[\s-]+/).includes(word))
      const mark = [a, b].sort().join('|')
      if (seen.has(mark) || !(together || shared)) continue
      seen.add(mark)
      console.log(
        JSON.stringify({
          together,
          a: one.entry.id,
          b: two.entry.id,
          names: `${one.entry.written} ${one.entry.start.slice(0, 4)} | ${two.entry.written} ${two.entry.start.slice(0, 4)}, ${one.entry.state}`,
        }),
      )
    }
}

if (!existsSync(join(folder, 'us-visits-by-foreign-leaders')))
  console.log(`${folder} has no lists of visits and trips: nothing to resolve.`)
else report()
