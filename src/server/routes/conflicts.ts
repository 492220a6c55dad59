import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { ConflictView } from '../../model/views.ts'
import { failure, json } from './answers.ts'
import { listed } from './lines.ts'
import { AsOf, LONG_PAGED, listedRecord, longLimitOf, page } from './record.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/conflicts',
  summary: 'Values that cannot all be right, each with its sources: the open ones first',
  request: {
    query: AsOf.extend({
      entity: z.string().max(200).optional(),
      state: z.enum(['open', 'resolved']).optional(),
      ...LONG_PAGED,
    }),
  },
  responses: {
    200: json(page(ConflictView), 'A page of conflicts'),
    400: failure('The query is not valid'),
  },
})

export const conflictRoutes = (workspace: Workspace) =>
  resource().openapi(list, async (c) => {
    const { entity, state, cursor, limit, ...at } = c.req.valid('query')
    const record = await listedRecord(c, workspace, at)
    return listed(c, (options) => record.conflictPage({ entity, state, ...options }), {
      cursor,
      limit: longLimitOf(limit),
    })
  })
