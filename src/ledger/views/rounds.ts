import { type Kysely, sql } from 'kysely'
import type { RoundOnRecord } from '../../model/happening.ts'
import { type At, holding } from '../holding.ts'
import { packedRows } from '../packed.ts'
import type { Tables } from '../tables.ts'

const COLUMNS = [
  'id',
  'status',
  'date',
  'earliest',
  'latest',
  'place',
  'mechanism',
  'round',
  'sources',
] as const satisfies readonly (keyof RoundOnRecord)[]

/** All events of a mechanism, whichever, as they stand (`at`): the earliest first, undated ones last. */
export const rounds = (db: Kysely<Tables>, at: At): Promise<RoundOnRecord[]> =>
  packedRows(
    db,
    COLUMNS,
    sql<RoundOnRecord>`
      select ${sql.join(COLUMNS.map((column) => sql.ref(column)))} from event
      where mechanism is not null and ${holding('event', at)} order by earliest nulls last, latest, id`,
  )
