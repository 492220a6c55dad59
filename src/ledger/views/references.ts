import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { SourceRef } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import { type Packed, packedIn, unpackedFrom } from '../packed.ts'
import type { Tables } from '../tables.ts'
import type { NamedEntity } from './names.ts'

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

/** Names of what is referred to, as they stand (`at`), and the sources: one query. */
export async function referencesOf(db: Kysely<Tables>, referred: readonly Referred[], at: At): Promise<References> {
  const all = (of: keyof Referred) => [...new Set(referred.flatMap((r) => r[of]))]
  const [entities, sources, codes] = [all('entities'), all('sources'), all('codes')]
  if (entities.length + sources.length + codes.length === 0)
    return referencesFrom({ names: [], sources: [], sides: [] })
  const list = (ids: readonly string[]) => sql`${ids}::text[]`
  const { rows } = await sql<PackedReferences>`
    select ${packedReferences({ entities: list(entities), sources: list(sources), codes: list(codes) }, at)}`.execute(
    db,
  )
  return referencesFrom(rows[0] as PackedReferences)
}

/** References as columns of a query. */
export interface PackedReferences {
  readonly names: Packed
  readonly sources: Packed
  readonly sides: Packed
}

/** What rows refer to, as expressions of a query: selects of ids and codes, or arrays of them. */
type ReferredInQuery = Readonly<Record<keyof Referred, RawBuilder<unknown>>>

/** What all the given parts of a query refer to, each told by selects of ids and codes: as arrays, for `packedReferences`. */
export function referredBy(...parts: readonly Partial<ReferredInQuery>[]): ReferredInQuery {
  const all = (of: keyof Referred) =>
    sql`array(${sql.join(
      parts.flatMap((part) => part[of] ?? []),
      sql` union all `,
    )})`
  return { entities: all('entities'), sources: all('sources'), codes: all('codes') }
}

const NAMED = ['id', 'kind', 'key', 'name'] as const
const SIDE = ['profile.id', 'profile.kind', 'profile.key', 'profile.name']
const SOURCE = ['id', 'title', 'publisher', 'published', 'url', 'revised'] as const

/** The columns of a query that names what is referred to, which is given as arrays of ids and codes within the query; `referencesFrom` reads them. */
export function packedReferences({ entities, sources, codes }: ReferredInQuery, at: At): RawBuilder<PackedReferences> {
  const cited = sql`(select *, exists (
      select 1 from source as other where other.document = source.document and other.id <> source.id) as revised
    from source where id = any(${sources})) as cited`
  const coded = sql`entity join profile on profile.id = entity.id and ${holding('profile', at)}
    where entity.kind in ('State', 'Organisation') and entity.key = any(${codes})`
  return sql<PackedReferences>`
    ${packedIn(NAMED, sql`profile where id = any(${entities}) and ${holding('profile', at)}`)} as names,
    ${packedIn(SOURCE, cited)} as sources, ${packedIn(SIDE, coded)} as sides`
}

/** A side by its code is one of those named, where it is among them. */
export function referencesFrom(packed: PackedReferences): References {
  const named = unpackedFrom<NamedEntity>(NAMED, packed.names)
  const cited = unpackedFrom<SourceRef & { readonly revised: boolean }>(SOURCE, packed.sources)
  const isSide = ({ kind }: NamedEntity) => kind === 'State' || kind === 'Organisation'
  const sides = [...unpackedFrom<NamedEntity>(NAMED, packed.sides), ...named.filter(isSide)]
  return {
    names: new Map(named.map((entity) => [entity.id, entity] as const)),
    sources: new Map(cited.map(({ revised: _, ...source }) => [source.id, source] as const)),
    sides: new Map(sides.map((side) => [side.key, side] as const)),
    revised: new Set(cited.filter(({ revised }) => revised).map(({ id }) => id)),
  }
}
