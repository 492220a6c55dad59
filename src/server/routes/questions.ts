import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { QuestionView } from '../../model/views.ts'
import { failure, json } from './answers.ts'
import { AsOf, recordOf } from './record.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/questions',
  summary:
    'Events, and persons, that may be one, the surest first: a merge or a separation of the two answers the question',
  request: { query: AsOf.extend({ event: z.string().max(200).optional(), person: z.string().max(200).optional() }) },
  responses: {
    200: json(z.object({ items: z.array(QuestionView) }), 'The open questions, a thousand at most'),
    400: failure('The query is not valid'),
  },
})

export const questionRoutes = (workspace: Workspace) =>
  resource().openapi(list, async (c) => {
    const { event, person, ...at } = c.req.valid('query')
    return c.json({ items: await (await recordOf(workspace, at)).questions({ event, person }) }, 200)
  })
