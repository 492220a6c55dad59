import { readdir } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { IMPORT_FORMATS } from '../import/formats.ts'
import { RapporteurError } from '../model/errors.ts'
import { isFolder } from './stories.ts'

/** A file of records: its path, and whether it was named itself rather than found in a folder. */
export interface RecordFile {
  readonly file: string
  readonly name: string
  readonly named: boolean
}

const EXTENSIONS = [...new Set(IMPORT_FORMATS.flatMap((format) => format.extensions))]

/**
 * The files that a path stands for: itself, or all of a folder that have the name of a format that is imported, hidden ones left out and
 * links not followed, in the order of their names.
 *
 * @throws RapporteurError `file-unreadable`, `input-empty` where a folder holds none.
 */
export async function recordFilesAt(path: string): Promise<RecordFile[]> {
  if (!(await isFolder(path))) return [{ file: path, name: basename(path), named: true }]
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(
    (cause: NodeJS.ErrnoException) => {
      throw new RapporteurError(
        'file-unreadable',
        `The folder ${path} cannot be read (${cause.code ?? cause.message}).`,
        'Check its permissions.',
        { cause },
      )
    },
  )
  const files = entries
    .filter((entry) => entry.isFile() && EXTENSIONS.some((e) => entry.name.toLowerCase().endsWith(e)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, name: relative(path, file), named: false }))
    .filter(({ name }) => !name.split(sep).some((part) => part.startsWith('.')))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  if (files.length > 0) return files
  throw new RapporteurError(
    'input-empty',
    `${path} holds no records: no file whose name ends in ${EXTENSIONS.join(', ')}.`,
    'Check the path, or give a file by name with --as.',
  )
}
