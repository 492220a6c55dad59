import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { BatchRecord } from './batch-record.ts'

/**
 * SHA-256, in hexadecimal, of the canonical JSON (RFC 8785) of a batch without its own hash. Texts and bytes of sources
 * stand in it by their hashes alone, so that a text which the law wants gone can go and the chain still verifies.
 */
export function batchHash(batch: Omit<BatchRecord, 'hash'> & { readonly hash?: string }): string {
  const { hash: _, sources, ...rest } = batch
  const digests = sources.map(({ text: _text, bytes: _bytes, ...source }) => source)
  const json = canonicalize({ ...rest, sources: digests })
  return createHash('sha256')
    .update(json ?? '')
    .digest('hex')
}
