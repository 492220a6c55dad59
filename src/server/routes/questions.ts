import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { QuestionView } from '../../model/views.ts'
import { failure, json } from './answers.ts'
import { listed } from './lines.ts'
import { AsOf, LONG_PAGED, listedRecord, longLimitOf, page } from './record.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/questions',
  summary:
    'Events, and persons, that may be one, the surest first: a merge or a separation of the two answers the question',
  request: {
    query: AsOf.extend({
      event: z.string().max(200).optional(),
      person: z.string().max(200).optional(),
      ...LONG_PAGED,
    }),
  },
  responses: {
    200: json(page(QuestionView), 'A page of open questions'),
    400: failure('The query is not valid'),
  },
})

export const questionRoutes = (workspace: Workspace) =>
  resource().openapi(list, async (c) => {
    const { event, person, cursor, limit, ...at } = c.req.valid('query')
    const record = await listedRecord(c, workspace, at)
    return listed(c, (options) => record.questionPage({ event, person, ...options }), {
      cursor,
      limit: longLimitOf(limit),
    })
  })
