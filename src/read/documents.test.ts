import { describe, expect, it } from 'vitest'
import type { Hint } from './hint.ts'
import { readBytes } from './read.ts'
import { column, pdfOf } from './testing/pdf.ts'
import { docxOf, zipOf } from './testing/zip.ts'

const read = (bytes: Uint8Array | string, name: string, hint: Partial<Hint> = {}) =>
  readBytes(Buffer.from(bytes), { name, ...hint })

const HEAD = 'Foreign ministry bulletin'
const foot = (page: number) => ({ text: `Page ${page} of 3`, x: 270, y: 40 })

describe('PDF', () => {
  it('joins lines to paragraphs, words that a line end divides, and sentences that a page divides, without heads and feet', async () => {
    const pages = [
      [
        { text: HEAD, y: 810, size: 9 },
        { text: 'Talks in Nairobi', y: 760, size: 18 },
        ...column(
          [
            'The foreign ministers of Kenya and Ghana met in Nairobi on 5 March 2024 for consul-',
            'tations on trade. The Kenya-',
            'Ghana commission will meet again in a year, and a long-term plan was signed. The long-',
            'term plan is to hold.',
            '',
            'Both sides said that the next',
          ],
          { top: 720 },
        ),
        foot(1),
      ],
      [
        { text: HEAD, y: 810, size: 9 },
        ...column(['round would be held in Accra.', '', 'A communique was issued.']),
        foot(2),
      ],
      [{ text: HEAD, y: 810, size: 9 }, ...column(['It has nine points.']), foot(3)],
    ]
    const { source, about } = await read(
      pdfOf(pages, {
        info: "/Author (Jane Doe) /CreationDate (D:20240306101500+03'00') /Title (Microsoft Word - x.doc)",
      }),
      'bulletin.pdf',
    )
    expect(source.text.split('\n\n')).toEqual([
      'Talks in Nairobi',
      'The foreign ministers of Kenya and Ghana met in Nairobi on 5 March 2024 for consultations on trade. The Kenya-Ghana commission will meet again in a year, and a long-term plan was signed. The long-term plan is to hold.',
      'Both sides said that the next round would be held in Accra.',
      'A communique was issued.',
      'It has nine points.',
    ])
    expect(source).toMatchObject({ title: 'Talks in Nairobi', published: '2024-03-06', format: 'pdf' })
    expect(about).toMatchObject({
      author: 'Jane Doe',
      foundIn: { title: 'first line', author: 'PDF properties', published: 'PDF properties (made on)' },
    })
  })

  it('reads columns one after the other', async () => {
    const page = [
      ...column(['The ministers met in', 'Nairobi on Tuesday.']),
      ...column(['They will meet in', 'Accra next year.'], { x: 320 }),
    ]
    expect((await read(pdfOf([page]), 'x.pdf')).source.text).toBe(
      'The ministers met in Nairobi on Tuesday.\n\nThey will meet in Accra next year.',
    )
  })

  it('tells of pages without text', async () => {
    const { about } = await read(pdfOf([column(['The ministers met in Nairobi on Tuesday.']), []]), 'x.pdf')
    expect(about.notices).toEqual([expect.stringMatching(/^1 of its 2 pages have no text/)])
  })
})

describe('DOCX', () => {
  const CORE =
    '<dc:title>Talks &amp; trade</dc:title><dc:creator>Jane Doe</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-03-06T10:15:00Z</dcterms:created>'

  it.each<[string, string[], string, object, object]>([
    [
      'properties',
      ['Talks in Nairobi', 'The ministers met.'],
      CORE,
      { title: 'Talks & trade', published: '2024-03-06', text: 'Talks in Nairobi\n\nThe ministers met.' },
      { author: 'Jane Doe', foundIn: { title: 'document properties', published: 'document properties (made on)' } },
    ],
    [
      'a line of its own before properties',
      ['Talks in Nairobi', '5 March 2024', 'The ministers met.'],
      CORE,
      { published: '2024-03-05' },
      { foundIn: { published: 'text: a line of its own' } },
    ],
    [
      'no properties',
      ['Talks in Nairobi', 'They met.'],
      '',
      { title: 'Talks in Nairobi', published: null },
      { author: null },
    ],
    [
      'what was deleted',
      ['<w:r><w:t>They met.</w:t></w:r><w:del w:id="1"><w:r><w:delText>Never.</w:delText></w:r></w:del>'],
      '',
      { text: 'They met.' },
      {},
    ],
  ])('%s', async (_, paragraphs, core, source, about) => {
    const result = await read(docxOf(paragraphs, core), 'talks.docx')
    expect(result.source).toMatchObject({ format: 'docx', ...source })
    expect(result.about).toMatchObject(about)
  })

  it('is recognised whatever it is called', async () => {
    expect((await read(docxOf(['They met.']), 'standard input')).source).toMatchObject({
      format: 'docx',
      text: 'They met.',
    })
  })
})

const LONG =
  'The foreign ministers of Kenya and Ghana met in Nairobi on 5 March 2024 and spoke of trade between the two countries,\nof the security of the sea, and of the next round of their consultations, which is to be held in Accra in a year.'
const HEADERS = 'From: Jane Doe <jane@example.org>\r\nDate: Wed, 6 Mar 2024 23:30:00 -0500\r\nMIME-Version: 1.0\r\n'

describe('e-mail', () => {
  it.each<[string, string, object, object]>([
    [
      'plain, with what it answers and a signature',
      `${HEADERS}Subject: Fwd: =?utf-8?B?${Buffer.from('Talks – Nairobi').toString('base64')}?=\r\n\r\n${LONG}\r\n\r\n> They never met.\r\n\r\n-- \r\nThe Desk\r\n`,
      { title: 'Talks – Nairobi', published: '2024-03-06', text: `Talks – Nairobi\n\n${LONG.replace('\n', ' ')}` },
      { author: 'Jane Doe', foundIn: { title: 'Subject', author: 'From', published: 'Date' }, notices: [] },
    ],
    [
      'HTML where the plain part says nothing',
      `${HEADERS}Subject: Talks\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the web version.\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<style>p{}</style><table><tr><td><p>They met in Nairobi.</p>And in Accra.</td></tr></table>\r\n--b--\r\n`,
      { text: 'Talks\n\nThey met in Nairobi.\n\nAnd in Accra.' },
      {},
    ],
    [
      'another encoding, an attachment',
      `${HEADERS}Subject: x\r\nContent-Language: ru\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=F7=D3=D4=D2=C5=DE=C1\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\nx\r\n--b--\r\n`,
      { text: 'x\n\nВстреча', language: 'ru' },
      { notices: ['It has attachments, which were not read.'] },
    ],
  ])('%s', async (_, mail, source, about) => {
    for (const name of ['talks.eml', 'standard input']) {
      const result = await read(mail, name)
      expect(result.source).toMatchObject({ format: 'eml', ...source })
      expect(result.about).toMatchObject(about)
    }
  })

  it.each(['From: the desk\n\nThey met.', 'published: 2024-11-14\nfrom: the desk\n\nThey met.'])(
    'is not seen in %j',
    async (text) => {
      expect((await read(text, 'standard input')).source.format).toBe('text')
    },
  )
})

it('a Word document that is called an archive, and an archive that is called a text', async () => {
  expect((await read(docxOf(['They met.']), 'x.zip')).source.format).toBe('docx')
  await expect(read(zipOf([{ name: 'a.txt', content: 'x' }]), 'x.txt')).rejects.toMatchObject({ code: 'input-binary' })
})
