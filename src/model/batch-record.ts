import { z } from 'zod'
import { SourceText } from './source.ts'
import { Span } from './span.ts'
import { NewEntity, NewStatement } from './statement.ts'

/**
 * A batch as it is kept: in the tables, as one line of the log, and in a backup. Batches are numbered from 1 without gaps
 * and form a chain: each carries the hash of the one before.
 */

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const SourceRecord = SourceText.extend({
  id: z.string(),
  /** Id of the first source of the same document: its own, or that of the text which this one revises. */
  document: z.string(),
  /**
   * The raw bytes in base64. Null where the ledger has bytes of that hash already, where they are the text itself in UTF-8
   * (`sha256.bytes === sha256.text`), or where whoever added it had none.
   */
  bytes: z.string().nullable(),
  /** When and how it was fetched, as far as known: ISO 8601 instant, final address, HTTP status, headers that matter. */
  retrieved: z.record(z.string(), z.string()).nullable(),
})
export type SourceRecord = z.infer<typeof SourceRecord>

export const EvidenceRecord = Span.extend({ source: z.string() })
export type EvidenceRecord = z.infer<typeof EvidenceRecord>

export const StatementRecord = NewStatement.extend({
  id: z.string(),
  valid: z.string().nullable(),
  evidence: z.array(EvidenceRecord),
})
export type StatementRecord = z.infer<typeof StatementRecord>

export const BatchRecord = z.object({
  seq: z.number().int().positive(),
  id: z.string(),
  /** ISO 8601 instant in UTC. */
  at: z.string(),
  by: z.string(),
  /** Why, in the words of whoever appended it. */
  note: z.string().nullable(),
  sources: z.array(SourceRecord),
  entities: z.array(NewEntity),
  statements: z.array(StatementRecord),
  /** Hash of the batch before; 64 zeros in the first. */
  prev: Sha256,
  /** SHA-256 of the batch without this field, by `batchHash`. */
  hash: Sha256,
})
export type BatchRecord = z.infer<typeof BatchRecord>

export const FIRST_PREV = '0'.repeat(64)
