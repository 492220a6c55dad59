import type { Kysely } from 'kysely'
import type { StatementView } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'
import { statementsOf } from './statements.ts'

/** Statements about entities, and about all that were merged into them, by the ids asked for; the oldest first. */
export async function statementsByEntity(
  db: Kysely<Tables>,
  ids: readonly string[],
  at: At,
): Promise<Map<string, StatementView[]>> {
  const found = new Map<string, StatementView[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const merged = await db
    .selectFrom('identity')
    .select(['entity', 'canonical'])
    .where(oneOf('canonical', ids))
    .where(holding('identity', at))
    .execute()
  const canonical = new Map(merged.map((row) => [row.entity, row.canonical] as const))
  for (const statement of await statementsOf(db, [...ids, ...canonical.keys()], at))
    found.get(canonical.get(statement.subject) ?? statement.subject)?.push(statement)
  return found
}
