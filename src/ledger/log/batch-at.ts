import { LONGEST_LINE, readLine } from './batch-line.ts'
import type { DiskFile } from './disk.ts'
import { bytesBetween, type LinePlace } from './lines.ts'

const SHORT = 1024 * 1024
const [OPEN, CLOSE] = [0x7b, 0x7d]

/** Reads and checks the line at a place. What cannot be a line of ours is not held: it may be as long as the file. */
export async function batchAt(file: DiskFile, { start, end }: LinePlace): Promise<ReturnType<typeof readLine>> {
  const length = end - start
  if (length > SHORT) {
    const first = await bytesBetween(file, start, start + 1)
    const last = await bytesBetween(file, end - 1, end)
    if (first[0] !== OPEN || last[0] !== CLOSE) return { fault: { kind: 'not-json', what: 'is not JSON', seq: null } }
    if (length > LONGEST_LINE)
      return { fault: { kind: 'too-long', what: `is longer than ${LONGEST_LINE} bytes`, seq: null } }
  }
  return readLine(await bytesBetween(file, start, end))
}
