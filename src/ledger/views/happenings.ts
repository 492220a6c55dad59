import { type Kysely, sql } from 'kysely'
import type { Happening, HappeningFilter } from '../../model/happening.ts'
import type { At } from '../holding.ts'
import { packedColumns } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { conditions } from './chronology.ts'

/**
 * Events as analyses take them, as they stand (`at`): all that fit, the earliest first, undated ones last. Whether they wait for review is
 * told as of now: the queue has no past.
 */
export function happenings(db: Kysely<Tables>, filter: HappeningFilter, at: At): Promise<Happening[]> {
  return packedColumns<Happening>(
    db,
    [...STORED, 'waiting'],
    sql`select ${sql.join(STORED.map((column) => sql.ref(column)))}, ${WAITING} as waiting
      from event where ${sql.join(conditions(filter, at), sql` and `)}
      order by earliest nulls last, latest, id`,
  )
}

const STORED = [
  'id',
  'type',
  'status',
  'date',
  'earliest',
  'latest',
  'place',
  'mechanism',
  'round',
  'sides',
  'people',
  'topics',
  'sources',
  'level',
] as const satisfies readonly (keyof Happening & keyof Tables['event'])[]

/** Whether all that is proposed of an event is pending still. */
const WAITING = sql`coalesce((
  select bool_and(state = 'pending') from proposal where entity = event.id and state <> 'rejected'), false)`
