import { type Kysely, sql } from 'kysely'
import type { RoundOnRecord } from '../../model/happening.ts'
import { type At, holding } from '../holding.ts'
import { packedRows } from '../packed.ts'
import type { Tables } from '../tables.ts'

/** All events of a mechanism, whichever, as they stand (`at`): the earliest first, undated ones last. */
export const rounds = (db: Kysely<Tables>, at: At): Promise<RoundOnRecord[]> =>
  packedRows(
    db,
    sql<RoundOnRecord>`
      select id, status, date, earliest, latest, place, mechanism, round, sources from event
      where mechanism is not null and ${holding('event', at)} order by earliest nulls last, latest, id`,
  )
