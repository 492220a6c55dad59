import { type Kysely, sql } from 'kysely'
import type { PageOptions } from '../../model/page.ts'
import type { DyadSummary } from '../../model/relationship-view.ts'
import { type At, holding } from '../holding.ts'
import { stretchOf } from '../page.ts'
import type { Tables } from '../tables.ts'
import { namesOf, sideIds, sideOf } from './names.ts'

export interface DyadFilter extends PageOptions {
  /** Code of a side that is one of the two. */
  readonly side?: string | undefined
}

export interface DyadPage {
  readonly items: DyadSummary[]
  readonly next: string | null
}

/** Statuses of events that are a contact: what is planned, put off or called off is none. */
export const CONTACT = sql`('held', 'ongoing')`

interface Row {
  readonly one: string
  readonly two: string
  readonly events: number
  readonly first: string | null
  readonly latest: string | null
  readonly established: string | null
  readonly basis: DyadSummary['basis']
}

/** Pairs of sides that met or that something is said of, as the record stands (`at`), those with most events first. */
export async function dyads(db: Kysely<Tables>, filter: DyadFilter, at: At): Promise<DyadPage> {
  const { limit, offset } = stretchOf(filter)
  const [side] = filter.side === undefined ? [] : await sideIds(db, [filter.side], at)
  if (side === null) return { items: [], next: null }
  const ofSide = side === undefined ? sql`true` : sql`${side} in (a.side, b.side)`
  const saidOfSide = side === undefined ? sql`true` : sql`${side} = any(sides)`
  const { rows } = await sql<Row>`
    with met as (
      select a.side as one, b.side as two, count(*) as events,
        min(event.earliest) filter (where event.earliest <> '-infinity') as first,
        max(event.latest) filter (where event.latest <> 'infinity') as latest
      from event_side a
        join event_side b on b.event = a.event and a.side collate "C" < b.side collate "C"
        join event on event.id = a.event
      where ${holding('a', at)} and ${holding('b', at)} and ${holding('event', at)}
        and event.status in ${CONTACT} and ${ofSide}
      group by a.side, b.side),
    said as (
      select distinct on (sides) sides, established, basis from relationship
      where ${holding('relationship', at)} and cardinality(sides) = 2 and ${saidOfSide}
      order by sides, established nulls last, id)
    select coalesce(one, sides[1]) as one, coalesce(two, sides[2]) as two, coalesce(events, 0) as events, first, latest,
      established, basis
    from met full join said on sides[1] = one and sides[2] = two
    order by events desc, latest desc nulls last, one, two
    limit ${limit + 1} offset ${offset}`.execute(db)
  const names = await namesOf(
    db,
    rows.flatMap((r) => [r.one, r.two]),
    at,
  )
  const items = rows.slice(0, limit).map(({ one, two, events, ...row }) => ({
    ...row,
    events: Number(events),
    sides: [one, two].map((id) => sideOf(names, id)).sort((a, b) => (a.name < b.name ? -1 : 1)),
  }))
  return { items, next: rows.length > limit ? String(offset + limit) : null }
}
