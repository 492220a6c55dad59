import { type Kysely, sql } from 'kysely'

/** What was proposed of stories and how it was decided, one row for all that a batch says of an entity; it is folded when the workspace is opened. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table proposal (
    batch bigint not null, entity text not null, kind text not null, source text not null, rule text, confidence double precision,
    weight integer not null, state text not null check (state in ('pending', 'accepted', 'rejected')), edited boolean not null,
    primary key (batch, entity))`,
  `create index proposal_queue on proposal (weight desc, confidence desc nulls last, batch, entity) where state = 'pending'`,
  'create index proposal_source on proposal (source)',
  'create index proposal_entity on proposal (entity)',
  'create index proposal_rule on proposal (rule, state)',
  `create index statement_analyst on statement (property) where origin = 'analyst'`,
]
