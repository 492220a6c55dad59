import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { BatchRecord } from '../../model/batch-record.ts'
import { RapporteurError } from '../../model/errors.ts'
import { newId } from '../append/build.ts'
import { orDiskFull } from '../disk-full.ts'
import type { Progress } from '../fold/rebuild.ts'
import { chainFault, type Link } from '../log/chain.ts'
import { realDisk, syncFolderOf } from '../log/disk.ts'
import { batchLine, type Ending, FORMAT, type Header, Tally } from './format.ts'
import { sealed } from './seal.ts'

/** What goes into a backup: the batches from the first on, and the last that is wanted; null where there is none. */
export interface Recorded {
  readonly head: Link | null
  readonly batches: AsyncIterable<BatchRecord>
}

export interface WriteOptions {
  /** Of the program, for whoever reads the file later. */
  readonly version: string
  /** Puts the backup in the place of a file of that name. */
  readonly replace?: boolean | undefined
  readonly progress?: Progress | undefined
}

/**
 * Writes a backup. It takes its name when it is whole and on the disk; whatever fails before leaves nothing. One batch is held at a time.
 *
 * @throws RapporteurError `input-invalid` where the file is there already or the folder is not, `disk-full`, and what reading the batches met.
 */
export async function writeBackup(path: string, record: Recorded, options: WriteOptions): Promise<Ending> {
  const target = resolve(path)
  if (existsSync(target) && !options.replace)
    throw new RapporteurError('input-invalid', `${path} is there already.`, 'Name another file, or add --replace.')
  const making = join(dirname(target), `.${basename(target)}-${newId('part')}`)
  const tally = new Tally()
  try {
    await pipeline(
      lines(record, options, tally),
      createGzip(),
      sealed,
      createWriteStream(making, { flags: 'wx', flush: true }),
    )
    await rename(making, target)
    await syncFolderOf(realDisk, target)
    return tally.ending()
  } catch (error) {
    await rm(making, { force: true })
    throw explained(error, path)
  }
}

/**
 * The bytes of a backup, for whoever takes them elsewhere; where something fails the stream is destroyed by that error before its seal, so that what came of it is refused
 * by `restore`.
 */
export function packedBackup(record: Recorded, options: Pick<WriteOptions, 'version'>): Readable {
  const out = new PassThrough()
  // A failure is told by the stream itself.
  pipeline(lines(record, options, new Tally()), createGzip(), sealed, out).catch(() => undefined)
  return out
}

async function* lines({ head: last, batches }: Recorded, options: WriteOptions, tally: Tally): AsyncGenerator<Buffer> {
  const head = last ?? tally.head
  const header: Header = {
    rapporteur: 'backup',
    format: FORMAT,
    version: options.version,
    made: new Date().toISOString(),
    batches: head.seq,
    head: head.hash,
  }
  yield Buffer.from(`${JSON.stringify(header)}\n`)
  if (head.seq > 0)
    for await (const batch of batches) {
      const fault = chainFault(tally.head, batch)
      if (fault)
        throw new RapporteurError(
          'workspace-damaged',
          `The record cannot be backed up: a batch ${fault.what}.`,
          'Nothing was written. "rapporteur verify" lists every fault.',
        )
      const line = batchLine(batch)
      tally.add(batch, line)
      yield line
      options.progress?.(batch.seq, head.seq)
      if (batch.seq === head.seq) break
    }
  if (tally.head.hash !== head.hash) throw new Error(`The batches end before batch ${head.seq}.`)
  yield Buffer.from(`${JSON.stringify(tally.ending())}\n`)
}

function explained(error: unknown, path: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (syscall !== 'open') return orDiskFull(error, path)
  return new RapporteurError(
    'input-invalid',
    code === 'ENOENT' ? `There is no folder ${dirname(resolve(path))}.` : `${path} cannot be written (${code}).`,
    'Name a file in a folder that you may write in.',
    { cause: error },
  )
}
