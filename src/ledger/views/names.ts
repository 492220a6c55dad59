import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { SideView, SourceRef } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import { packedColumns } from '../packed.ts'
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

/** What rows of the record refer to: entities and sources by id, states and organisations also by their code. */
export interface Referred {
  readonly entities: readonly string[]
  readonly sources: readonly string[]
  readonly codes: readonly string[]
}

export interface References {
  readonly names: ReadonlyMap<string, NamedEntity>
  readonly sources: ReadonlyMap<string, SourceRef>
  readonly sides: ReadonlyMap<string, NamedEntity>
  /** Those of the sources whose document has other texts on record. */
  readonly revised: ReadonlySet<string>
}

type Reference = NamedEntity & SourceRef & { readonly revised: boolean }

const REFERENCE = ['id', 'kind', 'key', 'name', 'title', 'publisher', 'published', 'url', 'revised'] as const

/** Names of what is referred to, as they stand (`at`), and the sources: one query, as a rule. */
export async function referencesOf(db: Kysely<Tables>, referred: readonly Referred[], at: At): Promise<References> {
  const entities = [...new Set(referred.flatMap((r) => r.entities))]
  const cited = new Set(referred.flatMap((r) => r.sources))
  const rows = await packedColumns<Reference>(
    db,
    REFERENCE,
    sql`
    select id, kind, key, name, null as title, null as publisher, null as published, null as url, false as revised
      from profile where ${oneOf('id', entities)} and ${holding('profile', at)}
    union all
    select id, null, null, null, title, publisher, published, url,
        exists (select 1 from source as other where other.document = source.document and other.id <> source.id)
      from source where ${oneOf('id', [...cited])}`,
  )
  const names = new Map<string, NamedEntity>()
  const sources = new Map<string, SourceRef>()
  const revised = new Set(rows.filter((row) => row.revised).map((row) => row.id))
  for (const { id, kind, key, name, title, publisher, published, url } of rows)
    if (cited.has(id)) sources.set(id, { id, title, publisher, published, url })
    else names.set(id, { id, kind, key, name })
  const sides = await sidesByCode(db, new Set(referred.flatMap((r) => r.codes)), names, at)
  return { names, sources, sides, revised }
}

/** States and organisations by their code; those that are named already are not asked for. */
async function sidesByCode(
  db: Kysely<Tables>,
  codes: ReadonlySet<string>,
  named: ReadonlyMap<string, NamedEntity>,
  at: At,
): Promise<Map<string, NamedEntity>> {
  const isSide = ({ kind }: NamedEntity) => kind === 'State' || kind === 'Organisation'
  const known = [...named.values()].filter((entity) => isSide(entity) && codes.has(entity.key))
  const found = new Map(known.map((side) => [side.key, side] as const))
  const missing = [...codes].filter((code) => !found.has(code))
  if (missing.length === 0) return found
  const rows = await db
    .selectFrom('entity')
    .innerJoin('profile', 'profile.id', 'entity.id')
    .select(['profile.id', 'profile.kind', 'profile.key', 'profile.name'])
    .where('entity.kind', 'in', ['State', 'Organisation'])
    .where(oneOf('entity.key', missing))
    .where(holding('profile', at))
    .execute()
  for (const row of rows) found.set(row.key, row)
  return found
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

/** Ids of states and organisations by their codes, in the order of the codes; null for one that is not on record. */
export async function sideIds(db: Kysely<Tables>, codes: readonly string[], at: At): Promise<(string | null)[]> {
  const { rows } = await sql<{ key: string; id: string }>`
    select key, coalesce(identity.canonical, entity.id) as id from entity
      left join identity on identity.entity = entity.id and ${holding('identity', at)}
    where kind in ('State', 'Organisation') and ${oneOf('key', codes)}`.execute(db)
  const ids = new Map(rows.map(({ key, id }) => [key, id] as const))
  return codes.map((code) => ids.get(code) ?? null)
}
