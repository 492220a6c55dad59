import { type Kysely, sql } from 'kysely'
import type { Profile } from '../../model/profile.ts'
import type { EntityKind } from '../../model/statement.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'

export interface EntityList {
  readonly kind: EntityKind
  /** Only those of these ids. */
  readonly ids?: readonly string[] | undefined
  /** Only those of which one of these sources says something. */
  readonly sources?: readonly string[] | undefined
  /** The id behind which the list goes on. */
  readonly after?: string | undefined
  readonly limit: number
}

/** Entities of one kind as they stand (`at`), with their keys, in the order of their ids. */
export async function listedEntities(
  db: Kysely<Tables>,
  { kind, ids, sources, after, limit }: EntityList,
  at: At,
): Promise<(Profile & { readonly key: string })[]> {
  let query = db
    .selectFrom('profile')
    .select(['id', 'key', 'name', 'properties'])
    .where('kind', '=', kind)
    .where(holding('profile', at))
    .orderBy('id')
    .limit(limit)
  if (after !== undefined) query = query.where('id', '>', after)
  if (ids) query = query.where(oneOf('id', ids))
  if (sources)
    query = query.where(
      sql<boolean>`exists (
        select 1 from statement join evidence on evidence.statement = statement.id
        where statement.subject = profile.id and ${oneOf('evidence.source', sources)})`,
    )
  return (await query.execute()) as unknown as (Profile & { readonly key: string })[]
}
