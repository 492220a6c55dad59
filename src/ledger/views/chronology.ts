import { type Kysely, type RawBuilder, sql } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import type { EventSummary } from '../../model/views.ts'
import type { EventType } from '../../model/vocabulary.ts'
import { type At, holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { canonical } from './names.ts'
import { type EventRow, summariesOfRows } from './summaries.ts'

export interface ChronologyFilter {
  /** Codes of sides that must all take part. */
  readonly sides?: readonly string[] | undefined
  /** ISO days: events that can fall on or after, on or before. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly type?: EventType | undefined
  /** Ids. */
  readonly person?: string | undefined
  readonly mechanism?: string | undefined
  readonly limit?: number | undefined
  /** `next` of the page before. */
  readonly cursor?: string | undefined
}

export interface ChronologyPage {
  readonly items: EventSummary[]
  readonly next: string | null
  readonly total: number
}

/** Events as they stand (`at`), the latest first, undated ones last. Two queries for sides or persons, however many events. */
export async function chronology(db: Kysely<Tables>, filter: ChronologyFilter, at: At): Promise<ChronologyPage> {
  const limit = filter.limit ?? 100
  const offset = offsetOf(filter.cursor)
  const { rows } = await sql<EventRow & { total: number }>`
    with listed as ${isNarrow(filter) ? sql`materialized` : sql`not materialized`} (select id, since, earliest, latest from event where ${sql.join(conditions(filter, at), sql` and `)}),
      page as (${PAGE} limit ${limit} offset ${offset})
    select (select count(*) from listed) as total, event.*
    from (select 1) as always left join page on true
      left join event on event.id = page.id and event.since = page.since
    order by page.latest desc nulls last, page.earliest desc nulls last, page.id`.execute(db)
  const total = Number(rows[0]?.total ?? 0)
  const events = rows.filter((row) => row.id !== null)
  const seen = offset + events.length
  return { items: await summariesOfRows(db, events, at), next: seen < total ? String(seen) : null, total }
}

/** Whether so few events fit that all are read to count them; else the page alone comes from an index. */
const isNarrow = ({ sides = [], person, mechanism }: ChronologyFilter): boolean =>
  sides.length > 0 || person !== undefined || mechanism !== undefined

const PAGE = sql`select * from listed order by latest desc nulls last, earliest desc nulls last, id`

function conditions(filter: ChronologyFilter, at: At): RawBuilder<boolean>[] {
  const all = [holding('event', at)]
  const { sides = [], from, to, type, person, mechanism } = filter
  // A side that is not on record gives null, and no event has it.
  if (sides.length > 0)
    all.push(sql`sides @> array[${sql.join([...new Set(sides)].map((code) => sideOfCode(code, at)))}]::text[]`)
  if (from) all.push(sql`latest >= ${from}`)
  if (to) all.push(sql`earliest <= ${to}`)
  if (type) all.push(sql`type = ${type}`)
  if (person)
    all.push(
      sql`id in (select event from event_person where person = ${canonical(person, at)} and ${holding('event_person', at)})`,
    )
  if (mechanism) all.push(sql`mechanism = ${canonical(mechanism, at)}`)
  return all
}

/** The id that the state or organisation of a code goes by; null where there is none. */
const sideOfCode = (code: string, at: At) => sql<string | null>`(
  select coalesce(identity.canonical, entity.id) from entity
    left join identity on identity.entity = entity.id and ${holding('identity', at)}
  where entity.kind in ('State', 'Organisation') and entity.key = ${code} limit 1)`

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (!/^\d{1,9}$/.test(cursor))
    throw new RapporteurError('input-invalid', `"${cursor}" is not a cursor.`, 'Give the "next" of the page before.')
  return Number(cursor)
}
