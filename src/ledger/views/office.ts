import { type Kysely, sql } from 'kysely'
import type { OfficeSummary, OfficeView } from '../../model/office-view.ts'
import type { Page, PageOptions } from '../../model/page.ts'
import type { Value } from '../../model/value.ts'
import { type At, holding } from '../holding.ts'
import { pageOf, stretchOf } from '../page.ts'
import type { Tables } from '../tables.ts'
import { membersOf } from './names.ts'
import { officesById } from './offices.ts'
import { statementsOf } from './statements.ts'
import { tenuresOf } from './tenures.ts'

/** The offices that persons are on record to have held, those of most holders first. */
export async function officeSummaries(db: Kysely<Tables>, options: PageOptions, at: At): Promise<Page<OfficeSummary>> {
  const { limit, offset } = stretchOf(options)
  const rows = await held(db, at)
    .having(sql<boolean>`count(tenure.person) > 0`)
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy(sql`count(distinct tenure.person) desc`)
    .orderBy('profile.name')
    .orderBy('profile.id')
    .limit(limit)
    .offset(offset)
    .execute()
  return pageOf(await withTitles(db, rows, at), offset, Number(rows[0]?.total ?? 0))
}

const held = (db: Kysely<Tables>, at: At) =>
  db
    .selectFrom('profile')
    .leftJoin('tenure', (join) => join.onRef('tenure.office', '=', 'profile.id').on(holding('tenure', at)))
    .select(['profile.id', sql<number>`count(distinct tenure.person)`.as('holders')])
    .where('profile.kind', '=', 'Office')
    .where(holding('profile', at))
    .groupBy(['profile.id', 'profile.name'])

async function withTitles(
  db: Kysely<Tables>,
  rows: readonly { readonly id: string; readonly holders: number }[],
  at: At,
): Promise<OfficeSummary[]> {
  const offices = await officesById(
    db,
    rows.map((row) => row.id),
    at,
  )
  return rows.map(({ id, holders }) => ({
    ...(offices.get(id) ?? { id, title: id, for: null }),
    holders: Number(holders),
  }))
}

/** An office by the id that it goes by, with its holders, the earliest first; null where there is none. */
export async function officeView(db: Kysely<Tables>, id: string, at: At): Promise<OfficeView | null> {
  const [summary] = await withTitles(db, await held(db, at).where('profile.id', '=', id).execute(), at)
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
