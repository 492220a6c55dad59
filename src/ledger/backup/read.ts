import { stat } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { BatchRecord } from '../../model/batch-record.ts'
import { RapporteurError } from '../../model/errors.ts'
import type { Progress } from '../fold/rebuild.ts'
import { readLine } from '../log/batch-line.ts'
import { chainFault } from '../log/chain.ts'
import { Ending, FORMAT, Header, Tally } from './format.ts'
import { Unreadable, unpackedLines } from './lines.ts'
import { holdsItsSeal, SEAL_LENGTH } from './seal.ts'

/** A backup that was found whole. */
export interface Backup {
  readonly header: Header
  /** From the first to the last, each checked again as it is read. @throws RapporteurError `backup-damaged` where the file was changed meanwhile. */
  batches(): AsyncIterable<BatchRecord>
}

/**
 * Checks a backup whole: its seal, every batch as in a log, their chain, and that they are as many as header and ending say. It changes
 * nothing.
 *
 * @throws RapporteurError `file-missing`, `file-unreadable`, `input-invalid` for what is no backup, `backup-damaged`, `backup-newer`.
 */
export async function openBackup(path: string, progress: Progress = () => undefined): Promise<Backup> {
  const size = await sizeOf(path)
  try {
    const header = await headerOf(path, size)
    if (!(await holdsItsSeal(path, size))) throw new Unreadable('was changed or cut off')
    for await (const { seq } of batchesOf(path, size)) progress(seq, header.batches)
    return { header, batches: () => batchesOf(path, size) }
  } catch (error) {
    throw explained(error, path)
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'ENOENT' || cause.code === 'ENOTDIR'
      ? new RapporteurError('file-missing', `There is no file ${path}.`, 'Check the path.', { cause })
      : unreadable(path, cause)
  })
  if (found.isDirectory())
    throw new RapporteurError('file-unreadable', `${path} is a folder.`, 'Name a file that "rapporteur backup" wrote.')
  return found.size
}

const unreadable = (path: string, cause: NodeJS.ErrnoException) =>
  new RapporteurError(
    'file-unreadable',
    `The file ${path} cannot be read (${cause.code ?? cause.message}).`,
    'Check its permissions and its disk.',
    { cause },
  )

/** The first line, which tells what the file is; where it tells nothing of the kind, it is none of ours. */
async function headerOf(path: string, size: number): Promise<Header> {
  if (size === 0) throw new Unreadable('is empty')
  const first = z.looseObject({ rapporteur: z.literal('backup') }).safeParse(await firstOf(path, size))
  if (!first.success)
    throw new RapporteurError(
      'input-invalid',
      `${path} is not a backup of Rapporteur.`,
      'Name a file that "rapporteur backup" wrote.',
    )
  const { format, version } = first.data
  if (typeof format === 'number' && format > FORMAT) throw newer(path, `format ${format} of version ${version}`)
  const header = Header.safeParse(first.data)
  if (!header.success) throw new Unreadable('has a first line that cannot be read')
  return header.data
}

async function firstOf(path: string, size: number): Promise<unknown> {
  try {
    for await (const line of unpackedLines(path, size)) return parsed(line)
  } catch (error) {
    if (!(error instanceof Unreadable && error.isOther)) throw error
  }
  return undefined
}

function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString())
  } catch {
    return undefined
  }
}

async function* batchesOf(path: string, size: number): AsyncGenerator<BatchRecord> {
  try {
    yield* checkedBatches(unpackedLines(path, size - SEAL_LENGTH), path)
  } catch (error) {
    throw explained(error, path)
  }
}

async function* checkedBatches(lines: AsyncIterable<Buffer>, path: string): AsyncGenerator<BatchRecord> {
  const tally = new Tally()
  let header: Header | undefined
  let ending: Ending | undefined
  for await (const line of lines) {
    if (ending) throw new Unreadable('goes on behind its last line')
    if (!header) {
      header = Header.safeParse(parsed(line)).data
      if (!header) break
      continue
    }
    if (tally.head.seq === header.batches) ending = Ending.safeParse(parsed(line)).data
    if (ending) continue
    yield batchIn(line, path, tally)
  }
  if (!header || !ending) throw new Unreadable(`lacks its ${header ? 'last' : 'first'} line`)
  if (header.head !== ending.head || !isDeepStrictEqual(ending, tally.ending()))
    throw new Unreadable('does not hold what its first and last line say')
}

function batchIn(line: Buffer, path: string, tally: Tally): BatchRecord {
  const read = readLine(line)
  const number = tally.head.seq + 1
  if ('fault' in read) {
    const { kind, what } = read.fault
    if (kind === 'unknown-form') throw newer(path, `a batch that ${what}`)
    throw new Unreadable(`was changed: the line of batch ${number} ${what}`)
  }
  const fault = chainFault(tally.head, read.batch)
  if (fault) throw new Unreadable(`was changed: the batch on line ${number + 1} ${fault.what}`)
  tally.add(read.batch, Buffer.concat([line, Buffer.from('\n')]))
  return read.batch
}

const newer = (path: string, what: string) =>
  new RapporteurError(
    'backup-newer',
    `The backup ${path} was made by a newer version of Rapporteur (${what}).`,
    'Install that version, or a newer one.',
  )

function explained(error: unknown, path: string): unknown {
  if (error instanceof Unreadable)
    return new RapporteurError(
      'backup-damaged',
      `The backup ${path} ${error.message}.`,
      'Nothing was restored. Use another copy of it.',
      { cause: error },
    )
  if (error instanceof RapporteurError) return error
  return (error as NodeJS.ErrnoException).syscall ? unreadable(path, error as NodeJS.ErrnoException) : error
}
