import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { At } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { Remembered } from './remembered.ts'

/** Lengths of lists. */
const known = new Remembered<number>(200)

/** Number of the last batch that is folded, as part of a query. */
export const HEAD = sql<number>`(select seq from folded)`

/** Number of the last batch that is folded; 0 before the first. */
export async function headOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ head: number }>`select ${HEAD} as head`.execute(db)
  return Number(rows[0]?.head ?? 0)
}

/**
 * How many rows a query lists. What was counted once is remembered until a batch follows: counting all events takes longer than
 * reading a page of them.
 *
 * @param asked What tells this list from others, as JSON can write it.
 * @param head The batch that was the last when the page was read.
 */
export async function totalOf(
  db: Kysely<Tables>,
  listed: RawBuilder<unknown>,
  asked: unknown,
  { head, at }: { readonly head: number; readonly at: At },
): Promise<number> {
  const key = (seq: number) => JSON.stringify([at ?? seq, asked])
  const total = known.of(db, key(head))
  if (total !== undefined) return total
  const { rows } = await sql<{ total: number; head: number }>`
    select count(*) as total, ${HEAD} as head from ${listed} as listed`.execute(db)
  const counted = Number(rows[0]?.total ?? 0)
  known.keep(db, key(Number(rows[0]?.head ?? head)), counted)
  return counted
}
