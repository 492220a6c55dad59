import { type Happening, tookPlace } from '../../model/happening.ts'
import type { MechanismStanding, MechanismState } from '../../model/relationship-analysis-view.ts'
import type { Cadence } from '../../model/vocabulary.ts'
import { isPlaced } from '../time/buckets.ts'
import { dayNumber, daysBetween } from '../time/days.ts'
import { latestOf } from './ends.ts'

export interface MechanismTold {
  readonly id: string
  readonly name: string
  readonly cadence: Cadence | null
}

/** Days from one round to the next. */
const DAYS: Record<Cadence, number> = {
  weekly: 7,
  monthly: 30.4,
  quarterly: 91.3,
  semiannual: 182.6,
  annual: 365.25,
  biennial: 730.5,
  triennial: 1095.75,
  quadrennial: 1461,
}

/** A round is late when this many intervals have gone by since the one before, and the mechanism dormant after so many more. */
const LATE = 1.5
const DORMANT = 3

/**
 * How a mechanism stands on a day, by the time since its latest round that was held: active up to one and a half intervals, late up to three,
 * dormant beyond. The interval is that of the cadence that is stated, else the median of those between rounds on record, of which there must be two.
 */
export function standingOf(mechanism: MechanismTold, rounds: readonly Happening[], on: string): MechanismStanding {
  const held = rounds.filter(tookPlace)
  const latest = latestOf(held)
  const observed = median(intervalsOf(held))
  const stated = mechanism.cadence && DAYS[mechanism.cadence]
  const interval = stated ?? observed
  const last = held.find(({ id }) => id === latest?.event)?.latest ?? null
  const numbers = held.flatMap(({ round }) => round ?? [])
  return {
    ...mechanism,
    state: interval === null || last === null ? 'unknown' : stateAfter(daysBetween(last, on) / interval),
    interval: interval === null ? null : Math.round(interval),
    basis: stated ? 'stated' : observed === null ? null : 'observed',
    rounds: held.length,
    latestRound: numbers.length > 0 ? Math.max(...numbers) : null,
    latest,
    events: held.map(({ id }) => id),
  }
}

const stateAfter = (intervals: number): MechanismState =>
  intervals <= LATE ? 'active' : intervals <= DORMANT ? 'late' : 'dormant'

/** Days between rounds that follow each other, from the middle of each date. */
function intervalsOf(held: readonly Happening[]): number[] {
  const days = held
    .filter(isPlaced)
    .map(({ earliest, latest }) => (dayNumber(earliest) + dayNumber(latest)) / 2)
    .sort((a, b) => a - b)
  return days.slice(1).map((day, i) => day - (days[i] ?? day))
}

/** The median of two intervals or more. */
function median(intervals: readonly number[]): number | null {
  if (intervals.length < 2) return null
  const sorted = [...intervals].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
