import { type Kysely, sql } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import type { EventSummary } from '../../model/views.ts'
import type { EventType } from '../../model/vocabulary.ts'
import type { Tables } from '../tables.ts'
import { summariesOf } from './summaries.ts'

export interface ChronologyFilter {
  /** Codes of sides that must all take part. */
  readonly sides?: readonly string[] | undefined
  /** ISO days: events that can fall on or after, on or before. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly type?: EventType | undefined
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

/** Events, the latest first, undated ones last. */
export async function chronology(db: Kysely<Tables>, filter: ChronologyFilter = {}): Promise<ChronologyPage> {
  const limit = filter.limit ?? 100
  const offset = offsetOf(filter.cursor)
  let query = db.selectFrom('event')
  if (filter.type) query = query.where('type', '=', filter.type)
  if (filter.from) query = query.where('latest', '>=', filter.from)
  if (filter.to) query = query.where('earliest', '<=', filter.to)
  if (filter.mechanism) query = query.where('mechanism', '=', filter.mechanism)
  for (const code of filter.sides ?? []) {
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('event_side')
          .innerJoin('side', 'side.id', 'event_side.side')
          .select(sql.lit(1).as('one'))
          .whereRef('event_side.event', '=', 'event.id')
          .where('side.code', '=', code),
      ),
    )
  }
  const { person } = filter
  if (person) {
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('event_participant')
          .select(sql.lit(1).as('one'))
          .whereRef('event_participant.event', '=', 'event.id')
          .where('event_participant.person', '=', person),
      ),
    )
  }
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .select('id')
    .orderBy(sql`latest desc nulls last`)
    .orderBy(sql`earliest desc nulls last`)
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  const more = offset + rows.length < Number(total)
  return {
    items: await summariesOf(
      db,
      rows.map((r) => r.id),
    ),
    next: more ? String(offset + rows.length) : null,
    total: Number(total),
  }
}

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (!/^\d{1,9}$/.test(cursor))
    throw new RapporteurError('input-invalid', `"${cursor}" is not a cursor.`, 'Give the "next" of the page before.')
  return Number(cursor)
}
