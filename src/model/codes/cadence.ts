import type { Cadence } from '../vocabulary.ts'

/** Mean length of a Gregorian year in days. */
const YEAR = 365.2425

/** Days from one round to the next, on average, where a cadence is kept. */
export const CADENCE_DAYS: Readonly<Record<Cadence, number>> = {
  weekly: 7,
  monthly: YEAR / 12,
  quarterly: YEAR / 4,
  semiannual: YEAR / 2,
  annual: YEAR,
  biennial: 2 * YEAR,
  triennial: 3 * YEAR,
  quadrennial: 4 * YEAR,
}

/**
 * The cadence that a number of days between rounds comes nearest to, by the ratio of the two; null where the nearest differs by more than
 * a third.
 *
 * @example nearestCadence(402) // 'annual'
 */
export function nearestCadence(days: number): Cadence | null {
  let best: Cadence | null = null
  let least = Math.log(4 / 3)
  for (const [cadence, own] of Object.entries(CADENCE_DAYS) as [Cadence, number][]) {
    const off = Math.abs(Math.log(days / own))
    if (off < least) [best, least] = [cadence, off]
  }
  return best
}
