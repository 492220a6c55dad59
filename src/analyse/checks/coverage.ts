import { dateInWords } from '../../model/date-words.ts'
import type { Happening } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'

export interface Coverage {
  readonly enough: boolean
  readonly why: string
}

/** Sources that must tell of events within a window. */
const SOURCES = 3

/**
 * Whether the record covers a window for some sides, so that what it does not have can be said not to have been: it must have an event of them from
 * before the window, events within it that at least three sources tell, and no calendar year of the window without one. Events of any kind count: they
 * show that somebody watched.
 *
 * @param happenings all events of the sides, up to the end of the window.
 * @param from first day of the window; null for one without a beginning, which no record covers.
 */
export function coverageOf(happenings: readonly Happening[], from: string | null, to: string): Coverage {
  if (from === null) return { enough: false, why: 'no record reaches back to the beginning' }
  const dated = happenings.flatMap(({ earliest, latest, sources }) =>
    isDay(earliest) && isDay(latest) ? [{ earliest, latest, sources }] : [],
  )
  if (!dated.some(({ latest }) => latest < from))
    return { enough: false, why: `the record of these sides does not reach back before ${dateInWords(from)}` }
  const inside = dated.filter(({ earliest, latest }) => earliest >= from && latest <= to)
  const sources = new Set(inside.flatMap((event) => event.sources))
  if (sources.size < SOURCES)
    return {
      enough: false,
      why: `only ${sources.size === 1 ? '1 source tells' : `${sources.size} sources tell`} of these sides in that time`,
    }
  const years = new Set(inside.map(({ earliest }) => earliest.slice(0, 4)))
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    if (!years.has(String(year))) return { enough: false, why: `nothing of these sides is on record in ${year}` }
  return {
    enough: true,
    why: `${sources.size} sources tell of these sides in that time, and the record reaches further back`,
  }
}
