import { type Kysely, sql } from 'kysely'
import { year } from '../../model/edtf.ts'
import { grouped } from '../../model/grouped.ts'
import type { Page, PageOptions } from '../../model/page.ts'
import type { Span } from '../../model/span.ts'
import { entityNamed, type Value } from '../../model/value.ts'
import { valueText } from '../../model/value-text.ts'
import type { SourceItem, SourceSummary, SourceView } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import { pageOf, stretchOf } from '../page.ts'
import type { Tables } from '../tables.ts'
import { lostWords } from './lost.ts'
import { namesOf } from './names.ts'
import { officesById } from './offices.ts'
import { sourceCounts } from './source-counts.ts'
import { summariesOf } from './summaries.ts'

/** Sources on record (`at`), the latest publication first, without those whose batch was undone. */
export async function sourceSummaries(db: Kysely<Tables>, options: PageOptions, at: At): Promise<Page<SourceSummary>> {
  const { limit, offset } = stretchOf(options)
  const page = listed(db, at)
    .select(['source.id', 'document', 'title', 'publisher', 'published', 'url', 'language', 'batch.at as addedAt'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy(sql`published desc nulls last`)
    .orderBy('source.id')
    .limit(limit)
    .offset(offset)
  const rows = await page.execute()
  const documents = [...new Set(rows.map((row) => row.document))]
  // An event that one text of a document tells is told by all of them.
  const { rows: told } = await sql<{ document: string; events: number }>`
    select document, count(distinct told.id) as events
    from (select id, unnest(sources) as source from event where ${holding('event', at)}) as told
      join source on source.id = told.source
    where document = any(${documents}::text[]) group by 1`.execute(db)
  const events = new Map(told.map((row) => [row.document, Number(row.events)] as const))
  const items = rows.map(({ document, total: _, ...row }) => ({ ...row, events: events.get(document) ?? 0 }))
  return pageOf(items, offset, Number(rows[0]?.total ?? 0))
}

function listed(db: Kysely<Tables>, at: At) {
  const all = db.selectFrom('source').innerJoin('batch', 'batch.seq', 'source.batch').where(sourceCounts(at))
  return at === null ? all : all.where('source.batch', '<=', at)
}

/**
 * A source with its text and every record that rests on its words, in the order of the words, or without these; null where there is none of
 * that id.
 */
export async function sourceView(db: Kysely<Tables>, id: string, at: At, records: boolean): Promise<SourceView | null> {
  const source = await listed(db, at)
    .selectAll('source')
    .select('batch.at as addedAt')
    .where('source.id', '=', id)
    .executeTakeFirst()
  if (!source) return null
  const items = records ? await itemsOf(db, id, at) : []
  const versions = await versionsOf(db, source.document, at)
  return {
    id,
    title: source.title,
    publisher: source.publisher,
    published: source.published,
    url: source.url,
    language: source.language,
    addedAt: source.addedAt,
    events: items.filter((i) => i.kind === 'event').length,
    text: source.text,
    bodyStart: source.body_start,
    sha256: source.sha256_text,
    items,
    versions,
    lost: records && versions.length > 1 ? await lostWords(db, { source: id }, at) : [],
  }
}

/** The id of the source on record (`at`) whose text has this SHA-256 (hexadecimal, of UTF-8); null where there is none. */
export async function idOfText(db: Kysely<Tables>, sha256: string, at: At): Promise<string | null> {
  const row = await listed(db, at).select('source.id').where('sha256_text', '=', sha256).executeTakeFirst()
  return row?.id ?? null
}

async function versionsOf(db: Kysely<Tables>, document: string, at: At): Promise<SourceView['versions']> {
  return listed(db, at)
    .select(['source.id', 'title', 'publisher', 'published', 'url', 'batch.at as addedAt'])
    .where('document', '=', document)
    .orderBy('source.batch')
    .orderBy('source.position')
    .execute()
}

const KINDS: Record<string, SourceItem['kind']> = {
  Event: 'event',
  Quote: 'quote',
  Claim: 'claim',
  Instrument: 'instrument',
  Relationship: 'relation',
  Commitment: 'commitment',
  Person: 'office',
}

/** Words of a source with the statements that rest on them: those that cite it, and those that were found again in it. */
const wordsOf = (source: string, at: At) =>
  sql<{ statement: string; start: number; end: number; exact: string }>`(
    select coalesce(stated.id, evidence.statement) as statement, start, "end", exact
    from evidence
      join statement as told on told.id = evidence.statement
      join batch as telling on telling.seq = told.batch
      left join statement as stated on stated.id = told.subject and told.property = 'anchored'
      left join standing on standing.target in (told.id, telling.id) and standing.state is not null
        and ${holding('standing', at)}
    where evidence.source = ${source} and standing.target is null ${at === null ? sql`` : sql`and told.batch <= ${at}`})`

function rowsOf(db: Kysely<Tables>, source: string, at: At) {
  const all = db
    .selectFrom(wordsOf(source, at).as('words'))
    .innerJoin('statement', 'statement.id', 'words.statement')
    .innerJoin('batch', 'batch.seq', 'statement.batch')
    .innerJoin('entity', 'entity.id', 'statement.subject')
    .leftJoin('identity', (join) => join.onRef('identity.entity', '=', 'entity.id').on(holding('identity', at)))
    .leftJoin('standing as own', (join) => join.onRef('own.target', '=', 'statement.id').on(holding('own', at)))
    .leftJoin('standing as whole', (join) => join.onRef('whole.target', '=', 'batch.id').on(holding('whole', at)))
    .select([
      'statement.id as statement',
      'entity.kind',
      'statement.property',
      'statement.value',
      'statement.qualifiers',
      'statement.polarity',
      'statement.modality',
      'statement.attribution',
      'statement.rule',
      'statement.confidence',
      'start',
      'end',
      'exact',
    ])
    .select((e) => e.fn.coalesce('identity.canonical', 'entity.id').as('subject'))
    .where('own.state', 'is', null)
    .where('whole.state', 'is', null)
    .where((e) =>
      e.or([
        e(
          'entity.kind',
          'in',
          Object.keys(KINDS).filter((k) => k !== 'Person'),
        ),
        e('statement.property', '=', 'holds-office'),
      ]),
    )
    .orderBy(sql`statement.seq`)
    .orderBy('words.start')
  return at === null ? all : all.where('statement.batch', '<=', at)
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

async function itemsOf(db: Kysely<Tables>, source: string, at: At): Promise<SourceItem[]> {
  const rows = await rowsOf(db, source, at).execute()
  const groups = grouped(rows, (row) => (row.kind === 'Person' ? row.statement : row.subject))
  const offices = rows.flatMap((r) => entityNamed(r.value as Value) ?? [])
  const names = await namesOf(
    db,
    rows.map((r) => r.subject),
    at,
  )
  const labels = new Map([...names].map(([id, { name }]) => [id, name] as const))
  for (const { id, title, for: owner } of (await officesById(db, offices, at)).values())
    labels.set(id, owner ? `${title}, ${owner.name}` : title)
  const events = rows.filter((r) => r.kind === 'Event').map((r) => r.subject)
  for (const event of await summariesOf(db, [...new Set(events)], at)) labels.set(event.id, event.title)
  return [...groups.values()]
    .flatMap((own) => itemOf(own, labels))
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

function itemOf(rows: Row[], labels: ReadonlyMap<string, string>): SourceItem[] {
  const main =
    rows.find((r) => ['type', 'text', 'name', 'holds-office', 'anniversary', 'established'].includes(r.property)) ??
    rows[0]
  const kind = main ? KINDS[main.kind] : undefined
  if (!main || !kind) return []
  // The type of an event is told by its trigger alone, its status by all the words that tell of it.
  const own = rows.filter((r) => (kind === 'event' ? r.property === 'status' : r.statement === main.statement))
  const spans: Span[] = []
  for (const { start, end, exact } of own.length > 0 ? own : rows) {
    if (!spans.some((s) => s.start === start && s.end === end)) spans.push({ start, end, exact })
  }
  const polarity =
    kind === 'claim'
      ? main.polarity === 'negated'
        ? 'negated'
        : main.modality === 'hedged'
          ? 'hedged'
          : 'affirmed'
      : null
  return [
    {
      id: main.subject,
      kind,
      label: labelOf(kind, main, rows, labels),
      polarity,
      attribution: main.attribution,
      rule: main.rule,
      confidence: main.confidence,
      spans,
    },
  ]
}

function labelOf(
  kind: SourceItem['kind'],
  main: Row,
  rows: readonly Row[],
  labels: ReadonlyMap<string, string>,
): string {
  const value = (property: string) => words(rows.find((r) => r.property === property)?.value as Value | undefined)
  if (kind === 'event') return labels.get(main.subject) ?? 'Event'
  if (kind === 'office') return `${labels.get(main.subject) ?? ''}: ${valueText(main.value as Value, labels)}`
  if (kind === 'relation') {
    const anniversary = value('anniversary')
    const told = (main.qualifiers as Record<string, Value>).year
    const established =
      value('established') || (told && anniversary ? year(Number(words(told)) - Number(anniversary)) : '')
    return [anniversary ? `${anniversary}th anniversary of ties` : 'Ties', established ? `since ${established}` : '']
      .filter(Boolean)
      .join(', ')
  }
  return words(main.value as Value)
}

const words = (value: Value | undefined): string => (value ? valueText(value) : '')
