import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { SideView } from '../../model/views.ts'
import { json } from './answers.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/sides',
  summary: 'The states and organisations that take part in events',
  responses: {
    200: json(
      z.object({ items: z.array(SideView.extend({ events: z.number().int() })) }),
      'All sides with the number of their events, those with the most first',
    ),
  },
})

export const sideRoutes = (workspace: Workspace) =>
  resource().openapi(list, async (c) => c.json({ items: await workspace.sides() }, 200))
