import { RapporteurError } from '../model/errors.ts'
import { found } from './clean.ts'
import { dateLine } from './date-line.ts'
import { LARGEST_DOCUMENT, tooLarge } from './decode.ts'
import { type Format, type Found, type Incoming, NOTHING_STATED, type ReadText } from './format.ts'
import { isZip, unzip } from './unzip.ts'

/** A Word document: its paragraphs, tables and lists, without pictures, comments and what was deleted. */
export const docx: Format = {
  name: 'docx',
  extensions: ['.docx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  recognises: ({ bytes }) =>
    isZip(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('word/document'),
  unmistakable: true,
  read: readDocx,
}

const PROPERTIES = 'document properties'
const CORE = 'docProps/core.xml'

async function readDocx({ bytes, name }: Incoming): Promise<ReadText> {
  if (bytes.length > LARGEST_DOCUMENT) throw tooLarge(name, bytes.length, LARGEST_DOCUMENT)
  // Unpacking it first shows that the library will not unpack more than the limits.
  const parts = await unzip(bytes, name, (entry) => entry === CORE || entry === 'word/document.xml')
  const stated = propertiesOf(parts.find((part) => part.name === CORE)?.bytes)
  const blocks = await blocksOfDocx(bytes, name)
  const first = blocks[0] ?? ''
  const heading = first.length < 200 && !/[.!?;]["”’]?$/.test(first) ? found(first, 'first line') : null
  return {
    text: blocks.join('\n\n'),
    bodyStart: 0,
    ...NOTHING_STATED,
    ...stated,
    title: stated.title ?? heading,
    published: [...dateLine(blocks), ...stated.published],
  }
}

async function blocksOfDocx(bytes: Uint8Array, name: string): Promise<string[]> {
  const { default: mammoth } = await import('mammoth')
  const { allBlocks, pageOf } = await import('./html-page.ts')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    return allBlocks(pageOf(`<!doctype html><html><body>${value}</body></html>`))
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new RapporteurError(
      'input-damaged',
      `${name} is no Word document that can be read: ${message.slice(0, 200).replace(/\.$/, '')}.`,
      'Open it in a word processor and save it anew, or save its text.',
      { cause },
    )
  }
}

/** Title, author, language and day of making. The element texts are short and have no elements in them. */
function propertiesOf(core: Uint8Array | undefined): {
  title: Found | null
  author: Found | null
  language: Found | null
  published: Found[]
} {
  const xml = core ? new TextDecoder().decode(core.subarray(0, 100_000)) : ''
  const element = (tag: string): string | null => {
    const start = xml.indexOf(`<${tag}`)
    const from = start < 0 ? -1 : xml.indexOf('>', start) + 1
    const to = from > 0 ? xml.indexOf(`</${tag}>`, from) : -1
    return to > from ? withoutEntities(xml.slice(from, to)) : null
  }
  const created = found(element('dcterms:created'), `${PROPERTIES} (made on)`)
  return {
    title: found(element('dc:title'), PROPERTIES),
    author: found(element('dc:creator'), PROPERTIES),
    language: found(element('dc:language'), PROPERTIES),
    published: created ? [created] : [],
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}
const withoutEntities = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)
