import { createHash } from 'node:crypto'

/** In bytes of UTF-8: an index of PostgreSQL takes 2,704 a row. */
const LONGEST = 1000

/** A key as it is kept: one that no index would take is told by its beginning and its hash. Keys are only ever compared whole. */
export function keptKey(key: string): string {
  if (Buffer.byteLength(key) <= LONGEST) return key
  return `${key.slice(0, 100).replace(/[\ud800-\udfff]/g, '')}…${createHash('sha256').update(key).digest('hex')}`
}
