import type { EntityIndex, KnownEvent } from '../../model/batch.ts'
import type { Likeness } from '../likeness.ts'
import { queryFor } from './query.ts'
import { likeness } from './score.ts'
import type { ToldEvent } from './told.ts'
import { THRESHOLDS } from './weights.ts'

/** An event on record that a told one may be, with how likely that is and why. */
export interface Match extends Likeness {
  readonly event: string
}

/** What is made of an event that a story tells. */
export type Decision =
  /** It is taken to be that event. */
  | { readonly same: Match }
  /** It is a new one; whether it is one of those on record is a question. */
  | { readonly same: null; readonly questions: readonly Match[] }

/** Most events on record that one told event is asked to be. */
const MOST_QUESTIONS = 3

interface Pair<Told extends ToldEvent = ToldEvent> {
  readonly told: Told
  readonly known: KnownEvent
  readonly likeness: Likeness
}

/**
 * Decides for each event that a story tells which event on record it is, by one query for all. An event on record is taken once:
 * a story that tells two events means two. The surest pairs are taken first. `canBe` may rule out pairs by what the profiles do not tell.
 */
export async function decideAll<Told extends ToldEvent>(
  index: Pick<EntityIndex, 'eventsLike'>,
  events: readonly Told[],
  canBe: (told: Told, known: KnownEvent) => boolean = () => true,
): Promise<Map<Told, Decision>> {
  const known = await index.eventsLike(events.map(queryFor))
  const pairs = events
    .flatMap((told) =>
      known
        .filter((one) => canBe(told, one))
        .map((one): Pair<Told> => ({ told, known: one, likeness: likeness(told, one) })),
    )
    .filter((pair) => pair.likeness.score >= THRESHOLDS.ask)
    .sort((a, b) => b.likeness.odds - a.likeness.odds || (a.known.id < b.known.id ? -1 : 1))
  const decided = new Map<Told, Decision>()
  const taken = new Set<string>()
  const doubtful = new Set<ToldEvent>()
  for (const pair of pairs) {
    const { told, known: one } = pair
    if (pair.likeness.score < THRESHOLDS.take) break
    if (decided.has(told) || taken.has(one.id) || doubtful.has(told)) continue
    if (pairs.some((other) => isRival(other, pair) && !taken.has(other.known.id))) doubtful.add(told)
    else {
      decided.set(told, { same: { event: one.id, ...pair.likeness } })
      taken.add(one.id)
    }
  }
  for (const told of events) {
    if (decided.has(told)) continue
    const questions = pairs
      .filter((pair) => pair.told === told && !taken.has(pair.known.id))
      .slice(0, MOST_QUESTIONS)
      .map((pair): Match => ({ event: pair.known.id, ...pair.likeness }))
    decided.set(told, { same: null, questions })
  }
  return decided
}

/** Whether another event on record is about as likely to be the told one, and is surely another than the first; a reprint has no rival. */
const isRival = (other: Pair, best: Pair): boolean =>
  other.told === best.told &&
  other.known !== best.known &&
  !best.likeness.reasons.some((reason) => reason.feature === 'the same words') &&
  other.likeness.score >= THRESHOLDS.take &&
  best.likeness.odds - other.likeness.odds <= THRESHOLDS.rival &&
  likeness(best.known, other.known).score < THRESHOLDS.ask
