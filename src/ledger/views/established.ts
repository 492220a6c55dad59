import { type Kysely, sql } from 'kysely'
import type { Days } from '../../model/undertaking.ts'
import { type At, holding } from '../holding.ts'
import { packedColumns } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { anniversaryIn } from './years.ts'

/** Sides (ids) with the date since when there are ties (EDTF), told or derived. */
export interface Established {
  readonly id: string
  readonly sides: readonly string[]
  readonly established: string
  readonly basis: string
}

/** Relationships on record (`at`) of which it is known since when they are, and which can have an anniversary by fives within some days. */
export const establishedTies = (db: Kysely<Tables>, within: Days, at: At): Promise<Established[]> =>
  packedColumns<Established>(
    db,
    ['id', 'sides', 'established', 'basis'],
    sql`
      select id, sides, established, basis from relationship
      where ${anniversaryIn(sql`established`, within)} and ${holding('relationship', at)} order by established, id`,
  )
