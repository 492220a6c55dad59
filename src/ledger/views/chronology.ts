import { type Kysely, sql } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import type { EventSummary } from '../../model/views.ts'
import type { EventType } from '../../model/vocabulary.ts'
import { type At, holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { canonicalId } from './names.ts'
import { summariesOf } from './summaries.ts'

export interface ChronologyFilter {
  /** Codes of sides that must all take part. */
  readonly sides?: readonly string[] | undefined
  /** ISO days: events that can fall on or after, on or before. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly type?: EventType | undefined
  /** Ids. */
  readonly person?: string | undefined
  readonly mechanism?: string | undefined
  readonly limit?: number | undefined
  /** `next` of the page before. */
  readonly cursor?: string | undefined
}

export interface ChronologyPage {
  readonly items: EventSummary[]
  readonly next: string | null
  readonly total: number
}

/** Events as they stand (`at`), the latest first, undated ones last. */
export async function chronology(db: Kysely<Tables>, filter: ChronologyFilter, at: At): Promise<ChronologyPage> {
  const limit = filter.limit ?? 100
  const offset = offsetOf(filter.cursor)
  const query = await filtered(db, filter, at)
  if (!query) return { items: [], next: null, total: 0 }
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .select('listed.id')
    .orderBy(sql`listed.latest desc nulls last`)
    .orderBy(sql`listed.earliest desc nulls last`)
    .orderBy('listed.id')
    .limit(limit)
    .offset(offset)
    .execute()
  const more = offset + rows.length < Number(total)
  return {
    items: await summariesOf(
      db,
      rows.map((r) => r.id),
      at,
    ),
    next: more ? String(offset + rows.length) : null,
    total: Number(total),
  }
}

/** Null where a side is not on record. The narrowest table that can tell is read first: a person's events, a side's, or all. */
async function filtered(db: Kysely<Tables>, filter: ChronologyFilter, at: At) {
  const sides = await sideIds(db, filter.sides ?? [], at)
  if (sides.includes(null)) return null
  const person = filter.person === undefined ? [] : [await canonicalId(db, filter.person, at)]
  const participations = [
    ...person.map((id) => ({ table: 'event_person' as const, column: 'person', id })),
    ...sides.map((id) => ({ table: 'event_side' as const, column: 'side', id: id ?? '' })),
  ]
  const [first, ...others] = participations
  const listed = first
    ? sql<{
        id: string
        earliest: string
        latest: string
      }>`(select event as id, earliest, latest from ${sql.table(first.table)}
        where ${sql.ref(first.column)} = ${first.id} and ${holding(first.table, at)})`
    : sql<{
        id: string
        earliest: string
        latest: string
      }>`(select id, earliest, latest from event where ${holding('event', at)})`
  let query = db.selectFrom(listed.as('listed'))
  for (const { table, column, id } of others)
    query = query.where(
      sql<boolean>`exists (select 1 from ${sql.table(table)} where ${sql.ref(`${table}.event`)} = listed.id
        and ${sql.ref(column)} = ${id} and ${holding(table, at)})`,
    )
  if (filter.from) query = query.where('listed.latest', '>=', filter.from)
  if (filter.to) query = query.where('listed.earliest', '<=', filter.to)
  const own = []
  if (filter.type) own.push(sql<boolean>`type = ${filter.type}`)
  if (filter.mechanism) own.push(sql<boolean>`mechanism = ${await canonicalId(db, filter.mechanism, at)}`)
  if (own.length > 0)
    query = query.where(
      sql<boolean>`exists (select 1 from event where event.id = listed.id and ${holding('event', at)} and ${sql.join(own, sql` and `)})`,
    )
  return query
}

async function sideIds(db: Kysely<Tables>, codes: readonly string[], at: At): Promise<(string | null)[]> {
  const ids = []
  for (const code of new Set(codes)) {
    const row = await db
      .selectFrom('entity')
      .select('id')
      .where('kind', 'in', ['State', 'Organisation'])
      .where('key', '=', code)
      .executeTakeFirst()
    ids.push(row ? await canonicalId(db, row.id, at) : null)
  }
  return ids
}

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (!/^\d{1,9}$/.test(cursor))
    throw new RapporteurError('input-invalid', `"${cursor}" is not a cursor.`, 'Give the "next" of the page before.')
  return Number(cursor)
}
