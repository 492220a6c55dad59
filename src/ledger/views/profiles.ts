import { type Kysely, sql } from 'kysely'
import type { Profile, ProfileFilter } from '../../model/profile.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import { packedRows } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { sideIds } from './names.ts'

/** Entities that are no events, as they stand (`at`), in the order of their ids. */
export async function profilesOf(db: Kysely<Tables>, filter: ProfileFilter, at: At): Promise<Profile[]> {
  const query = db
    .selectFrom('profile')
    .select(['id', 'name', 'properties'])
    .$castTo<Profile>()
    .where(holding('profile', at))
    .orderBy('id')
  if ('ids' in filter) return filter.ids.length === 0 ? [] : packedRows(db, query.where(oneOf('id', filter.ids)))
  // In the words of the indexes of what binds sides.
  let among = query.where(sql<boolean>`kind = ${sql.lit(filter.kind)}`)
  if (filter.sides === undefined) return packedRows(db, among)
  const sides = await sideIds(db, filter.sides, at)
  if (sides.length === 0 || sides.includes(null)) return []
  for (const side of sides) {
    const named = JSON.stringify([{ type: 'entity', entity: side }])
    among = among.where(
      sql<boolean>`(properties -> 'party' @> ${named}::jsonb or properties -> 'beneficiary' @> ${named}::jsonb)`,
    )
  }
  return packedRows(db, among)
}
