import { type Kysely, sql } from 'kysely'
import type { EventChange, FieldChange } from '../../model/agenda-view.ts'
import type { At } from '../holding.ts'
import { CURRENT, type Tables } from '../tables.ts'
import { type EventRow, summariesOfRows } from './summaries.ts'

/** Most events that are listed. */
const MOST = 2000

type Row = EventRow & { readonly batch: number; readonly gone: boolean; readonly former: Former | null }
type Former = Pick<EventRow, (typeof FIELDS)[number]>

/** What of an event is compared, in this order. */
const FIELDS = ['status', 'date', 'place', 'round', 'type'] as const

/**
 * Events as batches behind one (`after`) changed them, up to a batch (`at`), the latest first: each version that a batch made against the one that it
 * ended. A version that differs in none of what is compared was told again.
 */
export async function eventChanges(db: Kysely<Tables>, after: number, at: At): Promise<EventChange[]> {
  const last = at ?? CURRENT - 1
  const former = sql`json_build_object(${sql.join(FIELDS.map((f) => sql`${sql.lit(f)}, ${sql.ref(`before.${f}`)}`))})`
  const { rows } = await sql<Row>`
    select event.*, event.since as batch, false as gone,
        case when before.id is null then null else ${former} end as former
      from event left join event as before on before.id = event.id and before.until = event.since
      where event.since > ${after} and event.since <= ${last}
    union all
    select event.*, event.until as batch, true as gone, null as former
      from event where event.until > ${after} and event.until <= ${last}
        and not exists (select 1 from event as next where next.id = event.id and next.since = event.until)
    order by batch desc, id limit ${MOST}`.execute(db)
  const summaries = await summariesOfRows(db, rows, at)
  return rows.flatMap((row, i): EventChange[] => {
    const event = summaries[i]
    if (!event) return []
    const fields = row.former === null || row.gone ? [] : changed(row.former, row)
    const what = row.gone ? 'gone' : row.former === null ? 'new' : fields.length > 0 ? 'changed' : 'told again'
    return [{ batch: Number(row.batch), what, event, fields }]
  })
}

const changed = (before: Former, now: Former): FieldChange[] =>
  FIELDS.flatMap((field) => {
    const [was, is] = [before[field], now[field]].map((value) => (value === null ? null : String(value)))
    return was === is ? [] : [{ field, before: was ?? null, now: is ?? null }]
  })
