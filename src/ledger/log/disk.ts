import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { RapporteurError } from '../../model/errors.ts'

/** What the log asks of the file system; tests pass one whose calls fail. */
export interface Disk {
  open(path: string, flags: string): Promise<DiskFile>
}
export type DiskFile = Pick<FileHandle, 'read' | 'write' | 'stat' | 'truncate' | 'sync' | 'datasync' | 'close'>

export const realDisk: Disk = { open }

/** @throws RapporteurError `file-missing` */
export function openToRead(path: string): Promise<DiskFile> {
  return open(path, 'r').catch((cause) => {
    if (cause.code !== 'ENOENT') throw cause
    throw new RapporteurError('file-missing', `There is no ${path}.`, 'Check the folder, or restore a backup.', {
      cause,
    })
  })
}

/** Makes a new or renamed file of a folder last through a power cut. Windows has no such call, and needs none. */
export async function syncFolderOf(disk: Disk, path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await disk.open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Writes all of `bytes` at `position`, also where the system takes them in several goes. */
export async function writeAll(file: DiskFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}
