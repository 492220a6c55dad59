import { type Kysely, sql } from 'kysely'
import type { PersonSummary, PersonView, TenureView } from '../../model/views.ts'
import { grouped } from '../grouped.ts'
import { type At, holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { chronology } from './chronology.ts'
import { canonicalId, membersOf } from './names.ts'
import { statementsOf } from './statements.ts'
import { tenuresOf } from './tenures.ts'

/** Persons who took part in events, those in most first, with the offices that they held. `id` asks for one, whether in events or not. */
export async function personSummaries(db: Kysely<Tables>, at: At, id?: string): Promise<PersonSummary[]> {
  let query = db
    .selectFrom('profile')
    .leftJoin('event_person', (join) =>
      join.onRef('event_person.person', '=', 'profile.id').on(holding('event_person', at)),
    )
    .select(['profile.id', 'profile.name', sql<number>`count(event_person.event)`.as('events')])
    .where('profile.kind', '=', 'Person')
    .where(holding('profile', at))
    .groupBy(['profile.id', 'profile.name'])
    .orderBy(sql`count(event_person.event) desc`)
    .orderBy('profile.name')
    .orderBy('profile.id')
  query =
    id === undefined ? query.having(sql<boolean>`count(event_person.event) > 0`) : query.where('profile.id', '=', id)
  const people = await query.execute()
  const tenures = grouped(await tenuresOf(db, { persons: people.map((p) => p.id) }, at), (tenure) => tenure.person.id)
  return people.map((person) => ({
    id: person.id,
    name: person.name,
    events: Number(person.events),
    offices: (tenures.get(person.id) ?? []).map(officeOf),
  }))
}

function officeOf({ office, period, basis, acting }: TenureView): PersonSummary['offices'][number] {
  return { id: office.id, office: office.title, for: office.for, period, basis, acting }
}

/** A person with offices, events and statements; null where there is none of that id. */
export async function personView(db: Kysely<Tables>, asked: string, at: At): Promise<PersonView | null> {
  const id = await canonicalId(db, asked, at)
  const [summary] = await personSummaries(db, at, id)
  if (!summary) return null
  const { items } = await chronology(db, { person: id, limit: 500 }, at)
  return { ...summary, chronology: items, statements: await statementsOf(db, await membersOf(db, id, at), at) }
}
