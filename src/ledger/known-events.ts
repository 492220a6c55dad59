import { type Kysely, sql } from 'kysely'
import type { EventQuery, KnownEvent, RoundTold, Telling } from '../model/batch.ts'
import { grouped } from '../model/grouped.ts'
import type { EventStatus, EventType } from '../model/vocabulary.ts'
import { holding } from './holding.ts'
import { oneOf } from './one-of.ts'
import type { EventPerson, Tables } from './tables.ts'

/** Of events without a date the latest this many are looked at. */
const MOST_UNDATED = 50

/** Events on record that may be one of those asked for, with all that sources tell of them: two queries, however many are asked for. */
export async function knownEvents(db: Kysely<Tables>, queries: readonly EventQuery[]): Promise<KnownEvent[]> {
  const rows = queries.length === 0 ? [] : await candidates(db, queries)
  if (rows.length === 0) return []
  const told = grouped(
    await toldOf(
      db,
      rows.map((row) => row.id),
    ),
    (t) => t.event,
  )
  return rows.map((row) => profileOf(row, told.get(row.id) ?? []))
}

interface Row {
  readonly id: string
  readonly type: string
  readonly status: string
  readonly date: string | null
  readonly sides: string[]
  readonly people: EventPerson[]
  readonly sources: string[]
}

/** Two sides in common are enough, or the only one; events of organisations and states on their own have no more. */
async function candidates(db: Kysely<Tables>, queries: readonly EventQuery[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(queries)}::jsonb) as q(
        types text[], sides text[], people text[], mechanism text, round integer,
        earliest text, latest text, "movedFrom" text, "movedTo" text, ahead boolean)),
    -- Materialised, since before the tables were first counted the planner would find it anew for each event.
    found as materialized (
      select event.id from asked, lateral (
        select id from event
          where mechanism = asked.mechanism and ${holding('event', null)}
            and (round = asked.round or latest is null or asked.latest is null
              or (latest >= asked."movedFrom" and earliest <= asked."movedTo"))
        union
        (select near.event from event_side as near
          where near.side = any(asked.sides) and ${holding('near', null)}
            and near.latest >= asked."movedFrom" and near.earliest <= asked."movedTo" and asked.latest is not null
          group by near.event having count(*) >= least(2, cardinality(asked.sides)))
        union
        (select near.event from event_person as near
          where near.person = any(asked.people) and ${holding('near', null)}
            and near.latest >= asked."movedFrom" and near.earliest <= asked."movedTo" and asked.latest is not null)
        union
        (select undated.event from event_side as undated
          where undated.side = any(asked.sides) and ${holding('undated', null)}
            and undated.latest is null and undated.earliest is null
          order by undated.event desc limit ${MOST_UNDATED})) as near(id)
      -- One by one by their ids: the planner, which cannot know how few they are, would read all events of the types.
      join lateral (select * from event where event.id = near.id and ${holding('event', null)} limit 1) as event on true
      where event.type = any(asked.types)
        and (event.mechanism = asked.mechanism or event.latest is null or asked.latest is null or asked.ahead
          or event.status in ('planned', 'postponed', 'cancelled')
          or (event.latest >= asked.earliest and event.earliest <= asked.latest)))
    select id, type, status, date, sides, people, sources from event
      where id in (select id from found) and ${holding('event', null)}
      order by id`.execute(db)
  return rows
}

interface ToldRow {
  readonly event: string
  readonly source: string | null
  readonly published: string | null
  readonly property: 'date' | 'mechanism' | 'place' | 'status' | 'type'
  readonly text: string | null
  readonly mechanism: string | null
  readonly name: string | null
  readonly round: number | null
  readonly words: string[] | null
}

/** What sources tell of events: each date, place, status, round and the words of each, by the source that tells it. */
async function toldOf(db: Kysely<Tables>, events: readonly string[]): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    select coalesce(merged.canonical, s.subject) as event, s.source, source.published, s.property,
        coalesce(s.value->>'edtf', s.value->>'text', s.value->>'code') as text,
        coalesce(same.canonical, s.value_entity) as mechanism, profile.name,
        (s.qualifiers->'round'->>'ordinal')::integer as round,
        case when s.property = 'type' then
          (select array_agg(evidence.exact) from evidence where evidence.statement = s.id) end as words
      from statement s
      join batch on batch.seq = s.batch
      left join source on source.id = s.source
      left join identity as merged on merged.entity = s.subject and ${holding('merged', null)}
      left join identity as same on same.entity = s.value_entity and ${holding('same', null)}
      left join profile on s.property = 'mechanism' and profile.id = coalesce(same.canonical, s.value_entity)
        and ${holding('profile', null)}
      left join standing as own on own.target = s.id and ${holding('own', null)}
      left join standing as whole on whole.target = batch.id and ${holding('whole', null)}
      where s.subject = any(${[...events]}::text[] || array(
          select entity from identity where ${oneOf('canonical', events)} and ${holding('identity', null)}))
        and s.property in ('date', 'mechanism', 'place', 'status', 'type')
        and s.polarity = 'affirmed' and own.state is null and whole.state is null
      order by s.seq`.execute(db)
  return rows
}

function profileOf({ id, type, status, date, sides, people, sources }: Row, told: readonly ToldRow[]): KnownEvent {
  const bySource = [...grouped(told, (t) => t.source ?? '').values()]
  const textsOf = (rows: readonly ToldRow[], property: ToldRow['property']) =>
    rows.flatMap((row) => (row.property === property ? (row.text ?? []) : []))
  const tellings = bySource.flatMap((rows): Telling[] => {
    const [dates, statuses] = [textsOf(rows, 'date'), textsOf(rows, 'status')]
    return [...dates.keys(), ...statuses.keys()]
      .filter((i, at, all) => all.indexOf(i) === at)
      .map((i) => ({
        status: (statuses[i] ?? statuses[0] ?? status) as EventStatus,
        date: dates[i] ?? null,
        published: rows[0]?.published ?? null,
      }))
  })
  const folded: Telling = { status: status as EventStatus, date, published: null }
  return {
    id,
    type: type as EventType,
    tellings: tellings.some((t) => t.date === date && t.status === status) ? tellings : [...tellings, folded],
    places: [...new Set(textsOf(told, 'place'))],
    sides,
    people: people.map(({ person, office, for: side }) => ({ person, office, for: side })),
    rounds: told.flatMap(({ property, mechanism, name, round }): RoundTold[] =>
      property === 'mechanism' && mechanism !== null ? [{ mechanism, name: name ?? '', round }] : [],
    ),
    words: told.flatMap(({ words }) => words ?? []),
    sources,
  }
}
