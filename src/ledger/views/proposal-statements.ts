import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { StatementView } from '../../model/views.ts'
import { statedBy, withSuccessors } from '../successors.ts'
import type { Tables } from '../tables.ts'
import { statementsById } from './statements.ts'

/** What is said of an entity in a proposal: what its batch states, and what was stated by hand beside it. */
export interface ProposalStatements {
  /** The oldest first; what took the place of some of it stands where that stood. */
  readonly statements: StatementView[]
  /** Other than in the place of what a source states, with what took the place of that. */
  readonly added: StatementView[]
}

/** The statements of a proposal, also those that do not count any more. */
export async function proposalStatements(
  db: Kysely<Tables>,
  batch: string,
  entity: string,
): Promise<ProposalStatements> {
  const byHand = sql`
    select id, seq from statement
    where subject = ${entity} and origin = 'analyst' and property not in ('same-as', 'different-from') and id not in (
      select decided.value->>'statement' from statement former
        join statement decided on decided.subject = former.id and decided.property = 'corrected-by'
      where former.subject = ${entity})`
  return { statements: await chain(db, statedBy(batch, entity)), added: await chain(db, byHand) }
}

async function chain(db: Kysely<Tables>, start: RawBuilder<unknown>): Promise<StatementView[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive ${withSuccessors('own', start)}
    select id from own group by id order by min(place), min(turn)`.execute(db)
  const ids = rows.map((row) => row.id)
  const views = new Map((await statementsById(db, ids, null)).map((view) => [view.id, view] as const))
  return ids.flatMap((id) => views.get(id) ?? [])
}

/** The values of a proposal that count, by property, in words. */
export function valuesIn({ statements, added }: ProposalStatements): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const { property, value, decision } of [...statements, ...added])
    if (!decision?.state) values.set(property, [...(values.get(property) ?? []), value])
  return values
}
