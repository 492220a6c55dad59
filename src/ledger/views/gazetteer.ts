import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { bounds, isEdtf } from '../../model/edtf.ts'
import type { Gazetteer, KnownMechanism, KnownPerson } from '../../model/gazetteer.ts'
import { grouped } from '../../model/grouped.ts'
import { stands } from '../counting.ts'
import { holding } from '../holding.ts'
import type { Tables } from '../tables.ts'

/**
 * The names that somebody accepted in review, or entered by hand: persons who took part in accepted events or whose offices were accepted,
 * those offices, and the mechanisms of accepted events. Taking the decision back takes the name out.
 */
export async function gazetteerOf(db: Kysely<Tables>): Promise<Gazetteer> {
  const persons = await personsOf(db)
  const offices = await officesOf(db)
  const mechanisms = await mechanismsOf(db)
  const digest = createHash('md5').update(JSON.stringify([persons, offices, mechanisms]))
  const version = persons.length + offices.length + mechanisms.length === 0 ? '' : digest.digest('hex')
  return { version, persons, offices, mechanisms }
}

const NOW = (table: string) => holding(table, null)

/** Statements of accepted proposals, and those that analysts made, which count. */
const taken = sql`(
  select s.subject, s.property, s.value_entity, s.qualifiers from proposal
    join statement s on s.batch = proposal.batch and s.subject = proposal.entity
  where proposal.state = 'accepted' and ${stands(['s.id'], null)}
  union all
  select s.subject, s.property, s.value_entity, s.qualifiers from statement s join batch on batch.seq = s.batch
  where s.origin = 'analyst' and s.property in ('participant', 'holds-office', 'mechanism')
    and ${stands(['s.id', 'batch.id'], null)})`

const canonical = sql`left join identity on identity.entity = named.id and ${NOW('identity')}
  join profile on profile.id = coalesce(identity.canonical, named.id) and ${NOW('profile')}`

async function personsOf(db: Kysely<Tables>): Promise<KnownPerson[]> {
  const { rows } = await sql<{ id: string; name: string; names: string[]; state: string | null }>`
    select profile.id, profile.name, profile.names, min(named.state) as state
    from (select value_entity as id, qualifiers->'for'->>'text' as state from ${taken} as taken where property = 'participant'
      union all select taken.subject, owner.key from ${taken} as taken
        left join identity on identity.entity = taken.value_entity and ${NOW('identity')}
        left join profile as office on office.id = coalesce(identity.canonical, taken.value_entity) and ${NOW('office')}
        left join entity as owner on owner.id = office.properties->'for'->0->>'entity'
      where taken.property = 'holds-office') as named ${canonical}
    where profile.kind = 'Person'
    group by profile.id, profile.name, profile.names order by profile.name, profile.id`.execute(db)
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const tenures = await sql<{ person: string; title: string; period: string; basis: string }>`
    select tenure.person, office.name as title, tenure.period, tenure.basis from tenure
      join profile as office on office.id = tenure.office and ${NOW('office')}
    where tenure.person = any(${ids}::text[]) and ${NOW('tenure')} order by tenure.person, tenure.period`.execute(db)
  const byPerson = grouped(tenures.rows, (row) => row.person)
  return rows.map(({ id, name, names, state }) => ({
    name,
    aliases: names.filter((n) => n !== name),
    state,
    tenures: (byPerson.get(id) ?? []).flatMap(({ title, period }) => {
      if (!isEdtf(period)) return []
      const { earliest, latest } = bounds(period)
      if (earliest === null || earliest === '-infinity') return []
      return [{ office: title, from: earliest, to: latest === 'infinity' ? null : latest }]
    }),
  }))
}

async function officesOf(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select distinct profile.name as title
    from (select value_entity as id from ${taken} as taken where property = 'holds-office') as named ${canonical}
    where profile.kind = 'Office' order by title`.execute(db)
  return rows.map((row) => row.title)
}

async function mechanismsOf(db: Kysely<Tables>): Promise<KnownMechanism[]> {
  const { rows } = await sql<{
    id: string
    name: string
    names: string[]
    parties: string[] | null
    type: KnownMechanism['type']
    cadence: KnownMechanism['cadence']
  }>`
    select profile.id, profile.name, profile.names, min(event.type) as type, profile.properties->'cadence'->0->>'code' as cadence,
      (select array_agg(party.key order by party.key) from jsonb_array_elements(profile.properties->'party') as named_party
        join entity as party on party.id = named_party->>'entity') as parties
    from (select value_entity as id, subject from ${taken} as taken where property = 'mechanism') as named ${canonical}
      left join identity as told on told.entity = named.subject and ${NOW('told')}
      join event on event.id = coalesce(told.canonical, named.subject) and ${NOW('event')}
    where profile.kind = 'Mechanism'
    group by profile.id, profile.name, profile.names, profile.properties order by profile.name, profile.id`.execute(db)
  return rows.map(({ name, names, parties, type, cadence }) => ({
    name,
    aliases: names.filter((n) => n !== name),
    parties: parties ?? [],
    type,
    cadence,
  }))
}
