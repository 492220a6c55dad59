import { createRoute } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { BatchPage } from '../../model/batch-view.ts'
import { failure, IdParam, json } from './answers.ts'
import { body, DECIDED, decided, deciderOf, Reasoned } from './decision-input.ts'
import { listed } from './lines.ts'
import { AsOf, Cursor, Limit, limitOf, listedRecord } from './record.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/batches',
  summary: 'What was put on record, the latest first: who, when, why, and what was decided',
  request: { query: AsOf.extend({ cursor: Cursor, limit: Limit }) },
  responses: { 200: json(BatchPage, 'A page of batches'), 400: failure('The query is not valid') },
})

const undo = createRoute({
  method: 'post',
  path: '/api/batches/{id}/undo',
  summary: 'Takes back all that a batch brought; undoing the undoing brings it back',
  request: { params: IdParam, ...body(Reasoned) },
  responses: DECIDED,
})

export const batchRoutes = (workspace: Workspace) =>
  resource()
    .openapi(list, async (c) => {
      const { cursor, limit, ...at } = c.req.valid('query')
      const record = await listedRecord(c, workspace, at)
      return listed(c, (options) => record.batches(options), { cursor, limit: limitOf(limit) })
    })
    .openapi(undo, async (c) => {
      const { id } = c.req.valid('param')
      const done = await workspace.undo(id, deciderOf(c.req.valid('json'), c, id))
      return c.json(decided(done), 201)
    })
