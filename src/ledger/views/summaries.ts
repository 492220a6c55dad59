import type { Kysely } from 'kysely'
import type { EventSummary, ParticipantView, SideView, SourceRef } from '../../model/views.ts'
import type { Tables } from '../tables.ts'

/** Lines of the chronology for the given events, in the order of `ids`. Four queries, however many events. */
export async function summariesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<EventSummary[]> {
  if (ids.length === 0) return []
  const wanted = [...ids]
  const events = await db
    .selectFrom('event')
    .leftJoin('mechanism', 'mechanism.id', 'event.mechanism')
    .selectAll('event')
    .select('mechanism.name as mechanism_name')
    .where('event.id', 'in', wanted)
    .execute()
  const sides = await grouped(
    db
      .selectFrom('event_side')
      .innerJoin('side', 'side.id', 'event_side.side')
      .select(['event', 'code', 'name'])
      .where('event', 'in', wanted)
      .orderBy('position')
      .execute(),
    ({ code, name }): SideView => ({ code, name }),
  )
  const people = await grouped(
    db
      .selectFrom('event_participant')
      .innerJoin('person', 'person.id', 'event_participant.person')
      .leftJoin('side', 'side.code', 'event_participant.for_side')
      .select([
        'event',
        'person.id as id',
        'person.name as name',
        'office',
        'for_side',
        'side.name as side_name',
        'role',
      ])
      .where('event', 'in', wanted)
      .orderBy('position')
      .execute(),
    (p): ParticipantView => ({
      person: p.id,
      name: p.name,
      office: p.office,
      for: p.for_side ? { code: p.for_side, name: p.side_name ?? p.for_side } : null,
      role: p.role as ParticipantView['role'],
    }),
  )
  const sources = await grouped(
    db
      .selectFrom('event_source')
      .innerJoin('source', 'source.id', 'event_source.source')
      .select(['event', 'id', 'title', 'publisher', 'published', 'url'])
      .where('event', 'in', wanted)
      .orderBy('published')
      .execute(),
    ({ event: _, ...source }): SourceRef => source,
  )
  const byId = new Map(events.map((e) => [e.id, e] as const))
  return wanted.flatMap((id): EventSummary[] => {
    const e = byId.get(id)
    if (!e) return []
    return [
      {
        id,
        type: e.type as EventSummary['type'],
        status: e.status as EventSummary['status'],
        date: e.date,
        earliest: e.earliest,
        latest: e.latest,
        place: e.place,
        title: e.title,
        sides: sides.get(id) ?? [],
        participants: people.get(id) ?? [],
        mechanism: e.mechanism ? { id: e.mechanism, name: e.mechanism_name ?? '', round: e.round } : null,
        sources: sources.get(id) ?? [],
      },
    ]
  })
}

async function grouped<Row extends { event: string }, View>(
  rows: Promise<Row[]>,
  view: (row: Row) => View,
): Promise<Map<string, View[]>> {
  const groups = new Map<string, View[]>()
  for (const row of await rows) {
    const group = groups.get(row.event)
    if (group) group.push(view(row))
    else groups.set(row.event, [view(row)])
  }
  return groups
}
