/**
 * The client of the HTTP API, for Node and browsers.
 *
 * @example
 * import { connect } from 'rapporteur/client'
 *
 * const record = connect('http://127.0.0.1:4747')
 * const { items } = await record.get('/api/events', { params: { query: { side: ['CHN', 'RUS'] } } })
 */
import createClient, {
  type Client,
  type ClientPathsWithMethod,
  type FetchResponse,
  type MaybeOptionalInit,
} from 'openapi-fetch'
import type { components, paths } from './generated/api.ts'
import { valuesIn } from './lines.ts'
import { ProblemError, refusalOf, unreachable } from './problem-error.ts'

export { type Problem, ProblemError } from './problem-error.ts'

/** The shapes of what is answered, by their names: `Shapes['EventSummary']`. */
export type Shapes = components['schemas']

type Api = Client<paths>
type Json = 'application/json'

/** Addresses that can be read. */
export type Readable = ClientPathsWithMethod<Api, 'get'>
/** Addresses that something can be sent to. */
export type Writable = ClientPathsWithMethod<Api, 'post'>

/** What goes with a request: `params` (`path`, `query`, `header`), `body`, `signal` to end it, `headers`. It may be left out where nothing is needed. */
type Given<Init> = undefined extends Init ? [init?: Init] : [init: Init]
type ReadInit<Path extends Readable> = MaybeOptionalInit<paths[Path], 'get'>
type WriteInit<Path extends Writable> = MaybeOptionalInit<paths[Path], 'post'>
type ReadAnswer<Path extends Readable, Init> = NonNullable<FetchResponse<paths[Path]['get'] & {}, Init, Json>['data']>
type WriteAnswer<Path extends Writable, Init> = NonNullable<FetchResponse<paths[Path]['post'] & {}, Init, Json>['data']>

/** Lists that can be had whole. */
export type List = {
  [Path in Readable]: paths[Path]['get'] extends {
    responses: { 200: { content: { 'application/x-ndjson': unknown } } }
  }
    ? Path
    : never
}[Readable]
type Item<Path extends List> = paths[Path]['get'] extends {
  responses: { 200: { content: { 'application/x-ndjson': infer One } } }
}
  ? One
  : never

/** An answer with its entity tag. */
export interface Tagged<Answer> {
  /** Null where it is still as `If-None-Match` named it. */
  readonly data: Answer | null
  readonly etag: string | null
}

export interface Connection {
  /**
   * Reads from an address. What is no JSON is had with `parseAs`: `'stream'` for an export, `'text'` for a calendar.
   *
   * @throws ProblemError where the server refuses it or does not answer, and the reason of `signal` where that ends it. So do all others.
   */
  get<Path extends Readable, Init extends ReadInit<Path> = ReadInit<Path>>(
    path: Path,
    ...init: Given<Init>
  ): Promise<ReadAnswer<Path, Init>>

  /** The same with the tag of the answer, for `If-None-Match` of the next and `If-Match` of a decision. */
  read<Path extends Readable, Init extends ReadInit<Path> = ReadInit<Path>>(
    path: Path,
    ...init: Given<Init>
  ): Promise<Tagged<ReadAnswer<Path, Init>>>

  /** Each item of a list, whatever its length, as it stands when it is asked for. */
  each<Path extends List>(path: Path, ...init: Given<ReadInit<Path>>): AsyncGenerator<Item<Path>, void, undefined>

  /** Sends something, with an idempotency key, so that it is done once: it is sent again where no answer comes. */
  post<Path extends Writable, Init extends WriteInit<Path> = WriteInit<Path>>(
    path: Path,
    ...init: Given<Init>
  ): Promise<WriteAnswer<Path, Init>>
}

/** How often something is sent that no answer comes to, and how long is waited between, in ms. */
const TRIES = 3
const AGAIN = 500

interface Init {
  readonly headers?: ConstructorParameters<typeof Headers>[0]
  readonly signal?: AbortSignal
}
interface Answered {
  readonly data?: unknown
  readonly error?: unknown
  readonly response: Response
}
type Call = (path: string, init: object) => Promise<Answered>

/** A connection to the server at an address; nothing is asked yet. `fetch` is what sends its requests, if not the global one. */
export function connect(address: string, { fetch }: { readonly fetch?: typeof globalThis.fetch } = {}): Connection {
  const client = createClient<paths>({ baseUrl: address, ...(fetch && { fetch }) })
  const reading = client.GET as unknown as Call
  const writing = client.POST as unknown as Call

  async function send(call: Call, path: string, init: Init): Promise<Answered> {
    const answered = await call(path, init).catch((cause) => {
      throw init.signal?.aborted || !(cause instanceof TypeError) ? cause : unreachable(address, cause)
    })
    if (!answered.response.ok && answered.response.status !== 304) throw refusalOf(answered.response, answered.error)
    return answered
  }

  async function sendUntilAnswered(path: string, init: Init): Promise<Answered> {
    const keyed = { ...init, headers: withDefault(init.headers, 'idempotency-key', () => crypto.randomUUID()) }
    for (let left = TRIES - 1; ; left--) {
      try {
        return await send(writing, path, keyed)
      } catch (error) {
        if (left === 0 || !(error instanceof ProblemError) || error.code !== 'unreachable') throw error
        await new Promise((resolve) => setTimeout(resolve, AGAIN))
      }
    }
  }

  async function* each(path: string, init: Init = {}): AsyncGenerator<unknown, void, undefined> {
    const headers = new Headers(init.headers)
    headers.set('accept', 'application/x-ndjson')
    const { data } = await send(reading, path, { ...init, headers, ...{ parseAs: 'stream' } })
    try {
      yield* valuesIn(data as ReadableStream<Uint8Array>)
    } catch (cause) {
      throw init.signal?.aborted || !(cause instanceof TypeError) ? cause : unreachable(address, cause)
    }
  }

  const connection = {
    get: async (path: string, init: Init = {}) => (await send(reading, path, init)).data,
    async read(path: string, init: Init = {}): Promise<Tagged<unknown>> {
      const { data = null, response } = await send(reading, path, init)
      return { data: response.status === 304 ? null : data, etag: response.headers.get('etag') }
    },
    each,
    post: async (path: string, init: Init = {}) => (await sendUntilAnswered(path, init)).data,
  }
  return connection as unknown as Connection
}

function withDefault(
  headers: ConstructorParameters<typeof Headers>[0] | undefined,
  name: string,
  value: () => string,
): Headers {
  const all = new Headers(headers)
  if (!all.has(name)) all.set(name, value())
  return all
}
