import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pdfOf } from '../read/testing/pdf.ts'
import { docxOf, zipOf } from '../read/testing/zip.ts'
import { PageFetcher } from '../read/web/fetch-page.ts'
import { storiesAt } from './stories.ts'

const FEED =
  '<rss version="2.0"><channel><item><title>One</title><description>They met.</description></item></channel></rss>'
const FILES: Record<string, string | Uint8Array> = {
  'in/a.txt': 'They met.',
  'in/b.zip': zipOf([
    { name: 'x/two.txt', content: 'They met.' },
    { name: 'x/one.html', content: '<p>They met.' },
  ]),
  'in/c.rss': FEED,
  'in/d.zip': 'no archive',
  'in/e.pdf': pdfOf([[{ text: 'They met.', y: 700 }]]),
  'in/table.csv': 'a,b',
  'feed.xml': FEED,
  'document.bin': docxOf(['They met.']),
  'archive.bin': zipOf([{ name: 'a.txt', content: 'They met.' }]),
}

let folder: string
let server: Server
let at: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-stories-'))
  await mkdir(join(folder, 'in'))
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(folder, name), content)
  server = createServer((request, answer) => {
    const [type, body] = request.url === '/feed' ? ['application/rss+xml', FEED] : ['text/html', '<p>They met.']
    answer.writeHead(request.url === '/robots.txt' ? 404 : 200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

const pages = new PageFetcher({ allowPrivate: true })

it.each<[string, object[]]>([
  [
    'in',
    [
      { file: 'in/a.txt', within: 'a.txt', path: 'in/a.txt' },
      { file: 'in/b.zip/x/one.html', within: 'b.zip/x/one.html', path: 'in/b.zip', brought: {} },
      { file: 'in/b.zip/x/two.txt', within: 'b.zip/x/two.txt', path: 'in/b.zip', brought: {} },
      {
        file: 'in/c.rss#1',
        within: 'c.rss#1',
        path: 'in/c.rss',
        brought: { hint: { stated: { title: { value: 'One' } } } },
      },
      { file: 'in/d.zip', within: 'd.zip', path: 'in/d.zip' },
      { file: 'in/e.pdf', within: 'e.pdf', path: 'in/e.pdf' },
    ],
  ],
  ['feed.xml', [{ file: 'feed.xml#1', within: 'feed.xml#1' }]],
  ['document.bin', [{ file: 'document.bin', within: 'document.bin' }]],
  ['archive.bin', [{ file: 'archive.bin/a.txt', within: 'archive.bin/a.txt' }]],
  ['missing.txt', [{ file: 'missing.txt', failed: { code: 'file-missing' } }]],
])('%s', async (path, expected) => {
  const found = await storiesAt([join(folder, path)], pages)
  const bare = (file: string | null) => file?.slice(folder.length + 1) ?? null
  expect(found.map((story) => ({ ...story, file: bare(story.file), path: bare(story.path) }))).toMatchObject(expected)
})

it('addresses are fetched, feeds taken apart, and what cannot be fetched is a story that failed', async () => {
  const found = await storiesAt([`${at}/story?id=../1`, `${at}/feed`, 'ftp://example.org/a', `${at}/feed`], pages)
  const host = at.slice(7).replace(':', '_')
  expect(found).toMatchObject([
    {
      file: `${at}/story?id=../1`,
      within: `${host}/story_id_../1`,
      path: null,
      brought: { hint: { mediaType: 'text/html' } },
    },
    { file: `${at}/feed#1`, within: `${host}/feed#1` },
    { file: 'ftp://example.org/a', failed: { code: 'address-refused' } },
  ])
})
