import type { Kysely } from 'kysely'
import type { At } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { Remembered } from './remembered.ts'
import { headOf } from './totals.ts'

/** Findings: some kilobytes each, of a large record up to a few megabytes. */
const known = new Remembered<Promise<unknown>>(8)

/**
 * What some work finds in the record (`at`): done once, and kept until a batch follows. `key` tells this work from others. Whoever asks meanwhile waits for the same; what failed is not kept.
 */
export async function whileItStands<Value>(
  db: Kysely<Tables>,
  at: At,
  key: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const seq = await headOf(db)
  const full = `${at} ${seq} ${key}`
  const before = known.of(db, full)
  if (before) return before as Promise<Value>
  const found = work()
  known.keep(db, full, found)
  try {
    const value = await found
    // A batch that followed while it was worked out may have told in it.
    if ((await headOf(db)) !== seq) known.drop(db, full)
    return value
  } catch (error) {
    known.drop(db, full)
    throw error
  }
}
