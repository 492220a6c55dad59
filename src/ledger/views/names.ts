import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { SideView } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'

export interface NamedEntity {
  readonly id: string
  readonly kind: string
  readonly key: string
  readonly name: string
}

/** Names of entities as they stand (`at`), by id. */
export async function namesOf(db: Kysely<Tables>, ids: Iterable<string>, at: At): Promise<Map<string, NamedEntity>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('profile')
    .select(['id', 'kind', 'key', 'name'])
    .where(oneOf('id', wanted))
    .where(holding('profile', at))
    .execute()
  return new Map(rows.map((row) => [row.id, row] as const))
}

/** A state or organisation by its id. */
export const sideOf = (names: ReadonlyMap<string, NamedEntity>, id: string): SideView => {
  const named = names.get(id)
  return { code: named?.key ?? id, name: named?.name ?? id }
}

/** The id that an entity goes by: another's where it was merged. */
export async function canonicalId(db: Kysely<Tables>, id: string, at: At): Promise<string> {
  const { rows } = await sql<{ id: string }>`select ${canonical(id, at)} as id`.execute(db)
  return rows[0]?.id ?? id
}

/** The same within a query. */
export const canonical = (id: string, at: At): RawBuilder<string> =>
  sql<string>`coalesce((select canonical from identity where entity = ${id} and ${holding('identity', at)}), ${id})`

/** The ids that entities go by, by their own. */
export async function canonicalIds(db: Kysely<Tables>, ids: readonly string[], at: At): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('identity')
    .select(['entity', 'canonical'])
    .where(oneOf('entity', ids))
    .where(holding('identity', at))
    .execute()
  const merged = new Map(rows.map((row) => [row.entity, row.canonical] as const))
  return new Map(ids.map((id) => [id, merged.get(id) ?? id] as const))
}

/** The ids asked for and those of all entities that were merged into them, each with the id asked for that it goes by. */
export async function ownersOf(db: Kysely<Tables>, ids: readonly string[], at: At): Promise<Map<string, string>> {
  const merged = await db
    .selectFrom('identity')
    .select(['entity', 'canonical'])
    .where(oneOf('canonical', ids))
    .where(holding('identity', at))
    .execute()
  return new Map([
    ...ids.map((id) => [id, id] as const),
    ...merged.map(({ entity, canonical }) => [entity, canonical] as const),
  ])
}

/** The entity of that id and all that were merged into it. */
export async function membersOf(db: Kysely<Tables>, id: string, at: At): Promise<string[]> {
  const { rows } = await sql<{ merged: string[] }>`select ${mergedInto(sql`${id}`, at)} as merged`.execute(db)
  return [id, ...(rows[0]?.merged ?? [])]
}

/** Ids of the entities that were merged into one, within a query. */
export const mergedInto = (id: RawBuilder<unknown>, at: At): RawBuilder<string[]> =>
  sql<
    string[]
  >`array(select entity from identity where canonical = ${id} and ${holding('identity', at)} order by entity)`

/** A query for the `id` of each entity of a table of a query, and of all that were merged into it. */
export const membersWithin = (table: RawBuilder<unknown>, at: At): RawBuilder<{ id: string }> => sql<{ id: string }>`
  select id from ${table} union all
  select identity.entity from ${table} as named join identity on identity.canonical = named.id and ${holding('identity', at)}`

/** Ids of states and organisations by their codes, in the order of the codes; null for one that is not on record. */
export async function sideIds(db: Kysely<Tables>, codes: readonly string[], at: At): Promise<(string | null)[]> {
  const { rows } = await sql<{ key: string; id: string }>`
    select key, coalesce(identity.canonical, entity.id) as id from entity
      left join identity on identity.entity = entity.id and ${holding('identity', at)}
    where kind in ('State', 'Organisation') and ${oneOf('key', codes)}`.execute(db)
  const ids = new Map(rows.map(({ key, id }) => [key, id] as const))
  return codes.map((code) => ids.get(code) ?? null)
}
