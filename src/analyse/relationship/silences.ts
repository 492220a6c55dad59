import { isImprecise } from '../../model/edtf.ts'
import type { Happening } from '../../model/happening.ts'
import type { Silence } from '../../model/relationship-analysis-view.ts'
import { isPlaced } from '../time/buckets.ts'
import { dayNumber, dayOf } from '../time/days.ts'

/** The days on which a contact can have begun and ended. One of an imprecise date was on some day of it. */
interface Reach {
  readonly id: string
  readonly startFrom: number
  readonly startTo: number
  readonly endFrom: number
  readonly endTo: number
}

/**
 * The times in which there can have been no contact, the longest first. Between the contacts before and those after, a silence lasts
 * from the last end of the ones to the first beginning of the others; as each can be anywhere in its date, that is at least from the
 * latest day of the ones to the earliest of the others, and at most from the latest of their earliest ends to the earliest of their
 * latest beginnings. Contacts without a date, or with one of more than `MOST_DAYS` days, are left out.
 *
 * @example silencesOf([{ date: '2020-03-01', … }, { date: '2023', … }]) // [{ shortest: 1036, longest: 1400, … }]
 */
export function silencesOf(contacts: readonly Happening[], most: number): Silence[] {
  const reaches = contacts.filter(isPlaced).map(reachOf)
  reaches.sort((a, b) => a.startFrom - b.startFrom)
  const firstStart: number[] = []
  for (let i = reaches.length - 1, least = Infinity; i >= 0; i--) {
    least = Math.min(least, reaches[i]?.startTo ?? least)
    firstStart[i] = least
  }
  const found: { at: number; from: number; to: number; shortest: number; longest: number; lastEnd: number }[] = []
  let [covered, lastEnd] = [-Infinity, -Infinity]
  reaches.forEach(({ startFrom, endFrom, endTo }, at) => {
    if (at > 0 && startFrom > covered + 1)
      found.push({
        at,
        from: covered,
        to: startFrom,
        shortest: startFrom - covered,
        longest: (firstStart[at] ?? startFrom) - lastEnd,
        lastEnd,
      })
    covered = Math.max(covered, endTo)
    lastEnd = Math.max(lastEnd, endFrom)
  })
  found.sort((a, b) => b.shortest - a.shortest || a.from - b.from)
  return found.slice(0, most).map(({ at, from, to, shortest, longest, lastEnd: end }) => ({
    from: dayOf(from),
    to: dayOf(to),
    shortest,
    longest,
    open: false,
    before: reaches.slice(0, at).flatMap(({ id, endTo }) => (endTo >= end ? [id] : [])),
    after: reaches.slice(at).flatMap(({ id, startFrom }) => (startFrom <= (firstStart[at] ?? to) ? [id] : [])),
  }))
}

/** The time since the latest contact, up to a day; null where that day is not past every contact. */
export function silenceSince(contacts: readonly Happening[], on: string): Silence | null {
  const reaches = contacts.filter(isPlaced).map(reachOf)
  if (reaches.length === 0) return null
  const to = dayNumber(on)
  const from = reaches.reduce((most, { endTo }) => Math.max(most, endTo), -Infinity)
  const end = reaches.reduce((most, { endFrom }) => Math.max(most, endFrom), -Infinity)
  if (to <= from) return null
  return {
    from: dayOf(from),
    to: on,
    shortest: to - from,
    longest: to - end,
    open: true,
    before: reaches.flatMap(({ id, endTo }) => (endTo >= end ? [id] : [])),
    after: [],
  }
}

function reachOf({ id, date, earliest, latest }: Happening & { earliest: string; latest: string }): Reach {
  const [first, last] = [dayNumber(earliest), dayNumber(latest)]
  return isImprecise(date ?? '')
    ? { id, startFrom: first, startTo: last, endFrom: first, endTo: last }
    : { id, startFrom: first, startTo: first, endFrom: last, endTo: last }
}
