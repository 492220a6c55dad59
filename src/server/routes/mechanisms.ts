import { createRoute } from '@hono/zod-openapi'
import { mechanismAnalysis } from '../../analyse/mechanism/analysis.ts'
import { dayAsked } from '../../analyse/time/day-asked.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { MechanismAnalysis } from '../../model/mechanism-analysis.ts'
import { MechanismSummary, MechanismView } from '../../model/views.ts'
import { AnalysisQuery } from './analysis-query.ts'
import { failure, found, IdParam, json } from './answers.ts'
import { listed } from './lines.ts'
import { AsOf, limitOf, listedRecord, PAGED, page, recordOf } from './record.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/mechanisms',
  summary: 'The mechanisms on record',
  request: { query: AsOf.extend(PAGED) },
  responses: { 400: failure('The query is not valid'), 200: json(page(MechanismSummary), 'A page of mechanisms') },
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

const analysis = createRoute({
  method: 'get',
  path: '/api/mechanisms/{id}/analysis',
  summary: 'What its rounds say: cadence, gaps, conflicts in numbering, hosts, founding, and when the next is expected',
  request: { params: IdParam, query: AnalysisQuery },
  responses: {
    200: json(MechanismAnalysis, 'The analysis'),
    400: failure('Not a day'),
    404: failure('No such mechanism'),
  },
})

export const mechanismRoutes = (workspace: Workspace) =>
  resource()
    .openapi(list, async (c) => {
      const { cursor, limit, ...at } = c.req.valid('query')
      const record = await listedRecord(c, workspace, at)
      return listed(c, (options) => record.mechanisms(options), { cursor, limit: limitOf(limit) })
    })
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
    .openapi(analysis, async (c) => {
      const { id } = c.req.valid('param')
      const { asOf, on } = c.req.valid('query')
      const view = await mechanismAnalysis(await recordOf(workspace, { asOf }), id, { on: dayAsked({ asOf, on }) })
      return c.json(found(view, 'mechanism', id, 'GET /api/mechanisms'), 200)
    })
