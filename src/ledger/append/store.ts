import { type Kysely, sql } from 'kysely'
import type { BatchRecord } from '../../model/batch-record.ts'
import { RapporteurError } from '../../model/errors.ts'
import { entityNamed } from '../../model/value.ts'
import { chainFault } from '../log/chain.ts'
import type { Tables } from '../tables.ts'
import { EMPTY, type Head } from './build.ts'
import { insertRows } from './rows.ts'

/** Number that PostgreSQL knows the ledger's own advisory lock by: "rapp" in ASCII. */
const LOCK = 0x72617070

/** Keeps every other writer of the database out until the transaction ends. */
export async function lockLedger(db: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db)
}

/** The last batch; `EMPTY` where there is none. */
export async function headOf(db: Kysely<Tables>): Promise<Head> {
  const row = await db
    .selectFrom('batch')
    .select(['seq', 'hash', 'last_statement as statements'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { seq: Number(row.seq), hash: row.hash, statements: Number(row.statements) } : EMPTY
}

/** @throws RapporteurError `input-invalid` where a batch does not follow the last. */
export function checkFollows(head: Head, batch: BatchRecord): void {
  const fault = chainFault(head, batch)
  if (!fault) return
  throw new RapporteurError(
    'input-invalid',
    `Batch ${batch.seq} ${fault.what} in this ledger.`,
    'Restore into an empty workspace.',
  )
}

/** Writes the rows of all batches of an empty ledger. One is held at a time. @throws RapporteurError `input-invalid`. */
export async function storeAll(db: Kysely<Tables>, batches: AsyncIterable<BatchRecord>): Promise<void> {
  let head = EMPTY
  for await (const batch of batches) {
    checkFollows(head, batch)
    await storeBatch(db, batch, head)
    head = { seq: batch.seq, hash: batch.hash, statements: head.statements + batch.statements.length }
  }
}

/** Writes the rows of a batch. `head` is the batch before. */
export async function storeBatch(db: Kysely<Tables>, batch: BatchRecord, head: Head): Promise<void> {
  const { seq, id, at, by, note, prev, hash } = batch
  await insertRows(db, 'batch', [
    { seq, id, at, by, note, prev, hash, last_statement: head.statements + batch.statements.length },
  ])
  for (const { bytes, sha256 } of batch.sources) {
    if (bytes === null) continue
    await db
      .insertInto('blob')
      .values({ sha256: sha256.bytes, bytes: Buffer.from(bytes, 'base64') })
      .onConflict((c) => c.doNothing())
      .execute()
  }
  await insertRows(
    db,
    'source',
    batch.sources.map(({ sha256, bytes: _, bodyStart, ...source }, position) => ({
      ...source,
      batch: seq,
      position,
      sha256_text: sha256.text,
      sha256_bytes: sha256.bytes,
      body_start: bodyStart,
    })),
  )
  await insertRows(
    db,
    'entity',
    batch.entities.map((entity, position) => ({ ...entity, batch: seq, position })),
  )
  await insertRows(
    db,
    'statement',
    batch.statements.map(({ evidence, ...statement }, position) => ({
      ...statement,
      seq: head.statements + position + 1,
      batch: seq,
      value_entity: entityNamed(statement.value),
      source: evidence[0]?.source ?? null,
    })),
  )
  await insertRows(
    db,
    'evidence',
    batch.statements.flatMap(({ id: statement, evidence }) =>
      evidence.map((span, position) => ({ ...span, statement, position })),
    ),
  )
}
