import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { RapporteurError } from '../model/errors.ts'
import type { SourceText } from '../model/source.ts'
import { type About, about } from './about.ts'
import { decode, LARGEST_DOCUMENT, tooLarge } from './decode.ts'
import type { Format, FormatName, Incoming } from './format.ts'
import { FORMATS } from './formats.ts'
import type { Hint, SourceOverrides } from './hint.ts'
import { refuseWithheld } from './withheld.ts'

/** Far beyond any story; reading as much takes some seconds. In UTF-16 code units. */
const LONGEST_TEXT = 1_000_000

export interface ReadResult {
  readonly source: SourceText
  /** The bytes as they came. */
  readonly bytes: Uint8Array
  readonly about: About
}

/**
 * Reads a story from a file of up to 20 MB, of which texts may have 10.
 *
 * @throws RapporteurError `file-missing`, `file-unreadable`, and what `readBytes` throws.
 * @example const { source } = await readFile('story.txt', { publisher: 'Xinhua' })
 */
export async function readFile(path: string, overrides: SourceOverrides = {}): Promise<ReadResult> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    throw fileError(path, cause)
  })
  try {
    const stat = await file.stat()
    if (stat.isDirectory())
      throw new RapporteurError(
        'file-unreadable',
        `${path} is a folder.`,
        'Give the files in it one by one, for example with a wildcard.',
      )
    if (stat.size > LARGEST_DOCUMENT) throw tooLarge(path, stat.size, LARGEST_DOCUMENT)
    return await readBytes(await file.readFile(), { name: path }, overrides)
  } finally {
    await file.close()
  }
}

/** Why a file cannot be opened. */
export function fileError(path: string, cause: NodeJS.ErrnoException): RapporteurError {
  return cause.code === 'ENOENT' || cause.code === 'ENOTDIR'
    ? new RapporteurError(
        'file-missing',
        `There is no file ${path}.`,
        'Check the path, or give - to read standard input.',
        { cause },
      )
    : new RapporteurError(
        'file-unreadable',
        `The file ${path} cannot be read (${cause.code ?? cause.message}).`,
        'Check its permissions.',
        { cause },
      )
}

/** Reads a story from a stream, standard input for one. Stops at 20 MB. */
export async function readStream(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  overrides: SourceOverrides = {},
): Promise<ReadResult> {
  return readBytes(await bytesOf(stream, name), { name }, overrides)
}

/** All that a stream gives, up to 20 MB. */
export async function bytesOf(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > LARGEST_DOCUMENT) throw tooLarge(name, size, LARGEST_DOCUMENT)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Reads a story from bytes. The format is the one asked for, else told by the content where that cannot be mistaken, by the media type, the name, or the
 * content.
 *
 * @throws RapporteurError `input-…`, `date-invalid`, `reading-endless`: what it cannot be read for.
 * @example const { source, about } = await readBytes(bytes, { name: 'report.pdf' })
 */
export async function readBytes(bytes: Uint8Array, hint: Hint, overrides: SourceOverrides = {}): Promise<ReadResult> {
  let decoded: string | undefined
  const incoming: Incoming = {
    bytes,
    name: hint.name,
    text: () => {
      decoded ??= decode(bytes, hint.name, { asked: overrides.encoding, sent: hint.encoding })
      return decoded
    },
  }
  const format = formatOf(incoming, hint, overrides.format)
  const read = await format.read(incoming)
  if (read.withheld && hint.address) refuseWithheld(read.withheld, hint.name, read.text.trim().length)
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
  const { stated, ...said } = about(read, hint, overrides)
  const source: SourceText = {
    text: read.text,
    bodyStart: read.bodyStart,
    ...stated,
    format: format.name,
    sha256: { bytes: sha256(bytes), text: sha256(read.text) },
  }
  return { source, bytes, about: said }
}

function formatOf(incoming: Incoming, hint: Hint, asked: FormatName | undefined): Format {
  const mediaType = hint.mediaType?.split(';')[0]?.trim().toLowerCase()
  const extension = extname(hint.name).toLowerCase()
  const found =
    FORMATS.find((f) => f.name === asked) ??
    FORMATS.find((f) => f.unmistakable && f.recognises(incoming)) ??
    FORMATS.find((f) => f.name !== 'text' && mediaType !== undefined && f.mediaTypes.includes(mediaType)) ??
    FORMATS.find((f) => extension !== '' && f.extensions.includes(extension)) ??
    FORMATS.find((f) => f.recognises(incoming))
  if (!found)
    throw new RapporteurError(
      'input-invalid',
      `The format of ${hint.name} is not known.`,
      'Save it as .txt, .md or .html.',
    )
  return found
}

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')
