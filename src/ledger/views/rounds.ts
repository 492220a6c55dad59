import { type Kysely, type RawBuilder, sql } from 'kysely'
import { grouped } from '../../model/grouped.ts'
import type { RoundOnRecord } from '../../model/happening.ts'
import { type At, holding } from '../holding.ts'
import { packedColumns } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { changedSince } from './changed-since.ts'
import { Remembered } from './remembered.ts'
import { headOf } from './totals.ts'
import { type UpTo, upTo } from './up-to.ts'

/** Rounds on record by the ids of their mechanisms: the earliest first, undated ones last. */
export type RoundsOnRecord = ReadonlyMap<string, readonly RoundOnRecord[]>

const known = new Remembered<UpTo<RoundsOnRecord>>(1)

/**
 * All events of mechanisms, as they stand (`at`). What was read once of the record as it stands is kept; after a batch, only the mechanisms that it bore on are
 * read anew, and the lists of others stay the same arrays.
 */
export async function rounds(db: Kysely<Tables>, at: At): Promise<RoundsOnRecord> {
  const all = async () => grouped(await read(db, sql`true`, at), mechanismOf)
  if (at !== null) return all()
  const now = { db, key: 'rounds', seq: await headOf(db) }
  return upTo(known, now, { anew: all, since: (before) => broughtUpTo(db, before) })
}

async function broughtUpTo(db: Kysely<Tables>, { seq, value: before }: UpTo<RoundsOnRecord>): Promise<RoundsOnRecord> {
  const { rows } = await sql<{ mechanism: string }>`
    select distinct mechanism from event where ${changedSince(seq)} and mechanism is not null`.execute(db)
  const touched = rows.map(({ mechanism }) => mechanism)
  if (touched.length === 0) return before
  const anew = grouped(await read(db, sql`mechanism = any(${touched}::text[])`, null), mechanismOf)
  const after = new Map(before)
  for (const mechanism of touched) {
    const own = anew.get(mechanism)
    if (own) after.set(mechanism, own)
    else after.delete(mechanism)
  }
  return after
}

const mechanismOf = ({ mechanism }: RoundOnRecord): string => mechanism ?? ''

const COLUMNS = ['id', 'status', 'date', 'earliest', 'latest', 'place', 'mechanism', 'round', 'sources'] as const

const read = (db: Kysely<Tables>, which: RawBuilder<unknown>, at: At): Promise<RoundOnRecord[]> =>
  packedColumns<RoundOnRecord>(
    db,
    COLUMNS,
    sql`select ${sql.join(COLUMNS.map((column) => sql.ref(column)))} from event
      where mechanism is not null and ${which} and ${holding('event', at)} order by earliest nulls last, latest, id`,
  )
