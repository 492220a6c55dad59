import { type Kysely, sql } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import { SearchKind, type SearchView } from '../../model/search.ts'
import type { At } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { entriesFor, sourcesFor } from './candidates.ts'
import { hitsOf } from './hits.ts'
import { latestOf } from './latest.ts'
import { meantBy } from './meant.ts'
import { type Query, readQuery } from './query.ts'
import { inOrder, KIND_OF, type Ranked, rankedEntry, rankedSource } from './rank.ts'

export interface SearchOptions {
  /** Only hits of these kinds. */
  readonly kinds?: readonly SearchKind[] | undefined
  /** Hits of each kind: 10 if not given. */
  readonly limit?: number | undefined
  /** `next` of the hits before; then one kind alone is asked for. */
  readonly cursor?: string | undefined
}

/**
 * What is on record under the words that somebody typed, in whatever language and spelling, grouped by kind. How it is found and
 * ranked: docs/search.md.
 *
 * @throws RapporteurError `input-invalid`.
 */
export async function search(db: Kysely<Tables>, typed: string, options: SearchOptions, at: At): Promise<SearchView> {
  const query = readQuery(typed)
  return db.transaction().execute(async (trx) => {
    // An embedded database has no statistics, and texts lie outside their rows: reading all of them looks cheap and is not.
    await sql`select set_config(name, setting, true) from (values
      ('enable_seqscan', 'off'), ('jit', 'off'), ('statement_timeout', ${LONGEST})) as local (name, setting)`.execute(
      trx,
    )
    return answer(trx, query, options, at)
  })
}

/** What one query of a search may take on a server. */
const LONGEST = '5s'

async function answer(db: Kysely<Tables>, query: Query, options: SearchOptions, at: At): Promise<SearchView> {
  const kinds = options.kinds && options.kinds.length > 0 ? options.kinds : SearchKind.options
  const limit = options.limit ?? 10
  const offset = offsetOf(options.cursor, kinds)
  const meant = await meantBy(db, query, at)
  const entityKinds = new Set(Object.keys(KIND_OF).filter((kind) => KIND_OF[kind] && kinds.includes(KIND_OF[kind])))
  const entries = await entriesFor(db, query, meant, entityKinds, at)
  const latest = await latestOf(db, entries, at)
  const ranked: Ranked[] = entries
    .map((entry) => ({ ...entry, day: entry.day ?? latest.get(entry.id) ?? null }))
    .flatMap((entry) => rankedEntry(entry, query, meant) ?? [])
  if (kinds.includes('source'))
    ranked.push(...(await sourcesFor(db, query, meant, at)).map((stretch) => rankedSource(stretch, meant)))
  ranked.sort(inOrder)
  const found = [...new Set(ranked.map((r) => r.kind))].sort((a, b) => bestFirst(ranked, a, b))
  const pages = found.flatMap((kind) => {
    const all = ranked.filter((r) => r.kind === kind)
    const shown = all.slice(offset, offset + limit)
    const end = offset + shown.length
    return shown.length > 0 ? [{ kind, shown, next: end < all.length ? String(end) : null }] : []
  })
  const hits = await hitsOf(
    db,
    pages.flatMap((page) => page.shown),
    query,
    meant,
    at,
  )
  return {
    groups: pages.map(({ kind, shown, next }) => ({ kind, hits: shown.flatMap((r) => hits.get(r.id) ?? []), next })),
  }
}

/** The kind of which a whole name was typed first; else as kinds are listed. */
function bestFirst(ranked: readonly Ranked[], a: SearchKind, b: SearchKind): number {
  const order = SearchKind.options
  const isNamed = (kind: SearchKind) => ranked.some((r) => r.kind === kind && r.grade === 'name')
  return Number(isNamed(b)) - Number(isNamed(a)) || order.indexOf(a) - order.indexOf(b)
}

function offsetOf(cursor: string | undefined, kinds: readonly SearchKind[]): number {
  if (cursor === undefined) return 0
  if (kinds.length !== 1)
    throw new RapporteurError(
      'input-invalid',
      'A cursor goes with one kind.',
      'Name the kind whose hits are to follow.',
    )
  if (!/^\d{1,6}$/.test(cursor))
    throw new RapporteurError('input-invalid', `"${cursor}" is not a cursor.`, 'Give the "next" of the hits before.')
  return Number(cursor)
}
