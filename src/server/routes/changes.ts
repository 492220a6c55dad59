import { OpenAPIHono } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Workspace } from '../../ledger/workspace.ts'

/** How often the head of the ledger is looked at, in ms: on a server other processes append too. */
const EVERY = 1000
/** A comment at least so often, in ms, tells both ends that the other is there. */
const ALIVE = 15_000

/**
 * `GET /api/changes`: server-sent events. `head` with the number of the last batch comes at once, and whenever something was put on
 * record; so each open page learns of what others decide.
 */
export const changeRoutes = (workspace: Workspace, onError: (error: unknown) => void) =>
  new OpenAPIHono().get('/api/changes', (c) =>
    streamSSE(
      c,
      async (stream) => {
        let last = -1
        let told = Date.now()
        while (!stream.aborted && !stream.closed) {
          const { seq } = await workspace.head()
          if (seq !== last) {
            await stream.writeSSE({ event: 'head', data: String(seq), id: String(seq) })
            last = seq
            told = Date.now()
          } else if (Date.now() - told > ALIVE) {
            await stream.writeSSE({ event: 'alive', data: '' })
            told = Date.now()
          }
          await stream.sleep(EVERY)
        }
      },
      async (error) => onError(error),
    ),
  )
