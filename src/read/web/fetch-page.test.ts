import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readBytes } from '../read.ts'
import { type FetchOptions, PageFetcher } from './fetch-page.ts'

const STORY = `<!doctype html><html lang="en"><body><article><h1>Talks</h1><p>${'The ministers met in Nairobi and spoke of trade. '.repeat(30)}</p></article></body></html>`
const page =
  (body: string, headers: Record<string, string> = {}) =>
  (_: IncomingMessage, answer: ServerResponse) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (_: IncomingMessage, answer: ServerResponse) => {
    answer.writeHead(code, headers).end('<p>no</p>')
  }
const to = (location: string, code = 302) => status(code, { location })

const PAGES: Record<string, (request: IncomingMessage, answer: ServerResponse) => void> = {
  '/story': page(STORY),
  '/gzip': (_, answer) =>
    answer.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' }).end(gzipSync(STORY)),
  '/br': (_, answer) => answer.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(STORY)),
  '/deflate': (_, answer) => answer.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync(STORY)),
  '/garbled': (_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed'),
  '/bomb': (_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30_000_000))),
  '/endless': (_, answer) => {
    answer.writeHead(200)
    const more = () => answer.destroyed || answer.write(Buffer.alloc(100_000, 'x'), () => setImmediate(more))
    more()
  },
  '/slow': () => undefined,
  '/drip': (_, answer) => {
    answer.writeHead(200)
    const drip = setInterval(() => answer.write('x'), 20)
    answer.on('close', () => clearInterval(drip))
  },
  '/cut': (_, answer) => {
    answer.writeHead(200, { 'content-length': '1000' }).write('x')
    setTimeout(() => answer.destroy(), 20)
  },
  '/once': to('/story'),
  '/twice': to('/once', 308),
  '/loop': to('/loop', 301),
  '/named': to('http://user:secret@127.0.0.1/'),
  '/file': to('file:///etc/passwd'),
  '/nowhere': status(302),
  '/picture': page('x', { 'content-type': 'image/png' }),
  '/forbidden': status(403),
  '/password': status(401),
  '/missing': status(404),
  '/gone': status(410),
  '/often': status(429, { 'retry-after': '120' }),
  '/broken': status(503),
  '/private/story': page(STORY),
  '/latin': (_, answer) =>
    answer
      .writeHead(200, { 'content-type': 'text/html; charset=windows-1251' })
      .end(Buffer.from([0x3c, 0x70, 0x3e, 0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0])),
}

let server: Server
let at: string
let robots: (request: IncomingMessage, answer: ServerResponse) => void
const asked: string[] = []
beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push(request.url ?? '')
    const given = request.url === '/robots.txt' ? robots : PAGES[request.url ?? '']
    if (given) given(request, answer)
    else answer.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  robots = page('User-agent: *\nDisallow: /private/\n\nUser-agent: Rapporteur\nDisallow: /private/', {
    'content-type': 'text/plain',
  })
  asked.length = 0
})

const fetcher = (options: FetchOptions = {}) => new PageFetcher({ allowPrivate: true, ...options })
const codeOf = (path: string, options?: FetchOptions) =>
  fetcher(options)
    .fetch(path.startsWith('http') ? path : at + path)
    .then(
      () => 'fetched',
      (error) => `${error.code}: ${error.message}`,
    )

describe('fetches', () => {
  it.each([['/story'], ['/gzip'], ['/br'], ['/deflate'], ['/once'], ['/twice']])('%s', async (path) => {
    const { bytes, address } = await fetcher().fetch(`${at}${path}#part`)
    expect(Buffer.from(bytes).toString()).toBe(STORY)
    expect(address).toBe(`${at}${path === '/once' || path === '/twice' ? '/story' : path}`)
  })

  it('and tells the kind and the encoding that the server states', async () => {
    expect(await fetcher().fetch(`${at}/latin`)).toMatchObject({ mediaType: 'text/html', encoding: 'windows-1251' })
  })

  it('asks a site for its robots.txt once', async () => {
    const pages = fetcher()
    await Promise.all(['/story', '/gzip', '/once'].map((path) => pages.fetch(at + path)))
    expect(asked.filter((path) => path === '/robots.txt')).toHaveLength(1)
  })
})

describe('refuses', () => {
  it.each([['/story'], ['http://localhost:8080/'], ['http://2130706433:8080/'], ['http://[::1]/']])(
    '%s where private addresses are not allowed, without asking for anything',
    async (path) => {
      expect(await codeOf(path, { allowPrivate: false })).toMatch(/^address-refused/)
      expect(asked).toEqual([])
    },
  )

  it('a name that comes to stand for this machine after it was asked for its robots.txt', async () => {
    let times = 0
    const resolve = async () => [{ address: ++times === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
    expect(await codeOf('http://example.org:8080/', { allowPrivate: false, resolve })).toMatch(
      /^address-refused: .*stands for 127\.0\.0\.1/,
    )
    expect(await codeOf('http://example.org:8080/', { allowPrivate: false, resolve })).toMatch(
      /^address-refused: .*stands for 10\.0\.0\.1/,
    )
  })

  it.each<[string, RegExp, FetchOptions?]>([
    ['/loop', /^address-unreachable: .*more than 5 times/],
    ['/file', /^address-refused: .*leads to file:/],
    ['/named', /^address-refused: .*it holds a name or a password/],
    ['/nowhere', /^page-refused: .*HTTP 302/],
    ['/picture', /^input-binary: .*image\/png/],
    ['/bomb', /^address-too-large: .*20 MB/],
    ['/endless', /^address-too-large/, { largest: 1_000_000 }],
    ['/slow', /^address-unreachable: .*longer than 0\.2 s/, { time: 200 }],
    ['/drip', /^address-unreachable: .*longer than 0\.2 s/, { time: 200 }],
    ['/cut', /^address-unreachable/],
    ['/garbled', /^address-unreachable/],
    ['/forbidden', /^page-refused: .*does not let programs read it \(HTTP 403\)/],
    ['/password', /^page-refused: .*password \(HTTP 401\)/],
    ['/missing', /^page-refused: .*is not there \(HTTP 404\)/],
    ['/gone', /^page-refused: .*taken away \(HTTP 410\)/],
    ['/often', /^page-refused: .*too often \(HTTP 429\)\. The server asks to wait 120 s/],
    ['/broken', /^page-refused: .*out of order \(HTTP 503\)/],
    ['/private/story', /^page-refused: .*robots\.txt/],
    ['http://127.0.0.1:9/', /^address-unreachable/],
  ])('%s', async (path, expected, options) => {
    expect(await codeOf(path, options)).toMatch(expected)
  })

  it.each<[string, typeof robots, string]>([
    ['is missing', status(404), 'fetched'],
    ['is forbidden', status(403), 'fetched'],
    ['is out of order', status(500), 'page-refused'],
    ['leads elsewhere', to('/elsewhere'), 'fetched'],
    ['is not text', page('\0\xff'.repeat(1000)), 'fetched'],
    ['forbids all', page('User-agent: *\nDisallow: /'), 'page-refused'],
    ['allows us alone', page('User-agent: Rapporteur\nAllow: /\n\nUser-agent: *\nDisallow: /'), 'fetched'],
  ])('or not, where robots.txt %s', async (_, given, expected) => {
    robots = given
    expect(await codeOf('/story')).toMatch(new RegExp(`^${expected}`))
  })
})

describe('a page that was fetched', () => {
  const text = (words: number) => `<p>${'The ministers met in Nairobi and spoke of trade. '.repeat(words)}</p>`
  const free = (is: unknown) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":${JSON.stringify(is)}}</script>`
  it.each<[string, string, string]>([
    ['is not free, and a teaser', free(false) + text(3), 'page-paywalled'],
    ['is not free, in words', free('False') + text(3), 'page-paywalled'],
    ['asks to subscribe', `${text(3)}<p>Subscribe to continue reading.</p>`, 'page-paywalled'],
    ['is for subscribers', `${text(3)}<p>This article is for subscribers only.</p>`, 'page-paywalled'],
    ['asks in Russian', `${text(3)}<p>Подпишитесь, чтобы читать дальше.</p>`, 'page-paywalled'],
    [
      'needs scripts',
      '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><p>Loading</p>',
      'page-scripted',
    ],
    ['has an empty root', '<div id="app"></div><script src="/a.js"></script><p>Loading</p>', 'page-scripted'],
    ['has nothing', '<div></div>', 'input-empty'],
    ['is not free and whole', free(false) + text(40), 'read'],
    ['is free and short', `${free(true)}${text(3)}<p>Subscribe to continue reading.</p>`, 'read'],
    ['is whole and asks', `${text(40)}<p>Subscribe to continue reading.</p>`, 'read'],
    ['is whole and has a noscript', `${text(40)}<noscript>Please enable JavaScript.</noscript>`, 'read'],
    ['is short', text(2), 'read'],
  ])('%s: %s', async (_, body, expected) => {
    const bytes = Buffer.from(`<!doctype html><html><body><article>${body}</article></body></html>`)
    const told = await readBytes(bytes, { name: 'https://example.org/a', address: 'https://example.org/a' }).then(
      () => 'read',
      (error) => error.code,
    )
    expect(told).toBe(expected)
  })

  it('takes its address from where it was, unless it names another of its site', async () => {
    const canonical = (url: string) =>
      Buffer.from(`<html><head><link rel="canonical" href="${url}"></head><body>${text(3)}</body></html>`)
    const address = 'https://example.org/2024/03/06/a?utm=1'
    const urlOf = async (url: string) => (await readBytes(canonical(url), { name: address, address })).source
    expect(await urlOf('https://example.org/a')).toMatchObject({
      url: 'https://example.org/a',
      published: '2024-03-06',
    })
    expect(await urlOf('https://elsewhere.org/a')).toMatchObject({ url: address })
  })
})
