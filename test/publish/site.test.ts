import { posix } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { site } from '../../src/publish/formats/site.ts'
import { fileName } from '../../src/publish/site/page.ts'
import { filesOf, type Published, publishedSamples } from './samples.ts'

let published: Published
let files: Map<string, string>
beforeAll(async () => {
  published = await publishedSamples()
  const made = await filesOf(site, await published.publication())
  files = new Map([...made].map(([path, bytes]) => [path, bytes.toString()] as const))
}, 60_000)
afterAll(() => published.remove())

const pages = () => [...files].filter(([path]) => path.endsWith('.html'))
const parsed = (html: string) => parseHTML(html).document

describe('the site', () => {
  it('leads only to pages that it has', () => {
    for (const [path, html] of pages())
      for (const link of parsed(html).querySelectorAll('a[href], link[href]')) {
        const to = link.getAttribute('href') ?? ''
        if (/^https?:/.test(to)) continue
        expect([...files.keys()], `${path}: ${to}`).toContain(posix.join(posix.dirname(path), to))
      }
  })

  it('reaches every page from the first', () => {
    const seen = new Set<string>()
    const follow = (path: string) => {
      if (seen.has(path)) return
      seen.add(path)
      for (const link of parsed(files.get(path) ?? '').querySelectorAll('a[href], link[href]')) {
        const to = link.getAttribute('href') ?? ''
        if (!/^https?:/.test(to)) follow(posix.join(posix.dirname(path), to))
      }
    }
    follow('index.html')
    expect([...files.keys()].filter((path) => !seen.has(path))).toEqual([])
  })

  it('runs and loads nothing but its style sheet, whatever stories bring', () => {
    for (const [path, html] of pages()) {
      const document = parsed(html)
      expect(document.querySelectorAll('script, img, iframe, object, form, style, b').length, path).toBe(0)
      expect(html).not.toMatch(/\son\w+=|javascript:/i)
      expect(document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toContain(
        "default-src 'none'",
      )
      expect(document.querySelectorAll('h1').length).toBe(1)
      expect(document.title).not.toBe('')
    }
  })

  it('shows of every event the words that state its values, and what it was made of', async () => {
    const { items } = await published.workspace.chronology({ limit: 500 })
    for (const { id, title } of items) {
      const document = parsed(files.get(`events/${id}.html`) ?? '')
      expect(document.querySelector('h1')?.textContent).toBe(title.replace(/\s+/g, ' '))
      expect(document.querySelectorAll('blockquote').length).toBeGreaterThan(0)
      expect(document.querySelector('footer')?.textContent).toContain('all of the record')
    }
    const words = parsed(files.get(`events/${items[0]?.id}.html`) ?? '').querySelector('blockquote')?.firstChild
      ?.textContent
    const event = await published.workspace.event(items[0]?.id ?? '')
    const quoted = event?.statements.flatMap(({ evidence }) => evidence.map(({ exact }) => exact.replace(/\s+/g, ' ')))
    expect(quoted).toContain(words)
  })

  it.each([
    ['CHN', 'CHN'],
    ['ev_01J', 'ev_01J'],
    ['../etc', '~2e~2e~2fetc'],
    ['Сов', '~421~43e~432'],
  ])('names the file of %j %j', (key, name) => {
    expect(fileName(key)).toBe(name)
  })
})
