import { createRoute } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { EventSummary, EventView } from '../../model/views.ts'
import { failure, found, IdParam, json } from './answers.ts'
import { EventFilter, filterOf } from './event-filter.ts'
import { listed } from './lines.ts'
import { AsOf, limitOf, listedRecord, PAGED, page, recordOf } from './record.ts'
import { resource } from './resource.ts'

const Filter = AsOf.extend({ ...EventFilter.shape, ...PAGED })

const list = createRoute({
  method: 'get',
  path: '/api/events',
  summary: 'The chronology, newest first and undated events last',
  request: { query: Filter },
  responses: {
    200: json(page(EventSummary), 'A page of events; `total` counts all that pass the filter'),
    400: failure('The filter is not valid'),
  },
})

const one = createRoute({
  method: 'get',
  path: '/api/events/{id}',
  summary: 'An event with every statement about it',
  request: { params: IdParam, query: AsOf },
  responses: { 200: json(EventView, 'The event'), 400: failure('Not a day'), 404: failure('No such event') },
})

export const eventRoutes = (workspace: Workspace) =>
  resource()
    .openapi(list, async (c) => {
      const { cursor, limit, asOf, ...filter } = c.req.valid('query')
      const record = await listedRecord(c, workspace, { asOf })
      const asked = filterOf(filter)
      return listed(c, (options) => record.chronology({ ...asked, ...options }), {
        cursor: cursor || undefined,
        limit: limitOf(limit),
      })
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(
        found(
          await (await recordOf(workspace, c.req.valid('query'))).event(id),
          'event',
          id,
          'the chronology, GET /api/events',
        ),
        200,
      )
    })
