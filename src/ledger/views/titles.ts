import { type Kysely, sql } from 'kysely'
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
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('entity')
    .leftJoin('identity', (join) => join.onRef('identity.entity', '=', 'entity.id').on(holding('identity', at)))
    .select(['entity.id as asked', 'kind', sql<string>`coalesce(canonical, entity.id)`.as('id')])
    .where(oneOf('entity.id', wanted))
    .execute()
  const events = rows.filter((r) => r.kind === 'Event').map((r) => r.id)
  const titles = new Map((await summariesOf(db, events, at)).map((e) => [e.id, e.title] as const))
  const names = await namesOf(
    db,
    rows.map((r) => r.id),
    at,
  )
  return new Map(
    rows.map(
      ({ asked, id, kind }) => [asked, { id, kind, title: titles.get(id) ?? names.get(id)?.name ?? id }] as const,
    ),
  )
}
