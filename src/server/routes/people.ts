import { createRoute } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { PersonSummary, PersonView } from '../../model/views.ts'
import { failure, found, IdParam, json } from './answers.ts'
import { listed } from './lines.ts'
import { AsOf, limitOf, listedRecord, PAGED, page, recordOf } from './record.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/people',
  summary: 'The people on record with the offices that sources give them',
  request: { query: AsOf.extend(PAGED) },
  responses: { 400: failure('The query is not valid'), 200: json(page(PersonSummary), 'A page of people') },
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
    .openapi(list, async (c) => {
      const { cursor, limit, ...at } = c.req.valid('query')
      const record = await listedRecord(c, workspace, at)
      return listed(c, (options) => record.people(options), { cursor, limit: limitOf(limit) })
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(
        found(await (await recordOf(workspace, c.req.valid('query'))).person(id), 'person', id, 'GET /api/people'),
        200,
      )
    })
