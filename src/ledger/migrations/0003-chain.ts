import { type Kysely, sql } from 'kysely'
import { batchHash } from '../../model/batch-hash.ts'
import { type BatchRecord, FIRST_PREV, type SourceRecord, type StatementRecord } from '../../model/batch-record.ts'

/**
 * Batches become a chain: numbered without gaps, each with the hash of the one before; raw bytes are stored once; statements
 * may be about statements and batches; offices become entities. What was on record is carried over. The tables that were
 * folded go: migration 0004 makes their successors, and they are folded anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const batches = await recordsOf(db)
  for (const table of OLD) await sql.raw(`drop table ${table} cascade`).execute(db)
  for (const statement of TABLES) await sql.raw(statement).execute(db)
  for (const batch of batches) await store(db, batch)
}

const OLD = [
  'event_source',
  'event_participant',
  'event_side',
  'event',
  'mechanism',
  'person',
  'side',
  'evidence',
  'statement',
  'entity',
  'batch',
  'source',
]

const TABLES = [
  'create table blob (sha256 text primary key, bytes bytea not null)',
  `create table batch (
    seq bigint primary key check (seq > 0), id text not null unique, at text not null, by text not null, note text,
    prev text not null unique, hash text not null unique, last_statement bigint not null)`,
  `create table source (
    id text primary key, batch bigint not null references batch (seq), position integer not null, document text not null,
    sha256_text text not null unique, sha256_bytes text not null, text text not null, body_start integer not null,
    title text, publisher text, published text, language text not null, url text, format text not null, retrieved jsonb)`,
  'create index source_batch on source (batch, position)',
  'create index source_document on source (document)',
  'create index source_url on source (url) where url is not null',
  `create table entity (
    id text primary key, kind text not null, key text not null, batch bigint not null references batch (seq),
    position integer not null, unique (kind, key))`,
  'create index entity_batch on entity (batch, position)',
  `create table statement (
    seq bigint primary key, id text not null unique, batch bigint not null references batch (seq),
    subject text not null, property text not null, value jsonb not null, value_entity text references entity (id),
    qualifiers jsonb not null, polarity text not null check (polarity in ('affirmed', 'negated')),
    modality text not null check (modality in ('stated', 'hedged', 'planned')), attribution text,
    rank text not null check (rank in ('preferred', 'normal', 'deprecated')),
    origin text not null check (origin in ('source', 'analyst', 'import', 'derived')), rule text,
    confidence double precision check (confidence between 0 and 1), valid text, source text references source (id))`,
  'create index statement_subject on statement (subject, seq)',
  'create index statement_batch on statement (batch)',
  'create index statement_value_entity on statement (value_entity, property) where value_entity is not null',
  `create table evidence (
    statement text not null references statement (id), position integer not null, source text not null references source (id),
    start integer not null check (start >= 0), "end" integer not null check ("end" > start), exact text not null,
    primary key (statement, position))`,
  'create index evidence_source on evidence (source, start)',
  `create or replace function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'rows of % are never changed or removed: append a statement that corrects them', tg_table_name; end $$`,
  ...['blob', 'source', 'batch', 'entity', 'statement', 'evidence'].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
  ]),
]

type Row = Record<string, unknown>

async function rows(db: Kysely<unknown>, query: string): Promise<Row[]> {
  return (await sql.raw<Row>(query).execute(db)).rows
}

async function recordsOf(db: Kysely<unknown>): Promise<BatchRecord[]> {
  const sources = new Map((await rows(db, 'select * from source')).map((row) => [String(row.id), row] as const))
  const entities = groupBy(await rows(db, 'select * from entity order by id'), 'batch')
  const evidence = groupBy(await rows(db, 'select * from evidence order by position'), 'statement')
  const statements = groupBy(await rows(db, 'select * from statement order by seq'), 'batch')
  const records: BatchRecord[] = []
  for (const old of await rows(db, 'select * from batch order by seq')) {
    const id = String(old.id)
    const source = old.source === null ? undefined : sources.get(String(old.source))
    const offices = new Offices(records)
    const own = (statements.get(id) ?? []).flatMap((row) =>
      offices.converted(statementOf(row, evidence.get(String(row.id)) ?? [])),
    )
    const record = {
      seq: records.length + 1,
      id,
      at: String(old.at),
      by: String(old.by),
      note: null,
      sources: source ? [sourceOf(source)] : [],
      entities: [
        ...(entities.get(id) ?? []).map((e) => ({
          id: String(e.id),
          kind: e.kind as BatchRecord['entities'][number]['kind'],
          key: String(e.key),
        })),
        ...offices.made,
      ],
      statements: own,
      prev: records.at(-1)?.hash ?? FIRST_PREV,
    }
    records.push({ ...record, hash: batchHash(record) })
  }
  return records
}

/** Offices were words: each becomes an entity, known by its title and whose it is. */
class Offices {
  readonly made: BatchRecord['entities'] = []
  constructor(private readonly earlier: readonly BatchRecord[]) {}

  converted(statement: StatementRecord): StatementRecord[] {
    const { value, qualifiers } = statement
    if (statement.property !== 'holds-office' || value.type !== 'text') return [statement]
    const owner = qualifiers.for?.type === 'text' ? qualifiers.for.text : ''
    const key = `${value.text.toLowerCase()}|${owner}`
    const known = [...this.earlier.flatMap((batch) => batch.entities), ...this.made].find(
      (e) => e.kind === 'Office' && e.key === key,
    )
    const id = known?.id ?? `off_${statement.id.slice(3)}`
    const held: StatementRecord = { ...statement, value: { type: 'entity', entity: id }, qualifiers: {} }
    if (known) return [held]
    this.made.push({ id, kind: 'Office', key })
    return [held, { ...statement, id: `${statement.id}_t`, subject: id, property: 'title', qualifiers: {} }]
  }
}

function sourceOf(row: Row): SourceRecord {
  const bytes = row.bytes as Uint8Array | null
  const text = (value: unknown) => (value === null ? null : String(value))
  return {
    id: String(row.id),
    document: String(row.id),
    text: String(row.text),
    bodyStart: Number(row.body_start),
    title: text(row.title),
    publisher: text(row.publisher),
    published: text(row.published),
    language: String(row.language),
    url: text(row.url),
    format: row.format as SourceRecord['format'],
    sha256: { bytes: String(row.sha256_bytes), text: String(row.sha256_text) },
    bytes: bytes && row.sha256_bytes !== row.sha256_text ? Buffer.from(bytes).toString('base64') : null,
    retrieved: null,
  }
}

function statementOf(row: Row, evidence: readonly Row[]): StatementRecord {
  return {
    id: String(row.id),
    subject: String(row.subject),
    property: String(row.property),
    value: row.value as StatementRecord['value'],
    qualifiers: row.qualifiers as StatementRecord['qualifiers'],
    polarity: row.polarity as StatementRecord['polarity'],
    modality: row.modality as StatementRecord['modality'],
    attribution: row.attribution as string | null,
    rank: row.rank as StatementRecord['rank'],
    origin: row.origin as StatementRecord['origin'],
    rule: row.rule as string | null,
    confidence: row.confidence as number | null,
    valid: null,
    evidence: evidence.map((e) => ({
      source: String(e.source),
      start: Number(e.start),
      end: Number(e.end),
      exact: String(e.exact),
    })),
  }
}

function groupBy(all: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of all) groups.set(String(row[column]), [...(groups.get(String(row[column])) ?? []), row])
  return groups
}

async function store(db: Kysely<unknown>, batch: BatchRecord): Promise<void> {
  const insert = async (table: string, values: readonly Row[]) => {
    if (values.length === 0) return
    await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(values)}::json)`.execute(
      db,
    )
  }
  const before = (await rows(db, 'select coalesce(max(last_statement), 0) as n from batch'))[0]
  const first = Number(before?.n ?? 0) + 1
  const { seq, id, at, by, note, prev, hash } = batch
  await insert('batch', [{ seq, id, at, by, note, prev, hash, last_statement: first + batch.statements.length - 1 }])
  for (const { bytes, sha256 } of batch.sources)
    if (bytes !== null)
      await sql`insert into blob values (${sha256.bytes}, decode(${bytes}, 'base64')) on conflict do nothing`.execute(
        db,
      )
  await insert(
    'source',
    batch.sources.map(({ sha256, bytes: _, bodyStart, ...source }, position) => ({
      ...source,
      batch: seq,
      position,
      sha256_text: sha256.text,
      sha256_bytes: sha256.bytes,
      body_start: bodyStart,
    })),
  )
  await insert(
    'entity',
    batch.entities.map((entity, position) => ({ ...entity, batch: seq, position })),
  )
  await insert(
    'statement',
    batch.statements.map(({ evidence, ...statement }, position) => ({
      ...statement,
      seq: first + position,
      batch: seq,
      value_entity: statement.value.type === 'entity' ? statement.value.entity : null,
      source: evidence[0]?.source ?? null,
    })),
  )
  await insert(
    'evidence',
    batch.statements.flatMap(({ id: statement, evidence }) =>
      evidence.map((span, position) => ({ ...span, statement, position })),
    ),
  )
}
