import type { Kysely } from 'kysely'
import { batchHash } from '../../model/batch-hash.ts'
import type { BatchRecord } from '../../model/batch-record.ts'
import { grouped } from '../../model/grouped.ts'
import { idsIn } from '../append/check.ts'
import { holdsItsText } from '../log/batch-line.ts'
import { chainFault, type Link } from '../log/chain.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'

/**
 * What is wrong with a batch that follows `last`, in sentences: its place in the chain, its hash, its texts, spans and references. After a
 * gap in the record its place behind that and what it refers to in it are left out.
 */
export async function faultsOfBatch(
  db: Kysely<Tables>,
  last: Link,
  batch: BatchRecord,
  afterGap: boolean,
): Promise<string[]> {
  const fault = batch.seq > last.seq + 1 ? null : chainFault(last, batch)
  return [
    ...(fault ? [`Batch ${batch.seq} ${fault.what}.`] : []),
    ...(batchHash(batch) === batch.hash ? [] : [`Batch ${batch.seq} is not what its hash was made of.`]),
    ...batch.sources
      .filter((source) => !holdsItsText(source))
      .map(({ id }) => `The text or the bytes of source ${id} (batch ${batch.seq}) were changed.`),
    ...(await faultsOfSpans(db, batch, afterGap)),
    ...(afterGap ? [] : await faultsOfReferences(db, batch)),
  ]
}

/** Texts of other batches are fetched one at a time. */
async function faultsOfSpans(db: Kysely<Tables>, batch: BatchRecord, afterGap: boolean): Promise<string[]> {
  const faults: string[] = []
  const own = new Map(batch.sources.map(({ id, text }) => [id, text] as const))
  const spans = batch.statements.flatMap(({ id, evidence }) => evidence.map((span) => ({ statement: id, ...span })))
  for (const [source, quotes] of grouped(spans, (span) => span.source)) {
    const text = own.get(source) ?? (await textOf(db, source))
    if (text === undefined && afterGap) continue
    for (const { statement, start, end, exact } of quotes) {
      if (text === undefined)
        faults.push(`Statement ${statement} (batch ${batch.seq}) cites source ${source}, which is not on record.`)
      else if (text.slice(start, end) !== exact)
        faults.push(
          `Statement ${statement} (batch ${batch.seq}) does not quote source ${source} at ${start} to ${end}.`,
        )
    }
  }
  return faults
}

async function textOf(db: Kysely<Tables>, source: string): Promise<string | undefined> {
  return (await db.selectFrom('source').select('text').where('id', '=', source).executeTakeFirst())?.text
}

/** Everything that statements speak of is on record: it came with the batch or with one before. */
async function faultsOfReferences(db: Kysely<Tables>, batch: BatchRecord): Promise<string[]> {
  const known = new Set([batch.id, ...batch.entities.map((e) => e.id), ...batch.statements.map((s) => s.id)])
  const missing = new Set(batch.statements.flatMap(idsIn).filter((id) => !known.has(id)))
  if (missing.size > 0) for (const { id } of await onRecord(db, [...missing], batch.seq)) missing.delete(id)
  if (missing.size === 0) return []
  return batch.statements.flatMap((statement) =>
    [...new Set(idsIn(statement))]
      .filter((id) => missing.has(id))
      .map((id) => `Statement ${statement.id} (batch ${batch.seq}) names ${id}, which is not on record before it.`),
  )
}

const onRecord = (db: Kysely<Tables>, ids: readonly string[], upTo: number) =>
  db
    .selectFrom('entity')
    .select('id')
    .where(oneOf('id', ids))
    .where('batch', '<=', upTo)
    .unionAll(db.selectFrom('statement').select('id').where(oneOf('id', ids)).where('batch', '<=', upTo))
    .unionAll(db.selectFrom('batch').select('id').where(oneOf('id', ids)).where('seq', '<=', upTo))
    .execute()
