import { parseXml } from '@rgrove/parse-xml'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import yauzl from 'yauzl'
import type { Briefing } from '../../model/briefing-view.ts'
import { BRIEFING_FORMATS, type BriefingFormatName } from './files.ts'

const source = {
  id: 'src_1',
  title: 'A & B <b>',
  publisher: 'Desk\u0001',
  published: '2024-06',
  url: 'https://a.example/?a=1&b="2"',
}
const TOLD: Briefing = {
  sides: [],
  title: 'China & <Russia>: briefing',
  on: '2026-01-15',
  markdown: '# told\n',
  sentences: [
    {
      section: 'ties',
      text: 'They have "ties" <script>alert(1)</script> \u0000\ud800 since 1949.',
      citations: [1],
      more: 0,
    },
    { section: 'contacts', text: 'The record has 14 contacts.', citations: [1, 2], more: 1200 },
  ],
  citations: [
    { number: 1, kind: 'statement', id: 'st_1', label: 'Ties since 1949', sources: [source] },
    {
      number: 2,
      kind: 'event',
      id: 'ev_1',
      label: 'Meeting, 1949',
      sources: [{ ...source, url: 'javascript:alert(1)' }],
    },
  ],
}

async function made(format: BriefingFormatName, told = TOLD): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of BRIEFING_FORMATS[format].content(told)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

describe.each(Object.keys(BRIEFING_FORMATS) as BriefingFormatName[])('%s', (format) => {
  it('gives the same bytes of the same briefing', async () => {
    expect((await made(format)).equals(await made(format))).toBe(true)
  })

  it('is made where nothing is told', async () => {
    expect((await made(format, { ...TOLD, sentences: [], citations: [] })).length).toBeGreaterThan(0)
  })
})

describe('HTML', () => {
  it('has the sentences, and numbers that lead to notes', async () => {
    const { document } = parseHTML((await made('html')).toString())
    expect(document.querySelector('h1')?.textContent).toBe('China & <Russia>: briefing')
    expect([...document.querySelectorAll('h2')].map((h) => h.textContent)).toEqual([
      'Ties',
      'Contacts',
      'What it rests on',
    ])
    expect(document.querySelectorAll('script')).toHaveLength(0)
    for (const mark of document.querySelectorAll('sup a'))
      expect(document.querySelector(mark.getAttribute('href') ?? '')?.getAttribute('value')).toBe(mark.textContent)
    expect(document.body.textContent).toContain('(and 1,200 more)')
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('links only to addresses of the web, and loads nothing', async () => {
    const { document } = parseHTML((await made('html')).toString())
    const links = [...document.querySelectorAll('a[rel]')].map((a) => a.getAttribute('href'))
    expect(links).toEqual(['https://a.example/?a=1&b=%222%22'])
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'")
  })
})

describe('DOCX', () => {
  it('is read back with headings, sentences, numbers and notes', async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: await made('docx') })
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    expect(value).toContain('<h1>Ties</h1>')
    expect(value).toContain('&lt;script&gt;alert(1)&lt;/script&gt; \ufffd\ufffd since 1949.')
    expect(value).toMatch(/<a href="#[^"]*note-2">.*2.*<\/a>.*\(and 1,200 more\)/)
    expect(value).toMatch(/<a id="[^"]*note-1"><\/a>1\. Ties since 1949\./)
    expect(value).toContain('<a href="https://a.example/?a=1&amp;b=%222%22">')
    expect(value).not.toContain('javascript')
  })

  it('has well-formed parts alone', async () => {
    const zip = await yauzl.fromBufferPromise(await made('docx'))
    const names: string[] = []
    for await (const entry of zip.eachEntry()) {
      const chunks: Buffer[] = []
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk))
      parseXml(Buffer.concat(chunks).toString())
      names.push(entry.fileName)
    }
    expect(names[0]).toBe('[Content_Types].xml')
    expect(names).toHaveLength(5)
  })
})
