import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { EventSummary, EventView } from '../../model/views.ts'
import { EventType } from '../../model/vocabulary.ts'
import { dateRange } from '../date-range.ts'
import { failure, found, IdParam, json } from './answers.ts'
import { AsOf, limitOf, PAGED, page, recordOf } from './record.ts'
import { resource } from './resource.ts'

const Filter = AsOf.extend({
  side: z
    .union([z.string(), z.array(z.string()).max(20)])
    .optional()
    .openapi({ description: 'ISO 3166-1 alpha-3 code or organisation; repeated, all of them take part' }),
  from: z.string().optional().openapi({ description: 'EDTF; events that may lie on or after it', example: '2023-09' }),
  to: z.string().optional().openapi({ description: 'EDTF; events that may lie on or before it', example: '2024' }),
  type: EventType.optional(),
  ...PAGED,
})

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
      const { side, from, to, type, cursor, limit, ...at } = c.req.valid('query')
      const page = await (await recordOf(workspace, at)).chronology({
        ...(side === undefined ? {} : { sides: [side].flat() }),
        ...dateRange(from, to),
        ...(type ? { type } : {}),
        ...(cursor ? { cursor } : {}),
        limit: limitOf(limit),
      })
      return c.json(page, 200)
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
