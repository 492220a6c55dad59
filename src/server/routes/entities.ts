import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { EntityView } from '../../model/entity-view.ts'
import { failure, found, IdParam, json } from './answers.ts'
import { body, DECIDED, decided, deciderOf, Reasoned } from './decision-input.ts'
import { AsOf, recordOf } from './record.ts'
import { resource } from './resource.ts'

const statements = createRoute({
  method: 'get',
  path: '/api/entities/{id}/statements',
  summary: 'An entity, a statement or a batch with its statements and what was decided of them',
  request: { params: IdParam, query: AsOf },
  responses: { 200: json(EntityView, 'What has the id'), 400: failure('Not a day'), 404: failure('No such id') },
})

const Other = Reasoned.extend({ with: z.string().min(1).max(200).openapi({ description: 'Id of the other entity' }) })

const merge = createRoute({
  method: 'post',
  path: '/api/entities/{id}/merge',
  summary: 'Says that two entities of a kind are one',
  request: { params: IdParam, ...body(Other.strict()) },
  responses: DECIDED,
})

const separate = createRoute({
  method: 'post',
  path: '/api/entities/{id}/separate',
  summary: 'Says that two entities are never the same, merged before or not',
  request: { params: IdParam, ...body(Other.strict()) },
  responses: DECIDED,
})

export const entityRoutes = (workspace: Workspace) =>
  resource()
    .openapi(statements, async (c) => {
      const { id } = c.req.valid('param')
      const record = await recordOf(workspace, c.req.valid('query'))
      return c.json(found(await record.entity(id), 'entity, statement or batch', id, 'GET /api/batches'), 200)
    })
    .openapi(merge, async (c) => {
      const { with: other, ...why } = c.req.valid('json')
      return c.json(decided(await workspace.merge(c.req.valid('param').id, other, deciderOf(why))), 201)
    })
    .openapi(separate, async (c) => {
      const { with: other, ...why } = c.req.valid('json')
      return c.json(decided(await workspace.separate(c.req.valid('param').id, other, deciderOf(why))), 201)
    })
