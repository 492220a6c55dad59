import { type Kysely, sql } from 'kysely'
import type { Happening, HappeningFilter } from '../../model/happening.ts'
import type { At } from '../holding.ts'
import { packedRows } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { conditions } from './chronology.ts'

/**
 * Events as analyses take them, as they stand (`at`): all that fit, the earliest first, undated ones last. Whether they wait for review is
 * told as of now: the queue has no past.
 */
export async function happenings(db: Kysely<Tables>, filter: HappeningFilter, at: At): Promise<Happening[]> {
  return packedRows(
    db,
    sql<Happening>`
      select id, type, status, date, earliest, latest, place, mechanism, round, sides, people, topics, sources, level,
        coalesce(waits, false) as waiting
      from event
        left join lateral (
          select bool_and(state = 'pending') as waits from proposal
          where proposal.entity = event.id and state <> 'rejected') as queue on true
      where ${sql.join(conditions(filter, at), sql` and `)}
      order by earliest nulls last, latest, id`,
  )
}
