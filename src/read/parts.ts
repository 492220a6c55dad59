import { extname } from 'node:path'
import { RapporteurError } from '../model/errors.ts'
import type { SaidEncoding } from './decode.ts'
import { docx } from './docx.ts'
import { FEED_EXTENSIONS, isFeed, partsOfFeed } from './feed.ts'
import { FORMATS } from './formats.ts'
import type { Part } from './part.ts'
import { isZip, unzip, type ZipLimits } from './unzip.ts'

/** Names of files that hold several stories. */
export const COLLECTIONS: readonly string[] = ['.zip', ...FEED_EXTENSIONS]

/** Names of files that hold one. */
export const STORIES: readonly string[] = FORMATS.flatMap(({ extensions }) => extensions).filter((name) => name !== '')

/** The largest archive that is opened, in bytes. */
export const LARGEST_COLLECTION = 100 * 1024 * 1024

/** As many bytes of a document tell whether it holds several. */
export const TELLING = 4096

/** Whether a document holds several stories, by its first bytes. Of a ZIP archive only its name tells apart what is packed and a Word document. */
export function holdsSeveral(head: Uint8Array, name: string): boolean {
  return isZip(head) ? !isWord(head, name) : isFeed(head)
}

const isWord = (bytes: Uint8Array, name: string): boolean =>
  extname(name).toLowerCase() === '.docx' || docx.recognises({ bytes, name, text: () => '' })

/**
 * The stories in a ZIP archive (those of its files that have the name of a format that is read, without hidden ones) or in a feed; null where the
 * document is neither. Feeds in an archive are taken apart too; an archive
 * in an archive is not.
 *
 * @throws RapporteurError `input-unsafe`, `input-damaged`, `input-encrypted`, `input-empty`, `input-too-large`, and what `decode` throws.
 */
export async function partsOf(
  bytes: Uint8Array,
  name: string,
  said: SaidEncoding = {},
  limits?: ZipLimits,
): Promise<Part[] | null> {
  if (isZip(bytes) && !isWord(bytes, name)) return partsOfZip(bytes, name, limits)
  return isFeed(bytes) ? partsOfFeed(bytes, name, said) : null
}

async function partsOfZip(bytes: Uint8Array, name: string, limits: ZipLimits | undefined): Promise<Part[]> {
  const files = await unzip(bytes, name, isStory, limits)
  if (files.length === 0)
    throw new RapporteurError(
      'input-empty',
      `${name} holds no story: no file whose name ends in ${[...STORIES, ...FEED_EXTENSIONS].join(', ')}.`,
      'Check what was packed.',
    )
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const parts: Part[] = []
  for (const file of sorted) parts.push(...(await partsOfFile(file.bytes, `${name}/${file.name}`)))
  return parts
}

/** One file of an archive: a story, the entries of a feed, or what is not opened, with the reason. */
async function partsOfFile(bytes: Uint8Array, name: string): Promise<Part[]> {
  try {
    if (isZip(bytes) && !isWord(bytes, name))
      throw new RapporteurError(
        'input-unsafe',
        `${name} is an archive in an archive, and was not unpacked.`,
        'If you trust it, unpack it yourself and give the files.',
      )
    return isFeed(bytes) ? await partsOfFeed(bytes, name) : [{ name, bytes }]
  } catch (error) {
    if (!(error instanceof RapporteurError)) throw error
    const { code, message, advice } = error
    return [{ name, bytes, failed: { code, message, advice } }]
  }
}

const KNOWN = new Set([...STORIES, ...COLLECTIONS])

const isStory = (path: string): boolean =>
  KNOWN.has(extname(path).toLowerCase()) && !path.split('/').some((name) => name.startsWith('.') || name === '__MACOSX')
