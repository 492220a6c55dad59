import type { EntityIndex, KnownEvent } from '../model/batch.ts'
import { bounds, overlaps, precision } from '../model/edtf.ts'
import type { ProposedEvent } from '../model/record.ts'
import type { EventType } from '../model/vocabulary.ts'

const TALKS: readonly EventType[] = ['meeting', 'consultation', 'summit', 'conference']

/**
 * The event on record that a proposed one tells of again, or null. Sure cases only: the same round of the same mechanism
 * in the same or a neighbouring year, or, without a round, the same kind of event among the same sides on the same day
 * with a shared participant or place. What is less sure stays apart.
 */
export async function sameEvent(
  index: EntityIndex,
  event: ProposedEvent,
  resolved: {
    readonly mechanism: string | null
    readonly sides: readonly string[]
    readonly people: readonly string[]
  },
): Promise<string | null> {
  const round = event.mechanism?.round ?? null
  if (resolved.mechanism && round !== null) {
    const known = await index.eventsOfRound(resolved.mechanism, round)
    return known.find((k) => datesAgree(k.date, event.date))?.id ?? null
  }
  if (event.date === null || precision(event.date) !== 'day') return null
  const { earliest, latest } = bounds(event.date)
  const types = TALKS.includes(event.type) ? TALKS : [event.type]
  const known = await index.eventsNear({ types, sides: resolved.sides, earliest, latest })
  return known.find((k) => k.date === event.date && agrees(k, event, resolved))?.id ?? null
}

/** A round that moved keeps its number: dates a year apart at most can be the same round; without dates the number decides. */
export function datesAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null || overlaps(a, b)) return true
  const [x, y] = [Date.parse(bounds(a).earliest), Date.parse(bounds(b).earliest)]
  return Math.abs(x - y) < 370 * 86_400_000
}

function agrees(
  known: KnownEvent,
  event: ProposedEvent,
  resolved: { readonly mechanism: string | null; readonly people: readonly string[] },
): boolean {
  if (known.mechanism !== null && resolved.mechanism !== null && known.mechanism !== resolved.mechanism) return false
  if ((known.mechanism === null) !== (resolved.mechanism === null)) return false
  const shared = resolved.people.some((p) => known.participants.includes(p))
  return shared || (known.place !== null && known.place === event.place)
}
