import { type Kysely, type RawBuilder, sql } from 'kysely'
import { addMonths } from '../../model/edtf.ts'
import { type At, holding } from '../holding.ts'
import { CURRENT, type Tables } from '../tables.ts'
import { sourceCounts } from '../views/source-counts.ts'
import type { Meant } from './meant.ts'
import { type Query, unitQuery } from './query.ts'
import { ofKind, ofMonth, quoted, wholeName } from './terms.ts'

/** Hits of one kind that are ranked: those whose name is the query first, then the newest. */
export const MOST_RANKED = 100

/** Where more than these match, only the newest months that have enough are looked at. */
const MANY = 2000

/** Months that are looked at in turn, back from the newest one. */
const WINDOWS = [1, 4, 16, 64, 256]

export interface Entry {
  readonly id: string
  readonly kind: string
  readonly texts: readonly string[]
  readonly links: readonly string[]
  readonly day: string | null
}

const NAMED = ['Person', 'Mechanism', 'Office', 'State', 'Organisation']
const DATED = { Event: 'event', Instrument: 'text', Claim: 'text', Quote: 'text', Commitment: 'text' } as const

/** Entities and events that hold all units, at most `MOST_RANKED` of a kind. */
export async function entriesFor(
  db: Kysely<Tables>,
  query: Query,
  meant: Meant,
  kinds: ReadonlySet<string>,
  at: At,
): Promise<Entry[]> {
  const name = quoted(wholeName(query.whole))
  const named = NAMED.filter((kind) => kinds.has(kind))
  const found: Entry[] = named.length > 0 ? await namedEntries(db, query, meant, named, at) : []
  const terms = query.units
    .map((unit, i) => unitQuery(unit, 'text', [...slipsInTexts(meant, i), ...(meant.links[i]?.keys() ?? [])]))
    .join('&')
  for (const [kind, part] of Object.entries(DATED)) {
    if (!kinds.has(kind)) continue
    const matching = (within: string) => sql`search_entry
      where part = ${sql.lit(part)} and ${holding('search_entry', at)} and terms @@ ${`(${terms})&${quoted(ofKind(kind))}${within}`}::tsquery`
    const named = kind === 'Instrument'
    const columns = sql`id, kind, texts, links, day${named ? sql`, terms @@ ${name}::tsquery as whole` : sql``}`
    const order = sql`${named ? sql`whole desc,` : sql``} day collate "C" desc nulls last, id collate "C"`
    const latest = sql<
      string | null
    >`(select max(day collate "C") from search_entry where kind = ${kind} and until = ${sql.lit(CURRENT)})`
    found.push(...(await newest<Entry>(db, { matching, columns, order, latest })))
  }
  return found
}

async function namedEntries(
  db: Kysely<Tables>,
  query: Query,
  meant: Meant,
  kinds: readonly string[],
  at: At,
): Promise<Entry[]> {
  const terms = query.units
    .map((unit, i) => unitQuery(unit, 'name', [...(meant.slips[i] ?? []), ...(meant.links[i]?.keys() ?? [])]))
    .join('&')
  const { rows } = await sql<Entry>`
    select id, kind, texts, links, day from (
      select id, kind, texts, links, day, row_number() over (
        partition by kind order by terms @@ ${quoted(wholeName(query.whole))}::tsquery desc, id collate "C") as place
      from search_entry
      where part = 'name' and kind = any(${[...kinds]}::text[]) and ${holding('search_entry', at)}
        and terms @@ ${terms}::tsquery) ranked
    where place <= ${MOST_RANKED}`.execute(db)
  return rows
}

/** Texts are searched for words like the one typed only where none on record begins with that. */
const slipsInTexts = (meant: Meant, unit: number): Iterable<string> =>
  meant.unknown[unit] ? (meant.slips[unit] ?? []) : []

interface Newest {
  /** The rows that match, with a further condition as part of a `tsquery`. */
  matching(within: string): RawBuilder<unknown>
  readonly columns: RawBuilder<unknown>
  readonly order: RawBuilder<unknown>
  /** The newest day that there is. */
  readonly latest: RawBuilder<string | null>
}

/**
 * The first `MOST_RANKED` in order. An index of words has no order of its own: where very many match, those of the newest months are
 * taken, of so many months that there are enough.
 */
async function newest<Row>(db: Kysely<Tables>, { matching, columns, order, latest }: Newest): Promise<Row[]> {
  const some = await sql<Row & { matches: number }>`
    select *, count(*) over () as matches from (select ${columns} from ${matching('')} limit ${MANY + 1}) found
    order by ${order} limit ${MOST_RANKED}`.execute(db)
  if (Number(some.rows[0]?.matches ?? 0) <= MANY) return some.rows
  const { rows } = await sql<{ day: string | null }>`select ${latest} as day`.execute(db)
  const day = rows[0]?.day
  for (const months of day ? WINDOWS : []) {
    const within = monthsUpTo(day ?? '', months).map((month) => quoted(ofMonth(month)))
    const page = await sql<Row>`
      select ${columns} from ${matching(`&(${within.join('|')})`)} order by ${order} limit ${MOST_RANKED}`.execute(db)
    if (page.rows.length === MOST_RANKED) return page.rows
  }
  return (await sql<Row>`select ${columns} from ${matching('')} order by ${order} limit ${MOST_RANKED}`.execute(db))
    .rows
}

function monthsUpTo(day: string, count: number): string[] {
  const newest = day.slice(0, 7)
  return Array.from({ length: count }, (_, back) => addMonths(newest, -back))
}

export interface Stretch {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly day: string | null
  /** Whether all units stand there one after the other, and whether each as it was typed. */
  readonly together: boolean
  readonly typed: boolean
}

/** Sources whose text holds all units, each with the first stretch of it that does. */
export async function sourcesFor(db: Kysely<Tables>, query: Query, meant: Meant, at: At): Promise<Stretch[]> {
  const alternatives = query.units.map((unit, i) => unitQuery(unit, 'text', slipsInTexts(meant, i)))
  const typed = query.units.map(({ pieces }) =>
    pieces.map(({ word, gap }, i) => (i === 0 ? quoted(word) : `<${gap}>${quoted(word)}`)).join(''),
  )
  const upTo = at === null ? sql`` : sql`and batch <= ${at}`
  const found = await newest<{ source: string; chunk: number; day: string | null }>(db, {
    matching: (within) => sql`search_text where terms @@ ${`(${alternatives.join('&')})${within}`}::tsquery ${upTo}`,
    columns: sql`source, chunk, day`,
    order: sql`day collate "C" desc nulls last, source collate "C", chunk`,
    latest: sql<string | null>`(select max(day collate "C") from search_text)`,
  })
  const first = new Map<string, number>()
  for (const { source, chunk } of found) if (!first.has(source)) first.set(source, chunk)
  if (first.size === 0) return []
  const { rows } = await sql<Stretch>`
    select search_text.source, start, "end", day,
      ${query.units.length > 1 ? sql`terms @@ ${alternatives.join('<->')}::tsquery` : sql`false`} as together,
      terms @@ ${typed.map((t) => `(${t})`).join('&')}::tsquery as typed
    from unnest(${[...first.keys()]}::text[], ${[...first.values()]}::integer[]) as found (source, chunk)
      join search_text on search_text.source = found.source and search_text.chunk = found.chunk
      join source on source.id = found.source
      join batch on batch.seq = source.batch
    where ${sourceCounts(at)}`.execute(db)
  return rows
}
