import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { PageOptions } from '../../model/page.ts'

/** One JSON value a line (NDJSON). */
export const LINES = 'application/x-ndjson'

/** Items that are read at once for lines. */
const STRETCH = 200

/** Whether a list is asked for as lines: whole, and not a page at a time. */
export const wantsLines = (c: Context): boolean =>
  accepts(c, { header: 'Accept', supports: ['application/json', LINES], default: 'application/json' }) === LINES

/** A list as it is asked for: all of its items as lines, or a page of them. */
export async function listed<Answer extends Stretch>(
  c: Context,
  list: (options: PageOptions) => Promise<Answer>,
  asked: PageOptions,
) {
  if (wantsLines(c)) return lines(c, list)
  return c.json(await list(asked), 200)
}

interface Stretch {
  readonly items: readonly unknown[]
  readonly next: string | null
}

/**
 * All items of a list, one a line, read a stretch at a time while they are sent. `list` must be of a record that does not change meanwhile. What fails on the way breaks
 * the answer off, so that it is not taken for the whole.
 *
 * @returns an answer whose type says nothing, so that the type of the address is that of its JSON.
 */
function lines(c: Context, list: (options: PageOptions) => Promise<Stretch>): never {
  c.header('content-type', LINES)
  return c.body(Readable.toWeb(Readable.from(all(list), { objectMode: false })) as ReadableStream, 200) as never
}

async function* all(list: (options: PageOptions) => Promise<Stretch>): AsyncGenerator<string> {
  for (let cursor: string | undefined | null; cursor !== null; ) {
    const { items, next } = await list({ limit: STRETCH, cursor })
    if (items.length > 0) yield items.map((item) => `${JSON.stringify(item)}\n`).join('')
    cursor = next
  }
}
