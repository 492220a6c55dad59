import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { DoneRequest, KeptAnswer } from '../ledger/requests.ts'
import type { Workspace } from '../ledger/workspace.ts'
import { problem, problemResponse } from './problem.ts'

/** Answers that are kept in memory at most; the oldest go first. */
const MOST_KEPT = 1000
/** Longest key, in characters. */
const LONGEST_KEY = 255

type Done = Omit<DoneRequest, 'batch' | 'key'> & { readonly batch: string | null }

/**
 * Does what a request with an `Idempotency-Key` (as IETF draft-ietf-httpapi-idempotency-key-header describes it) asks for once: sent again,
 * because its answer was lost on the way, it is answered as it was before, and with another body it is refused. The key of what was put on record is kept
 * with it, so that this outlives the server; of refusals and of what changed nothing the answers are kept while it runs, of its failures none.
 */
export function once(workspace: Workspace) {
  const kept = new Map<string, Promise<Done | null>>()
  return createMiddleware(async (c, next) => {
    const key = c.req.header('idempotency-key')
    if (key === undefined || c.req.method !== 'POST') return next()
    if (key === '' || key.length > LONGEST_KEY) return unsuitable()
    const digest = await digestOf(c)
    for (let running = kept.get(key); running; running = kept.get(key)) {
      const former = await running
      if (former) return answered(former, digest)
    }
    let settle: (done: Done | null) => void = () => {}
    kept.set(
      key,
      new Promise((resolve) => {
        settle = resolve
      }),
    )
    let done: Done | null = null
    try {
      done = await workspace.doneRequest(key)
      if (done) return answered(done, digest)
      await workspace.doOnce({ key, digest }, next)
      const answer = await answerOf(c.res)
      if (answer.status >= 500) return undefined
      done = { digest, batch: null, answer }
      await workspace.keepAnswer(key, answer)
      return undefined
    } finally {
      settle(done)
      if (done === null) kept.delete(key)
      const [oldest] = kept.keys()
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    }
  })
}

/** What a request asks for: its address and its body. */
async function digestOf({ req }: Context): Promise<string> {
  const { pathname, search } = new URL(req.url)
  return createHash('sha256')
    .update(`${pathname}${search}\n`)
    .update(new Uint8Array(await req.arrayBuffer()))
    .digest('hex')
}

async function answerOf(response: Response): Promise<KeptAnswer> {
  const mediaType = response.headers.get('content-type') ?? 'application/json'
  return { status: response.status, mediaType, body: await response.clone().text() }
}

function answered({ digest: former, answer, batch }: Done, digest: string): Response {
  if (former !== digest)
    return problemResponse(
      problem(
        422,
        'key-reused',
        'Idempotency key used before',
        'Another request was sent with this idempotency key.',
        'Nothing was changed. Give each request a key of its own, and send one again as it was.',
      ),
    )
  if (answer === null)
    return problemResponse(
      problem(
        409,
        'decided-already',
        'Done already',
        `The request was done before, as batch ${batch}; its answer is not known any more.`,
        `Nothing was changed. GET /api/entities/${batch}/statements shows what it brought.`,
      ),
    )
  return new Response(answer.body, { status: answer.status, headers: { 'content-type': answer.mediaType } })
}

const unsuitable = () =>
  problemResponse(
    problem(
      400,
      'input-invalid',
      'Invalid input',
      `An idempotency key has 1 to ${LONGEST_KEY} characters.`,
      'Nothing was changed. Give a UUID, for example.',
    ),
  )
