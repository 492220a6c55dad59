import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { readBytes } from '../../../src/read/read.ts'
import { PageFetcher } from '../../../src/read/web/fetch-page.ts'
import { type Case, expectThat, type Family } from '../case.ts'

type Answer = (response: ServerResponse, socket: Socket, request: IncomingMessage) => void

const HTML = { 'content-type': 'text/html' }
const MET = '<!doctype html><html><body><article><p>The ministers met in Nairobi on Tuesday.</p></article>'

/** Writes without end, as fast as it is taken, or a piece every so many milliseconds. */
function endlessly(write: (piece: string) => boolean, piece: string, socket: Socket, every?: number): void {
  const timer = setInterval(() => {
    if (socket.destroyed) clearInterval(timer)
    else for (let i = 0; i < (every ? 1 : 50) && write(piece); i++);
  }, every ?? 1)
}

const PATHS: Readonly<Record<string, readonly [Case['to'], Answer]>> = {
  'a body without end': [
    ['address-too-large'],
    (r, s) =>
      endlessly(
        (p) => {
          if (!r.headersSent) r.writeHead(200, HTML)
          return r.write(p)
        },
        'x'.repeat(60_000),
        s,
      ),
  ],
  'a body that drips': [
    ['address-unreachable'],
    (r, s) => {
      r.writeHead(200, HTML)
      endlessly((p) => r.write(p), 'x', s, 100)
    },
  ],
  'headers without end': [
    ['address-unreachable'],
    (_, s) => {
      s.write('HTTP/1.1 200 OK\r\n')
      endlessly((p) => s.write(p), 'X-A: b\r\n'.repeat(1000), s)
    },
  ],
  'headers that drip': [
    ['address-unreachable'],
    (_, s) => {
      s.write('HTTP/1.1 200 OK\r\n')
      endlessly((p) => s.write(p), 'X-A: b\r\n', s, 100)
    },
  ],
  'one header without end': [
    ['address-unreachable'],
    (_, s) => {
      s.write('HTTP/1.1 200 OK\r\nX-A: ')
      endlessly((p) => s.write(p), 'b'.repeat(10_000), s)
    },
  ],
  'a first line that is none': [['address-unreachable'], (_, s) => s.end('nonsense\r\n\r\n')],
  'no answer': [['address-unreachable'], () => undefined],
  'an answer that is broken off': [
    ['address-unreachable'],
    (_, s) => s.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nx'),
  ],
  'a status that is none': [['address-unreachable', 'page-refused'], (_, s) => s.end('HTTP/1.1 999 X\r\n\r\n')],
  'informational answers without end': [
    ['address-unreachable'],
    (_, s) => endlessly((p) => s.write(p), 'HTTP/1.1 102 Processing\r\n\r\n'.repeat(100), s),
  ],
  'a redirect to itself': [['address-unreachable'], (r, _, q) => r.writeHead(302, { location: q.url ?? '/' }).end()],
  'a redirect without end': [['address-unreachable'], (r, _, q) => r.writeHead(302, { location: `${q.url}x` }).end()],
  'a redirect to a file': [['address-refused'], (r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end()],
  'a redirect to data': [['address-refused'], (r) => r.writeHead(302, { location: 'data:text/html,x' }).end()],
  'a redirect to a script': [['address-refused'], (r) => r.writeHead(302, { location: 'javascript:alert(1)' }).end()],
  'a redirect of a megabyte': [
    undefined,
    (_, s) => s.end(`HTTP/1.1 302 X\r\nLocation: /${'x'.repeat(1_000_000)}\r\n\r\n`),
  ],
  // On a busy machine the time is over before the bomb is too large.
  'a bomb of gzip': [
    ['address-too-large', 'address-unreachable'],
    (r) => r.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(BOMB()),
  ],
  'a bomb of gzip in gzip': [
    undefined,
    (r) => r.writeHead(200, { ...HTML, 'content-encoding': 'gzip, gzip' }).end(gzipSync(BOMB())),
  ],
  'gzip that is none': [
    ['address-unreachable'],
    (r) => r.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end('x'.repeat(1000)),
  ],
  'a packing that is none': [undefined, (r) => r.writeHead(200, { ...HTML, 'content-encoding': 'none-such' }).end(MET)],
  'a page that is called a picture': [
    ['input-binary'],
    (r) => r.writeHead(200, { 'content-type': 'image/png' }).end(MET),
  ],
  'a picture that is called a page': [
    ['input-binary', 'input-not-utf8', 'input-encoding'],
    (r) => r.writeHead(200, HTML).end(Buffer.from('89504e470d0a1a0a', 'hex')),
  ],
  'a page that is called a PDF': [undefined, (r) => r.writeHead(200, { 'content-type': 'application/pdf' }).end(MET)],
  'a kind that is none': [
    undefined,
    (r) => r.writeHead(200, { 'content-type': `${'x'.repeat(5000)}/;;;charset=` }).end(MET),
  ],
  'an encoding that is none': [
    'right',
    (r) => r.writeHead(200, { 'content-type': 'text/html; charset=x-none' }).end(MET),
  ],
  'a plain page': ['right', (r) => r.writeHead(200, HTML).end(MET)],
}

let packed: Buffer | undefined
const BOMB = (): Buffer => {
  packed ??= gzipSync(Buffer.alloc(300_000_000))
  return packed
}

let serving: Promise<{ server: Server; port: number }> | undefined
const served = () => {
  serving ??= new Promise((resolve) => {
    const names = Object.keys(PATHS)
    const server = createServer((request, response) => {
      const name = names[Number(/^\/(\d+)/.exec(request.url ?? '')?.[1])]
      if (name === undefined) response.writeHead(404).end()
      else PATHS[name]?.[1](response, request.socket, request)
    })
    server.listen(0, '127.0.0.1', () =>
      resolve({ server: server.unref(), port: (server.address() as AddressInfo).port }),
    )
  })
  return serving
}

/** For a page, in milliseconds: less than the program gives it, so that many can be tried. */
const TIME = 2000

function* cases(): Generator<Case> {
  for (const [i, [name, [to]]] of Object.entries(PATHS).entries())
    yield {
      ...{ name, ...(to && { to }) },
      run: async () => {
        const { port } = await served()
        const pages = new PageFetcher({ allowPrivate: true, time: TIME })
        const address = `http://127.0.0.1:${port}/${i}`
        const began = performance.now()
        try {
          const { bytes, mediaType, encoding } = await pages.fetch(address)
          await readBytes(bytes, { name: address, mediaType, encoding })
        } finally {
          const took = performance.now() - began
          expectThat(took < TIME * 5, `it took ${Math.round(took)} ms, and ${TIME} were given`)
        }
      },
    }
  for (const address of [
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://169.254.169.254/',
    'http://[::ffff:10.0.0.1]/',
    'http://0/',
    'file:///etc/passwd',
    'gopher://example.org/',
    'http://a:b@example.org/',
    'http://example.org:22/',
    'http://',
    'http://\u0000/',
    'http://%31%32%37.0.0.1/',
    'http://①②⑦.0.0.1/',
    'http://127.0.0.1.:80/',
  ])
    yield {
      name: `refused: ${address}`,
      to: ['address-refused', 'address-unreachable'],
      run: async () => new PageFetcher({ time: TIME }).fetch(address),
    }
  yield {
    name: 'a public name that leads to a private address',
    to: ['address-refused', 'address-unreachable'],
    run: async () =>
      new PageFetcher({ time: TIME, resolve: async () => [{ address: '10.0.0.1', family: 4 }] }).fetch(
        'http://example.org/',
      ),
  }
}

/** Servers that send without end, drip, redirect in circles, pack bombs, or say what is not so; addresses that are not fetched. */
export const pages: Family = { name: 'pages', memory: 1200, cases }
