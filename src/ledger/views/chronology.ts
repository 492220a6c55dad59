import { type Kysely, type RawBuilder, sql } from 'kysely'
import { bounds } from '../../model/edtf.ts'
import type { HappeningFilter } from '../../model/happening.ts'
import type { Page, PageOptions } from '../../model/page.ts'
import type { EventSummary } from '../../model/views.ts'
import { type At, holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import { pageOf, stretchOf } from '../page.ts'
import type { Tables } from '../tables.ts'
import { canonical } from './names.ts'
import { EVENT_COLUMNS, type PackedEvents, packedEvents, summariesFrom } from './summaries.ts'
import { HEAD, totalOf } from './totals.ts'

export interface ChronologyFilter extends PageOptions, HappeningFilter {}

/** Events as they stand (`at`), the latest first, undated ones last. */
export async function chronology(db: Kysely<Tables>, filter: ChronologyFilter, at: At): Promise<Page<EventSummary>> {
  const { limit, offset } = stretchOf(filter)
  const narrow = isNarrow(filter)
  const listed = sql`(select id, since, earliest, latest from event where ${sql.join(conditions(filter, at), sql` and `)})`
  const total = narrow ? sql`(select count(*) from listed)` : sql`null`
  const { rows } = await sql<PackedEvents & { total: number | null; head: number }>`
    with listed as ${narrow ? sql`materialized` : sql`not materialized`} ${listed},
      page as (${PAGE} limit ${limit} offset ${offset}),
      shown as materialized (select ${EVENT_COLUMNS} from page join event on event.id = page.id and event.since = page.since)
    select ${total} as total, ${HEAD} as head, ${packedEvents(at, LATEST)}`.execute(db)
  const [packed] = rows
  const { limit: _, cursor: __, ...asked } = filter
  const all = packed?.total ?? (await totalOf(db, listed, ['events', asked], { head: Number(packed?.head), at }))
  return pageOf(summariesFrom(packed), offset, Number(all))
}

/** Whether so few events fit that all are read to count them; else the page alone comes from an index. */
const isNarrow = ({ sides = [], person, mechanism }: ChronologyFilter): boolean =>
  sides.length > 0 || person !== undefined || mechanism !== undefined

const LATEST = sql`latest desc nulls last, earliest desc nulls last, id`
const PAGE = sql`select * from listed order by ${LATEST}`

/**
 * What an event fulfils that a filter asks for.
 *
 * @throws RapporteurError `date-invalid`.
 */
export function conditions(filter: HappeningFilter, at: At): RawBuilder<boolean>[] {
  const all = [holding('event', at)]
  const { ids, sides = [], from, to, type, types, status, person, mechanism } = filter
  if (ids) all.push(oneOf('id', ids))
  // A side that is not on record gives null, and no event has it.
  if (sides.length > 0)
    all.push(sql`sides @> array[${sql.join([...new Set(sides)].map((code) => sideOfCode(code, at)))}]::text[]`)
  if (from) all.push(sql`latest >= ${bounds(from).earliest}`)
  if (to) all.push(sql`earliest <= ${bounds(to).latest}`)
  if (type) all.push(sql`type = ${type}`)
  if (types) all.push(oneOf('type', types))
  // Few events of one side are of so late a time, where many may be of all sides together.
  const [one] = sides
  if (types && from && one !== undefined)
    all.push(sql`id = any(array(select event from event_side
      where side = ${sideOfCode(one, at)} and latest >= ${bounds(from).earliest} and ${holding('event_side', at)}))`)
  if (person)
    all.push(
      sql`id in (select event from event_person where person = ${canonical(person, at)} and ${holding('event_person', at)})`,
    )
  if (status) all.push(sql`status = any(${[...status]}::text[])`)
  // In the words of the index of plans, which is small.
  if (status?.every((one) => PLANS.includes(one)))
    all.push(sql`status in (${sql.join(PLANS.map((one) => sql.lit(one)))})`)
  if (mechanism) all.push(sql`mechanism = ${canonical(mechanism, at)}`)
  return all
}

/** Statuses of what did not take place. */
const PLANS: readonly string[] = ['planned', 'postponed', 'cancelled']

/** The id that the state or organisation of a code goes by; null where there is none. */
const sideOfCode = (code: string, at: At) => sql<string | null>`(
  select coalesce(identity.canonical, entity.id) from entity
    left join identity on identity.entity = entity.id and ${holding('identity', at)}
  where entity.kind in ('State', 'Organisation') and entity.key = ${code} limit 1)`
