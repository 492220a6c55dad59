import { join } from 'node:path'
import type { BatchRecord } from '../../model/batch-record.ts'
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
  const faults: LogFault[] = []
  let found = 0
  let whole: Link | null = null
  let lines = 0
  for await (const line of checkedLines(folder)) {
    lines++
    found += line.faults.length
    faults.push(...line.faults.slice(0, SHOWN - faults.length))
    if (found === 0) whole = line.batch && { seq: line.batch.seq, hash: line.batch.hash }
  }
  return { lines, whole, faults, found }
}

/** A line of a log, with what is wrong with it. */
export interface CheckedLine {
  /** Number of its batch; where that cannot be read, the one that follows from the line before. */
  readonly number: number
  /** Null where it cannot be read. */
  readonly batch: BatchRecord | null
  readonly faults: readonly LogFault[]
}

/** The lines of the log of a workspace folder, one held at a time. @throws RapporteurError `file-missing` */
export async function* checkedLines(folder: string): AsyncGenerator<CheckedLine> {
  const file = await openToRead(join(folder, LOG_NAME))
  try {
    const { size } = await file.stat()
    let last: Link | null = null
    let unread = 0
    let line = 0
    for await (const place of linesFrom(file, 0, size)) {
      line++
      const faults: LogFault[] = []
      const note = (seq: number | null, kind: LogFault['kind'], what: string) =>
        faults.push({ line, seq, kind, what: `Line ${line} ${what}` })
      const read = await batchAt(file, place)
      if ('fault' in read) {
        note(read.fault.seq, read.fault.kind, read.fault.what)
        unread++
        yield { number: (last?.seq ?? 0) + unread, batch: null, faults }
        continue
      }
      const { seq, hash } = read.batch
      const inStep = unread > 0 && seq === (last?.seq ?? 0) + unread + 1
      const fault = inStep ? null : chainFault(last, read.batch)
      if (fault) note(seq, fault.kind, `holds a batch that ${fault.what}`)
      if (!place.closed) note(seq, 'unfinished', 'lacks its end')
      last = { seq, hash }
      unread = 0
      yield { number: seq, batch: read.batch, faults }
    }
  } finally {
    await file.close()
  }
}
