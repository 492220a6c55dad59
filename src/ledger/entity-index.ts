import { type Kysely, sql } from 'kysely'
import type { EntityIndex, KnownEvent } from '../model/batch.ts'
import { holding } from './holding.ts'
import { oneOf } from './one-of.ts'
import type { Tables } from './tables.ts'
import { canonicalId } from './views/names.ts'

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
      const rows = await current(db)
        .where('mechanism', '=', await canonicalId(db, mechanism, null))
        .where('round', '=', round)
        .execute()
      return (await known(db, rows)).map((event) => ({ ...event, mechanism }))
    },
    async eventsNear({ types, sides, earliest, latest }) {
      const canonical = await Promise.all(sides.map((side) => canonicalId(db, side, null)))
      const rows = await current(db)
        .where('type', 'in', [...types])
        .where('earliest', '<=', latest)
        .where('latest', '>=', earliest)
        .where(sql<boolean>`sides @> ${canonical}::text[] and sides <@ ${canonical}::text[]`)
        .execute()
      return known(db, rows)
    },
  }
}

const current = (db: Kysely<Tables>) =>
  db
    .selectFrom('event')
    .select(['id', 'date', 'place', 'mechanism', 'round', 'people'])
    .where(holding('event', null))
    .orderBy('id')

type Row = Awaited<ReturnType<ReturnType<typeof current>['execute']>>[number]

/** Those who took part go by all their ids: a story is resolved to the id that a name had before it was merged. */
async function known(db: Kysely<Tables>, rows: readonly Row[]): Promise<KnownEvent[]> {
  const people = [...new Set(rows.flatMap((r) => r.people.map((p) => p.person)))]
  const merged =
    people.length === 0
      ? []
      : await db
          .selectFrom('identity')
          .select(['entity', 'canonical'])
          .where(oneOf('canonical', people))
          .where(holding('identity', null))
          .execute()
  return rows.map(({ people: own, ...event }) => ({
    ...event,
    participants: own.flatMap(({ person }) => [
      person,
      ...merged.filter((m) => m.canonical === person).map((m) => m.entity),
    ]),
  }))
}
