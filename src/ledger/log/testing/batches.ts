import { createHash } from 'node:crypto'
import { batchHash } from '../../../model/batch-hash.ts'
import { type BatchRecord, FIRST_PREV } from '../../../model/batch-record.ts'
import type { Value } from '../../../model/value.ts'
import { stated } from '../../testing/statements.ts'
import type { Link } from '../chain.ts'

/** Sentences in the scripts that texts come in, with a quotation mark, a line break and a character beyond the first plane. */
const SENTENCES = [
  'China and Russia held the 19th round of strategic security consultations in Beijing.',
  'Секретарь Совета Безопасности назвал их «традиционными».\n',
  '中俄第十九轮战略安全磋商在北京举行。',
  'The "two sides" agreed to meet again \u{1F91D}.',
]

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

/** A batch that follows `last`: one source, one event and two statements, the same for the same number. */
export function batchAfter(last: Link | null, { sentences = 3 }: { readonly sentences?: number } = {}): BatchRecord {
  const seq = (last?.seq ?? 0) + 1
  const text = Array.from({ length: sentences }, (_, i) => `${seq}.${i} ${SENTENCES[(seq + i) % 4]}`).join(' ')
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  const source = `src_${seq}`
  const statement = (id: string, property: string, value: Value) => ({
    ...stated({ subject: `ev_${seq}`, property, value, evidence: [] }, { rule: 'en/round/held', confidence: 0.9 }),
    id,
    valid: null,
    evidence: [{ start: 0, end: 3, exact: text.slice(0, 3), source }],
  })
  const batch: Omit<BatchRecord, 'hash'> = {
    seq,
    id: `ba_${seq}`,
    at: new Date(Date.UTC(2024, 10, 12) + seq * 60_000).toISOString(),
    by: 'analyst',
    note: seq % 3 === 0 ? 'third' : null,
    sources: [
      {
        id: source,
        document: source,
        text,
        bodyStart: 0,
        title: null,
        publisher: 'Desk',
        published: '2024-11-12',
        language: 'en',
        url: null,
        format: 'text',
        sha256: { bytes: sha256(bytes), text: sha256(text) },
        bytes: bytes.toString('base64'),
        retrieved: { at: '2024-11-13T08:00:00Z' },
      },
    ],
    entities: [{ id: `ev_${seq}`, kind: 'Event', key: `event ${seq}` }],
    statements: [
      statement(`sm_${seq}a`, 'date', { type: 'date', edtf: '2024-11-12' }),
      statement(`sm_${seq}b`, 'round', { type: 'ordinal', ordinal: seq }),
    ],
    prev: last?.hash ?? FIRST_PREV,
  }
  return { ...batch, hash: batchHash(batch) }
}

/** The first batches of a chain. */
export function chainOf(count: number, options: Parameters<typeof batchAfter>[1] = {}): BatchRecord[] {
  const batches: BatchRecord[] = []
  for (let i = 0; i < count; i++) batches.push(batchAfter(batches.at(-1) ?? null, options))
  return batches
}

/** The same batch with other content, and the hash that belongs to it. */
export function rewritten(batch: BatchRecord, change: Partial<BatchRecord>): BatchRecord {
  const changed = { ...batch, ...change }
  return { ...changed, hash: batchHash(changed) }
}
