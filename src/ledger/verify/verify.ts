import type { Kysely } from 'kysely'
import { FIRST_PREV } from '../../model/batch-record.ts'
import { headOf } from '../append/store.ts'
import { storedBatches } from '../append/stored.ts'
import type { Link } from '../log/chain.ts'
import type { CheckedLine } from '../log/check.ts'
import type { Schema } from '../schema.ts'
import type { Tables } from '../tables.ts'
import { faultsOfBatch } from './batch.ts'
import { faultsOfFolds } from './folds.ts'
import { LogBeside } from './log-beside.ts'
import { faultsOfRows } from './rows.ts'
import { runOf } from './run.ts'

export interface Verified {
  readonly batches: number
  /** Hash of the last batch, which stands for all. */
  readonly hash: string
  /** What is wrong, each in a sentence; the first hundred. */
  readonly faults: readonly string[]
}

const SHOWN = 100

/**
 * Checks the whole ledger and changes nothing: the chain of hashes; that every text and all bytes have the hash that they are known by;
 * that every span quotes its source; that whatever a statement names is on record; that each batch is the same in the log, where there is
 * one; that rows stand where the batches put them; and, where all that is right, that the folded rows are those which folding anew gives
 * (tried in a transaction that is taken back; on a server nobody reads meanwhile).
 *
 * Where batches are missing, their numbers are told, and not what others lack by that. A few batches are held at a time; folding anew takes the memory that `rebuild` takes.
 *
 * What it cannot find: bytes of a source that were removed from a database without a log beside it, since a source may have come without.
 */
export async function verifyLedger(
  db: Kysely<Tables>,
  schema: Schema,
  lines: AsyncIterable<CheckedLine> | null,
): Promise<Verified> {
  const faults: string[] = []
  const beside = lines && new LogBeside(lines)
  const head = await headOf(db)
  let last: Link = { seq: 0, hash: FIRST_PREV }
  /** Whether a batch is missing before another: what others lack by that is not told for each of them. */
  let hasGap = false
  for await (const batch of storedBatches(db)) {
    if (batch.seq > last.seq + 1) {
      hasGap = true
      faults.push(`${runOf({ from: last.seq + 1, to: batch.seq - 1 })} not on record, and batch ${batch.seq} is.`)
    }
    faults.push(...(await faultsOfBatch(db, last, batch, hasGap)))
    if (beside) faults.push(...(await beside.faultsUpTo(batch)))
    last = batch
    if (faults.length >= SHOWN || batch.seq >= head.seq) break
  }
  if (beside) faults.push(...beside.end())
  await beside?.close()
  if (faults.length < SHOWN && !hasGap) faults.push(...(await faultsOfRows(db)))
  if (faults.length === 0) faults.push(...(await faultsOfFolds(db, schema)))
  return { batches: last.seq, hash: last.hash, faults: faults.slice(0, SHOWN) }
}
