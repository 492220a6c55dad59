import type { Verdict } from '../../model/check-view.ts'
import { CADENCE_DAYS } from '../../model/codes/cadence.ts'
import { tookPlace } from '../../model/happening.ts'
import type { MechanismAnalysis } from '../../model/mechanism-analysis.ts'
import { ordinal } from '../../model/title.ts'
import type { Cadence } from '../../model/vocabulary.ts'
import { fitOf } from '../mechanism/numbering.ts'
import { type Placed, stretchOf } from '../mechanism/round.ts'

export interface Held {
  readonly verdict: Verdict
  readonly why: string
  /** Ids of the events that it was held against. */
  readonly events: readonly string[]
}

/** Rounds by which a number may be off what its neighbours let expect and still fit, and beyond which it cannot. */
const FITS = 0.5
const OFF = 1.5

/**
 * Holds the number of a round against the record: where sources differ, against the reading that fits best; else against the rounds before and
 * after it that others than the claiming source tell.
 *
 * @param event the round, where it is on record.
 */
export function roundCheck(
  number: number,
  event: { readonly id: string | null; readonly earliest: string | null; readonly latest: string | null },
  analysis: MechanismAnalysis,
  claiming: ReadonlySet<string>,
): Held {
  const conflict = analysis.conflicts.find((one) => one.event === event.id)
  const reading = conflict?.readings.find((one) => one.number === number)
  if (conflict && conflict.best !== null) {
    const best = conflict.readings.find((one) => one.number === conflict.best)
    const numbers = conflict.readings.map((one) => ordinal(one.number)).join(' and ')
    return {
      verdict: conflict.best === number ? 'supported' : 'contradicted',
      why:
        conflict.best === number
          ? `Sources give ${numbers}; the ${ordinal(number)} fits best: ${reading?.why}.`
          : `Sources give ${numbers}; the ${ordinal(conflict.best)} fits better: ${best?.why}. As the ${ordinal(number)} it would be ${reading?.why ?? 'off'}.`,
      events: neighboursOf(analysis, event.id, claiming).map((round) => round.event),
    }
  }
  const others = neighboursOf(analysis, event.id, claiming)
  const at = stretchOf(event)
  const stated = analysis.mechanism.cadence
  if (!at || others.length === 0)
    return {
      verdict: 'not enough on record',
      why: 'No other source on record numbers a round of this mechanism that it could be held against.',
      events: [],
    }
  const { misfit, clashes, why } = fitOf(number, at, others, stated === null ? null : CADENCE_DAYS[stated])
  const events = others.map((round) => round.event)
  if (clashes > 0 || (misfit !== null && misfit > OFF))
    return { verdict: 'contradicted', why: `The ${ordinal(number)} does not fit: ${why}.`, events }
  if (misfit !== null && misfit <= FITS)
    return { verdict: 'supported', why: `The ${ordinal(number)} fits: ${why}.`, events }
  return {
    verdict: 'not enough on record',
    why: `Whether it is the ${ordinal(number)} cannot be told: ${why}.`,
    events,
  }
}

/** Other rounds that took place, with a number that is not in conflict, as others than the claiming source tell them. */
function neighboursOf(analysis: MechanismAnalysis, own: string | null, claiming: ReadonlySet<string>): Placed[] {
  return analysis.rounds.flatMap(({ number, event }) => {
    const at = stretchOf(event)
    const elsewhere = event.sources.some(({ id }) => !claiming.has(id))
    const disputed = analysis.conflicts.some((conflict) => conflict.event === event.id)
    if (!at || number === null || !tookPlace(event) || !elsewhere || disputed || event.id === own) return []
    return [{ event: event.id, number, at }]
  })
}

/** Holds a cadence against the days between rounds on record, of which others than the claiming source must tell two. */
export function cadenceCheck(
  cadence: Cadence,
  { cadence: found, rounds }: MechanismAnalysis,
  claiming: ReadonlySet<string>,
): Held {
  const { median, nearest, intervals, shortest, longest } = found
  const events = [...new Set(intervals.flatMap(({ from, to }) => [from, to]))]
  const elsewhere = rounds.filter(
    ({ event }) => events.includes(event.id) && event.sources.some(({ id }) => !claiming.has(id)),
  )
  if (median === null || shortest === null || longest === null)
    return { verdict: 'not enough on record', why: 'Fewer than two dated rounds are on record.', events }
  if (elsewhere.length < 2)
    return { verdict: 'not enough on record', why: 'Only this source tells of the rounds.', events }
  const days =
    intervals.length === 1
      ? `${Math.round(median)} days lie between the two rounds on record`
      : `${Math.round(shortest)} to ${Math.round(longest)} days lie between rounds on record (median ${Math.round(median)}, ${intervals.length} intervals)`
  if (nearest === cadence) return { verdict: 'supported', why: `${days}: nearest to ${cadence}.`, events }
  const like = nearest === null ? 'near no usual cadence' : `nearest to ${nearest}`
  return intervals.length < 2
    ? {
        verdict: 'not enough on record',
        why: `${days}: ${like}, but one interval is too little to contradict ${cadence}.`,
        events,
      }
    : { verdict: 'contradicted', why: `${days}: ${like}, not to ${cadence}.`, events }
}
