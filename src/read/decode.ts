import { RapporteurError } from '../model/errors.ts'

/** The largest input that is read, in bytes. */
export const LARGEST = 10 * 1024 * 1024

const BINARY: readonly { readonly magic: readonly number[]; readonly what: string; readonly advice: string }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', advice: 'Save its text as .txt or .html and read that.' },
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    what: 'a ZIP archive or an Office document',
    advice: 'Unpack it, or save the document as .txt or .html.',
  },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document', advice: 'Save it as .txt or .html.' },
  { magic: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG picture', advice: 'Give the text of the story instead.' },
  { magic: [0xff, 0xd8, 0xff], what: 'a JPEG picture', advice: 'Give the text of the story instead.' },
  { magic: [0x47, 0x49, 0x46, 0x38], what: 'a GIF picture', advice: 'Give the text of the story instead.' },
  { magic: [0x1f, 0x8b], what: 'a gzip archive', advice: 'Unpack it first.' },
]

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark. A mark is not part of the text.
 *
 * @throws RapporteurError `input-empty`, `input-binary`, `input-not-utf8` or `input-too-large`; `name` is what the message calls the input.
 */
export function decode(bytes: Uint8Array, name: string): string {
  if (bytes.length > LARGEST) throw tooLarge(name, bytes.length)
  const kind = BINARY.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte))
  if (kind) throw new RapporteurError('input-binary', `${name} is ${kind.what}, not a text.`, kind.advice)
  const text = utf16(bytes) ?? utf8(bytes, name)
  if (text.trim() === '')
    throw new RapporteurError('input-empty', `${name} is empty.`, 'Give a file that holds the text of a story.')
  return text
}

export function tooLarge(name: string, size: number): RapporteurError {
  const megabytes = (size / 1024 / 1024).toFixed(0)
  return new RapporteurError(
    'input-too-large',
    `${name} has ${megabytes} MB; stories of up to ${LARGEST / 1024 / 1024} MB are read.`,
    'Split it into single stories.',
  )
}

function utf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return null
}

function utf8(bytes: Uint8Array, name: string): string {
  const zero = bytes.indexOf(0)
  if (zero >= 0)
    throw new RapporteurError(
      'input-binary',
      `${name} is not a text: it holds a NUL byte at position ${zero}.`,
      'Give a text, Markdown or HTML file.',
    )
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new RapporteurError(
      'input-not-utf8',
      `${name} is not valid UTF-8: the first wrong byte is at position ${firstBadByte(bytes)}.`,
      'Save it as UTF-8 and try again.',
      { cause },
    )
  }
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
