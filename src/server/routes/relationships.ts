import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { DyadSummary, RelationshipView } from '../../model/relationship-view.ts'
import { sideActing } from '../../resolve/keys.ts'
import { failure, json } from './answers.ts'
import { listed } from './lines.ts'
import { AsOf, Cursor, Limit, limitOf, listedRecord, recordOf } from './record.ts'
import { resource } from './resource.ts'

const list = createRoute({
  method: 'get',
  path: '/api/relationships',
  summary: 'Pairs of sides that met or that something is said of, those with most events first',
  request: {
    query: AsOf.extend({
      side: z.string().max(200).optional().openapi({ description: 'Only pairs with this side: its code or a name' }),
      cursor: Cursor,
      limit: Limit,
    }),
  },
  responses: {
    200: json(z.object({ items: z.array(DyadSummary), next: z.string().nullable() }), 'A page of pairs'),
    400: failure('The query is not valid'),
  },
})

const one = createRoute({
  method: 'get',
  path: '/api/relationships/{sides}',
  summary: 'What is on record between two sides or more: ties, contacts, mechanisms',
  request: {
    params: z.object({
      sides: z
        .string()
        .max(1000)
        .openapi({
          param: { name: 'sides', in: 'path' },
          description: 'Codes or names, joined by +',
          example: 'CHN+RUS',
        }),
    }),
    query: AsOf,
  },
  responses: {
    200: json(RelationshipView, 'The relationship'),
    400: failure('Fewer than two sides'),
    404: failure('A side is not on record'),
  },
})

const codeOf = (name: string): string => sideActing(name) ?? name

export const relationshipRoutes = (workspace: Workspace) =>
  resource()
    .openapi(list, async (c) => {
      const { side, cursor, limit, ...at } = c.req.valid('query')
      const record = await listedRecord(c, workspace, at)
      const asked = { side: side && codeOf(side) }
      return listed(c, (options) => record.dyads({ ...asked, ...options }), { cursor, limit: limitOf(limit) })
    })
    .openapi(one, async (c) => {
      const sides = c.req
        .valid('param')
        .sides.split('+')
        .map((name) => codeOf(name.trim()))
      return c.json(await (await recordOf(workspace, c.req.valid('query'))).relationship(sides), 200)
    })
