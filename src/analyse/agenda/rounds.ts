import type { AgendaItem } from '../../model/agenda-view.ts'
import { dateInWords } from '../../model/date-words.ts'
import { interval } from '../../model/edtf.ts'
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
  onRecord: ReadonlyMap<string, readonly RoundOnRecord[]>,
  disputed: readonly ConflictView[],
  on: string,
): Told[] {
  const byRound = byEvent(disputed)
  return mechanisms.flatMap(({ id, name, cadence }): Told[] => {
    const { next, last, plan } = aheadOf(onRecord.get(id) ?? [], byRound, { cadence, on })
    const state = next && STATES[next.state]
    if (!next || !state || (next.predicted === null && next.planned === null)) return []
    const { number, predicted, expected, host, overdue } = next
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

interface Ahead {
  readonly next: ReturnType<typeof nextRound>
  /** The latest that took place, and the one that is planned. */
  readonly last: RoundOnRecord | null
  readonly plan: RoundOnRecord | null
}

type Asked = Parameters<typeof nextRound>[1]

/** By the list of the rounds, which stays the same array while nothing of them changes. */
const known = new WeakMap<readonly RoundOnRecord[], Asked & Ahead>()

/** What rounds let expect: worked out once for a day, unless sources number one of them otherwise than each other. */
function aheadOf(onRecord: readonly RoundOnRecord[], disputed: ReadonlyMap<string, ConflictView>, asked: Asked): Ahead {
  const settled = disputed.size === 0 || !onRecord.some(({ id }) => disputed.has(id))
  const before = settled ? known.get(onRecord) : undefined
  if (before && before.on === asked.on && before.cadence === asked.cadence) return before
  const rounds = onRecord.map((round) => withReadings(round, disputed))
  const next = nextRound(rounds, asked)
  const plan = next?.planned == null ? undefined : rounds.find(({ id }) => id === next.planned)
  const ahead = { next, last: rounds.findLast(tookPlace) ?? null, plan: plan ?? null }
  if (settled) known.set(onRecord, { ...asked, ...ahead })
  return ahead
}
