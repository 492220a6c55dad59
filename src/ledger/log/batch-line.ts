import { createHash } from 'node:crypto'
import { z } from 'zod'
import { batchHash } from '../../model/batch-hash.ts'
import { BatchRecord } from '../../model/batch-record.ts'
import { RapporteurError } from '../../model/errors.ts'

/** A batch as one line of JSON, as it stands in the log and in a backup, and what can be wrong with such a line. */

export type LineFaultKind =
  | 'not-json'
  | 'wrong-form'
  /** Its hash is right, so somebody wrote it on purpose: a newer version. */
  | 'unknown-form'
  | 'wrong-hash'
  | 'wrong-text'
  | 'too-long'

export interface LineFault {
  readonly kind: LineFaultKind
  /** In words that follow "the line": "is not JSON". */
  readonly what: string
  /** The number that the line gives itself, where it can be read. */
  readonly seq: number | null
}

/** In bytes, without the line feed. Node's longest string is twice as long. */
export const LONGEST_LINE = 256 * 1024 * 1024

/**
 * The line of a batch in UTF-8, with its line feed.
 *
 * @throws RapporteurError `input-too-large` where it is longer than `LONGEST_LINE`.
 */
export function toLine(batch: BatchRecord): Buffer {
  const line = Buffer.from(`${JSON.stringify(batch)}\n`)
  if (line.length - 1 > LONGEST_LINE)
    throw new RapporteurError(
      'input-too-large',
      `Batch ${batch.seq} takes ${line.length} bytes, and ${LONGEST_LINE} is the limit.`,
      'Add the sources in several batches.',
    )
  return line
}

/**
 * Reads a line (without its line feed) and checks it by itself: form, hash, and the hashes of the texts and bytes of its
 * sources, which the hash of the batch stands on. Its place in the chain is for `chainFault`.
 *
 * @example
 * const read = readLine(line)
 * if ('fault' in read) console.log(`The line ${read.fault.what}`)
 */
export function readLine(line: Uint8Array): { readonly batch: BatchRecord } | { readonly fault: LineFault } {
  const fault = (kind: LineFaultKind, what: string, seq: number | null = null) => ({ fault: { kind, what, seq } })
  try {
    const json = parsed(line)
    if (json === undefined) return fault('not-json', 'is not JSON')
    const envelope = Envelope.safeParse(json)
    if (!envelope.success) return fault('wrong-form', `is not a batch (${firstIssue(envelope.error)})`)
    const { seq, hash } = envelope.data
    if (batchHash(envelope.data as unknown as BatchRecord) !== hash)
      return fault('wrong-hash', 'does not have the hash that it names', seq)
    const batch = BatchRecord.safeParse(json)
    if (!batch.success)
      return fault('unknown-form', `is of a form that this version does not know (${firstIssue(batch.error)})`, seq)
    if (fields(batch.data) !== fields(json))
      return fault('unknown-form', 'has fields that this version does not know', seq)
    const changed = batch.data.sources.find((source) => !holdsItsText(source))
    if (changed) return fault('wrong-text', `has another text in source ${changed.id} than was hashed`, seq)
    return { batch: batch.data }
  } catch (error) {
    // Nesting beyond what the stack holds; no batch is deep.
    if (error instanceof RangeError) return fault('wrong-form', 'is nested too deeply')
    throw error
  }
}

/** What the hash of a batch can be computed from, whatever else a newer version may have put into it. */
const Envelope = z.looseObject({
  seq: z.number().int().positive(),
  hash: z.string(),
  sources: z.array(z.looseObject({})),
})

/** A byte order mark counts as a fault: nothing of ours writes one. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(line))
  } catch (error) {
    if (error instanceof RangeError) throw error
    return undefined
  }
}

/** Whether text and bytes of a source have the hashes that they are known by. */
export function holdsItsText({ text, bytes, sha256 }: BatchRecord['sources'][number]): boolean {
  if (sha256Of(text) !== sha256.text) return false
  if (bytes === null) return true
  const raw = Buffer.from(bytes, 'base64')
  return sha256Of(raw) === sha256.bytes && raw.toString('base64') === bytes
}

const sha256Of = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

/** How many fields a value has at all depths: fewer after parsing where the schema left some out. */
function fields(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inner = Object.values(value)
  return inner.reduce((sum: number, item) => sum + fields(item), Array.isArray(value) ? 0 : inner.length)
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  return issue ? `${issue.path.join('.') || 'the whole'}: ${issue.message}` : 'unknown'
}
