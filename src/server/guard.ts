import type { MiddlewareHandler } from 'hono'
import { problem, problemResponse } from './problem.ts'

const OWN_NAMES = ['127.0.0.1', 'localhost', '[::1]']
const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Answers only requests that name this server by a loopback address and its port. A page of another site whose name was
 * made to resolve to 127.0.0.1 (DNS rebinding) names itself in `Host` and is refused.
 */
export function ownHostOnly(port: number): MiddlewareHandler {
  const own = new Set(OWN_NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])))
  return async (c, next) => {
    if (own.has(c.req.header('host')?.toLowerCase() ?? '')) return next()
    return problemResponse(
      problem(
        403,
        'host-refused',
        'Host refused',
        'The request names another host than this server.',
        `Open http://127.0.0.1:${port}/ instead.`,
      ),
    )
  }
}

/**
 * Refuses writes that a page of another site makes. Browsers say so in `Sec-Fetch-Site` (Fetch Metadata Request Headers,
 * W3C); older ones send `Origin`. A program that sends neither is no browser and may write.
 */
export function ownSiteWritesOnly(port: number): MiddlewareHandler {
  const own = new Set(OWN_NAMES.map((name) => new URL(`http://${name}:${port}`).origin))
  return async (c, next) => {
    if (READING.has(c.req.method)) return next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const allowed =
      site === undefined ? origin === undefined || own.has(origin) : site === 'same-origin' || site === 'none'
    if (allowed) return next()
    return problemResponse(
      problem(
        403,
        'cross-site',
        'Cross-site request refused',
        'A page of another site may not change this workspace.',
        `Use the web application at http://127.0.0.1:${port}/.`,
      ),
    )
  }
}
