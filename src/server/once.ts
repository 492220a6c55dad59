import type { MiddlewareHandler } from 'hono'

/** Answers that are kept at most; the oldest go first. */
const MOST_KEPT = 1000

interface Kept {
  readonly status: number
  readonly headers: readonly [string, string][]
  readonly body: string
}

/**
 * Does what a request with an `Idempotency-Key` (as IETF draft-ietf-httpapi-idempotency-key-header describes it) asks for once: sent again,
 * because its answer was lost on the way, it is answered as it was before. Answers are kept while the server runs; failures of the
 * server are not kept.
 */
export function once(): MiddlewareHandler {
  const kept = new Map<string, Promise<Kept | null>>()
  return async (c, next) => {
    const key = c.req.header('idempotency-key')
    if (key === undefined || c.req.method !== 'POST') return next()
    const name = `${c.req.path} ${key}`
    const former = kept.get(name)
    const before = former && (await former)
    if (before) return new Response(before.body, { status: before.status, headers: [...before.headers] })
    let settle: (answer: Kept | null) => void = () => {}
    kept.set(
      name,
      new Promise((resolve) => {
        settle = resolve
      }),
    )
    await next()
    const answer = c.res.clone()
    const failed = answer.status >= 500
    if (failed) kept.delete(name)
    settle(failed ? null : { status: answer.status, headers: [...answer.headers], body: await answer.text() })
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return undefined
  }
}
