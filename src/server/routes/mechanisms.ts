import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { MechanismSummary, MechanismView } from '../../model/views.ts'
import { failure, found, IdParam, json } from './answers.ts'
import { AsOf, recordOf } from './record.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/mechanisms',
  summary: 'The mechanisms on record',
  request: { query: AsOf },
  responses: { 400: failure('Not a day'), 200: json(z.object({ items: z.array(MechanismSummary) }), 'All mechanisms') },
})

const one = createRoute({
  method: 'get',
  path: '/api/mechanisms/{id}',
  summary: 'A mechanism with its rounds',
  request: { params: IdParam, query: AsOf },
  responses: {
    200: json(MechanismView, 'The mechanism'),
    400: failure('Not a day'),
    404: failure('No such mechanism'),
  },
})

export const mechanismRoutes = (workspace: Workspace) =>
  resource()
    .openapi(list, async (c) =>
      c.json({ items: await (await recordOf(workspace, c.req.valid('query'))).mechanisms() }, 200),
    )
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(
        found(
          await (await recordOf(workspace, c.req.valid('query'))).mechanism(id),
          'mechanism',
          id,
          'GET /api/mechanisms',
        ),
        200,
      )
    })
