import type { Format, ReadText } from './format.ts'
import { header, headersOf } from './headers.ts'

/** Plain text. The stored text is the whole file, header lines included, so that offsets hold in the file itself. */
export const plainText: Format = {
  name: 'text',
  extensions: ['.txt', '.text', ''],
  mediaTypes: ['text/plain'],
  recognises: () => true,
  read: readPlainText,
}

function readPlainText(text: string): ReadText {
  const { values, end } = headersOf(text)
  return {
    text,
    bodyStart: end,
    title: header(values, 'title') ?? titleOf(text.slice(end)),
    publisher: header(values, 'publisher', 'source'),
    published: header(values, 'published', 'date'),
    language: header(values, 'language', 'lang'),
    url: header(values, 'url'),
  }
}

/** The first line, where it stands alone and does not end as a sentence does. */
export function titleOf(body: string): string | null {
  const lines = body.trim().split(/\r\n?|\n/)
  const first = lines[0]?.trim() ?? ''
  const alone = lines.length > 1 && first.length > 0 && first.length < 200
  return alone && !/[.!?;]["”’]?$/.test(first) ? first : null
}
