import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import { RapporteurError } from '../model/errors.ts'
import { FORMATS } from '../read/formats.ts'

/** A story to be read: the path of its file, and that path from the folder that was given ("-" is standard input). */
export interface StoryFile {
  readonly file: string
  readonly within: string
}

const EXTENSIONS = new Set(FORMATS.flatMap((format) => format.extensions).filter((extension) => extension !== ''))

/**
 * The stories that some paths stand for: a file itself, whatever it is called, and all of a folder that have the name of a format
 * that is read, hidden ones left out and links not followed. Each once, in the order of the paths given and, in a folder, of their names,
 * so that the same folder always gives the same order.
 *
 * @throws RapporteurError `file-missing` where there is nothing at a path, `input-empty` where a folder holds no story.
 */
export async function storiesAt(paths: readonly string[]): Promise<StoryFile[]> {
  const found = new Map<string, StoryFile>()
  for (const path of paths)
    for (const story of await storiesOf(path)) if (!found.has(story.file)) found.set(story.file, story)
  return [...found.values()]
}

/** Whether a path is a folder; false where there is nothing. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

async function storiesOf(path: string): Promise<StoryFile[]> {
  if (!(await isFolder(path))) return [{ file: path, within: basename(path) }]
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
  const stories = entries
    .filter((entry) => entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, within: relative(path, file) }))
    .filter(({ within }) => !within.split(sep).some((name) => name.startsWith('.')))
    .sort((a, b) => (a.within < b.within ? -1 : 1))
  if (stories.length === 0)
    throw new RapporteurError(
      'input-empty',
      `${path} holds no story: no file whose name ends in ${[...EXTENSIONS].join(', ')}.`,
      'Check the path, or give the files by name.',
    )
  return stories
}
