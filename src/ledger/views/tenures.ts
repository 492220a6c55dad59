import { type Kysely, sql } from 'kysely'
import { bounds } from '../../model/edtf.ts'
import { RapporteurError } from '../../model/errors.ts'
import type { HolderView, TenureView } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'
import { membersOf, namesOf } from './names.ts'
import { officesById } from './offices.ts'
import { statementsOf } from './statements.ts'

/** The tenures of persons, or all holders of offices, as the record stands (`at`), the earliest first. */
export async function tenuresOf(
  db: Kysely<Tables>,
  of: { readonly persons?: readonly string[]; readonly offices?: readonly string[] },
  at: At,
): Promise<TenureView[]> {
  let query = selection(db, at)
  if (of.persons) query = query.where(oneOf('person', of.persons))
  if (of.offices) query = query.where(oneOf('office', of.offices))
  return viewsOf(db, await query.execute(), at)
}

/**
 * Who held an office on a day, those first of whom it is certain. A holder is certain where the period surely covers the day; else the period can reach it, as
 * where only the month of taking office is known, or sources were seen to name the holder before and after.
 *
 * @throws RapporteurError `date-invalid` where `day` is not one day.
 */
export async function holdersOn(db: Kysely<Tables>, office: string, day: string, at: At): Promise<HolderView[]> {
  const { earliest, latest } = bounds(day)
  if (earliest !== latest)
    throw new RapporteurError('date-invalid', `"${day}" is not one day.`, 'Write it as 2024-05-01.')
  const rows = await selection(db, at)
    .select(sql<boolean>`core @> ${day}::date`.as('certain'))
    .where('office', '=', office)
    .where(sql<boolean>`reach @> ${day}::date`)
    .execute()
  rows.sort((a, b) => Number(b.certain) - Number(a.certain))
  const views = await viewsOf(db, rows, at)
  const offices = new Set(await membersOf(db, office, at))
  return Promise.all(
    views.map(async (view, i) => {
      const all = await statementsOf(db, await membersOf(db, view.person.id, at), at)
      return {
        ...view,
        certain: rows[i]?.certain === true,
        statements: all.filter((s) => s.property === 'holds-office' && s.entity !== null && offices.has(s.entity)),
      }
    }),
  )
}

const selection = (db: Kysely<Tables>, at: At) =>
  db
    .selectFrom('tenure')
    .select(['person', 'office', 'period', 'basis', 'acting', 'conflicting'])
    .where(holding('tenure', at))
    .orderBy(sql`lower(reach) nulls first`)
    .orderBy('person')
    .orderBy('office')
    .orderBy('basis')
    .limit(10_000)

type Row = Awaited<ReturnType<ReturnType<typeof selection>['execute']>>[number]

async function viewsOf(db: Kysely<Tables>, rows: readonly Row[], at: At): Promise<TenureView[]> {
  if (rows.length === 0) return []
  const offices = await officesById(
    db,
    rows.map((r) => r.office),
    at,
  )
  const names = await namesOf(
    db,
    rows.map((r) => r.person),
    at,
  )
  return rows.map(({ person, office, period, basis, acting, conflicting }) => ({
    person: { id: person, name: names.get(person)?.name ?? person },
    office: offices.get(office) ?? { id: office, title: office, for: null },
    period,
    basis: basis as TenureView['basis'],
    acting,
    conflicting,
  }))
}
