import { type Kysely, sql } from 'kysely'
import type { EventSummary } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'
import { namesOf } from './names.ts'
import { summariesOf } from './summaries.ts'

export interface Titled {
  /** The id that it goes by. */
  readonly id: string
  readonly kind: string
  readonly title: string
}

/** What entities are called as they stand (`at`), by any of their ids: the title of an event, the name of anything else. */
export async function titlesOf(db: Kysely<Tables>, ids: Iterable<string>, at: At): Promise<Map<string, Titled>> {
  return new Map([...(await titledOf(db, ids, at))].map(([id, { event: _, ...titled }]) => [id, titled] as const))
}

/** The same with the summary of each event that stands. */
export async function titledOf(
  db: Kysely<Tables>,
  ids: Iterable<string>,
  at: At,
): Promise<Map<string, Titled & { readonly event: EventSummary | null }>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('entity')
    .leftJoin('identity', (join) => join.onRef('identity.entity', '=', 'entity.id').on(holding('identity', at)))
    .select(['entity.id as asked', 'kind', sql<string>`coalesce(canonical, entity.id)`.as('id')])
    .where(oneOf('entity.id', wanted))
    .execute()
  const told = [...new Set(rows.filter((r) => r.kind === 'Event').map((r) => r.id))]
  const events = new Map((await summariesOf(db, told, at)).map((e) => [e.id, e] as const))
  const names = await namesOf(
    db,
    rows.map((r) => r.id),
    at,
  )
  return new Map(
    rows.map(({ asked, id, kind }) => {
      const event = events.get(id) ?? null
      return [asked, { id, kind, title: event?.title ?? names.get(id)?.name ?? id, event }] as const
    }),
  )
}
