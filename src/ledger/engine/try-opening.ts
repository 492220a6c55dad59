import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '../package-root.ts'
import { explained } from './explained-pool.ts'
import { START } from './pglite.ts'
import { checkLargestFile, checkRoom } from './room.ts'

/** What a database that opens needs at most, on a slow machine, and more for each file of the write-ahead log that may have to be applied. In milliseconds. */
const TIME_LIMIT = 30_000
const FOR_A_SEGMENT = 5_000

/**
 * Opens a database folder and reads a little of each table, on a thread of its own, and closes it in order. After a crash files can be such that the engine
 * runs without end, and then nothing in its own thread can stop it. What is left to be recovered after a crash is recovered by that.
 *
 * @param timeLimit In milliseconds.
 * @throws RapporteurError `disk-full`; Error where it does not come to an end; else what PGlite met.
 */
export async function tryOpening(folder: string, timeLimit?: number): Promise<void> {
  checkLargestFile(folder)
  checkRoom(folder)
  const limit = timeLimit ?? TIME_LIMIT + FOR_A_SEGMENT * (await segmentsIn(folder))
  const worker = new Worker(script(), { workerData: { folder, startParams: START } })
  let timer: NodeJS.Timeout | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`It had not come to an end after ${limit / 1000} s.`)), limit)
      worker.on('message', ({ message, ...met }: { message: string }) => {
        reject(Object.assign(new Error(message), met))
      })
      worker.on('error', reject)
      worker.on('exit', () => resolve())
    })
  } catch (error) {
    throw await explained(error, { kind: 'pglite', name: folder })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const segmentsIn = async (folder: string): Promise<number> =>
  (await readdir(join(folder, 'pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name)).length

/** In a checkout beside this file, in `dist` once built. */
function script(): string {
  const source = join(packageRoot(), 'src', 'ledger', 'engine', 'opening-worker.mjs')
  return existsSync(source) ? source : join(packageRoot(), 'dist', 'ledger', 'opening-worker.js')
}
