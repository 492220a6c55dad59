import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { refusedRange } from './address.ts'
import { RefusedAddress } from './connect.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  /** Unpacked. Empty where only the headers were wanted. */
  readonly bytes: Uint8Array
  /** Whether there was more than was wanted, which was left. */
  readonly cut: boolean
}

export interface Asking {
  readonly lookup: LookupFunction
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
  readonly headers: Readonly<Record<string, string>>
  /** As many bytes are taken at most, packed and unpacked. */
  readonly largest: number
  /** Whether the body of an answer of this status is wanted. */
  readonly wanted: (status: number) => boolean
}

/** Asks for one address, without following where it leads. Rejects as Node does, or with RefusedAddress. */
export function ask(url: URL, asking: Asking): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { lookup, signal, headers } = asking
    const asked = (url.protocol === 'https:' ? overHttps : overHttp)(
      url,
      { lookup, signal, agent: false, headers: { ...headers, 'accept-encoding': 'gzip, deflate, br' } },
      (answer) => {
        const { statusCode: status = 0, headers } = answer
        const body = asking.wanted(status)
          ? bodyOf(answer, asking.largest)
          : Promise.resolve({ bytes: new Uint8Array(), cut: false })
        body.then((read) => resolve({ status, headers, ...read }), reject).finally(() => asked.destroy())
      },
    )
    asked.on('error', reject)
    // An address that is written as such is not looked up, and what was looked up is seen once more where it is connected to.
    asked.on('socket', (socket) =>
      socket.once('connect', () => {
        const range = asking.allowPrivate ? null : refusedRange(socket.remoteAddress ?? '')
        if (range) asked.destroy(new RefusedAddress(`${url.hostname} is ${socket.remoteAddress} (${range})`))
      }),
    )
    asked.end()
  })
}

async function bodyOf(answer: IncomingMessage, largest: number): Promise<{ bytes: Uint8Array; cut: boolean }> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of unpacked(answer)) {
    size += chunk.length
    chunks.push(chunk)
    if (size > largest) break
  }
  return { bytes: Buffer.concat(chunks).subarray(0, largest), cut: size > largest }
}

function unpacked(answer: IncomingMessage): Readable {
  const by = UNPACKERS[answer.headers['content-encoding']?.trim().toLowerCase() ?? '']
  if (!by) return answer
  const unpacker = by()
  answer.on('error', (error) => unpacker.destroy(error))
  return answer.pipe(unpacker)
}

const UNPACKERS: Readonly<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}
