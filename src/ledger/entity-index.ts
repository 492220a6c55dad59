import { type Kysely, sql } from 'kysely'
import type { EntityIndex, KnownEvent } from '../model/batch.ts'
import type { Tables } from './tables.ts'

/** What the record knows already, for resolving a story against it. */
export function entityIndex(db: Kysely<Tables>): EntityIndex {
  return {
    async findByKey(kind, key) {
      const row = await db
        .selectFrom('entity')
        .select('id')
        .where('kind', '=', kind)
        .where('key', '=', key)
        .executeTakeFirst()
      return row?.id ?? null
    },
    async eventsOfRound(mechanism, round) {
      const rows = await db
        .selectFrom('event')
        .select('id')
        .where('mechanism', '=', mechanism)
        .where('round', '=', round)
        .orderBy('id')
        .execute()
      return known(
        db,
        rows.map((r) => r.id),
      )
    },
    async eventsNear({ types, sides, earliest, latest }) {
      const rows = await db
        .selectFrom('event')
        .select('id')
        .where('type', 'in', [...types])
        .where('earliest', '<=', latest)
        .where('latest', '>=', earliest)
        .where((e) =>
          e(
            e
              .selectFrom('event_side')
              .select(sql<string[]>`array_agg(side order by side)`.as('sides'))
              .whereRef('event', '=', 'event.id'),
            '=',
            sql<string[]>`${sql.val([...sides].sort())}::text[]`,
          ),
        )
        .orderBy('id')
        .execute()
      return known(
        db,
        rows.map((r) => r.id),
      )
    },
  }
}

async function known(db: Kysely<Tables>, ids: readonly string[]): Promise<KnownEvent[]> {
  if (ids.length === 0) return []
  const events = await db
    .selectFrom('event')
    .select(['id', 'date', 'place', 'mechanism', 'round'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
  const people = await db
    .selectFrom('event_participant')
    .select(['event', 'person'])
    .where('event', 'in', [...ids])
    .execute()
  return events.map((event) => ({
    ...event,
    participants: people.filter((p) => p.event === event.id).map((p) => p.person),
  }))
}
