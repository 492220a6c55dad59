import { type Kysely, sql } from 'kysely'
import type { EntityIndex, KnownEvent } from '../model/batch.ts'
import { grouped } from './grouped.ts'
import { holding } from './holding.ts'
import { oneOf } from './one-of.ts'
import type { Tables } from './tables.ts'
import { canonical } from './views/names.ts'

/** What the record knows already, for resolving a story against it. */
export function entityIndex(db: Kysely<Tables>): EntityIndex {
  return {
    async findByKeys(named) {
      if (named.length === 0) return []
      const kinds = [...grouped(named, ({ kind }) => kind)].map(
        ([kind, own]) =>
          sql<boolean>`(kind = ${kind} and ${oneOf(
            'key',
            own.map(({ key }) => key),
          )})`,
      )
      const rows = await db
        .selectFrom('entity')
        .select(['kind', 'key', 'id'])
        .where(sql<boolean>`(${sql.join(kinds, sql` or `)})`)
        .execute()
      const found = new Map(rows.map(({ kind, key, id }) => [`${kind} ${key}`, id] as const))
      return named.map(({ kind, key }) => found.get(`${kind} ${key}`) ?? null)
    },
    async eventsOfRound(mechanism, round) {
      const rows = await current(db)
        .where('mechanism', '=', canonical(mechanism, null))
        .where('round', '=', round)
        .execute()
      return (await known(db, rows)).map((event) => ({ ...event, mechanism }))
    },
    async eventsNear({ types, sides, earliest, latest }) {
      const all = sql`array[${sql.join(sides.map((side) => canonical(side, null)))}]::text[]`
      const rows = await current(db)
        .where('type', 'in', [...types])
        .where('earliest', '<=', latest)
        .where('latest', '>=', earliest)
        .where(sql<boolean>`sides @> ${all} and sides <@ ${all}`)
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
