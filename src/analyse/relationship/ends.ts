import type { Happening } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'
import type { EndContact, LevelContacts } from '../../model/relationship-analysis-view.ts'
import { byLevel } from './tempo.ts'

/** How many contacts there were at each level, and the first and the latest of them. */
export const levelsOf = (contacts: readonly Happening[]): LevelContacts[] =>
  byLevel(contacts).map(({ level, events }) => ({
    level,
    contacts: events.length,
    first: firstOf(events),
    latest: latestOf(events),
  }))

/** The contact that can have been the first, by its earliest day; null where none has one. */
export function firstOf(contacts: readonly Happening[]): EndContact | null {
  const known = contacts.filter((c) => isDay(c.earliest) && isDay(c.latest))
  const first = known.reduce<Happening | null>((a, b) => (a === null || keyOf(b) < keyOf(a) ? b : a), null)
  if (first === null || first.date === null) return null
  const others = contacts.filter(({ id, date }) => id !== first.id && date !== null)
  return {
    event: first.id,
    date: first.date,
    certain: others.every(({ earliest }) => isDay(earliest) && earliest >= (first.latest ?? '')),
  }
}

/** The contact that can have been the latest, by its last day. */
export function latestOf(contacts: readonly Happening[]): EndContact | null {
  const known = contacts.filter((c) => isDay(c.earliest) && isDay(c.latest))
  const latest = known.reduce<Happening | null>((a, b) => (a === null || lastKeyOf(b) > lastKeyOf(a) ? b : a), null)
  if (latest === null || latest.date === null) return null
  const others = contacts.filter(({ id, date }) => id !== latest.id && date !== null)
  return {
    event: latest.id,
    date: latest.date,
    certain: others.every(({ latest: end }) => isDay(end) && end <= (latest.earliest ?? '')),
  }
}

const keyOf = ({ earliest, latest, id }: Happening): string => `${earliest} ${latest} ${id}`
const lastKeyOf = ({ earliest, latest, id }: Happening): string => `${latest} ${earliest} ${id}`
