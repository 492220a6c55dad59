import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { RapporteurError } from '../model/errors.ts'

/** A file in a folder. */
export interface FileWithin {
  readonly file: string
  /** Its path from the folder. */
  readonly within: string
}

/**
 * The files in a folder and the folders in it whose name is wanted, hidden ones left out and links not followed, in the order of their names.
 *
 * @throws RapporteurError `file-unreadable`.
 */
export async function filesIn(folder: string, isWanted: (name: string) => boolean): Promise<FileWithin[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (cause: NodeJS.ErrnoException) => {
      throw new RapporteurError(
        'file-unreadable',
        `The folder ${folder} cannot be read (${cause.code ?? cause.message}).`,
        'Check its permissions.',
        { cause },
      )
    },
  )
  return entries
    .filter((entry) => entry.isFile() && isWanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, within: relative(folder, file) }))
    .filter(({ within }) => !within.split(sep).some((name) => name.startsWith('.')))
    .sort((a, b) => (a.within < b.within ? -1 : 1))
}
