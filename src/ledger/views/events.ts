import { type Kysely, sql } from 'kysely'
import type { EventView, StatementView } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { conflictsOf } from './conflicts.ts'
import { canonical, mergedInto, referencesOf } from './names.ts'
import { referredByStatement, statementRows, statementViews } from './statements.ts'
import { historyOf } from './status-history.ts'
import { referredByEvent, summaryOf } from './summaries.ts'

/** An event with every statement about it; null where there is none of that id. Three queries, as a rule. */
export async function eventView(db: Kysely<Tables>, asked: string, at: At): Promise<EventView | null> {
  const row = await db
    .selectFrom('event')
    .leftJoin('profile', (join) => join.onRef('profile.id', '=', 'event.mechanism').on(holding('profile', at)))
    .selectAll('event')
    .select('profile.properties')
    .select(mergedInto(sql.ref('event.id'), at).as('merged'))
    .select(
      sql<boolean>`exists (select 1 from conflict where entity = event.id and ${holding('conflict', at)})`.as(
        'disputed',
      ),
    )
    .where('event.id', '=', canonical(asked, at))
    .where(holding('event', at))
    .executeTakeFirst()
  if (!row) return null
  const rows = await statementRows(db, [row.id, ...row.merged], at)
  const references = await referencesOf(db, [referredByEvent(row), ...rows.map(referredByStatement)], at)
  const summary = summaryOf(row, references)
  const statements = await statementViews(db, rows, references, at)
  const [cadence] = (row.properties?.cadence ?? []) as readonly { code: string }[]
  return {
    ...summary,
    dateTold: toldBy(statements, summary.date),
    cadence: (cadence?.code ?? null) as EventView['cadence'],
    materiel: row.materiel,
    topics: row.topics,
    history: historyOf(statements, summary.status),
    conflicts: row.disputed ? await conflictsOf(db, { entity: row.id }, at) : [],
    statements,
  }
}

/** The words of the statement that gives the date by another event, where no statement gives it by itself. */
function toldBy(statements: readonly StatementView[], date: string | null): string | null {
  const giving = statements.filter(
    (s) => s.property === 'date' && s.date === date && date !== null && !s.decision?.state && s.polarity === 'affirmed',
  )
  if (giving.some((s) => s.entity === null)) return null
  return giving.at(-1)?.value ?? null
}
