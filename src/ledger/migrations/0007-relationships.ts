import { type Kysely, sql } from 'kysely'

/** Relationships as they are folded: since when there are ties, told or worked out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const NOW = '9007199254740991'

const STATEMENTS = [
  `create table relationship (
    id text not null, sides text[] not null, established text, basis text, derivations jsonb not null,
    anniversaries integer[] not null, status text,
    since bigint not null, until bigint not null, digest text not null, primary key (id, since))`,
  `create index relationship_sides on relationship (sides) where until = ${NOW}`,
]
