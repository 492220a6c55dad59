import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { ConflictView } from '../../model/views.ts'
import { failure, json } from './answers.ts'
import { AsOf, recordOf } from './record.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/conflicts',
  summary: 'Values that cannot all be right, each with its sources: the open ones first',
  request: {
    query: AsOf.extend({ entity: z.string().max(200).optional(), state: z.enum(['open', 'resolved']).optional() }),
  },
  responses: {
    200: json(z.object({ items: z.array(ConflictView) }), 'The conflicts, a thousand at most'),
    400: failure('The query is not valid'),
  },
})

export const conflictRoutes = (workspace: Workspace) =>
  resource().openapi(list, async (c) => {
    const { entity, state, ...at } = c.req.valid('query')
    return c.json({ items: await (await recordOf(workspace, at)).conflicts({ entity, state }) }, 200)
  })
