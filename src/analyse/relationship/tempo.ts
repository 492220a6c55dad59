import { LEVELS } from '../../model/codes/meeting-level.ts'
import type { Happening } from '../../model/happening.ts'
import type { TempoBucket } from '../../model/relationship-analysis-view.ts'
import type { Window } from '../basis.ts'
import { type Bucket, bucketsOf, type Unit } from '../time/buckets.ts'

/**
 * How often the sides met, by month, quarter or year and by the level at which they did. What is dated coarsely is spread over the
 * buckets that it can fall into (`bucketsOf`); the levels of a bucket sum to `expected`.
 */
export function tempoOf(contacts: readonly Happening[], unit: Unit, window: Window = {}): TempoBucket[] {
  const all = bucketsOf(contacts, unit, window)
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) return []
  const levels = byLevel(contacts).map(
    ({ level, events }) => [level, bucketsOf(events, unit, { from: first.from, to: last.to })] as const,
  )
  const told = new Map(contacts.map(({ id, sources }) => [id, sources] as const))
  return all.map((bucket, i) => ({
    ...bucket,
    events: [...bucket.events],
    levels: levels.flatMap(([level, buckets]) => shareOf(level, buckets[i])),
    sources: new Set(bucket.events.flatMap((id) => told.get(id) ?? [])).size,
  }))
}

const shareOf = (level: string | null, bucket: Bucket | undefined) =>
  bucket && bucket.expected > 0 ? [{ level, expected: bucket.expected }] : []

/** Contacts by the level at which the sides met, from the highest; those without a known office last. */
export function byLevel(
  contacts: readonly Happening[],
): { readonly level: string | null; readonly events: Happening[] }[] {
  const groups = new Map<string | null, Happening[]>()
  for (const contact of contacts) {
    const group = groups.get(contact.level)
    if (group) group.push(contact)
    else groups.set(contact.level, [contact])
  }
  return [...LEVELS, null].flatMap((level) => {
    const events = groups.get(level)
    return events ? [{ level, events }] : []
  })
}
