import { type RawBuilder, sql } from 'kysely'

/**
 * `column` is one of `values`, as a single parameter however many there are. One alone is compared as itself: of a list PostgreSQL takes
 * ten values for granted while it does not see them, so that it would plan such a query anew each time.
 */
export const oneOf = (column: string, values: readonly string[]): RawBuilder<boolean> =>
  values.length === 1
    ? sql<boolean>`${sql.ref(column)} = ${values[0]}`
    : sql<boolean>`${sql.ref(column)} = any(${[...values]}::text[])`

/**
 * The same for a query that is always asked with a list, of which the planner is not to see how long it is: it would rather plan the query anew for a short list than
 * for the ten values that it takes for granted, which for a long query takes longer than to run it.
 */
export const among = (column: string, values: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(array(select unnest(${[...values]}::text[])))`
