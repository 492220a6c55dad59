import { existsSync, readFileSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { RapporteurError } from '../../model/errors.ts'
import { isAbsent } from '../bytes.ts'
import { diskFull } from '../disk-full.ts'

/**
 * So many bytes must be free before the embedded engine is opened or writes: four files of its write-ahead log. Where PostgreSQL finds no room for
 * the next one it ends, and in WebAssembly it then breaks off with "Aborted()" or runs in circles, which nothing in its process can stop.
 */
export const RESERVE = 64 * 1024 * 1024

/** @throws RapporteurError `disk-full` where the disk of a database folder, which need not be there yet, has less free than `RESERVE`. */
export function checkRoom(folder: string): void {
  if (folder.startsWith('memory:')) return
  const free = freeAt(folder)
  if (free !== null && free < RESERVE)
    throw diskFull(folder, new Error(`${free} bytes are free, and ${RESERVE} are kept in reserve.`))
}

/** A file of the write-ahead log, in bytes. Where one cannot be made the engine does not return either. */
const SEGMENT = RESERVE / 4

/** @throws RapporteurError `disk-full` where this process may not write files as large as those of a database. */
export function checkLargestFile(folder: string): void {
  if (folder.startsWith('memory:') || !existsSync(LIMITS)) return
  const limit = /^Max file size +(\d+)/m.exec(readFileSync(LIMITS, 'utf8'))?.[1]
  if (limit !== undefined && Number(limit) < SEGMENT)
    throw new RapporteurError(
      'disk-full',
      `This process may write files of ${limit} bytes at most, and the database ${folder} needs ${SEGMENT}.`,
      'Raise the limit ("ulimit -f unlimited") and try again; what was stored before is whole.',
    )
}

/** Limits of this process (proc(5)), where the system tells them. */
const LIMITS = '/proc/self/limits'

/** Null where there is no telling, as on some network drives. */
function freeAt(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch (error) {
    return isAbsent(error) && dirname(folder) !== folder ? freeAt(dirname(folder)) : null
  }
}
