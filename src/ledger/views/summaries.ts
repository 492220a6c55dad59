import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import { eventTitle } from '../../model/title.ts'
import type { EventSummary } from '../../model/views.ts'
import type { EventType } from '../../model/vocabulary.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import { type Packed, packedIn, unpackedFrom } from '../packed.ts'
import type { EventPerson, Tables } from '../tables.ts'
import { type NamedEntity, sideOf } from './names.ts'
import {
  type PackedReferences,
  packedReferences,
  type References,
  type Referred,
  referencesFrom,
  referencesOf,
  referredBy,
} from './references.ts'

/** What the line of an event is made of. */
export const EVENT = [
  'id',
  'type',
  'status',
  'date',
  'earliest',
  'latest',
  'place',
  'mechanism',
  'round',
  'sides',
  'people',
  'materiel',
  'sources',
] as const satisfies readonly (keyof Tables['event'])[]

export type EventRow = Pick<Selectable<Tables['event']>, (typeof EVENT)[number]>

/** Lines of the chronology for the given events, in the order of `ids`: one query, however many events. */
export async function summariesOf(db: Kysely<Tables>, ids: readonly string[], at: At): Promise<EventSummary[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<PackedEvents>`
    with shown as materialized (select ${EVENT_COLUMNS} from event where ${oneOf('id', ids)} and ${holding('event', at)})
    select ${packedEvents(at)}`.execute(db)
  const summaries = summariesFrom(rows[0])
  const byId = new Map(summaries.map((summary) => [summary.id, summary] as const))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export const EVENT_COLUMNS = sql.join(EVENT.map((column) => sql.ref(`event.${column}`)))

/** Events with what they refer to, as columns of a query. */
export interface PackedEvents extends PackedReferences {
  readonly events: Packed
}

/** The columns of a query that shows `EVENT_COLUMNS` of its table `shown`, with what these refer to; `summariesFrom` reads them. */
export const packedEvents = (at: At, order?: RawBuilder<unknown>): RawBuilder<PackedEvents> => sql<PackedEvents>`
  ${packedIn(EVENT, sql`shown`, order)} as events,
  ${packedReferences(referredBy(REFERRED_BY_SHOWN), at)}`

export function summariesFrom(packed: PackedEvents | undefined): EventSummary[] {
  if (!packed) return []
  const references = referencesFrom(packed)
  return eventsFrom(packed.events).map((event) => summaryOf(event, references))
}

export const eventsFrom = (packed: Packed): EventRow[] => unpackedFrom<EventRow>(EVENT, packed)

const PEOPLE = sql`shown, jsonb_array_elements(shown.people) as person`

/** What the rows of `shown`, a query for `EVENT_COLUMNS`, refer to. */
export const REFERRED_BY_SHOWN = {
  entities: sql`select unnest(sides) from shown union all select mechanism from shown where mechanism is not null
    union all select person ->> 'person' from ${PEOPLE}`,
  sources: sql`select unnest(sources) from shown`,
  codes: sql`select person ->> 'for' from ${PEOPLE} where person ->> 'for' is not null`,
}

/** The same for events that were read already. */
export async function summariesOfRows(
  db: Kysely<Tables>,
  events: readonly EventRow[],
  at: At,
): Promise<EventSummary[]> {
  const references = await referencesOf(db, events.map(referredByEvent), at)
  return events.map((event) => summaryOf(event, references))
}

/** What the line of an event refers to. */
const referredByEvent = ({ sides, people, mechanism, sources }: EventRow): Referred => ({
  entities: [...sides, ...people.map((p) => p.person), ...(mechanism ? [mechanism] : [])],
  sources,
  codes: people.flatMap((p) => p.for ?? []),
})

export function summaryOf(event: EventRow, { names, sources, sides: owners }: References): EventSummary {
  const mechanism = event.mechanism ? (names.get(event.mechanism) ?? null) : null
  const sides = event.sides.map((side) => sideOf(names, side))
  const participants = event.people.map((p) => participantOf(p, names, owners))
  const { id, status, date, earliest, latest, place, round, materiel } = event
  const type = event.type as EventType
  return {
    id,
    type,
    status: status as EventSummary['status'],
    date,
    earliest,
    latest,
    place,
    title: eventTitle({
      type,
      place,
      sides: sides.map((s) => s.name),
      participants: participants.map((p) => p.name),
      mechanism: mechanism && { name: mechanism.name, round },
      materiel,
    }),
    sides,
    participants,
    mechanism: mechanism && { id: mechanism.id, name: mechanism.name, round },
    sources: event.sources
      .flatMap((source) => sources.get(source) ?? [])
      .sort((a, b) => ((a.published ?? '9') < (b.published ?? '9') ? -1 : 1)),
  }
}

function participantOf(
  { person, office, for: owner, role }: EventPerson,
  names: ReadonlyMap<string, NamedEntity>,
  owners: ReadonlyMap<string, NamedEntity>,
): EventSummary['participants'][number] {
  return {
    person,
    name: names.get(person)?.name ?? person,
    office,
    for: owner === null ? null : { code: owner, name: owners.get(owner)?.name ?? owner },
    role: role as EventSummary['participants'][number]['role'],
  }
}
