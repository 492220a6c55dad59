import { type Kysely, sql } from 'kysely'
import { batchHash } from '../model/batch-hash.ts'
import { type BatchRecord, FIRST_PREV } from '../model/batch-record.ts'
import { storedBatches } from './append/stored.ts'
import { refold } from './fold/rebuild.ts'
import { OWNERS } from './fold/versions.ts'
import { holdsItsText } from './log/batch-line.ts'
import { chainFault, type Link } from './log/chain.ts'
import type { Schema } from './schema.ts'
import type { Tables } from './tables.ts'

export interface Verified {
  readonly batches: number
  /** Hash of the last batch, which stands for all. */
  readonly hash: string
  /** What is wrong, each in a sentence; the first hundred. */
  readonly faults: readonly string[]
}

const SHOWN = 100

/**
 * Checks the chain of hashes, that every text and all bytes have the hash that they are known by, that every span quotes its
 * source, and that the folded rows are those that folding anew gives. The last is tried in a transaction that is taken back.
 */
export async function verifyLedger(db: Kysely<Tables>, schema: Schema): Promise<Verified> {
  const faults: string[] = []
  const texts = new Map<string, string>()
  let last: Link = { seq: 0, hash: FIRST_PREV }
  for await (const batch of storedBatches(db)) {
    const fault = chainFault(last, batch)
    if (fault) faults.push(`A batch ${fault.what}.`)
    if (batchHash(batch) !== batch.hash) faults.push(`Batch ${batch.seq} is not what its hash was made of.`)
    faults.push(...faultsOfSources(batch, texts), ...faultsOfSpans(batch, texts))
    last = batch
    if (faults.length > SHOWN) break
  }
  if (faults.length === 0) faults.push(...(await faultsOfFolds(db, schema)))
  return { batches: last.seq, hash: last.hash, faults: faults.slice(0, SHOWN) }
}

function faultsOfSources(batch: BatchRecord, texts: Map<string, string>): string[] {
  return batch.sources.flatMap((source) => {
    texts.set(source.id, source.text)
    return holdsItsText(source)
      ? []
      : [`The text or the bytes of source ${source.id} (batch ${batch.seq}) were changed.`]
  })
}

function faultsOfSpans(batch: BatchRecord, texts: ReadonlyMap<string, string>): string[] {
  return batch.statements.flatMap(({ id, evidence }) =>
    evidence.flatMap(({ source, start, end, exact }) =>
      texts.get(source)?.slice(start, end) === exact
        ? []
        : [`Statement ${id} (batch ${batch.seq}) does not quote source ${source} at ${start} to ${end}.`],
    ),
  )
}

/** Thrown to take a transaction back. */
class TakenBack extends Error {}

async function faultsOfFolds(db: Kysely<Tables>, schema: Schema): Promise<string[]> {
  const faults: string[] = []
  try {
    await db.transaction().execute(async (trx) => {
      const before = await digests(trx)
      await refold(trx, schema)
      const after = await digests(trx)
      for (const [table, digest] of before)
        if (after.get(table) !== digest)
          faults.push(
            `The rows of ${table} are not those that the statements give; "rapporteur rebuild" makes them anew.`,
          )
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  return faults
}

/** One hash for the rows of each folded table, in whatever order they lie. */
async function digests(db: Kysely<Tables>): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const table of ['support', 'search_text', 'search_word', ...Object.keys(OWNERS)]) {
    const { rows } = await sql<{ digest: string | null }>`
      select md5(string_agg(row, '' order by row)) as digest from (select md5(t::text) as row from ${sql.table(table)} t) as all_rows
    `.execute(db)
    found.set(table, rows[0]?.digest ?? '')
  }
  return found
}
