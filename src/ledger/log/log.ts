import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BatchRecord, FIRST_PREV } from '../../model/batch-record.ts'
import { RapporteurError } from '../../model/errors.ts'
import { orDiskFull } from '../disk-full.ts'
import { batchAt } from './batch-at.ts'
import { toLine } from './batch-line.ts'
import { chainFault, type Link } from './chain.ts'
import { type Disk, type DiskFile, openToRead, realDisk, syncFolderOf, writeAll } from './disk.ts'
import { linesFrom, linesFromEnd } from './lines.ts'
import { findHead, type Head, setAside, type Torn } from './tail.ts'

export const LOG_NAME = 'ledger.jsonl'

/** The log of a workspace: every batch as a line of JSON, in order from batch 1. One process at a time may have it open. */
export interface Log {
  /** The last batch, or null in an empty log. */
  readonly head: Head | null
  /** What was found torn on opening and set aside. */
  readonly torn: Torn | null
  /**
   * Adds a batch; when this resolves it is on the disk. On any error the log is as it was before.
   *
   * @throws RapporteurError `disk-full`; `log-damaged` where another program has changed the file meanwhile; `input-too-large`;
   * else what the file system said. Error where the batch does not follow the head.
   */
  append(batch: BatchRecord): Promise<Appended>
  /**
   * Adds batches with one sync at the end, for a log that is filled from elsewhere. All are added or none: to an empty log also where the
   * process is killed meanwhile, since they are written beside it and take its name when they are on the disk.
   */
  appendAll(batches: AsyncIterable<BatchRecord>): Promise<Appended>
  /**
   * The batches after number `seq`, up to the head at the time of the call; none where the log ends there or before. The
   * beginning is found from the end, as a rule only few are asked for. Whether the first carries the hash of the batch that the
   * caller has is the caller's to compare.
   *
   * @throws RapporteurError `log-damaged`, naming the line.
   */
  after(seq: number): AsyncIterable<BatchRecord>
  /** All batches, up to the head at the time of the call. @throws RapporteurError `log-damaged`, naming the line. */
  all(): AsyncIterable<BatchRecord>
  close(): Promise<void>
}

export interface Appended {
  /** Takes back what was added, where it came to nothing elsewhere. Only while nothing was added behind it. */
  takeBack(): Promise<void>
}

/**
 * Opens the log of a workspace folder, or begins one. Its end is checked: the longest part that is whole and chained stays,
 * what follows is moved into a file beside it. A last line that lacks nothing but its line feed counts as whole.
 *
 * @throws RapporteurError `workspace-missing`, `workspace-newer`, `disk-full`.
 * @example
 * const log = await openLog('./workspace')
 * const { takeBack } = await log.append(batch)
 * for await (const batch of log.after(41)) console.log(batch.seq)
 */
export async function openLog(folder: string, disk: Disk = realDisk): Promise<Log> {
  const path = join(folder, LOG_NAME)
  await rm(unfinished(path), { force: true })
  const file = await openOrBegin(disk, path, folder)
  try {
    const { size } = await file.stat()
    if (size === 0) await syncFolderOf(disk, path)
    const found = await findHead(file, size)
    const end = found?.place.end ?? 0
    const whole = found?.place.closed ? end + 1 : end
    const torn = whole < size ? await setAside(disk, file, folder, whole, size) : null
    if (found && !found.place.closed) await closeLine(file, end, path)
    return new LogFile(disk, path, file, found && { ...found.link, length: end + 1 }, torn)
  } catch (error) {
    await file.close()
    throw error
  }
}

/**
 * The log of a workspace folder for reading alone, without the lock of the workspace: batches are only ever added, so that what is there
 * now is a part of the record whatever its holder adds meanwhile. A line that is being added is left out; a batch whose line is whole but that
 * nobody has been told of yet is in it.
 *
 * @throws RapporteurError `file-missing` where there is no log, `log-damaged`, `workspace-newer`.
 */
export async function openLogToRead(folder: string): Promise<Pick<Log, 'head' | 'all' | 'close'>> {
  const path = join(folder, LOG_NAME)
  const file = await openToRead(path)
  try {
    const end = await endOfLines(file)
    const found = await findHead(file, end)
    const length = found ? found.place.end + 1 : 0
    const head = found && { ...found.link, length }
    const log = new LogFile(realDisk, path, file, head, null)
    if (length < end) throw log.damaged((head?.seq ?? 0) + 1, 'it is not whole')
    return log
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Length of a file up to and with its last line feed. */
async function endOfLines(file: DiskFile): Promise<number> {
  const { size } = await file.stat()
  for await (const { end, closed } of linesFromEnd(file, size)) if (closed) return end + 1
  return 0
}

/** Where a log stands while it is filled from elsewhere. */
const unfinished = (path: string) => `${path}.new`

async function openOrBegin(disk: Disk, path: string, folder: string): Promise<DiskFile> {
  try {
    return await disk.open(path, 'r+')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return disk.open(path, 'wx+').catch((cause) => {
    if (cause.code !== 'ENOENT') throw orDiskFull(cause, path)
    throw new RapporteurError('workspace-missing', `There is no folder ${folder}.`, 'Name another with --workspace.')
  })
}

async function closeLine(file: DiskFile, end: number, path: string): Promise<void> {
  try {
    await writeAll(file, Buffer.from('\n'), end)
    await file.datasync()
  } catch (error) {
    throw orDiskFull(error, path)
  }
}

class LogFile implements Log {
  /** Set while bytes may stand behind the head: a write failed and could not be cut off. */
  private unsure = false
  private busy = false

  constructor(
    private readonly disk: Disk,
    private readonly path: string,
    private file: DiskFile,
    public head: Head | null,
    readonly torn: Torn | null,
  ) {}

  append(batch: BatchRecord): Promise<Appended> {
    return this.write(async (add) => add(batch))
  }

  appendAll(batches: AsyncIterable<BatchRecord>): Promise<Appended> {
    return this.head === null ? this.fillBeside(batches) : this.writeAll(batches)
  }

  after(seq: number): AsyncIterable<BatchRecord> {
    return this.batches(seq, this.head)
  }

  all(): AsyncIterable<BatchRecord> {
    return this.batches(0, this.head)
  }

  close(): Promise<void> {
    return this.file.close()
  }

  private writeAll(batches: AsyncIterable<BatchRecord>): Promise<Appended> {
    return this.write(async (add) => {
      for await (const batch of batches) await add(batch)
    })
  }

  /** A process that is killed meanwhile leaves an empty log, not one that ends too early. */
  private async fillBeside(batches: AsyncIterable<BatchRecord>): Promise<Appended> {
    await this.ready()
    const empty = this.file
    const beside = unfinished(this.path)
    try {
      this.file = await this.disk.open(beside, 'w+')
      const appended = await this.writeAll(batches)
      await rename(beside, this.path)
      await empty.close()
      await syncFolderOf(this.disk, this.path).catch(async (error) => {
        await appended.takeBack()
        throw error
      })
      return appended
    } catch (error) {
      if (this.file !== empty && existsSync(beside)) {
        await this.file.close()
        await rm(beside)
        this.file = empty
        this.head = null
        this.unsure = false
      }
      throw orDiskFull(error, this.path)
    }
  }

  /** Runs `fill`, syncs, and moves the head; or cuts the file back and leaves the head where it was. */
  private async write(fill: (add: (batch: BatchRecord) => Promise<void>) => Promise<void>): Promise<Appended> {
    if (this.busy) throw new Error('The log takes one batch after another.')
    this.busy = true
    try {
      await this.ready()
      const before = this.head
      let head = before
      try {
        await fill(async (batch) => {
          const fault = chainFault(head, batch)
          if (fault) throw new Error(`Batch ${batch.seq} cannot be logged: it ${fault.what}.`)
          const line = toLine(batch)
          const length = head?.length ?? 0
          head = { seq: batch.seq, hash: batch.hash, length: length + line.length }
          await writeAll(this.file, line, length)
        })
        if (head !== before) await this.file.datasync()
        this.head = head
        return { takeBack: () => this.takeBack(head, before) }
      } catch (error) {
        if (head !== before) await this.cutBack().catch(() => undefined)
        throw orDiskFull(error, this.path)
      }
    } finally {
      this.busy = false
    }
  }

  private async takeBack(taken: Head | null, before: Head | null): Promise<void> {
    if (this.busy || this.head !== taken) throw new Error('Only the last that was added to the log can be taken back.')
    this.busy = true
    this.head = before
    await this.cutBack().finally(() => {
      this.busy = false
    })
  }

  private async cutBack(): Promise<void> {
    this.unsure = true
    await this.file.truncate(this.head?.length ?? 0)
    await this.file.datasync()
    this.unsure = false
  }

  /** The lock of the workspace keeps our own processes out; this is for a hand, a script or a synchronising service. */
  private async ready(): Promise<void> {
    if (this.unsure) await this.cutBack()
    const { size, nlink } = await this.file.stat()
    if (nlink > 0 && size === (this.head?.length ?? 0)) return
    throw new RapporteurError(
      'log-damaged',
      `${this.path} was ${nlink === 0 ? 'removed' : 'changed'} by another program while it was open.`,
      'Close this workspace and open it again; then "rapporteur verify" says whether it is whole.',
    )
  }

  private async *batches(seq: number, head: Head | null): AsyncGenerator<BatchRecord> {
    if (!head || seq >= head.seq) return
    let number = Math.max(seq, 0) + 1
    const start = number === 1 ? 0 : await this.startOf(number, head)
    let last: Link | null = null
    for await (const place of linesFrom(this.file, start, head.length)) {
      const read = await batchAt(this.file, place)
      if ('fault' in read) throw this.damaged(number, `it ${read.fault.what}`)
      const fault = chainFault(
        last ?? { seq: number - 1, hash: number === 1 ? FIRST_PREV : read.batch.prev },
        read.batch,
      )
      if (fault) throw this.damaged(number, `its batch ${fault.what}`)
      yield read.batch
      last = read.batch
      number++
    }
    if (last?.seq !== head.seq) throw this.damaged(number, 'it is missing')
  }

  /** Batches have no gaps, so the line of a batch is found by counting. */
  private async startOf(seq: number, head: Head): Promise<number> {
    let number = head.seq
    for await (const { start } of linesFromEnd(this.file, head.length)) if (number-- === seq) return start
    throw this.damaged(seq, 'there are fewer lines than batches')
  }

  damaged(line: number, what: string): RapporteurError {
    return new RapporteurError(
      'log-damaged',
      `${this.path} is damaged at line ${line}: ${what}.`,
      'Nothing was changed. "rapporteur verify" lists every fault; the database, or a backup, holds the batches as well.',
    )
  }
}
