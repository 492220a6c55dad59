import { type RawBuilder, sql } from 'kysely'

/**
 * `column` is one of `values`, as a single parameter however many there are. One alone is compared as itself: of a list PostgreSQL takes
 * ten values for granted while it does not see them, so that it would plan such a query anew each time.
 */
export const oneOf = (column: string, values: readonly string[]): RawBuilder<boolean> =>
  values.length === 1
    ? sql<boolean>`${sql.ref(column)} = ${values[0]}`
    : sql<boolean>`${sql.ref(column)} = any(${[...values]}::text[])`
