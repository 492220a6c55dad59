import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { PersonSummary, PersonView } from '../../model/views.ts'
import { failure, found, IdParam, json } from './answers.ts'
import { AsOf, recordOf } from './record.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/people',
  summary: 'The people on record with the offices that sources give them',
  request: { query: AsOf },
  responses: { 400: failure('Not a day'), 200: json(z.object({ items: z.array(PersonSummary) }), 'All people') },
})

const one = createRoute({
  method: 'get',
  path: '/api/people/{id}',
  summary: 'A person with offices and events',
  request: { params: IdParam, query: AsOf },
  responses: { 200: json(PersonView, 'The person'), 400: failure('Not a day'), 404: failure('No such person') },
})

export const peopleRoutes = (workspace: Workspace) =>
  resource()
    .openapi(list, async (c) =>
      c.json({ items: await (await recordOf(workspace, c.req.valid('query'))).people() }, 200),
    )
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(
        found(await (await recordOf(workspace, c.req.valid('query'))).person(id), 'person', id, 'GET /api/people'),
        200,
      )
    })
