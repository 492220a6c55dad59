import type { MechanismAnalysis, MissingRound } from '../../model/mechanism-analysis.ts'
import { dayOf } from '../time/days.ts'
import type { Placed } from './round.ts'

/** Most missing rounds that are told one by one between two neighbours. */
const MOST = 200

/** Numbers between those on record, each with the days between which it must lie, and the day that its number suggests. */
export function missingBetween(rounds: readonly Placed[]): MissingRound[] {
  return rounds.flatMap((round, i) => {
    const before = rounds[i - 1]
    if (!before || before.at.last > round.at.first) return []
    const steps = round.number - before.number
    const count = Math.min(steps - 1, MOST)
    return Array.from({ length: Math.max(0, count) }, (_, k) => ({
      number: before.number + k + 1,
      about: dayOf(before.at.middle + ((round.at.middle - before.at.middle) * (k + 1)) / steps),
      earliest: dayOf(before.at.first),
      latest: dayOf(round.at.last),
    }))
  })
}

/** Part of the usual days between rounds below which two are suspected to be one. */
const TOO_CLOSE = 0.25

/** Rounds that have one number, and neighbours in time that lie closer together than rounds do (`period` in days). */
export function doubledAmong(rounds: readonly Placed[], period: number | null): MechanismAnalysis['doubled'] {
  const inTime = [...rounds].sort((a, b) => a.at.middle - b.at.middle)
  return inTime.flatMap((round, i) => {
    const later = inTime.slice(i + 1).find((other) => other.number === round.number) ?? inTime[i + 1]
    if (!later) return []
    const days = later.at.middle - round.at.middle
    const same = later.number === round.number
    if (!same && (period === null || days >= TOO_CLOSE * period)) return []
    return [{ events: [round.event, later.event], number: same ? round.number : null, days: Math.round(days) }]
  })
}

/** Neighbours by number of which the later one was surely held before the earlier one. */
export function outOfOrder(rounds: readonly Placed[]): MechanismAnalysis['outOfOrder'] {
  return rounds.flatMap((round, i) => {
    const before = rounds[i - 1]
    if (!before || before.number === round.number || before.at.first <= round.at.last) return []
    return [{ events: [before.event, round.event], numbers: [before.number, round.number] }]
  })
}
