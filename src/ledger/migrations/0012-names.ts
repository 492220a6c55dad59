import { type Kysely, sql } from 'kysely'

/** Keys by which persons are found whatever the spelling of their names, and who was said never to be whom, without reading all statements. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const NOW = '9007199254740991'

const STATEMENTS = [
  `create table person_key (
    person text not null, keys text[] not null,
    since bigint not null, until bigint not null, digest text not null, primary key (person, since))`,
  `create index person_key_keys on person_key using gin (keys) with (fastupdate = off) where until = ${NOW}`,
  'alter table person_key alter column keys set statistics 0',
  `create index statement_apart on statement (subject) where property = 'different-from'`,
]
