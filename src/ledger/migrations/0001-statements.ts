import { type Kysely, sql } from 'kysely'

/** Sources, batches, entities, statements and their evidence. The database itself refuses to change or remove a row of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table source (
    id text primary key, sha256_text text not null unique, sha256_bytes text not null, bytes bytea, text text not null,
    body_start integer not null, title text, publisher text, published text, language text not null, url text,
    format text not null, added_at text not null)`,
  `create table batch (
    id text primary key, seq bigint generated always as identity unique, source text references source (id),
    by text not null, at text not null)`,
  `create table entity (
    id text primary key, kind text not null, key text not null, batch text not null references batch (id), unique (kind, key))`,
  `create table statement (
    id text primary key, seq bigint generated always as identity unique, batch text not null references batch (id),
    subject text not null references entity (id), property text not null, value jsonb not null, qualifiers jsonb not null,
    polarity text not null check (polarity in ('affirmed', 'negated')),
    modality text not null check (modality in ('stated', 'hedged', 'planned')), attribution text,
    rank text not null check (rank in ('preferred', 'normal', 'deprecated')),
    origin text not null check (origin in ('source', 'analyst', 'import', 'derived')), rule text,
    confidence double precision check (confidence between 0 and 1))`,
  'create index statement_subject on statement (subject, seq)',
  'create index statement_batch on statement (batch)',
  `create table evidence (
    statement text not null references statement (id), source text not null references source (id),
    start integer not null, "end" integer not null check ("end" > start), exact text not null, position integer not null,
    primary key (statement, position))`,
  'create index evidence_source on evidence (source, start)',
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'rows of % are never changed or removed: append a statement that corrects them', tg_table_name; end $$`,
  ...['source', 'batch', 'entity', 'statement', 'evidence'].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
  ]),
]
