import type { CompiledQuery, Kysely, RawBuilder } from 'kysely'
import type { At } from './holding.ts'
import type { Tables } from './tables.ts'

/** Stand for what is asked for while the query is made; no id and no number of a batch is like them. */
const ASKED = '{asked}'
const MOMENT = -1

/**
 * A query of which only the id that is asked for, and the batch as of which, differ from one time to the next: it is put together and compiled once for the record as it
 * stands and once for as it stood. Of a page that is one long query, that takes as long as all the rest outside the database.
 *
 * @example const nameOf = fixedQuery((id, at) => sql<{ name: string }>`select name from profile where id = ${id} and ${holding('profile', at)}`)
 */
export function fixedQuery<Row>(
  make: (asked: string, at: At) => RawBuilder<Row>,
): (db: Kysely<Tables>, asked: string, at: At) => Promise<Row[]> {
  const compiled = new Map<boolean, CompiledQuery<Row>>()
  return async (db, asked, at) => {
    const isNow = at === null
    const query = compiled.get(isNow) ?? make(ASKED, isNow ? null : MOMENT).compile(db)
    compiled.set(isNow, query)
    const parameters = query.parameters.map((given) => (given === ASKED ? asked : given === MOMENT ? at : given))
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }
}
