import { basename } from 'node:path'
import { IMPORT_FORMATS } from '../import/formats.ts'
import { RapporteurError } from '../model/errors.ts'
import { filesIn } from './files-in.ts'
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
  const found = await filesIn(path, (name) => EXTENSIONS.some((e) => name.toLowerCase().endsWith(e)))
  const files = found.map(({ file, within }) => ({ file, name: within, named: false }))
  if (files.length > 0) return files
  throw new RapporteurError(
    'input-empty',
    `${path} holds no records: no file whose name ends in ${EXTENSIONS.join(', ')}.`,
    'Check the path, or give a file by name with --as.',
  )
}
