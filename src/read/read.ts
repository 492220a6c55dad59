import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { RapporteurError } from '../model/errors.ts'
import type { SourceText } from '../model/source.ts'
import { decode, LARGEST, tooLarge } from './decode.ts'
import type { Format, FormatName } from './format.ts'
import { FORMATS } from './formats.ts'
import { publishedDate } from './published.ts'

/** Far beyond any story; reading as much takes some seconds. In UTF-16 code units. */
const LONGEST_TEXT = 1_000_000

/** What the caller knows better than the document. */
export interface SourceOverrides {
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly published?: string | undefined
  readonly language?: string | undefined
  readonly url?: string | undefined
  readonly format?: FormatName | undefined
}

export interface ReadResult {
  readonly source: SourceText
  /** The bytes as they came. */
  readonly bytes: Uint8Array
}

/**
 * Reads a story from a file of up to 10 MB.
 *
 * @throws RapporteurError `file-missing`, `file-unreadable`, and what `readBytes` throws.
 * @example const { source } = await readFile('story.txt', { publisher: 'Xinhua' })
 */
export async function readFile(path: string, overrides: SourceOverrides = {}): Promise<ReadResult> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
      throw new RapporteurError(
        'file-missing',
        `There is no file ${path}.`,
        'Check the path, or give - to read standard input.',
        { cause },
      )
    throw new RapporteurError(
      'file-unreadable',
      `The file ${path} cannot be read (${cause.code ?? cause.message}).`,
      'Check its permissions.',
      { cause },
    )
  })
  try {
    const stat = await file.stat()
    if (stat.isDirectory())
      throw new RapporteurError(
        'file-unreadable',
        `${path} is a folder.`,
        'Give the files in it one by one, for example with a wildcard.',
      )
    if (stat.size > LARGEST) throw tooLarge(path, stat.size)
    return readBytes(await file.readFile(), { name: path }, overrides)
  } finally {
    await file.close()
  }
}

/** Reads a story from a stream, standard input for one. Stops at 10 MB. */
export async function readStream(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  overrides: SourceOverrides = {},
): Promise<ReadResult> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > LARGEST) throw tooLarge(name, size)
    chunks.push(chunk)
  }
  return readBytes(Buffer.concat(chunks), { name }, overrides)
}

/**
 * Reads a story from bytes. The format is the one asked for, else told by the media type, the name, or the content.
 *
 * @throws RapporteurError `input-empty`, `input-binary`, `input-too-large`, `input-not-utf8`, `date-invalid`.
 */
export function readBytes(
  bytes: Uint8Array,
  hint: { readonly name: string; readonly mediaType?: string | undefined },
  overrides: SourceOverrides = {},
): ReadResult {
  const decoded = decode(bytes, hint.name)
  const format = formatOf(decoded, hint, overrides.format)
  const read = format.read(decoded)
  if (read.text.trim() === '' || read.text.slice(read.bodyStart).trim() === '') {
    throw new RapporteurError(
      'input-empty',
      `${hint.name} holds no readable text.`,
      'Give a page or file that holds the text of a story.',
    )
  }
  if (read.text.length > LONGEST_TEXT) {
    throw new RapporteurError(
      'input-too-large',
      `${hint.name} has ${(read.text.length / 1_000_000).toFixed(1)} million characters of text; a story has one million at most.`,
      'Split it into single stories.',
    )
  }
  const published = overrides.published ?? read.published
  const source: SourceText = {
    text: read.text,
    bodyStart: read.bodyStart,
    title: overrides.title ?? read.title,
    publisher: overrides.publisher ?? read.publisher,
    published: published ? publishedDate(published, hint.name) : null,
    language: overrides.language ?? read.language ?? guessLanguage(read.text.slice(read.bodyStart)),
    url: overrides.url ?? read.url,
    format: format.name,
    sha256: { bytes: sha256(bytes), text: sha256(read.text) },
  }
  return { source, bytes }
}

function formatOf(
  text: string,
  hint: { readonly name: string; readonly mediaType?: string | undefined },
  asked: FormatName | undefined,
): Format {
  const mediaType = hint.mediaType?.split(';')[0]?.trim().toLowerCase()
  const extension = extname(hint.name).toLowerCase()
  const found =
    FORMATS.find((f) => f.name === asked) ??
    FORMATS.find((f) => f.name !== 'text' && mediaType !== undefined && f.mediaTypes.includes(mediaType)) ??
    FORMATS.find((f) => extension !== '' && f.extensions.includes(extension)) ??
    FORMATS.find((f) => f.recognises(text))
  if (!found)
    throw new RapporteurError(
      'input-invalid',
      `The format of ${hint.name} is not known.`,
      'Save it as .txt, .md or .html.',
    )
  return found
}

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')

/** By script: enough to choose the rules of a language that is not stated. */
function guessLanguage(text: string): string {
  const sample = text.slice(0, 4000)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const [latin, cyrillic, han] = [
    count(/\p{Script=Latin}/gu),
    count(/\p{Script=Cyrillic}/gu),
    count(/\p{Script=Han}/gu),
  ]
  if (han * 3 > latin && han > cyrillic) return 'zh'
  return cyrillic > latin ? 'ru' : 'en'
}
