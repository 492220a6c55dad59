import { found } from './clean.ts'
import { dateLine } from './date-line.ts'
import type { Format, Found, Incoming, ReadText, Stated } from './format.ts'
import { header, headersOf } from './headers.ts'

/** Plain text. The stored text is the whole file, header lines included, so that offsets hold in the file itself. */
export const plainText: Format = {
  name: 'text',
  extensions: ['.txt', '.text', ''],
  mediaTypes: ['text/plain'],
  recognises: () => true,
  read: readPlainText,
}

function readPlainText({ text: decoded }: Incoming): ReadText {
  const text = decoded()
  const { values, end } = headersOf(text)
  const body = text.slice(end)
  const stated = statedIn(values, 'header line')
  return {
    text,
    bodyStart: end,
    ...stated,
    title: stated.title ?? found(titleOf(body), 'first line'),
    published: stated.published.length > 0 ? stated.published : dateLine(body.slice(0, 2000).split('\n')),
  }
}

/** What header lines say, or front matter. */
export function statedIn(values: Readonly<Record<string, string>>, where: string): Stated {
  const published = found(header(values, 'published', 'date'), where)
  return {
    title: found(header(values, 'title'), where),
    publisher: found(header(values, 'publisher', 'source'), where),
    author: found(header(values, 'author'), where),
    language: found(header(values, 'language', 'lang'), where),
    url: found(header(values, 'url'), where),
    published: published ? [{ ...published, binding: true } satisfies Found] : [],
  }
}

/** The first line, where it stands alone and does not end as a sentence does. */
export function titleOf(body: string): string | null {
  const lines = body.trim().split(/\r\n?|\n/)
  const first = lines[0]?.trim() ?? ''
  const alone = lines.length > 1 && first.length > 0 && first.length < 200
  return alone && !/[.!?;]["”’]?$/.test(first) ? first : null
}
