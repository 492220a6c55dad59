import { CADENCE_DAYS } from '../../model/codes/cadence.ts'
import { type Happening, tookPlace } from '../../model/happening.ts'
import type { NextRound } from '../../model/mechanism-analysis.ts'
import type { MechanismStanding, MechanismState } from '../../model/relationship-analysis-view.ts'
import type { Cadence } from '../../model/vocabulary.ts'
import { roundFindings } from '../mechanism/findings.ts'
import { asRound } from '../mechanism/round.ts'
import { latestOf } from './ends.ts'

export interface MechanismTold {
  readonly id: string
  readonly name: string
  readonly cadence: Cadence | null
}

const STATES: Readonly<Record<NextRound['state'], MechanismState>> = {
  ahead: 'active',
  due: 'active',
  overdue: 'late',
  dormant: 'dormant',
}

/**
 * How a mechanism stands on a day, as its own analysis tells it (`roundFindings`): active while its next round is ahead or due, late once the days in
 * which it was to be expected are over, dormant after three periods without one.
 */
export function standingOf(mechanism: MechanismTold, rounds: readonly Happening[], on: string): MechanismStanding {
  const held = rounds.filter(tookPlace)
  const { cadence, next } = roundFindings(rounds.map(asRound), { cadence: mechanism.cadence, established: null, on })
  const stated = mechanism.cadence && CADENCE_DAYS[mechanism.cadence]
  const interval = stated ?? cadence.median
  const numbers = held.flatMap(({ round }) => round ?? [])
  return {
    ...mechanism,
    state: next === null ? 'unknown' : STATES[next.state],
    interval: interval === null ? null : Math.round(interval),
    basis: stated ? 'stated' : interval === null ? null : 'observed',
    rounds: held.length,
    latestRound: numbers.length > 0 ? Math.max(...numbers) : null,
    latest: latestOf(held),
    events: held.map(({ id }) => id),
  }
}
