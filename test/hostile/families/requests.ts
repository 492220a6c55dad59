import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type Bench, refusedOr } from '../bench.ts'
import { type Case, expectThat, type Family, Refused } from '../case.ts'
import { NAUGHTY, shownName, wellFormed } from '../naughty.ts'

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[]
}

/** Every address of the API with a string in the place of each parameter, by what the API says of itself. */
async function everyAddress(bench: Bench, text: string, methods: readonly string[]): Promise<void> {
  const { paths } = (await (await bench.ask('GET', '/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>
  }
  const filled = encodeURIComponent(wellFormed(text))
  for (const [path, operations] of Object.entries(paths))
    for (const [method, { parameters = [] }] of Object.entries(operations)) {
      if (!methods.includes(method)) continue
      const query = parameters.filter((one) => one.in === 'query').map((one) => `${one.name}=${filled}`)
      const address = path.replace(/\{\w+\}/g, filled)
      for (const asked of [address, ...query.map((one) => `${address}?${one}`)])
        await answered(bench, method.toUpperCase(), asked, method === 'get' ? undefined : bodyOf(text))
    }
}

/** A body that has a string wherever some address takes one. */
const bodyOf = (text: string) => ({
  ...{ reason: text, by: text, text, title: text, url: text, name: text, kind: text, with: text, property: text },
  ...{ value: text, words: text, rank: text, batch: text, entity: text, verdict: text, source: text, likely: text },
})

/** An answer has to come, and be right or refuse. */
async function answered(bench: Bench, method: string, address: string, body?: object): Promise<void> {
  try {
    const response = await bench.ask(method, address, body && { body })
    // Events are told until whoever asked goes away.
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) await response.body?.cancel()
    else await response.arrayBuffer()
  } catch (error) {
    if (error instanceof Refused) return
    throw new Error(`${method} ${address.slice(0, 120)}: ${(error as Error).message}`)
  }
}

/** What is sent over the wire as it stands here, and then left or ended. */
async function sent(port: number, ...parts: readonly (string | number)[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let told = ''
  socket.on('data', (chunk: Buffer) => {
    told += told.length < 100_000 ? chunk.toString('latin1') : ''
  })
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()).on('error', () => resolve()))
  for (const part of parts)
    if (typeof part === 'number') await Promise.race([wait(part), closed])
    else if (!socket.destroyed) socket.write(part)
  await Promise.race([closed, wait(1500)])
  socket.destroy()
  return told
}

const head = (port: number, more = '', line = 'POST /api/read HTTP/1.1') =>
  `${line}\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n${more}\r\n`

const RAW: Readonly<Record<string, (port: number) => readonly (string | number)[]>> = {
  'no request': () => ['\r\n\r\n'],
  noise: () => ['\0\u0001\u0002GET\r\n\r\n'],
  'a method that is none': (port) => [head(port, '', 'NONE /api/events HTTP/1.1')],
  'a version that is none': (port) => [head(port, '', 'GET / HTTP/9.9')],
  'no host': () => ['GET /api/events HTTP/1.1\r\n\r\n'],
  'two hosts': (port) => [head(port, 'Host: example.org\r\n', 'GET /api/events HTTP/1.1')],
  'another host': () => ['GET /api/events HTTP/1.1\r\nHost: example.org\r\n\r\n'],
  'an absolute address': (port) => [head(port, '', 'GET http://example.org/api/events HTTP/1.1')],
  'an address of 100,000 characters': (port) => [head(port, '', `GET /${'a'.repeat(100_000)} HTTP/1.1`)],
  '100,000 headers': (port) => [head(port, 'X-A: b\r\n'.repeat(100_000), 'GET / HTTP/1.1')],
  'a path above': (port) => [head(port, '', 'GET /../../../../etc/passwd HTTP/1.1')],
  'a path above, written otherwise': (port) => [
    head(port, '', 'GET /assets/..%2f..%2f..%2f..%2fetc%2fpasswd HTTP/1.1'),
  ],
  'a path with NUL': (port) => [head(port, '', 'GET /assets/%00 HTTP/1.1')],
  'a path that is no UTF-8': (port) => [head(port, '', 'GET /api/events/%ff%fe HTTP/1.1')],
  'a path of half an escape': (port) => [head(port, '', 'GET /api/events/%e0%a4%a HTTP/1.1')],
  'a length that is none': (port) => [head(port, 'Content-Length: x\r\n')],
  'a negative length': (port) => [head(port, 'Content-Length: -1\r\n')],
  'two lengths': (port) => [head(port, 'Content-Length: 2\r\nContent-Length: 3\r\n'), '{}'],
  'a length and chunks': (port) => [head(port, 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n'), '0\r\n\r\n'],
  'a length of 10 GB': (port) => [head(port, 'Content-Length: 10000000000\r\n'), '{"text":"'],
  'chunks that are none': (port) => [head(port, 'Transfer-Encoding: chunked\r\n'), 'zz\r\nx\r\n'],
  'a chunk of 16 EB': (port) => [head(port, 'Transfer-Encoding: chunked\r\n'), 'ffffffffffffffff\r\nx'],
  'a body that is left': (port) => [head(port, 'Content-Length: 100\r\n'), '{"text":"They', 300],
  'a body byte by byte': (port) => [
    head(port, 'Content-Length: 30\r\n'),
    ...[...'{"text":"They'].flatMap((c) => [c, 30]),
  ],
  'headers byte by byte': () => [...[...'GET /api/events HTTP/1.1\r\nHo'].flatMap((c) => [c, 20])],
  'a body that says it is packed': (port) => [
    head(port, 'Content-Encoding: gzip\r\nContent-Length: 4\r\n'),
    '\u001f\u0008xx',
  ],
  'an upgrade': (port) => [head(port, 'Connection: Upgrade\r\nUpgrade: websocket\r\n', 'GET / HTTP/1.1')],
  '1,000 requests at once': (port) => [head(port, '', 'GET /api/workspace HTTP/1.1').repeat(1000), 500],
  'a range that is none': (port) => [head(port, 'Range: bytes=9-1,-,x\r\n', 'GET / HTTP/1.1')],
  'a body where none is taken': (port) => [head(port, 'Content-Length: 2\r\n', 'GET /api/events HTTP/1.1'), '{}'],
}

/** Sends without end, until the other side has enough. @returns how much was taken, in bytes. */
async function endless(port: number, chunked: boolean): Promise<number> {
  const socket = connect(port, '127.0.0.1')
  const over = new Promise<void>((resolve) => socket.on('close', () => resolve()).on('error', () => resolve()))
  let answer = ''
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1').slice(0, 1000)
  })
  socket.write(head(port, chunked ? 'Transfer-Encoding: chunked\r\n' : 'Content-Length: 1000000000\r\n'))
  const piece = 'x'.repeat(65_536)
  const chunk = chunked ? `10000\r\n${piece}\r\n` : piece
  let taken = 0
  while (!socket.destroyed && taken < 1_000_000_000 && answer === '') {
    if (!socket.write(chunk))
      await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), over, wait(3000)])
    taken += piece.length
  }
  await Promise.race([over, wait(500)])
  socket.destroy()
  expectThat(
    answer.startsWith('HTTP/1.1 413') || answer.startsWith('HTTP/1.1 400'),
    `it was answered by "${answer.slice(0, 60)}"`,
  )
  return taken
}

/** Every how many strings one is taken by the quick part. */
const SAMPLE = 150

function* cases(): Generator<Case> {
  for (const [i, text] of NAUGHTY.entries()) {
    if (text.length > 1000) continue
    const rare = i % SAMPLE > 0 ? { slow: true as const } : {}
    const limit = 60_000
    if (i % 4 === 0)
      yield {
        name: `every address ${i} ${shownName(text)}`,
        ...rare,
        limit,
        run: (bench) => everyAddress(bench, text, ['get']),
      }
    if (i % 8 === 0)
      yield {
        name: `every body ${i} ${shownName(text)}`,
        ...rare,
        limit,
        run: (bench) => everyAddress(bench, text, ['post']),
      }
  }
  for (const [name, parts] of Object.entries(RAW))
    yield {
      name: `over the wire: ${name}`,
      run: async (bench) => {
        const { port } = await bench.served()
        const told = await sent(port, ...parts(port))
        expectThat(
          !/^HTTP\/1\.1 5\d\d/.test(told) && !told.includes('root:'),
          `it was answered by "${told.slice(0, 100)}"`,
        )
        await stillThere(port)
      },
    }
  for (const chunked of [true, false])
    yield {
      name: `over the wire: a body without end${chunked ? ', in chunks' : ''}`,
      run: async (bench) => {
        const { port } = await bench.served()
        const taken = await endless(port, chunked)
        expectThat(taken < 100_000_000, `it took ${taken} bytes`)
        await stillThere(port)
      },
    }
  yield {
    name: 'over the wire: 300 connections that never end their headers',
    run: async (bench) => {
      const { port } = await bench.served()
      const open = Array.from({ length: 300 }, () => {
        const socket = connect(port, '127.0.0.1')
        socket.on('error', () => undefined).write('GET /api/workspace HTTP/1.1\r\nX-A: ')
        return socket
      })
      await wait(200)
      await stillThere(port)
      for (const socket of open) socket.destroy()
    },
  }
  for (const path of [
    '/api/changes.atom',
    '/api/agenda.ics',
    '/api/events',
    '/api/sources',
    '/api/people',
    '/api/batches',
  ])
    yield {
      name: `what is told of names that are markup: ${path}`,
      to: 'right',
      run: async (bench) => {
        const name = '<script>alert(1)</script>"\'&]]>'
        const event = { type: 'meeting', status: 'planned', date: '2030-11-12', sides: ['CHN', 'RUS'], place: name }
        await bench.ask('POST', '/api/records', { body: { reason: name, by: name, event } })
        const response = await bench.ask('GET', path)
        const told = await response.text()
        const type = response.headers.get('content-type') ?? ''
        expectThat(response.headers.get('x-content-type-options') === 'nosniff', 'a browser may guess what it is')
        expectThat(!/html/.test(type), `it is told as ${type}`)
        const outside = told.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')
        if (/xml/.test(type)) expectThat(!outside.includes('<script>'), 'markup is told as markup')
      },
    }
}

async function stillThere(port: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/api/workspace`, { signal: AbortSignal.timeout(20_000) })
  await (await refusedOr(response)).arrayBuffer()
}

/** Requests that are none, never end, or carry a hostile string in every parameter and body. */
export const requests: Family = { name: 'requests', memory: 1500, cases }
