import { createHash, randomBytes } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { SeenRecord } from '../ledger/decide/unseen.ts'
import type { Workspace } from '../ledger/workspace.ts'

/** Characters of a hash that are kept in a tag. */
const KEPT = 16

/** The server that runs: another, perhaps of another version, may answer the same record otherwise. */
const PROGRAM = randomBytes(6).toString('hex')

/** Readings whose answer no tag can stand for: one never ends, the other does not follow from the record alone. */
const UNTAGGED: ReadonlySet<string> = new Set(['/api/changes', '/api/verify'])

/**
 * Gives what is read an entity tag (RFC 9110, 8.8.3), and answers 304 where the asker has that very answer. An answer follows from the record up to its last
 * batch, from the day, which analyses call today, and from the program; so the tag is made of these, before the answer is, and costs a look at
 * the last batch. What is appended while the answer is made is then in the answer and not in its tag: it is sent once too often, never too seldom.
 */
export function taggedReadings(workspace: Workspace) {
  return createMiddleware(async (c, next) => {
    if ((c.req.method !== 'GET' && c.req.method !== 'HEAD') || UNTAGGED.has(c.req.path)) {
      await next()
      c.header('cache-control', 'no-store')
      return undefined
    }
    const { seq, hash } = await workspace.head()
    const today = new Date().toISOString().slice(0, 10)
    const form = createHash('sha256')
      .update(`${PROGRAM} ${today} ${c.req.header('accept') ?? ''}`)
      .digest('hex')
    const tag = `"${seq}-${hash.slice(0, KEPT)}-${form.slice(0, KEPT)}"`
    const headers = { etag: tag, 'cache-control': 'private, no-cache', vary: 'Accept' }
    if (tagsIn(c.req.header('if-none-match')).includes(tag)) return c.body(null, 304, headers)
    await next()
    if (c.res.status === 200) for (const [name, value] of Object.entries(headers)) c.header(name, value)
    else c.header('cache-control', 'no-store')
    return undefined
  })
}

/** The tags of `If-Match` or `If-None-Match`; of a weak one, which a proxy may have made of ours, what it compares by. */
const tagsIn = (header: string | undefined): string[] =>
  (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))

/** What the tags of an `If-Match` say was seen: those that are of our form. */
export const seenIn = (header: string): SeenRecord[] =>
  tagsIn(header).flatMap((tag) => {
    const [, seq, hash] = /^"(\d{1,15})-([0-9a-f]{16})-[0-9a-f]{16}"$/.exec(tag) ?? []
    return seq && hash ? [{ seq: Number(seq), hash }] : []
  })
