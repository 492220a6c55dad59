import type { Happening, HappeningPerson } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'

/** Two persons of different sides who took part in the same contacts; `person` and `other` as they did in the latest. */
export interface Pair {
  readonly person: HappeningPerson
  readonly other: HappeningPerson
  readonly events: string[]
  readonly bilateral: number
  readonly first: string | null
  readonly latest: string | null
  readonly last: Happening
}

/**
 * Whom some persons met: others of another side in the same contacts, the latest met first. Those of whom a side is not told count as
 * of another. With more than two sides it is known only that both took part.
 *
 * @param contacts events that took place, the earliest first.
 * @param whose whether the person is one of those whose encounters are asked for.
 */
export function pairsOf(contacts: readonly Happening[], whose: (person: HappeningPerson) => boolean): Pair[] {
  const pairs = new Map<string, { -readonly [K in keyof Pair]: Pair[K] }>()
  for (const contact of contacts)
    for (const person of contact.people.filter(whose))
      for (const other of contact.people) {
        if (other.person === person.person || (other.for !== null && other.for === person.for)) continue
        const key = `${person.person} ${other.person}`
        const pair = pairs.get(key)
        const [first, latest] = [dayOr(contact.earliest), dayOr(contact.latest)]
        const bilateral = contact.sides.length <= 2 ? 1 : 0
        if (!pair) pairs.set(key, { person, other, events: [contact.id], bilateral, first, latest, last: contact })
        // The latest alone: of one contact all come before those of the next.
        else if (pair.events.at(-1) !== contact.id) {
          pair.events.push(contact.id)
          pair.bilateral += bilateral
          pair.first = least(pair.first, first)
          if (latest !== null && (pair.latest === null || latest >= pair.latest))
            Object.assign(pair, { latest, person, other, last: contact })
        }
      }
  return [...pairs.values()].sort(
    (a, b) =>
      compare(b.latest ?? '', a.latest ?? '') ||
      b.events.length - a.events.length ||
      compare(a.other.person, b.other.person),
  )
}

const dayOr = (day: string | null): string | null => (isDay(day) ? day : null)
const least = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** An office of another side, with how often somebody of it was met. */
export interface OfficePair {
  readonly office: string
  readonly for: string | null
  readonly persons: number
  readonly events: readonly Happening[]
}

/** The offices of other sides that some persons met, those met most often first. */
export function officesMet(contacts: readonly Happening[], whose: (person: HappeningPerson) => boolean): OfficePair[] {
  const found = new Map<string, { office: string; for: string | null; persons: Set<string>; events: Set<Happening> }>()
  for (const contact of contacts) {
    const own = contact.people.filter(whose)
    for (const { person, office, for: side } of contact.people) {
      if (office === null || !own.some((p) => p.person !== person && (side === null || p.for !== side))) continue
      const key = `${office} ${side}`
      const met = found.get(key) ?? { office, for: side, persons: new Set(), events: new Set() }
      met.persons.add(person)
      met.events.add(contact)
      found.set(key, met)
    }
  }
  return [...found.values()]
    .map(({ persons, events, ...met }) => ({ ...met, persons: persons.size, events: [...events] }))
    .sort((a, b) => b.events.length - a.events.length || compare(a.office, b.office))
}
