import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { LOG_NAME, openLogToRead } from '../log/log.ts'
import { isDatabase, type OpenOptions, openWorkspace } from '../workspace.ts'
import type { Ending } from './format.ts'
import { type WriteOptions, writeBackup } from './write.ts'

/**
 * Writes all that a workspace holds at this moment into one file. Others may have it open and add to it meanwhile: of a folder the log is
 * read, which takes no lock, of a database what was committed.
 *
 * @throws RapporteurError what `writeBackup` and `openWorkspace` throw, and `log-damaged`.
 * @example await backUp('./workspace', 'record.jsonl.gz', { version: '1.0.0' })
 */
export async function backUp(
  place: string,
  path: string,
  options: WriteOptions & Pick<OpenOptions, 'tell'>,
): Promise<Ending> {
  const folder = resolve(place)
  if (isDatabase(place) || !existsSync(join(folder, LOG_NAME))) return fromDatabase(place, path, options)
  const log = await openLogToRead(folder)
  try {
    return await writeBackup(path, { head: log.head, batches: log.all() }, options)
  } finally {
    await log.close()
  }
}

async function fromDatabase(
  place: string,
  path: string,
  { tell, ...options }: Parameters<typeof backUp>[2],
): Promise<Ending> {
  const workspace = await openWorkspace(place, { tell })
  try {
    return await writeBackup(path, { head: await workspace.head(), batches: workspace.history() }, options)
  } finally {
    await workspace.close()
  }
}
