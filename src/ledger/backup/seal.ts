import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

const HEAD = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 255])
const NOTHING = Buffer.from([3, 0, 0, 0, 0, 0, 0, 0, 0, 0])
const HASH = 64

/** In bytes. */
export const SEAL_LENGTH = HEAD.length + HASH + 1 + NOTHING.length

/**
 * The end of a backup: a gzip member (RFC 1952) that holds nothing, and for a comment the SHA-256 of all bytes before it. It shows a
 * change of any bit, also of those that unpacking does not look at, and whoever unpacks the file does not notice it.
 */
const sealOf = (sha256: string): Buffer => Buffer.concat([HEAD, Buffer.from(`${sha256}\0`, 'latin1'), NOTHING])

/** Passes bytes on, and the seal behind the last. */
export async function* sealed(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const bytes of packed) {
    hash.update(bytes)
    yield bytes
  }
  yield sealOf(hash.digest('hex'))
}

/** Whether a file of that size ends with the seal of what stands before it. */
export async function holdsItsSeal(path: string, size: number): Promise<boolean> {
  if (size <= SEAL_LENGTH) return false
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(path, { end: size - SEAL_LENGTH - 1 })) hash.update(bytes)
  const end: Buffer[] = []
  for await (const bytes of createReadStream(path, { start: size - SEAL_LENGTH })) end.push(bytes)
  return Buffer.concat(end).equals(sealOf(hash.digest('hex')))
}
