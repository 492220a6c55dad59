import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BatchRecord } from '../../model/batch-record.ts'
import { RapporteurError } from '../../model/errors.ts'
import { orDiskFull } from '../disk-full.ts'
import { batchAt } from './batch-at.ts'
import { chainFault, type Link } from './chain.ts'
import { type Disk, type DiskFile, syncFolderOf, writeAll } from './disk.ts'
import { bytesBetween, type LinePlace, linesFromEnd } from './lines.ts'

/** The last batch of a log, and the length of the log in bytes with it. */
export interface Head extends Link {
  readonly length: number
}

/** What an unfinished or damaged end of a log was: so many bytes, now kept in a file beside it. */
export interface Torn {
  readonly bytes: number
  readonly file: string
}

/**
 * The last line of a log that is whole and follows a line that is whole: where everything that is kept ends. Lines further
 * up are not looked at, so that a log opens as fast at a million batches as at ten.
 *
 * @throws RapporteurError `workspace-newer` where the end was written by a newer version.
 */
export async function findHead(
  file: DiskFile,
  length: number,
): Promise<{ readonly link: Link; readonly place: LinePlace } | null> {
  let candidate: { batch: BatchRecord; place: LinePlace } | null = null
  for await (const place of linesFromEnd(file, length)) {
    const read = await batchAt(file, place)
    if ('fault' in read && read.fault.kind === 'unknown-form') throw newer(read.fault.what)
    const batch = 'batch' in read ? read.batch : null
    if (candidate && batch && !chainFault(batch, candidate.batch)) return headOf(candidate)
    candidate = batch && { batch, place }
  }
  return candidate && !chainFault(null, candidate.batch) ? headOf(candidate) : null
}

const headOf = ({ batch: { seq, hash }, place }: { batch: BatchRecord; place: LinePlace }) => ({
  link: { seq, hash },
  place,
})

function newer(what: string): RapporteurError {
  return new RapporteurError(
    'workspace-newer',
    `The last line of ledger.jsonl ${what}; a newer version of Rapporteur wrote it.`,
    'Install that version, or a newer one.',
  )
}

const BLOCK = 1024 * 1024

/**
 * Moves what follows the first `from` bytes of a log into a file of its own beside it. It is copied and synced before it is
 * cut off, so that it is in one place at least at any moment.
 */
export async function setAside(
  disk: Disk,
  file: DiskFile,
  folder: string,
  from: number,
  length: number,
): Promise<Torn> {
  const [path, copy] = await newFile(disk, folder)
  try {
    for (let at = from; at < length; at += BLOCK)
      await writeAll(copy, await bytesBetween(file, at, Math.min(at + BLOCK, length)), at - from)
    await copy.sync()
  } catch (error) {
    await rm(path, { force: true })
    throw orDiskFull(error, path)
  } finally {
    await copy.close()
  }
  await syncFolderOf(disk, path)
  await file.truncate(from)
  await file.sync()
  return { bytes: length - from, file: path }
}

async function newFile(disk: Disk, folder: string) {
  const stamp = new Date().toISOString().replaceAll(':', '')
  for (let n = 1; ; n++) {
    const path = join(folder, `ledger.torn-${stamp}${n === 1 ? '' : `-${n}`}.jsonl`)
    try {
      return [path, await disk.open(path, 'wx')] as const
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw orDiskFull(error, path)
    }
  }
}
