import { type RawBuilder, sql } from 'kysely'

/** `column` is one of `values`, as a single parameter however many there are. */
export const oneOf = (column: string, values: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(${[...values]}::text[])`
