import { type Kysely, sql } from 'kysely'

const NOW = '9007199254740991'

/**
 * What batches changed is found without reading all events, so that what was counted once is brought up to date, and what lies ahead or was called off is
 * found among few.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  'create index event_since on event (since)',
  `create index event_ended on event (until) where until < ${NOW}`,
  `create index event_plans on event (latest) where until = ${NOW} and status in ('planned', 'postponed', 'cancelled')`,
]
