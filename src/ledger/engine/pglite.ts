import { existsSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { unpackDatabase } from './empty-database.ts'
import { type Engine, engineOf } from './engine.ts'
import { explained } from './explained-pool.ts'
import { engineFiles } from './pglite-files.ts'
import { PARSERS, pglitePool } from './pglite-pool.ts'
import { checkLargestFile, checkRoom } from './room.ts'

/** Each opening fills them with zeros, which with PostgreSQL's own 128 MB takes more than half of its time; files are cached by the system as well. */
const BUFFERS = 'shared_buffers=32MB'

/** Arguments that PostgreSQL is started with. */
export const START = [...PGlite.defaultStartParams, '-c', BUFFERS]

/** The same where a few things are asked: an eighth of those buffers, and as many open files as it takes for them, each of which it tries to open first. */
const BRIEF_START = [...PGlite.defaultStartParams, '-c', 'shared_buffers=4MB', '-c', 'max_files_per_process=200']

export interface Brief {
  readonly brief?: boolean | undefined
}

/** Makes a database in a new folder, and leaves it closed. @throws as `openPglite`. */
export async function makePglite(folder: string): Promise<void> {
  if (!(await unpacked(folder))) await (await openPglite(folder)).close()
}

/** Whether the database was there to unpack. */
async function unpacked(folder: string): Promise<boolean> {
  try {
    checkLargestFile(folder)
    checkRoom(folder)
    return !folder.startsWith('memory:') && (await unpackDatabase(folder))
  } catch (error) {
    throw await explained(error, { kind: 'pglite', name: folder })
  }
}

/**
 * Opens the embedded engine in a folder, or `memory://`, and makes a database where there is none. Whoever calls holds the
 * workspace's lock, since PGlite takes none.
 *
 * PGlite runs PostgreSQL without `fsync`: what it acknowledges outlives the death of the process, not that of the machine. So a
 * batch counts as kept once its line is synced to the log.
 *
 * @param options.brief A few things will be asked and the engine closed.
 * @throws RapporteurError `disk-full`, `database-unsuitable` where the folder cannot be written, `workspace-damaged`; else whatever PGlite
 * met, which means that the files are no whole database.
 */
export async function openPglite(folder: string, { brief }: Brief = {}): Promise<Engine> {
  await unpacked(folder)
  try {
    const database = await PGlite.create({
      dataDir: folder,
      parsers: PARSERS,
      ...(await engineFiles(!existsSync(folder))),
      startParams: brief ? BRIEF_START : START,
    })
    return engineOf(
      'pglite',
      folder,
      pglitePool(database, () => checkRoom(folder)),
    )
  } catch (error) {
    throw await explained(error, { kind: 'pglite', name: folder })
  }
}
