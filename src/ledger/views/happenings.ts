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
    COLUMNS,
    sql`select ${sql.join(COLUMNS.map((column) => sql.ref(column)))}
      from event where ${sql.join(conditions(filter, at), sql` and `)}
      order by earliest nulls last, latest, id`,
  )
}

const COLUMNS = [
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
  'waiting',
] as const satisfies readonly (keyof Happening & keyof Tables['event'])[]
