import { type Kysely, sql } from 'kysely'
import { grouped } from '../../model/grouped.ts'
import type { Page, PageOptions } from '../../model/page.ts'
import type { PersonSummary, PersonView, TenureView } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import { pageOf, stretchOf } from '../page.ts'
import type { Tables } from '../tables.ts'
import { chronology } from './chronology.ts'
import { canonicalId, membersOf } from './names.ts'
import { statementsOf } from './statements.ts'
import { tenuresOf } from './tenures.ts'

/** Persons who took part in events, those in most first, with the offices that they held. */
export async function personSummaries(db: Kysely<Tables>, options: PageOptions, at: At): Promise<Page<PersonSummary>> {
  const { limit, offset } = stretchOf(options)
  const rows = await persons(db, at)
    .having(sql<boolean>`count(event_person.event) > 0`)
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy(sql`count(event_person.event) desc`)
    .orderBy('profile.name')
    .orderBy('profile.id')
    .limit(limit)
    .offset(offset)
    .execute()
  return pageOf(await withOffices(db, rows, at), offset, Number(rows[0]?.total ?? 0))
}

/** Persons by their ids; those of which nothing is on record are left out. */
export async function summariesOfPersons(db: Kysely<Tables>, ids: readonly string[], at: At): Promise<PersonSummary[]> {
  if (ids.length === 0) return []
  return withOffices(db, await persons(db, at).where(oneOf('profile.id', ids)).execute(), at)
}

const persons = (db: Kysely<Tables>, at: At) =>
  db
    .selectFrom('profile')
    .leftJoin('event_person', (join) =>
      join.onRef('event_person.person', '=', 'profile.id').on(holding('event_person', at)),
    )
    .select(['profile.id', 'profile.name', sql<number>`count(event_person.event)`.as('events')])
    .where('profile.kind', '=', 'Person')
    .where(holding('profile', at))
    .groupBy(['profile.id', 'profile.name'])

async function withOffices(
  db: Kysely<Tables>,
  rows: readonly { readonly id: string; readonly name: string; readonly events: number }[],
  at: At,
): Promise<PersonSummary[]> {
  const tenures = grouped(await tenuresOf(db, { persons: rows.map((p) => p.id) }, at), (tenure) => tenure.person.id)
  return rows.map(({ id, name, events }) => ({
    id,
    name,
    events: Number(events),
    offices: (tenures.get(id) ?? []).map(officeOf),
  }))
}

function officeOf({ office, period, basis, acting }: TenureView): PersonSummary['offices'][number] {
  return { id: office.id, office: office.title, for: office.for, period, basis, acting }
}

/** A person with offices, events and statements; null where there is none of that id. */
export async function personView(db: Kysely<Tables>, asked: string, at: At): Promise<PersonView | null> {
  const id = await canonicalId(db, asked, at)
  const [summary] = await withOffices(db, await persons(db, at).where('profile.id', '=', id).execute(), at)
  if (!summary) return null
  const { items } = await chronology(db, { person: id, limit: 500 }, at)
  return { ...summary, chronology: items, statements: await statementsOf(db, await membersOf(db, id, at), at) }
}
