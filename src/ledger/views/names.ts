import type { Kysely } from 'kysely'
import type { SideView, SourceRef } from '../../model/views.ts'
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

/** States and organisations by their code, as qualifiers name them. */
export async function sidesByCode(
  db: Kysely<Tables>,
  codes: Iterable<string>,
  at: At,
): Promise<Map<string, NamedEntity>> {
  const wanted = [...new Set(codes)]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('entity')
    .innerJoin('profile', 'profile.id', 'entity.id')
    .select(['profile.id', 'profile.kind', 'profile.key', 'profile.name'])
    .where('entity.kind', 'in', ['State', 'Organisation'])
    .where(oneOf('entity.key', wanted))
    .where(holding('profile', at))
    .execute()
  return new Map(rows.map((row) => [row.key, row] as const))
}

/** Sources by id. */
export async function sourcesById(db: Kysely<Tables>, ids: Iterable<string>): Promise<Map<string, SourceRef>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('source')
    .select(['id', 'title', 'publisher', 'published', 'url'])
    .where(oneOf('id', wanted))
    .execute()
  return new Map(rows.map((row) => [row.id, row] as const))
}

/** The id that an entity goes by: another's where it was merged. */
export async function canonicalId(db: Kysely<Tables>, id: string, at: At): Promise<string> {
  const row = await db
    .selectFrom('identity')
    .select('canonical')
    .where('entity', '=', id)
    .where(holding('identity', at))
    .executeTakeFirst()
  return row?.canonical ?? id
}

/** The entity of that id and all that were merged into it. */
export async function membersOf(db: Kysely<Tables>, canonical: string, at: At): Promise<string[]> {
  const rows = await db
    .selectFrom('identity')
    .select('entity')
    .where('canonical', '=', canonical)
    .where(holding('identity', at))
    .orderBy('entity')
    .execute()
  return [canonical, ...rows.map((r) => r.entity)]
}
