import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type At, holding } from '../../src/ledger/holding.ts'
import type { Tables } from '../../src/ledger/tables.ts'

/**
 * What the ledger's views show, asked of the tables by one query each, as somebody would write it who wants nothing else: the
 * limit that the views are measured against. Each reads the rows, names and sources of its view, without composing anything, and
 * gives the ids that the view must show too.
 */

type Db = Kysely<Tables>

async function idsOf(db: Db, query: RawBuilder<{ id: string }>): Promise<string[]> {
  return (await query.execute(db)).rows.map((row) => row.id)
}

/** Events of the query `page` with the names of sides, persons, those whom these stood for and the mechanism, and their sources. */
const lines = (at: At) => sql<{ id: string }>`
  select page.total, e.*,
    (select json_agg(json_build_array(p.id, p.key, p.name)) from profile p where p.id = any(e.sides) and ${holding('p', at)}) as side_names,
    (select json_agg(json_build_array(p.id, p.name)) from profile p
      where p.id = any(array(select one ->> 'person' from jsonb_array_elements(e.people) one)) and ${holding('p', at)}) as person_names,
    (select json_agg(json_build_array(o.key, p.name)) from entity o join profile p on p.id = o.id and ${holding('p', at)}
      where o.kind in ('State', 'Organisation')
        and o.key = any(array(select one ->> 'for' from jsonb_array_elements(e.people) one))) as owner_names,
    (select p.name from profile p where p.id = e.mechanism and ${holding('p', at)}) as mechanism_name,
    (select json_agg(json_build_array(s.id, s.title, s.publisher, s.published, s.url) order by s.published)
      from source s where s.id = any(e.sources)) as source_refs
  from page join event e on e.id = page.id and e.since = page.since
  order by e.latest desc nulls last, e.earliest desc nulls last, e.id`

const LATEST = sql`order by latest desc nulls last, earliest desc nulls last, id`

/** Statements about an entity, with who recorded them, what was decided of each and the words that state it. */
const statements = (subject: RawBuilder<unknown>, at: At) => sql`(
  select json_agg(json_build_array(st.id, st.property, st.value, st.qualifiers, st.polarity, st.modality, st.attribution, st.rank, st.origin,
    st.rule, st.confidence, st.valid, b.id, b.at, b.by, b.note, own.state, whole.state, named.name,
    case when coalesce(own.decision, whole.decision) is not null then (select json_build_array(d.value, d.qualifiers, db.by, db.at)
      from statement d join batch db on db.seq = d.batch where d.id = coalesce(own.decision, whole.decision)) end,
    (select json_agg(json_build_array(ev.start, ev."end", ev.exact, s.id, s.title, s.publisher, s.published, s.url) order by ev.position)
      from evidence ev join source s on s.id = ev.source where ev.statement = st.id)) order by st.seq)
  from statement st join batch b on b.seq = st.batch
    left join standing own on own.target = st.id and ${holding('own', at)}
    left join standing whole on whole.target = b.id and ${holding('whole', at)}
    left join profile named on named.id = st.value_entity and ${holding('named', at)}
  where st.subject = ${subject} ${at === null ? sql`` : sql`and st.batch <= ${at}`})`

export function dyadPage(db: Db, [one, other]: readonly [string, string], limit: number, at: At): Promise<string[]> {
  const side = (code: string) => sql`(select id from entity where kind in ('State', 'Organisation') and key = ${code})`
  return idsOf(
    db,
    sql`with own as materialized (select id, since, latest, earliest from event
        where sides @> array[${side(one)}, ${side(other)}] and ${holding('event', at)}),
      page as (select id, since, (select count(*) from own) as total from own ${LATEST} limit ${limit}) ${lines(at)}`,
  )
}

export function latestPage(db: Db, limit: number, at: At): Promise<string[]> {
  return idsOf(
    db,
    sql`with page as (select id, since, (select count(*) from event where ${holding('event', at)}) as total
      from event where ${holding('event', at)} ${LATEST} limit ${limit}) ${lines(at)}`,
  )
}

/** The ids of the statements about an event, with its line and its conflicts. */
export async function eventPage(db: Db, id: string, at: At): Promise<string[]> {
  const { rows } = await sql<{ told: [string][] }>`
    with page as (select id, since, 1 as total from event where id = ${id} and ${holding('event', at)}), line as (${lines(at)})
    select line.*, (select json_agg(c.*) from conflict c where c.entity = line.id and ${holding('c', at)}) as conflicts,
      ${statements(sql.ref('line.id'), at)} as told from line`.execute(db)
  return (rows[0]?.told ?? []).map(([statement]) => statement)
}

/** The ids of the rounds of a mechanism, with its profile and all statements about it. */
export async function mechanismPage(db: Db, id: string, at: At): Promise<string[]> {
  const { rows } = await sql<{ rounds: { id: string }[] }>`
    with page as (select id, since, 1 as total from event where mechanism = ${id} and ${holding('event', at)} limit 1000),
      line as (${lines(at)})
    select p.*, (select json_agg(line.*) from line) as rounds, ${statements(sql.ref('p.id'), at)} as told
    from profile p where p.id = ${id} and ${holding('p', at)}`.execute(db)
  return (rows[0]?.rounds ?? []).map((round) => round.id)
}
