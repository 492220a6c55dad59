import type { Remembered } from './remembered.ts'

/** What was worked out of a record, and the batch that was the last then. */
export interface UpTo<Value> {
  readonly seq: number
  readonly value: Value
}

/**
 * What is remembered of a record under a key, up to the batch `seq`: as it is where none followed, brought up to date by what batches `since` changed, or worked out
 * `anew` where nothing is known. The number is asked for before this: should a batch follow meanwhile, what it changed is read again the next time.
 */
export async function upTo<Value>(
  known: Remembered<UpTo<Value>>,
  { db, key, seq }: { readonly db: object; readonly key: string; readonly seq: number },
  { anew, since }: { readonly anew: () => Promise<Value>; readonly since: (before: UpTo<Value>) => Promise<Value> },
): Promise<Value> {
  const before = known.of(db, key)
  if (before?.seq === seq) return before.value
  const value = before && before.seq < seq ? await since(before) : await anew()
  known.keep(db, key, { seq, value })
  return value
}
