import { type Kysely, sql } from 'kysely'
import type { Span } from '../../model/span.ts'
import type { Value } from '../../model/statement.ts'
import type { SourceItem, SourceSummary, SourceView } from '../../model/views.ts'
import type { Tables } from '../tables.ts'
import { sideNames } from './statements.ts'

/** All sources, the latest publication first. */
export async function sourceSummaries(db: Kysely<Tables>): Promise<SourceSummary[]> {
  const rows = await db
    .selectFrom('source')
    .leftJoin('event_source', 'event_source.source', 'source.id')
    .select([
      'id',
      'title',
      'publisher',
      'published',
      'url',
      'language',
      'added_at',
      sql<number>`count(event_source.event)`.as('events'),
    ])
    .groupBy(['id', 'title', 'publisher', 'published', 'url', 'language', 'added_at'])
    .orderBy(sql`published desc nulls last`)
    .orderBy('id')
    .execute()
  return rows.map(({ added_at, events, ...row }) => ({ ...row, addedAt: added_at, events: Number(events) }))
}

/** A source with its text and every record that rests on its words, in the order of the words; null where there is none of that id. */
export async function sourceView(db: Kysely<Tables>, id: string): Promise<SourceView | null> {
  const source = await db.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst()
  if (!source) return null
  const items = await itemsOf(db, id)
  return {
    id,
    title: source.title,
    publisher: source.publisher,
    published: source.published,
    url: source.url,
    language: source.language,
    addedAt: source.added_at,
    events: items.filter((i) => i.kind === 'event').length,
    text: source.text,
    bodyStart: source.body_start,
    sha256: source.sha256_text,
    items,
  }
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

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

function rowsOf(db: Kysely<Tables>, source: string) {
  return db
    .selectFrom('evidence')
    .innerJoin('statement', 'statement.id', 'evidence.statement')
    .innerJoin('entity', 'entity.id', 'statement.subject')
    .leftJoin('event', 'event.id', 'statement.subject')
    .leftJoin('person', 'person.id', 'statement.subject')
    .select([
      'statement.id as statement',
      'subject',
      'entity.kind',
      'property',
      'value',
      'qualifiers',
      'polarity',
      'modality',
      'attribution',
      'rule',
      'confidence',
      'start',
      'end',
      'exact',
      'event.title',
      'person.name',
    ])
    .where('evidence.source', '=', source)
    .where((e) =>
      e.or([
        e(
          'entity.kind',
          'in',
          Object.keys(KINDS).filter((k) => k !== 'Person'),
        ),
        e('property', '=', 'holds-office'),
      ]),
    )
    .orderBy(sql`statement.seq`)
    .orderBy('position')
    .execute()
}

async function itemsOf(db: Kysely<Tables>, source: string): Promise<SourceItem[]> {
  const sides = await sideNames(db)
  const groups = new Map<string, Row[]>()
  for (const row of await rowsOf(db, source)) {
    const key = row.kind === 'Person' ? row.statement : row.subject
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
    .flatMap((rows) => itemOf(rows, sides))
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

function itemOf(rows: Row[], sides: ReadonlyMap<string, string>): SourceItem[] {
  const main =
    rows.find((r) => ['type', 'text', 'name', 'holds-office', 'anniversary', 'established'].includes(r.property)) ??
    rows[0]
  const kind = main ? KINDS[main.kind] : undefined
  if (!main || !kind) return []
  const own =
    kind === 'event' ? rows.filter((r) => r.property === 'type') : rows.filter((r) => r.statement === main.statement)
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
      label: labelOf(kind, main, rows, sides),
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
  sides: ReadonlyMap<string, string>,
): string {
  const value = (property: string) => words(rows.find((r) => r.property === property)?.value as Value | undefined)
  if (kind === 'event') return main.title ?? 'Event'
  if (kind === 'office') {
    const owner = words((main.qualifiers as Record<string, Value>).for)
    return `${main.name ?? ''}: ${words(main.value as Value)}${owner ? `, ${sides.get(owner) ?? owner}` : ''}`
  }
  if (kind === 'relation') {
    const anniversary = value('anniversary')
    return [
      anniversary ? `${anniversary}th anniversary of ties` : 'Ties',
      value('established') ? `since ${value('established')}` : '',
    ]
      .filter(Boolean)
      .join(', ')
  }
  return words(main.value as Value)
}

function words(value: Value | undefined): string {
  if (!value) return ''
  switch (value.type) {
    case 'text':
      return value.text
    case 'date':
      return value.edtf
    case 'integer':
      return String(value.integer)
    case 'ordinal':
      return String(value.ordinal)
    case 'code':
      return value.code
    case 'entity':
      return value.entity
  }
}
