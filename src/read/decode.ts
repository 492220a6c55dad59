import { RapporteurError } from '../model/errors.ts'
import { isPlausible } from './encodings.ts'
import { statedEncoding } from './stated-encoding.ts'

/** The largest text that is read, in bytes. */
export const LARGEST = 10 * 1024 * 1024

/** The largest document of another kind: PDF and DOCX hold pictures and fonts too. In bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024

const BINARY: readonly { readonly magic: readonly number[]; readonly what: string; readonly advice: string }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', advice: 'Read it without --format, or as pdf.' },
  {
    magic: [0x50, 0x4b],
    what: 'a ZIP archive or an Office document of another kind than DOCX',
    advice: 'Save the document as .docx, .txt or .html.',
  },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document', advice: 'Save it as .docx, .txt or .html.' },
  { magic: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG picture', advice: 'Give the text of the story instead.' },
  { magic: [0xff, 0xd8, 0xff], what: 'a JPEG picture', advice: 'Give the text of the story instead.' },
  { magic: [0x47, 0x49, 0x46, 0x38], what: 'a GIF picture', advice: 'Give the text of the story instead.' },
  { magic: [0x1f, 0x8b], what: 'a gzip archive', advice: 'Unpack it first.' },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7-Zip archive', advice: 'Unpack it first.' },
  { magic: [0x52, 0x61, 0x72, 0x21], what: 'a RAR archive', advice: 'Unpack it first.' },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'an RTF document', advice: 'Save it as .docx, .txt or .html.' },
]

/** What is said of the encoding from outside the bytes. */
export interface SaidEncoding {
  /** By the operator: no other is tried. */
  readonly asked?: string | undefined
  /** By the server that sent them. */
  readonly sent?: string | undefined
}

/**
 * The text of a file. Its encoding is told by the operator, else by a byte order mark (which is not part of the text), by the server, or by the
 * document; where nothing tells, it is UTF-8. A label under which the text cannot be what its writer wrote is passed over, and where none is
 * left, the text is refused.
 *
 * @throws RapporteurError `input-empty`, `input-binary`, `input-not-utf8`, `input-encoding` or `input-too-large`; `name` is what the message calls the input.
 */
export function decode(bytes: Uint8Array, name: string, said: SaidEncoding = {}): string {
  if (bytes.length > LARGEST) throw tooLarge(name, bytes.length)
  const kind = BINARY.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte))
  if (kind) throw new RapporteurError('input-binary', `${name} is ${kind.what}, not a text.`, kind.advice)
  const text = withoutMarks(decoded(bytes, name, said))
  if (text.trim() === '')
    throw new RapporteurError('input-empty', `${name} is empty.`, 'Give a file that holds the text of a story.')
  return text
}

/**
 * Byte order marks are no part of a text: where files were joined, others stand behind the one at its beginning, and become the space that they are to
 * most programs, so that offsets stay. The embedded database gives no text back that begins with one.
 */
const withoutMarks = (text: string): string => text.replace(/^\ufeff+/, '').replaceAll('\ufeff', ' ')

export function tooLarge(name: string, size: number, most = LARGEST): RapporteurError {
  const megabytes = (size / 1024 / 1024).toFixed(0)
  return new RapporteurError(
    'input-too-large',
    `${name} has ${megabytes} MB; ${most === LARGEST ? 'stories' : 'documents'} of up to ${most / 1024 / 1024} MB are read.`,
    'Split it into single stories.',
  )
}

function decoded(bytes: Uint8Array, name: string, { asked, sent }: SaidEncoding): string {
  if (asked !== undefined) return byLabel(bytes, asked) ?? refuse(name, [asked])
  const marked = markOf(bytes)
  if (marked) return byLabel(bytes, marked) ?? refuse(name, [`${marked}, by its first bytes`])
  const labels = [sent, statedEncoding(bytes)].filter((label) => label !== undefined)
  const others = labels.filter((label) => !isUtf8(label))
  if (bytes.includes(0)) return withoutMark(bytes) ?? refuseNul(bytes, name)
  const utf8 = decodedBy('utf-8', bytes)
  if (utf8 !== null && (others.length === 0 || isSurelyUtf8(bytes))) return utf8
  for (const label of others) {
    const text = byLabel(bytes, label)
    if (text !== null) return text
  }
  if (utf8 !== null && !others.some((label) => /^iso-2022|^hz/i.test(label))) return utf8
  return others.length > 0 ? refuse(name, others) : refuseUtf8(bytes, name)
}

/** The text by a label, or null where the label is unknown or the text cannot be what its writer wrote. */
function byLabel(bytes: Uint8Array, label: string): string | null {
  const encoding = encodingOf(label)
  const text = encoding && decodedBy(encoding, bytes)
  if (text === null || encoding === null) return null
  return isUtf8(encoding) || isPlausible(text, bytes, encoding) ? text : null
}

const isUtf8 = (label: string): boolean => /^(?:unicode-1-1-)?utf-?8$/i.test(label.trim())

function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function decodedBy(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function markOf([one, two, three, four]: Uint8Array): string | null {
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8'
  if (one === 0xff && two === 0xfe) return three === 0 && four === 0 ? 'utf-32le' : 'utf-16le'
  return one === 0xfe && two === 0xff ? 'utf-16be' : null
}

/** How many characters beyond ASCII make sure that a text which is valid UTF-8 is so not by chance. */
const SURE = 8

function isSurelyUtf8(bytes: Uint8Array): boolean {
  let leads = 0
  for (const byte of bytes) if (byte >= 0xc2 && ++leads >= SURE) return true
  return false
}

/** A NUL or two are a damaged file rather than another encoding. */
const LEAST_NULS = 4

/** UTF-16 without a byte order mark: the high bytes of spaces and line ends are NUL, always on one side. */
function withoutMark(bytes: Uint8Array): string | null {
  let [even, odd] = [0, 0]
  for (let at = 0; at < bytes.length; at++)
    if (bytes[at] === 0) {
      if (at % 2 === 0) even++
      else odd++
    }
  const all = even + odd
  if (Math.min(even, odd) > 0 || all < LEAST_NULS || all * 100 < bytes.length) return null
  return byLabel(bytes, odd > 0 ? 'utf-16le' : 'utf-16be')
}

function refuse(name: string, labels: readonly string[]): never {
  throw new RapporteurError(
    'input-encoding',
    `${name} is said to be in ${labels.map((label) => label.slice(0, 40)).join(' or ')}, and is not.`,
    'Save it as UTF-8, or name its encoding with --encoding.',
  )
}

function refuseNul(bytes: Uint8Array, name: string): never {
  throw new RapporteurError(
    'input-binary',
    `${name} is not a text: it holds a NUL byte at position ${bytes.indexOf(0)}.`,
    'Give a text, or a document of a kind that is read.',
  )
}

function refuseUtf8(bytes: Uint8Array, name: string): never {
  throw new RapporteurError(
    'input-not-utf8',
    `${name} is not valid UTF-8: the first wrong byte is at position ${firstBadByte(bytes)}.`,
    'Save it as UTF-8, or name its encoding with --encoding.',
  )
}

/** Position of the first byte that no UTF-8 text has there, by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (decodes(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  return low
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
