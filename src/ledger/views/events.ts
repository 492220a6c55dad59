import { type Kysely, sql } from 'kysely'
import type { EventView, StatementView } from '../../model/views.ts'
import { fixedQuery } from '../fixed-query.ts'
import { type At, holding } from '../holding.ts'
import { type Packed, packedIn } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { conflictsOf } from './conflicts.ts'
import { canonical, membersWithin } from './names.ts'
import { type PackedReferences, packedReferences, referencesFrom, referredBy } from './references.ts'
import { REFERRED_BY_TOLD, STATEMENT, statementsFrom, statementViews, toldFrom } from './statements.ts'
import { historyOf } from './status-history.ts'
import { type EventRow, REFERRED_BY_SHOWN, summaryOf } from './summaries.ts'

interface Found extends PackedReferences {
  readonly shown: EventRow & Pick<EventView, 'cadence' | 'topics'> & { readonly disputed: boolean }
  readonly told: Packed
}

const REFERRED = referredBy(REFERRED_BY_SHOWN, REFERRED_BY_TOLD)

const found = fixedQuery(
  (asked, at) => sql<Found>`
    with shown as materialized (
        select event.*,
          (select properties -> 'cadence' -> 0 ->> 'code' from profile where id = event.mechanism and ${holding('profile', at)})
            as cadence,
          exists (select from conflict where entity = event.id and ${holding('conflict', at)}) as disputed
        from event where event.id = ${canonical(asked, at)} and ${holding('event', at)}),
      member as materialized (${membersWithin(sql`shown`, at)}),
      told as materialized (${toldFrom(sql`member join statement on statement.subject = member.id`, at)})
    select row_to_json(shown) as shown, ${packedIn(STATEMENT, sql`told`, sql`seq`)} as told,
      ${packedReferences(REFERRED, at)} from shown`,
)

/** An event with every statement about it; null where there is none of that id. One query, as a rule. */
export async function eventView(db: Kysely<Tables>, asked: string, at: At): Promise<EventView | null> {
  const [page] = await found(db, asked, at)
  if (!page) return null
  const references = referencesFrom(page)
  const { cadence, topics, disputed, ...row } = page.shown
  const summary = summaryOf(row, references)
  const statements = await statementViews(db, statementsFrom(page.told), references, at)
  return {
    ...summary,
    dateTold: toldBy(statements, summary.date),
    cadence,
    materiel: row.materiel,
    topics,
    history: historyOf(statements, summary.status),
    conflicts: disputed ? await conflictsOf(db, { entity: row.id }, at) : [],
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
