import type { AgendaItem } from '../../model/agenda-view.ts'
import { dateInWords } from '../../model/date-words.ts'
import { interval } from '../../model/edtf.ts'
import { grouped } from '../../model/grouped.ts'
import { type RoundOnRecord, tookPlace } from '../../model/happening.ts'
import { ordinal } from '../../model/title.ts'
import type { ConflictView, MechanismSummary } from '../../model/views.ts'
import { byEvent, withReadings } from '../mechanism/analysis.ts'
import { nextRound } from '../mechanism/findings.ts'

/** An item before its events are given their names. */
export type Told = Omit<AgendaItem, 'events'> & { readonly events: readonly string[] }

const STATES = { ahead: 'ahead', due: 'due', overdue: 'late', dormant: null } as const

/** The next round of each mechanism, where the record lets expect it; not of dormant ones. */
export function roundsAhead(
  mechanisms: readonly Pick<MechanismSummary, 'id' | 'name' | 'cadence'>[],
  onRecord: readonly RoundOnRecord[],
  disputed: readonly ConflictView[],
  on: string,
): Told[] {
  const byMechanism = grouped(onRecord, ({ mechanism }) => mechanism)
  const byRound = byEvent(disputed)
  return mechanisms.flatMap(({ id, name, cadence }): Told[] => {
    const rounds = (byMechanism.get(id) ?? []).map((round) => withReadings(round, byRound))
    const next = nextRound(rounds, { cadence, on })
    const state = next && STATES[next.state]
    const last = rounds.filter(tookPlace).at(-1)
    if (!next || !state || (next.predicted === null && next.planned === null)) return []
    const { number, predicted, planned, expected, host, overdue } = next
    const plan = rounds.find((round) => round.id === planned) ?? null
    const fixed = plan !== null && plan.earliest === plan.latest
    const by = predicted
      ? `${dateInWords(interval(predicted.earliest, predicted.latest))} by the rounds on record, 80 in 100`
      : null
    const announced = plan ? `announced for ${dateInWords(plan.date)}` : null
    return [
      {
        uid: `round-${id}-${number ?? 'next'}`,
        kind: 'round',
        title: number === null ? `Next round: ${name}` : `${ordinal(number)} round: ${name}`,
        earliest: expected.earliest,
        latest: expected.latest,
        state,
        fixed,
        why: `${[announced, by].filter(Boolean).join('; ')}${state === 'late' ? `; ${overdue} days overdue` : ''}.`,
        place: plan?.place ?? host?.name ?? null,
        of: { kind: 'mechanism', id },
        events: [...(last ? [last.id] : []), ...(plan ? [plan.id] : [])],
        said: [],
      },
    ]
  })
}
