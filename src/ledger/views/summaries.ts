import type { Kysely } from 'kysely'
import { eventTitle } from '../../model/title.ts'
import type { EventSummary } from '../../model/views.ts'
import type { EventType } from '../../model/vocabulary.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { EventPerson, Tables } from '../tables.ts'
import { type NamedEntity, namesOf, sideOf, sidesByCode, sourcesById } from './names.ts'

/** Lines of the chronology for the given events, in the order of `ids`. Four queries, however many events. */
export async function summariesOf(db: Kysely<Tables>, ids: readonly string[], at: At): Promise<EventSummary[]> {
  if (ids.length === 0) return []
  const events = await db.selectFrom('event').selectAll().where(oneOf('id', ids)).where(holding('event', at)).execute()
  const people = events.flatMap((e): readonly EventPerson[] => e.people)
  const names = await namesOf(
    db,
    [...events.flatMap((e) => [...e.sides, ...(e.mechanism ? [e.mechanism] : [])]), ...people.map((p) => p.person)],
    at,
  )
  const owners = await sidesByCode(
    db,
    people.flatMap((p) => (p.for === null ? [] : [p.for])),
    at,
  )
  const sources = await sourcesById(
    db,
    events.flatMap((e) => e.sources),
  )
  const byId = new Map(events.map((e) => [e.id, e] as const))
  return ids.flatMap((id): EventSummary[] => {
    const event = byId.get(id)
    if (!event) return []
    const mechanism = event.mechanism ? (names.get(event.mechanism) ?? null) : null
    const sides = event.sides.map((side) => sideOf(names, side))
    const participants = event.people.map((p) => participantOf(p, names, owners))
    return [
      {
        id,
        type: event.type as EventType,
        status: event.status as EventSummary['status'],
        date: event.date,
        earliest: event.earliest,
        latest: event.latest,
        place: event.place,
        title: eventTitle({
          type: event.type as EventType,
          place: event.place,
          sides: sides.map((s) => s.name),
          participants: participants.map((p) => p.name),
          mechanism: mechanism && { name: mechanism.name, round: event.round },
          materiel: event.materiel,
        }),
        sides,
        participants,
        mechanism: mechanism && { id: mechanism.id, name: mechanism.name, round: event.round },
        sources: event.sources
          .flatMap((source) => sources.get(source) ?? [])
          .sort((a, b) => ((a.published ?? '9') < (b.published ?? '9') ? -1 : 1)),
      },
    ]
  })
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
