import { createHash, type Hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { type BatchRecord, FIRST_PREV } from '../../model/batch-record.ts'
import type { Link } from '../log/chain.ts'

/**
 * A backup unpacks to lines of JSON in UTF-8: a header, the batches from the first to the last, an ending. docs/backup.md tells it to
 * those who read one without this program.
 */
export const FORMAT = 1

const Counts = z.object({ batches: z.number().int().nonnegative(), head: z.string() })

export const Header = Counts.extend({
  rapporteur: z.literal('backup'),
  format: z.literal(FORMAT),
  /** Of the program. */
  version: z.string(),
  /** ISO 8601 instant in UTC. */
  made: z.string(),
})
export type Header = z.infer<typeof Header>

export const Ending = Counts.extend({
  end: z.literal(true),
  sources: z.number().int(),
  entities: z.number().int(),
  statements: z.number().int(),
  /** SHA-256 of the lines of the batches, each with its line feed: the same for the same record, wherever it was kept. */
  sha256: z.string(),
})
export type Ending = z.infer<typeof Ending>

/** The line of a batch, with its line feed: canonical JSON (RFC 8785). */
export const batchLine = (batch: BatchRecord): Buffer => Buffer.from(`${canonicalize(batch)}\n`)

/** Counts and hashes what a backup holds, as its lines go by. */
export class Tally {
  private last: Link = { seq: 0, hash: FIRST_PREV }
  private readonly hash: Hash = createHash('sha256')
  private readonly counts = { sources: 0, entities: 0, statements: 0 }

  /** The last batch. */
  get head(): Link {
    return this.last
  }

  add(batch: BatchRecord, line: Uint8Array): void {
    this.hash.update(line)
    this.last = { seq: batch.seq, hash: batch.hash }
    for (const what of ['sources', 'entities', 'statements'] as const) this.counts[what] += batch[what].length
  }

  /** Of all that was added. */
  ending(): Ending {
    const { seq, hash } = this.last
    return { end: true, batches: seq, ...this.counts, head: hash, sha256: this.hash.copy().digest('hex') }
  }
}
