import { type Kysely, sql } from 'kysely'

const NOW = '9007199254740991'

/**
 * Whether an event waits for review stands with it, so that analyses need not look up what was proposed of each; folding fills it in. What binds sides is
 * found by them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  'alter table event add column waiting boolean not null default false',
  ...['party', 'beneficiary'].map(
    (property) => `create index profile_${property} on profile using gin ((properties -> '${property}') jsonb_path_ops)
      with (fastupdate = off) where until = ${NOW} and kind in ('Commitment', 'Instrument')`,
  ),
]
