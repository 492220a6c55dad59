import type { CadenceFinding, NextRound } from '../../model/mechanism-analysis.ts'
import { dayOf } from '../time/days.ts'
import { paceOf, studentOf } from './pace.ts'
import type { Stretch } from './round.ts'

type Predicted = NonNullable<NextRound['predicted']>

/**
 * Half of the stretch in which a round falls 80 times in 100, in periods, where each round can fall on any day of a period of its own: the
 * distance of two such days is spread as a triangle from 0 to 2 periods, of which 1 − (1 − a)² lies within `a` of its middle.
 */
const ANY_DAY = 1 - Math.sqrt(0.2)

/**
 * When the round after the last one is to be expected, 80 in 100. With two intervals or more: the interval of prediction for one more
 * observation of a normal sample, mean ± t · s · √(1 + 1/n) (Hahn and Meeker, Statistical Intervals, 1991, chapter 4), `n` counting rounds. With one
 * interval or none, whose spread nobody knows: any day of the next period, by the interval or by the stated cadence. Null where
 * neither is there.
 *
 * @param stated days between rounds by the stated cadence.
 */
export function predictedAfter(last: Stretch, { intervals }: CadenceFinding, stated: number | null): Predicted | null {
  const pace = paceOf(intervals)
  if (pace)
    return around(last, pace.mean, studentOf(pace) * pace.deviation * Math.sqrt(1 + 1 / pace.rounds), 'intervals')
  const [only] = intervals
  if (stated !== null) return around(last, stated, ANY_DAY * stated, 'stated cadence')
  return only ? around(last, only.days, ANY_DAY * only.days, 'one interval') : null
}

/** The stretch some days behind the last round, more or less; never before the day after it. */
function around(last: Stretch, days: number, half: number, method: Predicted['method']): Predicted {
  return {
    earliest: dayOf(Math.max(last.first + days - half, last.first + 1)),
    latest: dayOf(last.last + days + half),
    about: dayOf(last.middle + days),
    method,
  }
}

/** Periods without a round after which a mechanism counts as dormant rather than late. */
const DORMANT = 3

/** How it stands with the next round on a day (all as days since 1970). */
export function stateOf(
  on: number,
  expected: { readonly first: number; readonly last: number },
  last: number,
  period: number | null,
): Pick<NextRound, 'state' | 'overdue'> {
  if (on <= expected.last) return { state: on < expected.first ? 'ahead' : 'due', overdue: 0 }
  const dormant = period !== null && on - last > DORMANT * period
  return { state: dormant ? 'dormant' : 'overdue', overdue: on - expected.last }
}
