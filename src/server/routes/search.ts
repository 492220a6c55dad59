import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { SearchKind, SearchView } from '../../model/search.ts'
import { withSeat } from '../seat-hit.ts'
import { failure, json } from './answers.ts'
import { AsOf, recordOf } from './record.ts'
import { resource } from './resource.ts'

const LARGEST_PAGE = 50

const Asked = z.object({
  q: z
    .string()
    .openapi({ description: 'Words, "phrases" and beginnings*; all must be found', example: 'Shoigu secur*' }),
  kind: z
    .union([SearchKind, z.array(SearchKind).max(20)])
    .optional()
    .openapi({ description: 'Only hits of this kind; repeated, of these kinds' }),
  limit: z
    .string()
    .regex(/^\d{1,4}$/, 'must be a whole number')
    .optional()
    .openapi({ description: `Hits of each kind: 5 if not given, ${LARGEST_PAGE} at most` }),
  cursor: z.string().max(500).optional().openapi({ description: '`next` of the hits before; with one kind alone' }),
})

const route = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'What is on record under some words, by kind, the best first',
  request: { query: Asked.extend(AsOf.shape) },
  responses: {
    200: json(SearchView, 'The hits, with the offsets of the words that were found'),
    400: failure('The search holds no word, or too much'),
  },
})

export const searchRoutes = (workspace: Workspace) =>
  resource().openapi(route, async (c) => {
    const { q, kind, limit, cursor, ...when } = c.req.valid('query')
    const record = await recordOf(workspace, when)
    const kinds = kind === undefined ? undefined : [kind].flat()
    const hits = await record.search(q, {
      ...(kinds ? { kinds } : {}),
      ...(cursor ? { cursor } : {}),
      limit: Math.min(Math.max(Number(limit ?? 5), 1), LARGEST_PAGE),
    })
    return c.json(kinds && !cursor ? await withSeat(record, hits, { q, kinds }) : hits, 200)
  })
