import { RapporteurError } from '../model/errors.ts'
import { found } from './clean.ts'
import { dateLine } from './date-line.ts'
import { LARGEST_DOCUMENT, tooLarge } from './decode.ts'
import { type Format, type Incoming, NOTHING_STATED, type ReadText } from './format.ts'

/** PDF with a text layer. Pages that are pictures of a text are not read. */
export const pdf: Format = {
  name: 'pdf',
  extensions: ['.pdf'],
  mediaTypes: ['application/pdf', 'application/x-pdf'],
  recognises: ({ bytes }) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-'),
  unmistakable: true,
  read: readPdf,
}

/** A page with less text than this, in characters, has none but a stamp or a page number. */
const BLANK = 20

const PROPERTIES = 'PDF properties'

async function readPdf({ bytes, name }: Incoming): Promise<ReadText> {
  if (bytes.length > LARGEST_DOCUMENT) throw tooLarge(name, bytes.length, LARGEST_DOCUMENT)
  const { contentOfPdf, MOST_PAGES } = await import('./pdf-thread.ts')
  const { linesOf } = await import('./pdf-lines.ts')
  const { paragraphsOf } = await import('./pdf-paragraphs.ts')
  const content = await contentOfPdf(bytes, name)
  const pages = content.pages.map(linesOf)
  const without = pages.filter((lines) => lines.reduce((sum, { text }) => sum + text.length, 0) < BLANK).length
  if (without === pages.length) throw scanned(name, pages.length)
  const paragraphs = paragraphsOf(pages)
  const first = paragraphs[0] ?? ''
  const title = found(titleIn(content.title), PROPERTIES) ?? (isHeading(first) ? found(first, 'first line') : null)
  return {
    text: paragraphs.join('\n\n'),
    bodyStart: 0,
    ...NOTHING_STATED,
    title,
    author: found(content.author, PROPERTIES),
    language: found(content.language, PROPERTIES),
    published: [
      ...dateLine(paragraphs),
      ...(content.created ? [{ value: content.created, in: `${PROPERTIES} (made on)` }] : []),
    ],
    notices: [
      ...(without > 0
        ? [`${without} of its ${pages.length} pages have no text and were left out; they may be pictures.`]
        : []),
      ...(content.count > MOST_PAGES ? [`Only the first ${MOST_PAGES} of its ${content.count} pages were read.`] : []),
    ],
  }
}

/** A title that is not the name of the file it was written in. */
const titleIn = (title: string | null): string | null => {
  const bare = title?.replace(/^Microsoft \w+ - /, '').trim() ?? ''
  return bare && !/\.(?:docx?|rtf|odt|indd|pdf|qxd|tmp)$/i.test(bare) && !/^untitled\b/i.test(bare) ? bare : null
}

const isHeading = (text: string): boolean => text.length < 200 && !/[.!?;]["”’]?$/.test(text)

const scanned = (name: string, pages: number): RapporteurError =>
  new RapporteurError(
    'input-scanned',
    `${name} has no text: its ${pages === 1 ? 'page is a picture' : `${pages} pages are pictures`}.`,
    'Run text recognition over it first (ocrmypdf does), and read the PDF that this makes.',
  )
