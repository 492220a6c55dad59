import { nearestCadence } from '../../model/codes/cadence.ts'
import type { CadenceFinding, Interval } from '../../model/mechanism-analysis.ts'
import type { Cadence } from '../../model/vocabulary.ts'
import { median, type Placed } from './round.ts'

/**
 * How often rounds come, from the days between neighbours: where numbers are missing between them, the days are divided by the
 * difference of the numbers. Days between imprecise dates are those between their middles, with the least and the most that they can
 * be. Pairs whose numbers and dates run against each other are left out.
 *
 * @param rounds those that took place and are dated, in the order of their numbers (`by: 'numbers'`) or, unnumbered, of their dates.
 */
export function cadenceOf(rounds: readonly Placed[], by: CadenceFinding['by'], stated: Cadence | null): CadenceFinding {
  const intervals = rounds.flatMap((round, i): Interval[] => {
    const before = rounds[i - 1]
    if (!before) return []
    const steps = by === 'dates' ? 1 : round.number - before.number
    const days = (round.at.middle - before.at.middle) / steps
    if (steps < 1 || !(days > 0)) return []
    return [
      {
        from: before.event,
        to: round.event,
        rounds: steps,
        days,
        least: Math.max(0, (round.at.first - before.at.last) / steps),
        most: (round.at.last - before.at.first) / steps,
      },
    ]
  })
  const days = intervals.map((interval) => interval.days)
  const middle = median(days)
  const nearest = middle === null ? null : nearestCadence(middle)
  return {
    stated,
    median: middle,
    shortest: days.length === 0 ? null : Math.min(...days),
    longest: days.length === 0 ? null : Math.max(...days),
    nearest,
    agrees: stated === null || middle === null ? null : nearest === stated,
    by,
    intervals,
  }
}
