import { type Kysely, sql } from 'kysely'
import type { MarkedText, SearchHit } from '../../model/search.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'
import { namesOf, ownersOf } from '../views/names.ts'
import { summariesOf } from '../views/summaries.ts'
import { excerptOf, marked } from './excerpt.ts'
import { merged } from './grade.ts'
import type { Meant } from './meant.ts'
import type { Query } from './query.ts'
import type { Ranked } from './rank.ts'

/** Longer titles are cut around what was found. */
const LONGEST_TITLE = 300

/** Hits as they are shown, by id. */
export async function hitsOf(
  db: Kysely<Tables>,
  ranked: readonly Ranked[],
  query: Query,
  meant: Meant,
  at: At,
): Promise<Map<string, SearchHit>> {
  const ids = (...kinds: SearchHit['kind'][]) => ranked.filter((r) => kinds.includes(r.kind)).map((r) => r.id)
  const events = new Map((await summariesOf(db, ids('event'), at)).map((event) => [event.id, event] as const))
  const sides = await namesOf(db, ids('side'), at)
  const stated = await wordsThatState(db, ids('office', 'instrument', 'claim', 'quote', 'commitment'), at)
  const sources = await sourcesOf(db, ranked)
  const hits = new Map<string, SearchHit>()
  for (const { kind, id, grade, entry } of ranked) {
    const rest = { kind, id, match: grade }
    const event = events.get(id)
    const source = sources.get(id)
    if (source) hits.set(id, { ...rest, ...sourceHit(source, query, meant) })
    else if (event) {
      const taking = [...event.participants.map((p) => p.name), ...event.sides.map((s) => s.name)]
      const more = [...(entry?.texts ?? []), ...taking, ...namesIn(entry?.links ?? [], meant)]
      hits.set(id, { ...rest, ...titled(event.title, more, query, meant), date: event.date, at: null, code: null })
    } else if (entry) {
      const [name = id, ...others] = entry.texts
      const more = [...others, ...namesIn(entry.links, meant)]
      const code = sides.get(id)?.key ?? null
      hits.set(id, { ...rest, ...titled(name, more, query, meant), date: entry.day, at: stated.get(id) ?? null, code })
    }
  }
  return hits
}

const namesIn = (links: readonly string[], { names }: Meant): string[] =>
  links.flatMap((id) => [...(names.get(id) ?? [])])

/** The title with its marks, and below it those of the other texts that hold what the title does not. */
function titled(
  title: string,
  others: readonly string[],
  query: Query,
  meant: Meant,
): { readonly title: MarkedText; readonly excerpt: MarkedText | null } {
  const own = marked(title, query, meant.slips)
  const missing = new Set(query.units.flatMap((_, i) => (own.units.has(i) ? [] : [i])))
  let text = ''
  const marks: MarkedText['marks'] = []
  for (const other of others) {
    if (missing.size === 0) break
    const found = excerptOf(other, query, meant.slips)
    const { units } = marked(other, query, meant.slips)
    if (!found || ![...units].some((i) => missing.has(i))) continue
    for (const i of units) missing.delete(i)
    const shift = text === '' ? 0 : text.length + SEPARATOR.length
    text = text === '' ? found.text : `${text}${SEPARATOR}${found.text}`
    marks.push(...found.marks.map((m) => ({ start: m.start + shift, end: m.end + shift })))
  }
  const short = title.length > LONGEST_TITLE ? excerptOf(title, query, meant.slips) : null
  return {
    title: short ? { text: short.text, marks: short.marks } : shortened(own),
    excerpt: text === '' ? null : { text, marks: merged(marks) },
  }
}

const SEPARATOR = ' · '

function shortened({ text, marks }: MarkedText): MarkedText {
  if (text.length <= LONGEST_TITLE) return { text, marks }
  const end = text.lastIndexOf(' ', LONGEST_TITLE)
  return { text: `${text.slice(0, end > 0 ? end : LONGEST_TITLE)} …`, marks: [] }
}

interface Source {
  readonly id: string
  readonly title: string | null
  readonly published: string | null
  readonly text: string
  /** Where `text` begins in the whole. */
  readonly start: number
}

async function sourcesOf(db: Kysely<Tables>, ranked: readonly Ranked[]): Promise<Map<string, Source>> {
  const stretches = new Map(ranked.flatMap(({ stretch }) => (stretch ? [[stretch.source, stretch] as const] : [])))
  if (stretches.size === 0) return new Map()
  const rows = await db
    .selectFrom('source')
    .select(['id', 'title', 'published', 'text'])
    .where(oneOf('id', [...stretches.keys()]))
    .execute()
  return new Map(
    rows.map(({ text, ...row }) => {
      const { start = 0, end = text.length } = stretches.get(row.id) ?? {}
      return [row.id, { ...row, text: text.slice(start, end), start }] as const
    }),
  )
}

function sourceHit(source: Source, query: Query, meant: Meant): Omit<SearchHit, 'kind' | 'id' | 'match'> {
  const { id, title, published, text, start } = source
  const found = excerptOf(text, query, meant.slips)
  const line = title ?? text.trim().split('\n', 1)[0] ?? id
  const { marks } = marked(line, query, meant.slips)
  return {
    title: shortened({ text: line, marks }),
    excerpt: found && { text: found.text, marks: found.marks },
    date: published,
    at: found && { source: id, start: found.at.start + start, end: found.at.end + start },
    code: null,
  }
}

/** For each entity the words of a source that state its name or text. */
async function wordsThatState(
  db: Kysely<Tables>,
  ids: readonly string[],
  at: At,
): Promise<Map<string, NonNullable<SearchHit['at']>>> {
  if (ids.length === 0) return new Map()
  const owners = await ownersOf(db, ids, at)
  const upTo = at === null ? sql`` : sql`and statement.batch <= ${at}`
  const { rows } = await sql<{ subject: string; source: string; start: number; end: number }>`
    select subject, evidence.source, evidence.start, evidence."end"
    from statement
      join batch on batch.seq = statement.batch
      join evidence on evidence.statement = statement.id and evidence.position = 0
    where ${oneOf('subject', [...owners.keys()])} and property in ('text', 'name', 'title') ${upTo} and not exists (
      select 1 from standing where target in (statement.id, batch.id) and state is not null and ${holding('standing', at)})
    order by statement.seq desc`.execute(db)
  return new Map(rows.map(({ subject, ...where }) => [owners.get(subject) ?? subject, where] as const))
}
