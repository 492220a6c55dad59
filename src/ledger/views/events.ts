import type { Kysely } from 'kysely'
import type { EventView } from '../../model/views.ts'
import type { Tables } from '../tables.ts'
import { statementsOf } from './statements.ts'
import { summariesOf } from './summaries.ts'

/** An event with every statement about it; null where there is none of that id. */
export async function eventView(db: Kysely<Tables>, id: string): Promise<EventView | null> {
  const [summary] = await summariesOf(db, [id])
  if (!summary) return null
  const row = await db.selectFrom('event').select('cadence').where('id', '=', id).executeTakeFirst()
  const statements = await statementsOf(db, id)
  const values = (property: string) => [
    ...new Set(statements.filter((s) => s.property === property).map((s) => s.value)),
  ]
  return {
    ...summary,
    cadence: (row?.cadence ?? null) as EventView['cadence'],
    materiel: values('materiel'),
    topics: values('topic'),
    statements,
  }
}
