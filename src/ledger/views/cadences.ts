import { type Kysely, sql } from 'kysely'
import type { Cadence } from '../../model/vocabulary.ts'
import { type At, holding } from '../holding.ts'
import { packedColumns } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { Remembered } from './remembered.ts'
import { headOf } from './totals.ts'

/** A mechanism by its name, with how often its sources say that it meets; null where none does. */
export interface CadenceTold {
  readonly id: string
  readonly name: string
  readonly cadence: Cadence | null
}

const known = new Remembered<readonly CadenceTold[]>(2)

/** All mechanisms, as they stand (`at`), in the order of their ids. They are remembered until a batch follows. */
export async function cadences(db: Kysely<Tables>, at: At): Promise<readonly CadenceTold[]> {
  const key = String(at ?? (await headOf(db)))
  const before = known.of(db, key)
  if (before) return before
  const told = await packedColumns<CadenceTold>(
    db,
    ['id', 'name', 'cadence'],
    sql`select id, name, properties->'cadence'->0->>'code' as cadence from profile
      where kind = 'Mechanism' and ${holding('profile', at)} order by id`,
  )
  known.keep(db, key, told)
  return told
}
