import { type Kysely, sql } from 'kysely'
import type { EntityIndex } from '../model/batch.ts'
import { grouped } from '../model/grouped.ts'
import { holding } from './holding.ts'
import { keptKey } from './kept-key.ts'
import { knownEvents } from './known-events.ts'
import { knownPeople } from './known-people.ts'
import { oneOf } from './one-of.ts'
import type { Tables } from './tables.ts'

/** What the record knows already, for resolving a story against it. */
export function entityIndex(db: Kysely<Tables>): EntityIndex {
  return {
    async findByKeys(named) {
      if (named.length === 0) return []
      const kinds = [...grouped(named, ({ kind }) => kind)].map(
        ([kind, own]) =>
          sql<boolean>`(kind = ${kind} and ${oneOf(
            'key',
            own.map(({ key }) => keptKey(key)),
          )})`,
      )
      const rows = await db
        .selectFrom('entity')
        .leftJoin('identity', (join) => join.onRef('identity.entity', '=', 'entity.id').on(holding('identity', null)))
        .select(['kind', 'key', 'id', 'canonical'])
        .where(sql<boolean>`(${sql.join(kinds, sql` or `)})`)
        .execute()
      const found = new Map(
        rows.map(({ kind, key, id, canonical }) => [`${kind} ${key}`, { id, canonical: canonical ?? id }] as const),
      )
      return named.map(({ kind, key }) => found.get(`${kind} ${keptKey(key)}`) ?? null)
    },
    eventsLike: (queries) => knownEvents(db, queries),
    peopleLike: (queries) => knownPeople(db, queries),
  }
}
