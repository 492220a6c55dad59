import { type Kysely, sql } from 'kysely'
import type { OfficeSummary, OfficeView } from '../../model/office-view.ts'
import type { Value } from '../../model/value.ts'
import { type At, holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { membersOf } from './names.ts'
import { officesById } from './offices.ts'
import { statementsOf } from './statements.ts'
import { tenuresOf } from './tenures.ts'

/** The offices that persons are on record to have held, those of most holders first. `id` asks for one, held or not. */
export async function officeSummaries(db: Kysely<Tables>, at: At, id?: string): Promise<OfficeSummary[]> {
  let query = db
    .selectFrom('profile')
    .leftJoin('tenure', (join) => join.onRef('tenure.office', '=', 'profile.id').on(holding('tenure', at)))
    .select(['profile.id', sql<number>`count(distinct tenure.person)`.as('holders')])
    .where('profile.kind', '=', 'Office')
    .where(holding('profile', at))
    .groupBy(['profile.id', 'profile.name'])
    .orderBy(sql`count(distinct tenure.person) desc`)
    .orderBy('profile.name')
    .orderBy('profile.id')
  query = id === undefined ? query.having(sql<boolean>`count(tenure.person) > 0`) : query.where('profile.id', '=', id)
  const rows = await query.execute()
  const offices = await officesById(
    db,
    rows.map((row) => row.id),
    at,
  )
  return rows.map((row) => ({
    ...(offices.get(row.id) ?? { id: row.id, title: row.id, for: null }),
    holders: Number(row.holders),
  }))
}

/** An office by the id that it goes by, with its holders, the earliest first; null where there is none. */
export async function officeView(db: Kysely<Tables>, id: string, at: At): Promise<OfficeView | null> {
  const [summary] = await officeSummaries(db, at, id)
  if (!summary) return null
  const profile = await db
    .selectFrom('profile')
    .select('properties')
    .where('id', '=', id)
    .where(holding('profile', at))
    .executeTakeFirst()
  const [seats] = (profile?.properties.seats ?? []) as Value[]
  return {
    ...summary,
    seats: seats?.type === 'integer' ? seats.integer : null,
    tenures: await tenuresOf(db, { offices: [id] }, at),
    statements: await statementsOf(db, await membersOf(db, id, at), at),
  }
}
