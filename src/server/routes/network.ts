import { createRoute, z } from '@hono/zod-openapi'
import { networkOf } from '../../analyse/network/network.ts'
import { dayAsked } from '../../analyse/time/day-asked.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { NetworkView } from '../../model/network-view.ts'
import { AnalysisQuery } from './analysis-query.ts'
import { failure, json } from './answers.ts'
import { recordOf } from './record.ts'
import { resource } from './resource.ts'

const Year = z
  .string()
  .regex(/^\d{4}$/, 'must be a year')
  .optional()

const network = createRoute({
  method: 'get',
  path: '/api/network',
  summary: 'Who meets whom: sides or persons, tied by the events in which both took part',
  request: {
    query: AnalysisQuery.extend({
      of: z.enum(['sides', 'people']).default('sides').openapi({ description: 'What the nodes are' }),
      from: Year.openapi({ description: 'First year' }),
      to: Year.openapi({ description: 'Last year' }),
      halfLife: z
        .string()
        .regex(/^\d{1,3}(\.\d{1,2})?$/, 'must be a number of years')
        .default('3')
        .openapi({ description: 'Years after which a contact counts half' }),
      limit: z
        .string()
        .regex(/^\d{1,4}$/, 'must be a whole number')
        .default('200')
        .openapi({ description: 'Most nodes to show, the heaviest first: 5000 at most' }),
    }),
  },
  responses: { 200: json(NetworkView, 'The network'), 400: failure('The query is not valid') },
})

export const networkRoutes = (workspace: Workspace) =>
  resource().openapi(network, async (c) => {
    const { of, from, to, on, halfLife, limit, asOf } = c.req.valid('query')
    const record = await recordOf(workspace, { asOf })
    const asked = {
      of,
      from: from === undefined ? undefined : Number(from),
      to: to === undefined ? undefined : Number(to),
      on: dayAsked({ asOf, on }),
      halfLife: Math.max(Number(halfLife), 0.1),
      limit: Math.min(Math.max(Number(limit), 1), 5000),
    }
    return c.json(await networkOf(record, asked), 200)
  })
