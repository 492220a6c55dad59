import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { FOLDED } from './versions.ts'

const STORED = ['source', 'batch', 'entity', 'statement', 'evidence']

/**
 * Counts what the tables hold, for the planner. PGlite has no background process that would do it, and without counts
 * queries over a large ledger are planned as if it were small: a dyad of 200 events took 1.7 s instead of 4 ms.
 */
export async function analyse(db: Kysely<Tables>): Promise<void> {
  await sql`analyze ${sql.join([...STORED, ...Object.keys(FOLDED)].map((table) => sql.table(table)))}`.execute(db)
}

/** Statements from which on a ledger is analysed, each time that it has doubled. */
const LARGE = 1024

/** Whether a ledger grew beyond 1024, 2048, 4096 … statements when it went from one number of them to another. */
export const hasDoubled = (before: number, after: number): boolean =>
  after >= LARGE && Math.floor(Math.log2(after)) > Math.floor(Math.log2(Math.max(before, 1)))
