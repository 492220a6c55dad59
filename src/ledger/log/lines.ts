import type { DiskFile } from './disk.ts'

const BLOCK = 256 * 1024
const LINE_FEED = 10

/** Where a line stands in a file: its bytes are `start` to `end`, without the line feed. */
export interface LinePlace {
  readonly start: number
  readonly end: number
  /** False for a last line that lacks its line feed. */
  readonly closed: boolean
}

/** The bytes from `start` to `end`; fewer where the file ends before. */
export async function bytesBetween(file: DiskFile, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(end - start)
  let done = 0
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, start + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}

/** The lines of the first `length` bytes of a file from `offset` on. A block is held at a time, no line. */
export async function* linesFrom(file: DiskFile, offset: number, length: number): AsyncGenerator<LinePlace> {
  let start = offset
  for (let at = offset; at < length; ) {
    const block = await bytesBetween(file, at, Math.min(at + BLOCK, length))
    if (block.length === 0) break
    for (let i = block.indexOf(LINE_FEED); i !== -1; i = block.indexOf(LINE_FEED, i + 1)) {
      yield { start, end: at + i, closed: true }
      start = at + i + 1
    }
    at += block.length
  }
  if (start < length) yield { start, end: length, closed: false }
}

/** The lines of the first `length` bytes of a file, the last first. A block is held at a time, no line. */
export async function* linesFromEnd(file: DiskFile, length: number): AsyncGenerator<LinePlace> {
  let end = length
  let closed = false
  for (let to = length; to > 0; ) {
    const from = Math.max(0, to - BLOCK)
    const block = await bytesBetween(file, from, to)
    for (let i = block.lastIndexOf(LINE_FEED); i !== -1; i = i === 0 ? -1 : block.lastIndexOf(LINE_FEED, i - 1)) {
      const start = from + i + 1
      if (closed || start < end) yield { start, end, closed }
      end = from + i
      closed = true
    }
    to = from
  }
  if (length > 0) yield { start: 0, end, closed }
}
