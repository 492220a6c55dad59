import { addDays, type Bounds } from '../model/edtf.ts'

/** Days, as stretches from a first to a last (ISO 8601, or open). */

const DAY = 86_400_000

/** How many days a stretch has; infinite where an end is open. */
export const lengthOf = ({ earliest, latest }: Bounds): number => {
  const days = (Date.parse(latest) - Date.parse(earliest)) / DAY + 1
  return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days
}

/** Days from the end of one stretch to the beginning of the other: 0 where they overlap, 1 where they touch. */
export function daysBetween(a: Bounds, b: Bounds): number {
  const [first, second] = before(a.earliest, b.earliest) ? [a, b] : [b, a]
  if (first.latest === 'infinity' || second.earliest === '-infinity') return 0
  return Math.max(0, (Date.parse(second.earliest) - Date.parse(first.latest)) / DAY)
}

const before = (x: string, y: string): boolean => x === '-infinity' || (y !== '-infinity' && x < y)

/** A stretch with as many days more on each side. */
export const widened = ({ earliest, latest }: Bounds, days: number): Bounds => ({
  earliest: earliest === '-infinity' ? earliest : addDays(earliest, -days),
  latest: latest === 'infinity' ? latest : addDays(latest, days),
})

/** The stretch from the first day of either to the last. */
export const spanning = (a: Bounds, b: Bounds): Bounds => ({
  earliest: a.earliest < b.earliest || a.earliest === '-infinity' ? a.earliest : b.earliest,
  latest: a.latest > b.latest || a.latest === 'infinity' ? a.latest : b.latest,
})
