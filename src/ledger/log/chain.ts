import { type BatchRecord, FIRST_PREV } from '../../model/batch-record.ts'

/** The end of a chain of batches: number and hash of the last. */
export interface Link {
  readonly seq: number
  readonly hash: string
}

export interface ChainFault {
  readonly kind: 'gap' | 'broken-chain'
  /** In words that follow "the batch": "has number 7 where 6 follows". */
  readonly what: string
}

/** What keeps a batch from following `last` (null: from being the first), or null where it follows. */
export function chainFault(last: Link | null, batch: BatchRecord): ChainFault | null {
  const seq = (last?.seq ?? 0) + 1
  if (batch.seq !== seq) return { kind: 'gap', what: `has number ${batch.seq} where ${seq} follows` }
  if (batch.prev !== (last?.hash ?? FIRST_PREV))
    return { kind: 'broken-chain', what: 'does not carry the hash of the batch before' }
  return null
}
