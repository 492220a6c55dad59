import { type Kysely, sql } from 'kysely'

/**
 * What is searched: names, texts and events (`search_entry`), the texts of the sources (`search_text`), and the words of
 * all of them, to find the ones that a misspelt one may mean (`search_word`).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const NOW = '9007199254740991'

/** Entries are added to these indexes at once: whoever searches would have to read through a list of pending ones each time. */
const AT_ONCE = 'with (fastupdate = off)'

const STATEMENTS = [
  `create table search_entry (
    id text not null, kind text not null, part text not null, texts text[] not null, links text[] not null, day text,
    terms tsvector not null, since bigint not null, until bigint not null, digest text not null, primary key (id, since))`,
  ...['name', 'event', 'text'].map(
    (part) => `create index search_entry_${part} on search_entry using gin (terms) ${AT_ONCE} where part = '${part}'`,
  ),
  `create index search_entry_day on search_entry (kind, day collate "C") where until = ${NOW} and day is not null`,
  `create table search_text (
    source text not null references source (id), chunk integer not null, batch bigint not null, start integer not null, "end" integer not null,
    day text, terms tsvector not null, primary key (source, chunk))`,
  `create index search_text_terms on search_text using gin (terms) ${AT_ONCE}`,
  'create index search_text_day on search_text (day collate "C") where day is not null',
  // Counts of their words take long to make and would tell the planner nothing: searches read these indexes in any case.
  ...['terms', 'texts', 'links'].map((column) => `alter table search_entry alter column ${column} set statistics 0`),
  'alter table search_text alter column terms set statistics 0',
  'create table search_word (word text collate "C" primary key, near text[] not null)',
  `create index search_word_near on search_word using gin (near) ${AT_ONCE}`,
]
