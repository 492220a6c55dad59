import { type Kysely, sql } from 'kysely'
import type { Bounds } from '../model/edtf.ts'
import { grouped } from '../model/grouped.ts'
import type { Attendance, KnownPerson, OfficeTold, PersonQuery } from '../model/person-profile.ts'
import { holding } from './holding.ts'
import type { Tables } from './tables.ts'
import { saidApart } from './views/apart.ts'

/** Most persons that are looked at for one who is told of: those that share most keys. */
const MOST = 20
/** Of the events that somebody took part in the latest so many tell for whom, and when. */
const MOST_EVENTS = 10

/** Persons on record who may be those asked for: two queries, however many are asked for. */
export async function knownPeople(db: Kysely<Tables>, queries: readonly PersonQuery[]): Promise<KnownPerson[]> {
  const rows = queries.length === 0 ? [] : await candidates(db, queries)
  if (rows.length === 0) return []
  const pairs = await saidApart(
    db,
    rows.map((row) => row.id),
    null,
  )
  const apart = grouped(
    pairs.flatMap(({ one, two }) => [
      { one, two },
      { one: two, two: one },
    ]),
    ({ one }) => one,
  )
  return rows.map((row) => ({ ...profileOf(row), apart: (apart.get(row.id) ?? []).map(({ two }) => two) }))
}

interface Row {
  readonly id: string
  readonly names: string[]
  readonly offices: readonly { key: string; earliest: string | null; latest: string | null; stated: boolean }[] | null
  readonly attended:
    | readonly { office: string | null; for: string | null; earliest: string | null; latest: string | null }[]
    | null
}

async function candidates(db: Kysely<Tables>, queries: readonly PersonQuery[]): Promise<Row[]> {
  const asked = queries.map(({ keys, offices, days }) => ({ keys, offices, ...days }))
  const { rows } = await sql<Row>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q(
        keys text[], offices text[], earliest text, latest text)),
    found as (
      select distinct near.person from asked, lateral (
        (select person from person_key where keys && asked.keys and ${holding('person_key', null)}
          order by cardinality(array(select unnest(keys) intersect select unnest(asked.keys))) desc, person limit ${MOST})
        union all
        (select tenure.person from entity join tenure on tenure.office = entity.id and ${holding('tenure', null)}
          where entity.kind = 'Office' and entity.key = any(asked.offices)
            and tenure.reach && daterange(asked.earliest::date, asked.latest::date, '[]') limit ${MOST})) as near)
    select profile.id, profile.names,
        (select json_agg(json_build_object('key', entity.key, 'stated', basis = 'stated',
            'earliest', lower(reach), 'latest', upper(reach) - 1))
          from tenure join entity on entity.id = tenure.office
          where tenure.person = profile.id and ${holding('tenure', null)}) as offices,
        (select json_agg(json_build_object('office', one->>'office', 'for', one->>'for', 'earliest', event.earliest, 'latest', event.latest))
          from (select event from event_person where person = profile.id and ${holding('event_person', null)}
              order by latest desc nulls last, earliest desc nulls last, event limit ${MOST_EVENTS}) as attended
            join lateral (select * from event where event.id = attended.event and ${holding('event', null)} limit 1)
              as event on true,
            jsonb_array_elements(event.people) as one where one->>'person' = profile.id) as attended
      from found join profile on profile.id = found.person and ${holding('profile', null)}
      order by profile.id`.execute(db)
  return rows
}

function profileOf({ id, names, offices, attended: events }: Row): Omit<KnownPerson, 'apart'> {
  const held = (offices ?? []).map((office): OfficeTold => ({ ...office, ...daysOf(office) }))
  const attended = (events ?? []).map((event): Attendance => ({ ...event, ...daysOf(event) }))
  const sides = [
    ...held.map(({ key }) => key.slice(key.lastIndexOf('|') + 1)),
    ...attended.flatMap(({ for: side }) => side ?? []),
  ]
  return {
    id,
    names,
    offices: held,
    attended,
    sides: [...new Set(sides)].filter((side) => side !== ''),
    days: spanOf([...held, ...attended]),
  }
}

const daysOf = ({
  earliest,
  latest,
}: {
  readonly earliest: string | null
  readonly latest: string | null
}): Bounds => ({
  earliest: earliest ?? '-infinity',
  latest: latest ?? 'infinity',
})

/** From the first day that is told to the last; open ends of single stretches count where nothing else is told. */
function spanOf(days: readonly Bounds[]): Bounds | null {
  const firsts = days.map((d) => d.earliest).filter((day) => day !== '-infinity')
  const lasts = days.map((d) => d.latest)
  if (firsts.length === 0) return null
  const latest = lasts.includes('infinity') ? 'infinity' : (lasts.sort().at(-1) ?? 'infinity')
  return { earliest: firsts.sort()[0] ?? '-infinity', latest }
}
