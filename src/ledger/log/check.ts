import { join } from 'node:path'
import { batchAt } from './batch-at.ts'
import type { LineFaultKind } from './batch-line.ts'
import { type ChainFault, chainFault, type Link } from './chain.ts'
import { openToRead } from './disk.ts'
import { linesFrom } from './lines.ts'
import { LOG_NAME } from './log.ts'

export interface LogFault {
  /** Counted from 1. */
  readonly line: number
  /** The batch's number as the line has it; where it cannot be read, null. */
  readonly seq: number | null
  readonly kind: LineFaultKind | ChainFault['kind'] | 'unfinished'
  /** A sentence without its full stop: "Line 17 is not JSON". */
  readonly what: string
}

export interface LogCheck {
  /** How many lines were read. */
  readonly lines: number
  /** The last batch before the first fault. */
  readonly whole: Link | null
  /** The first hundred, in order. */
  readonly faults: readonly LogFault[]
  /** How many there are in all. */
  readonly found: number
}

const SHOWN = 100

/**
 * Reads the whole log of a workspace folder and says everything that is wrong with it. It changes nothing, and holds one
 * line at a time. Of a batch behind a faulty line only the number can be checked, not whether it follows what stood there.
 *
 * @throws RapporteurError `file-missing`
 * @example
 * const { faults } = await checkLog('./workspace')
 * // [{ line: 17, seq: 17, kind: 'wrong-hash', what: 'Line 17 does not have the hash that it names' }]
 */
export async function checkLog(folder: string): Promise<LogCheck> {
  const file = await openToRead(join(folder, LOG_NAME))
  try {
    const { size } = await file.stat()
    const faults: LogFault[] = []
    let found = 0
    let whole: Link | null = null
    let last: Link | null = null
    let unread = 0
    let line = 0
    const note = (seq: number | null, kind: LogFault['kind'], what: string) => {
      if (++found <= SHOWN) faults.push({ line, seq, kind, what: `Line ${line} ${what}` })
    }
    for await (const place of linesFrom(file, 0, size)) {
      line++
      const read = await batchAt(file, place)
      if ('fault' in read) {
        note(read.fault.seq, read.fault.kind, read.fault.what)
        unread++
        continue
      }
      const { seq, hash } = read.batch
      const inStep = unread > 0 && seq === (last?.seq ?? 0) + unread + 1
      const fault = inStep ? null : chainFault(last, read.batch)
      if (fault) note(seq, fault.kind, `holds a batch that ${fault.what}`)
      if (!place.closed) note(seq, 'unfinished', 'lacks its end')
      last = { seq, hash }
      unread = 0
      if (found === 0) whole = last
    }
    return { lines: line, whole, faults, found }
  } finally {
    await file.close()
  }
}
