import { CADENCE_DAYS } from '../../model/codes/cadence.ts'
import { year } from '../../model/edtf.ts'
import type { CadenceFinding, Founding } from '../../model/mechanism-analysis.ts'
import { dayOf } from '../time/days.ts'
import { paceOf, studentOf } from './pace.ts'
import type { Placed } from './round.ts'

/**
 * When the first round was, as numbers and cadence imply: the `n`th of an annual format in year `y` puts the first in `y − n + 1` if no year was left out,
 * and a year earlier for each that was. Of several rounds the one that implies the earliest binds, since leaving out can only make it
 * earlier. Beside it the pace of the rounds on record, with the 80 in 100 interval of its mean. Null without a numbered round that tells.
 */
export function foundingOf(rounds: readonly Placed[], cadence: CadenceFinding, stated: string | null): Founding | null {
  const named = cadence.stated ?? cadence.nearest
  const last = rounds.at(-1)
  if (named === null || !last) return null
  const days = CADENCE_DAYS[named]
  const implied = rounds.map(({ event, number, at }) => ({
    number,
    event,
    day: at.middle - (number - 1) * days,
    implied: yearBefore(at.middle, (number - 1) * days),
  }))
  const first = implied.reduce((least, round) => (round.day < least.day ? round : least), implied[0] ?? missing())
  const pace = cadence.by === 'numbers' ? paceOf(cadence.intervals) : null
  const steps = last.number - 1
  const half = pace ? (studentOf(pace) * pace.deviation * steps) / Math.sqrt(pace.rounds) : 0
  return {
    atLatest: implied.reduce((least, round) => (round.implied < least ? round.implied : least), first.implied),
    before: yearBefore(first.day, days),
    paced: pace ? between(last.at.middle - steps * pace.mean - half, last.at.middle - steps * pace.mean + half) : null,
    stated,
    rounds: implied.map(({ day: _, ...round }) => round),
  }
}

function missing(): never {
  throw new Error('a founding is asked for only where there is a round')
}

/** The year of a day some days earlier; years are counted as such, whatever the day in them. */
function yearBefore(day: number, days: number): string {
  const years = days / CADENCE_DAYS.annual
  if (Number.isInteger(Math.round(years * 1000) / 1000)) return year(Math.max(1, yearOf(day) - Math.round(years)))
  return year(yearOf(day - days))
}

const yearOf = (day: number): number => Number(dayOf(day).slice(0, 4))

function between(from: number, to: number): string {
  const [first, last] = [year(yearOf(from)), year(yearOf(to))]
  return first === last ? first : `${first}/${last}`
}
