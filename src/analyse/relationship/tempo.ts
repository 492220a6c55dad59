import { LEVELS } from '../../model/codes/meeting-level.ts'
import { grouped } from '../../model/grouped.ts'
import type { Happening } from '../../model/happening.ts'
import type { TempoBucket } from '../../model/relationship-analysis-view.ts'
import type { Window } from '../basis.ts'
import { bucketsOf, type Unit } from '../time/buckets.ts'

/**
 * How often the sides met, by month, quarter or year and by the level at which they did. What is dated coarsely is spread over the
 * buckets that it can fall into (`bucketsOf`); the levels of a bucket sum to `expected`.
 */
export const tempoOf = (contacts: readonly Happening[], unit: Unit, window: Window = {}): TempoBucket[] =>
  bucketsOf(contacts, unit, window).map(({ bucket, from, to, sure, possible, expected, shares }) => ({
    bucket,
    from,
    to,
    sure,
    possible,
    expected,
    events: shares.map(({ event }) => event.id),
    levels: inOrder(grouped(shares, ({ event }) => event.level)).map(([level, own]) => ({
      level,
      expected: own.reduce((sum, { expected }) => sum + expected, 0),
    })),
    sources: new Set(shares.flatMap(({ event }) => event.sources)).size,
  }))

/** Contacts by the level at which the sides met, from the highest; those without a known office last. */
export const byLevel = (
  contacts: readonly Happening[],
): readonly { readonly level: string | null; readonly events: readonly Happening[] }[] =>
  inOrder(grouped(contacts, ({ level }) => level)).map(([level, events]) => ({ level, events }))

const inOrder = <Item>(groups: ReadonlyMap<string | null, Item[]>): [string | null, Item[]][] =>
  [...LEVELS, null].flatMap((level): [string | null, Item[]][] => {
    const group = groups.get(level)
    return group ? [[level, group]] : []
  })
