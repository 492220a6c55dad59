import type { Kysely } from 'kysely'
import type { StatementView } from '../../model/views.ts'
import type { At } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { ownersOf } from './names.ts'
import { statementsOf } from './statements.ts'

/** Statements about entities, and about all that were merged into them, by the ids asked for; the oldest first. */
export async function statementsByEntity(
  db: Kysely<Tables>,
  ids: readonly string[],
  at: At,
): Promise<Map<string, StatementView[]>> {
  const found = new Map<string, StatementView[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const owners = await ownersOf(db, ids, at)
  for (const statement of await statementsOf(db, [...owners.keys()], at))
    found.get(owners.get(statement.subject) ?? '')?.push(statement)
  return found
}
