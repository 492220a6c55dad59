import { type Happening, type HappeningFilter, type HappeningPerson, tookPlace } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'
import type { Encounter, MetView, PersonAnalysis } from '../../model/person-analysis-view.ts'
import type { EventSummary, SideView } from '../../model/views.ts'
import { basisOf, type Window } from '../basis.ts'
import { bucketsOf } from '../time/buckets.ts'
import { chairedBy } from './chaired.ts'
import { officesMet, type Pair, pairsOf } from './encounters.ts'
import { placesOf } from './places.ts'

/** What analyses of persons and offices ask of a record: `RecordView` has it. */
export interface PeopleRecord {
  happenings(filter: HappeningFilter): Promise<readonly Happening[]>
  namesOf(ids: Iterable<string>): Promise<Map<string, { readonly key: string; readonly name: string }>>
  eventsOf(ids: readonly string[]): Promise<EventSummary[]>
}

export interface PeopleQuestion extends Window {
  /** The day of the asking: contacts after it are left out. */
  readonly on: string
}

export type Whose = (person: HappeningPerson) => boolean

/** Encounters that are told at most: those met latest. */
const MOST = 200

/** Events that took place up to a day. */
export const contactsUntil = (events: readonly Happening[], on: string): Happening[] =>
  events.filter((event) => tookPlace(event) && (event.earliest === null || event.earliest <= on))

/** All that is found on some persons, or on whoever acted in an office. */
export async function seenOf(
  record: PeopleRecord,
  contacts: readonly Happening[],
  whose: Whose,
  question: PeopleQuestion,
): Promise<Omit<PersonAnalysis, 'id' | 'name'>> {
  const met = await metIn(record, contacts, whose, question)
  const chaired = chairedBy(contacts, whose)
  const names = await record.namesOf(chaired.map(({ mechanism }) => mechanism))
  const sides = await sidesOf(record, contacts)
  return {
    ...met,
    offices: officesMet(contacts, whose).map(({ office, for: side, persons, events }) => {
      const [first, latest] = spanOf(events)
      const bilateral = events.reduce((sum, event) => sum + (event.sides.length <= 2 ? 1 : 0), 0)
      return { office, for: sides(side), persons, events: events.map(({ id }) => id), bilateral, first, latest }
    }),
    chaired: chaired.map((rounds) => ({ ...rounds, name: names.get(rounds.mechanism)?.name ?? rounds.mechanism })),
    places: placesOf(contacts, whose),
    calendar: bucketsOf(contacts, 'month', { from: question.from, to: question.to }).map(
      ({ bucket, sure, possible, expected }) => ({ month: bucket, sure, possible, expected }),
    ),
  }
}

/** The first and the latest day on which some events can have been; null where none is dated, or all are open at that end. */
function spanOf(events: readonly Happening[]): readonly [first: string | null, latest: string | null] {
  let [first, last]: [string | null, string | null] = [null, null]
  for (const { earliest, latest } of events) {
    if (isDay(earliest) && (first === null || earliest < first)) first = earliest
    if (isDay(latest) && (last === null || latest > last)) last = latest
  }
  return [first, last]
}

/** Whom some persons met. */
export async function metIn(
  record: PeopleRecord,
  contacts: readonly Happening[],
  whose: Whose,
  question: PeopleQuestion,
  other: Whose = () => true,
): Promise<MetView> {
  const all = pairsOf(contacts, whose).filter((pair) => other(pair.other))
  const pairs = all.slice(0, MOST)
  const names = await record.namesOf(pairs.flatMap((pair) => [pair.person.person, pair.other.person]))
  const sides = await sidesOf(record, contacts)
  const shown = ({ person, office, for: side }: HappeningPerson) => ({
    id: person,
    name: names.get(person)?.name ?? person,
    office,
    for: sides(side),
  })
  const encounterOf = ({ person, other: met, last, ...pair }: Pair): Encounter => ({
    ...pair,
    person: shown(person),
    other: shown(met),
    last: last.id,
    lastDate: last.date,
  })
  const encounters = pairs.map(encounterOf)
  return {
    on: question.on,
    basis: basisOf(contacts, question),
    met: all.length,
    encounters,
    events: await record.eventsOf([...new Set(encounters.map(({ last }) => last))]),
  }
}

/** The sides of some contacts by their codes. */
async function sidesOf(
  record: PeopleRecord,
  contacts: readonly Happening[],
): Promise<(code: string | null) => SideView | null> {
  const names = await record.namesOf(contacts.flatMap((contact) => contact.sides))
  const sides = new Map([...names.values()].map(({ key, name }) => [key, name] as const))
  return (code) => (code === null ? null : { code, name: sides.get(code) ?? code })
}
