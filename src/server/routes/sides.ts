import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { SideView } from '../../model/views.ts'
import { failure, json } from './answers.ts'
import { AsOf, recordOf } from './record.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/sides',
  summary: 'The states and organisations that take part in events',
  request: { query: AsOf },
  responses: {
    400: failure('Not a day'),
    200: json(
      z.object({ items: z.array(SideView.extend({ events: z.number().int() })) }),
      'All sides with the number of their events, those with the most first',
    ),
  },
})

export const sideRoutes = (workspace: Workspace) =>
  resource().openapi(list, async (c) =>
    c.json({ items: await (await recordOf(workspace, c.req.valid('query'))).sides() }, 200),
  )
