import type { Attended, EventProfile } from '../../model/batch.ts'
import { bounds, overlaps } from '../../model/edtf.ts'
import { fold } from '../../model/fold.ts'
import type { ProposedEvent, StoryRecord } from '../../model/record.ts'
import type { EntityKind } from '../../model/statement.ts'
import { isStateCode, mechanismKey } from '../keys.ts'
import { daysBetween } from '../stretch.ts'
import { kindsLike } from './features/kind.ts'

/** The id that an entity goes by, by its kind and key; of one that is not on record any that no other has. */
export type CanonicalId = (kind: EntityKind, key: string) => string

/** An event of a story, by the places in the record at which it is told: several where it tells one round more than once. */
export interface ToldEvent extends EventProfile {
  readonly at: readonly number[]
}

/** The events that a story tells, each once. */
export function eventsTold(record: StoryRecord, idOf: CanonicalId): ToldEvent[] {
  const told: ToldEvent[] = []
  for (const [i, event] of record.events.entries()) {
    const profile = { ...profileOf(event, record.published, idOf), at: [i] }
    const before = told.findIndex((other) => isRoundOf(other, profile))
    const known = told[before]
    if (known) told[before] = together(known, profile)
    else told.push(profile)
  }
  return told
}

function profileOf(event: ProposedEvent, published: string | null, idOf: CanonicalId): EventProfile {
  const { type, date, place, mechanism } = event
  return {
    type,
    tellings: [{ status: event.postponed ? 'postponed' : event.status, date, published }],
    places: place === null ? [] : [place],
    sides: [...new Set(event.sides.map((code) => idOf(isStateCode(code) ? 'State' : 'Organisation', code)))],
    people: event.participants.map(
      ({ name, office, for: side }): Attended => ({ person: idOf('Person', fold(name)), office, for: side }),
    ),
    rounds: mechanism
      ? [
          {
            mechanism: idOf('Mechanism', mechanismKey(mechanism.name, event.sides, type)),
            name: mechanism.name,
            round: mechanism.round,
          },
        ]
      : [],
    words: event.evidence.map((span) => span.exact),
    sources: [],
  }
}

/** Dates of one round within a story differ by as much as it was put off. */
const ABOUT_A_YEAR = 370

/** Whether both tell the same round of the same mechanism, at about the same time, as one kind of engagement. */
function isRoundOf(a: ToldEvent, b: ToldEvent): boolean {
  if (!kindsLike(a.type).includes(b.type)) return false
  const numbered = a.rounds.some((x) =>
    b.rounds.some((y) => x.round !== null && x.round === y.round && x.mechanism === y.mechanism),
  )
  return numbered && a.tellings.some((x) => b.tellings.some((y) => datesAgree(x.date, y.date)))
}

const datesAgree = (a: string | null, b: string | null): boolean =>
  a === null || b === null || overlaps(a, b) || daysBetween(bounds(a), bounds(b)) < ABOUT_A_YEAR

const together = (a: ToldEvent, b: ToldEvent): ToldEvent => ({
  ...a,
  at: [...a.at, ...b.at],
  tellings: [...a.tellings, ...b.tellings],
  places: [...a.places, ...b.places],
  sides: [...new Set([...a.sides, ...b.sides])],
  people: [...a.people, ...b.people.filter((p) => !a.people.some((q) => q.person === p.person))],
  rounds: [...a.rounds, ...b.rounds],
  words: [...a.words, ...b.words],
})
