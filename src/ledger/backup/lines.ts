import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { LONGEST_LINE } from '../log/batch-line.ts'

const LINE_FEED = 10
const OPEN = 0x7b

/** What a file is that is no whole backup, in words that follow "the file": "was cut off". */
export class Unreadable extends Error {
  /** `isOther` where it may be no backup at all. */
  constructor(
    what: string,
    readonly isOther = false,
  ) {
    super(what)
  }
}

/**
 * The lines that a file unpacks to, without their line feeds. One line is held at a time; what cannot be one of ours is not read to its
 * end, however large it unpacks.
 *
 * @param length In bytes: what follows in the file is not looked at.
 * @throws Unreadable
 */
export async function* unpackedLines(path: string, length: number): AsyncGenerator<Buffer> {
  const packed = createReadStream(path, { end: Math.max(length - 1, 0) })
  const unpacked = createGunzip()
  packed.on('error', (error) => unpacked.destroy(error))
  packed.pipe(unpacked)
  let parts: Buffer[] = []
  let size = 0
  const take = (part: Buffer) => {
    if (part.length === 0) return
    if (size === 0 && part[0] !== OPEN) throw new Unreadable('holds a line that is not JSON', true)
    size += part.length
    if (size > LONGEST_LINE) throw new Unreadable(`holds a line longer than ${LONGEST_LINE} bytes`)
    parts.push(part)
  }
  try {
    for await (const block of unpacked as AsyncIterable<Buffer>) {
      let from = 0
      for (let i = block.indexOf(LINE_FEED); i !== -1; i = block.indexOf(LINE_FEED, from)) {
        take(block.subarray(from, i))
        yield Buffer.concat(parts)
        parts = []
        size = 0
        from = i + 1
      }
      take(block.subarray(from))
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') throw new Unreadable('was cut off')
    if (code?.startsWith('Z_'))
      throw new Unreadable('was changed: it does not unpack', message === 'incorrect header check')
    throw error
  } finally {
    packed.destroy()
    unpacked.destroy()
  }
  if (size > 0) throw new Unreadable('ends within a line', true)
}
