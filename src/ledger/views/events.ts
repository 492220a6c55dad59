import type { Kysely } from 'kysely'
import type { EventView, StatementView, StatusChange } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { conflictsOf } from './conflicts.ts'
import { canonicalId, membersOf } from './names.ts'
import { statementsOf } from './statements.ts'
import { summariesOf } from './summaries.ts'

/** An event with every statement about it; null where there is none of that id. */
export async function eventView(db: Kysely<Tables>, asked: string, at: At): Promise<EventView | null> {
  const id = await canonicalId(db, asked, at)
  const [summary] = await summariesOf(db, [id], at)
  if (!summary) return null
  const row = await db
    .selectFrom('event')
    .leftJoin('profile', (join) => join.onRef('profile.id', '=', 'event.mechanism').on(holding('profile', at)))
    .select(['materiel', 'topics', 'profile.properties'])
    .where('event.id', '=', id)
    .where(holding('event', at))
    .executeTakeFirstOrThrow()
  const statements = await statementsOf(db, await membersOf(db, id, at), at)
  const [cadence] = (row.properties?.cadence ?? []) as readonly { code: string }[]
  return {
    ...summary,
    cadence: (cadence?.code ?? null) as EventView['cadence'],
    materiel: row.materiel,
    topics: row.topics,
    history: historyOf(statements, summary.status),
    conflicts: await conflictsOf(db, { entity: id }, at),
    statements,
  }
}

/** How the event stood over time. What was retracted, corrected or undone is left out. */
function historyOf(statements: readonly StatementView[], status: string): StatusChange[] {
  const live = statements.filter((s) => !s.decision?.state && s.polarity === 'affirmed')
  const changes = live
    .filter((s) => s.property === 'status')
    .map((s): StatusChange => {
      const source = s.evidence[0]?.source ?? null
      const date = live.find((d) => d.property === 'date' && d.batch === s.batch && d.modality === s.modality)
      return {
        status: s.value as StatusChange['status'],
        date: date?.value ?? null,
        published: source?.published ?? null,
        recordedAt: s.recordedAt,
        statement: s.id,
        source,
        shown: false,
      }
    })
    .sort((a, b) => ((a.published ?? a.recordedAt) < (b.published ?? b.recordedAt) ? -1 : 1))
  const shown = changes.findLast((c) => c.status === status)
  return changes.map((c) => ({ ...c, shown: c === shown }))
}
