import { createRoute, z } from '@hono/zod-openapi'
import { NewNamed, newEntity } from '../../intake/new-entity.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { EntityView } from '../../model/entity-view.ts'
import { Citation } from '../../model/statement.ts'
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

const Made = z.object({
  entity: z.string(),
  /** Id of the batch, to take it back by; null where it was on record already. */
  batch: z.string().nullable(),
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

const make = createRoute({
  method: 'post',
  path: '/api/entities',
  summary: 'Puts a person, a mechanism or an organisation on record by its name, or finds it there',
  request: body(Reasoned.extend(NewNamed.shape).strict()),
  responses: {
    200: json(Made, 'It was on record already'),
    201: json(Made, 'It is on record'),
    400: failure('The request is not valid; nothing was changed'),
  },
})

const state = createRoute({
  method: 'post',
  path: '/api/entities/{id}/statements',
  summary: 'Adds a value to an entity, with the words that state it or without',
  request: {
    params: IdParam,
    ...body(
      Reasoned.extend({
        property: z.string().min(1).max(100),
        value: z.string().trim().min(1).max(10_000).openapi({
          description: 'As it is written: EDTF for a date, a code, words; an entity by id, code or name',
        }),
        qualifiers: z.record(z.string().max(100), z.string().trim().min(1).max(2000)).optional(),
        words: z
          .array(Citation.required({ source: true }))
          .max(50)
          .optional(),
      }).strict(),
    ),
  },
  responses: DECIDED,
})

export const entityRoutes = (workspace: Workspace) =>
  resource()
    .openapi(statements, async (c) => {
      const { id } = c.req.valid('param')
      const record = await recordOf(workspace, c.req.valid('query'))
      return c.json(found(await record.entity(id), 'entity, statement or batch', id, 'GET /api/batches'), 200)
    })
    .openapi(make, async (c) => {
      const { reason, by, ...named } = c.req.valid('json')
      const { entity, appended } = await newEntity(workspace, named, deciderOf({ reason, by }, c))
      return appended ? c.json({ entity, batch: appended.batch }, 201) : c.json({ entity, batch: null }, 200)
    })
    .openapi(state, async (c) => {
      const { reason, by, ...given } = c.req.valid('json')
      const { id: entity } = c.req.valid('param')
      return c.json(decided(await workspace.state({ entity, ...given }, deciderOf({ reason, by }, c, entity))), 201)
    })
    .openapi(merge, async (c) => {
      const { with: other, ...why } = c.req.valid('json')
      const { id } = c.req.valid('param')
      return c.json(decided(await workspace.merge(id, other, deciderOf(why, c, id, other))), 201)
    })
    .openapi(separate, async (c) => {
      const { with: other, ...why } = c.req.valid('json')
      const { id } = c.req.valid('param')
      return c.json(decided(await workspace.separate(id, other, deciderOf(why, c, id, other))), 201)
    })
