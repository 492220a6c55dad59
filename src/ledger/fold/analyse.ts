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

/** Whether a ledger has twice as many batches as when it was last analysed: at 32, 64, 128 … */
export const hasDoubled = (seq: number): boolean => seq >= 32 && Number.isInteger(Math.log2(seq))
