import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import { eventTitle } from '../../model/title.ts'
import type { EventSummary } from '../../model/views.ts'
import type { EventType } from '../../model/vocabulary.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import { packedColumns } from '../packed.ts'
import type { EventPerson, Tables } from '../tables.ts'
import { type NamedEntity, type References, type Referred, referencesOf, sideOf } from './names.ts'

const COLUMNS = [
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

export type EventRow = Pick<Selectable<Tables['event']>, (typeof COLUMNS)[number]>

/** Lines of the chronology for the given events, in the order of `ids`. Two queries, however many events. */
export async function summariesOf(db: Kysely<Tables>, ids: readonly string[], at: At): Promise<EventSummary[]> {
  if (ids.length === 0) return []
  const events = await eventRows(db, sql`${oneOf('id', ids)} and ${holding('event', at)}`)
  const summaries = await summariesOfRows(db, events, at)
  const byId = new Map(summaries.map((summary) => [summary.id, summary] as const))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** What summaries are made of, of the events that fulfil a condition, in the order that it may end with. */
export const eventRows = (db: Kysely<Tables>, where: RawBuilder<unknown>): Promise<EventRow[]> =>
  packedColumns<EventRow>(
    db,
    COLUMNS,
    sql`select ${sql.join(COLUMNS.map((column) => sql.ref(column)))} from event where ${where}`,
  )

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
export const referredByEvent = ({ sides, people, mechanism, sources }: EventRow): Referred => ({
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
