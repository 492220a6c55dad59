import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
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

/** Null where there is no telling, as on some network drives. */
function freeAt(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch (error) {
    return isAbsent(error) && dirname(folder) !== folder ? freeAt(dirname(folder)) : null
  }
}
