import { type Kysely, sql } from 'kysely'
import { type At, holding } from '../holding.ts'
import type { Tables } from '../tables.ts'

/** Sides (ids) with the date since when there are ties (EDTF), told or derived. */
export interface Established {
  readonly id: string
  readonly sides: readonly string[]
  readonly established: string
  readonly basis: string
}

/** All relationships on record (`at`) of which it is known since when they are. */
export async function establishedTies(db: Kysely<Tables>, at: At): Promise<Established[]> {
  const { rows } = await sql<Established>`
    select id, sides, established, basis from relationship
    where established is not null and ${holding('relationship', at)} order by established, id`.execute(db)
  return rows
}
