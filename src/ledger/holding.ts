import { type RawBuilder, sql } from 'kysely'
import { CURRENT } from './tables.ts'

/** The number of a batch, to see the record as it stood when that was the last; null for the record as it stands. */
export type At = number | null

/**
 * Versions of rows that hold at a moment. The largest number stands in the text of the query, so that indexes of the current
 * rows apply.
 */
export const holding = (table: string, at: At): RawBuilder<boolean> =>
  at === null
    ? sql<boolean>`${sql.ref(`${table}.until`)} = ${sql.lit(CURRENT)}`
    : sql<boolean>`(${sql.ref(`${table}.since`)} <= ${at} and ${sql.ref(`${table}.until`)} > ${at})`
