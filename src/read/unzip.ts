import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { RapporteurError } from '../model/errors.ts'
import { LARGEST_DOCUMENT } from './decode.ts'

/** What is unpacked at most; sizes in bytes. */
export interface ZipLimits {
  readonly entries: number
  readonly total: number
  readonly each: number
  /** How many times larger than packed an entry may be, where it is larger than a megabyte. */
  readonly ratio: number
}

export const ZIP_LIMITS: ZipLimits = {
  entries: 5000,
  total: 200 * 1024 * 1024,
  each: LARGEST_DOCUMENT,
  ratio: 100,
}

const SMALL = 1024 * 1024
const LINK = 0o120000

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

/**
 * Unpacks those files of a ZIP archive whose names are wanted, in memory, in the order of the archive. Before anything is unpacked all that the archive says of
 * its entries is checked; while it is unpacked, that they are no larger than they say. Links are left out.
 *
 * @throws RapporteurError `input-unsafe` where it would unpack to more than the limits, or names a place outside of it; `input-encrypted`, `input-damaged`.
 */
export async function unzip(
  bytes: Uint8Array,
  name: string,
  wanted: (name: string) => boolean,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }[]> {
  const { default: yauzl } = await import('yauzl')
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      lazyEntries: true,
      strictFileNames: false,
    })
    const entries = await entriesOf(zip, name, limits)
    const files = entries.filter((entry) => !isFolder(entry) && !isLink(entry) && wanted(entry.fileName))
    const unpacked: { name: string; bytes: Uint8Array }[] = []
    for (const entry of files) {
      if (entry.isEncrypted()) throw encrypted(name, entry.fileName)
      const content = await contentOf(await zip.openReadStreamPromise(entry))
      if (crc32(content) !== entry.crc32) throw new Error(`${entry.fileName} in it is not what was packed`)
      unpacked.push({ name: entry.fileName, bytes: content })
    }
    return unpacked
  } catch (cause) {
    if (cause instanceof RapporteurError) throw cause
    const message = cause instanceof Error ? cause.message : String(cause)
    if (/invalid relative path|absolute path|invalid characters in fileName/i.test(message))
      throw unsafe(name, `it names a place outside of it (${message.slice(0, 120)})`)
    if (/too many bytes/i.test(message)) throw unsafe(name, 'a file in it is larger than it says')
    throw new RapporteurError(
      'input-damaged',
      `${name} is no ZIP archive that can be opened: ${message.slice(0, 200)}.`,
      'Fetch it again, or unpack it elsewhere and give the folder.',
      { cause },
    )
  }
}

/** All entries, once it is sure that together they stay within the limits. */
async function entriesOf(zip: ZipFile, name: string, limits: ZipLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.entries)
    throw unsafe(name, `it has ${zip.entryCount} entries, and ${limits.entries} are unpacked at most`)
  const entries: Entry[] = []
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const { fileName, uncompressedSize: size, compressedSize: packed } = entry
    total += size
    if (size > limits.each) throw unsafe(name, `${fileName.slice(0, 100)} in it has ${inMegabytes(size)}`)
    if (size > SMALL && size > packed * limits.ratio)
      throw unsafe(name, `${fileName.slice(0, 100)} in it is packed more than ${limits.ratio} times`)
    if (total > limits.total) throw unsafe(name, `it would unpack to more than ${inMegabytes(limits.total)}`)
    entries.push(entry)
  }
  return entries
}

const isFolder = ({ fileName }: Entry): boolean => fileName.endsWith('/')

const isLink = ({ externalFileAttributes }: Entry): boolean => ((externalFileAttributes >>> 16) & 0o170000) === LINK

async function contentOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`

const unsafe = (name: string, why: string): RapporteurError =>
  new RapporteurError(
    'input-unsafe',
    `${name} was not unpacked: ${why}.`,
    'If you trust it, unpack it yourself and give the files.',
  )

const encrypted = (name: string, entry: string): RapporteurError =>
  new RapporteurError(
    'input-encrypted',
    `${entry.slice(0, 100)} in ${name} needs a password.`,
    'Unpack it and give the files.',
  )
