import { createRoute, z } from '@hono/zod-openapi'
import { stretchIn } from '../../ledger/page.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { SideView } from '../../model/views.ts'
import { failure, json } from './answers.ts'
import { listed } from './lines.ts'
import { AsOf, LONG_PAGED, longLimitOf, page, recordOf } from './record.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/sides',
  summary: 'The states and organisations that take part in events',
  request: { query: AsOf.extend(LONG_PAGED) },
  responses: {
    400: failure('Not a day'),
    200: json(
      page(SideView.extend({ events: z.number().int() })),
      'A page of sides with the number of their events, by their names',
    ),
  },
})

export const sideRoutes = (workspace: Workspace) =>
  resource().openapi(list, async (c) => {
    const { cursor, limit, ...at } = c.req.valid('query')
    const sides = await (await recordOf(workspace, at)).sides()
    return listed(c, async (options) => stretchIn(sides, options), { cursor, limit: longLimitOf(limit) })
  })
