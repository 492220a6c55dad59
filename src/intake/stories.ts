import { open, readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { RapporteurError } from '../model/errors.ts'
import type { Hint } from '../read/hint.ts'
import type { Part } from '../read/part.ts'
import { COLLECTIONS, holdsSeveral, LARGEST_COLLECTION, partsOf, STORIES, TELLING } from '../read/parts.ts'
import { bytesOf, fileError } from '../read/read.ts'
import type { PageFetcher } from '../read/web/fetch-page.ts'
import { filesIn } from './files-in.ts'

/** A story to be read. */
export interface StoryFile {
  /** What it is called: the path of its file, an address, that of an archive or feed with its own name in it; "-" is standard input. */
  readonly file: string
  /** That name from the folder that was given, fit to name a file. */
  readonly within: string
  /** The file on disk that it is in, where it is in one. */
  readonly path: string | null
  /** What was brought already; else it is read from its file. */
  readonly brought?: { readonly bytes: Uint8Array; readonly hint: Hint }
  /** Why it cannot be read, where that is known already. */
  readonly failed?: unknown
}

const EXTENSIONS = new Set([...STORIES, ...COLLECTIONS])

/**
 * The stories that some paths stand for: a file itself, whatever it is called; those in an archive or a feed; the page at an address of the web; and all of
 * a folder that have the name of a format that is read, hidden ones left out and links not followed. Each once, in the order of the paths given and, in
 * a folder, of their names, so that the same folder always gives the same order. An archive that cannot be opened and a page that cannot be fetched are stories that failed.
 *
 * @throws RapporteurError `file-missing` where there is nothing at a path, `input-empty` where a folder holds no story.
 */
export async function storiesAt(paths: readonly string[], pages: PageFetcher): Promise<StoryFile[]> {
  const found = new Map<string, StoryFile>()
  for (const path of paths)
    for (const story of await storiesOf(path, pages)) if (!found.has(story.file)) found.set(story.file, story)
  return [...found.values()]
}

/** Whether a path is a folder; false where there is nothing. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

async function storiesOf(path: string, pages: PageFetcher): Promise<StoryFile[]> {
  if (path === '-') return fromStandardInput()
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) return fromAddress(path, pages)
  return (await isFolder(path)) ? inFolder(path) : inFile(path, basename(path))
}

async function inFolder(path: string): Promise<StoryFile[]> {
  const files = await filesIn(path, (name) => EXTENSIONS.has(extname(name).toLowerCase()))
  if (files.length === 0)
    throw new RapporteurError(
      'input-empty',
      `${path} holds no story: no file whose name ends in ${[...EXTENSIONS].join(', ')}.`,
      'Check the path, or give the files by name.',
    )
  const stories: StoryFile[] = []
  for (const { file, within } of files) {
    const several = COLLECTIONS.includes(extname(file).toLowerCase())
    stories.push(...(several ? await inFile(file, within) : [{ file, within, path: file }]))
  }
  return stories
}

/** The story that a file is, or those that it holds. */
async function inFile(file: string, within: string): Promise<StoryFile[]> {
  const itself = { file, within, path: file }
  return orFailed(itself, async () => {
    if (!(await headHoldsSeveral(file))) return [itself]
    const { size } = await stat(file)
    if (size > LARGEST_COLLECTION) throw tooLargeCollection(file, size)
    const parts = await partsOf(await readFile(file), file)
    return parts ? parts.map((part) => storyOf(part, within + part.name.slice(file.length), file)) : [itself]
  })
}

async function headHoldsSeveral(file: string): Promise<boolean> {
  const opened = await open(file).catch((cause: NodeJS.ErrnoException) => {
    throw fileError(file, cause)
  })
  try {
    const { buffer, bytesRead } = await opened.read({ buffer: new Uint8Array(TELLING) })
    return holdsSeveral(buffer.subarray(0, bytesRead), file)
  } finally {
    await opened.close()
  }
}

async function fromStandardInput(): Promise<StoryFile[]> {
  const itself = { file: '-', within: '-', path: null }
  const name = 'standard input'
  return orFailed(itself, async () => {
    const bytes = await bytesOf(process.stdin, name)
    const parts = await partsOf(bytes, name)
    return parts
      ? parts.map((part) => storyOf(part, part.name, null))
      : [{ ...itself, brought: { bytes, hint: { name } } }]
  })
}

async function fromAddress(path: string, pages: PageFetcher): Promise<StoryFile[]> {
  const within = fileNameOf(path)
  const itself = { file: path, within, path: null }
  return orFailed(itself, async () => {
    const { address, bytes, mediaType, encoding } = await pages.fetch(path)
    const parts = await partsOf(bytes, path, { sent: encoding })
    if (parts) return parts.map((part) => storyOf(part, `${within}${fileNameOf(part.name.slice(path.length))}`, null))
    return [{ ...itself, brought: { bytes, hint: { name: path, mediaType, encoding, address } } }]
  })
}

const storyOf = ({ name, bytes, mediaType, stated, failed }: Part, within: string, path: string | null): StoryFile => ({
  ...{ file: name, within, path },
  brought: { bytes, hint: { name, mediaType, stated } },
  ...(failed && { failed: new RapporteurError(failed.code, failed.message, failed.advice) }),
})

async function orFailed(itself: StoryFile, stories: () => Promise<StoryFile[]>): Promise<StoryFile[]> {
  try {
    return await stories()
  } catch (failed) {
    return [{ ...itself, failed }]
  }
}

/** An address as the name of a file: its host and path, without what does not belong in a name. */
const fileNameOf = (address: string): string =>
  address
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[^\p{L}\p{N}._/#-]/gu, '_')
    .split('/')
    .filter((name) => name !== '' && !/^\.+$/.test(name))
    .join('/')
    .slice(0, 200)

const tooLargeCollection = (name: string, size: number): RapporteurError =>
  new RapporteurError(
    'input-too-large',
    `${name} has ${(size / 2 ** 20).toFixed(0)} MB; archives of up to ${LARGEST_COLLECTION / 2 ** 20} MB are opened.`,
    'Unpack it and give the folder.',
  )
