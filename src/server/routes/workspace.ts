import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { failure, json } from './answers.ts'
import { AsOf, recordOf } from './record.ts'
import { resource } from './resource.ts'

const WorkspaceView = z.object({
  name: z.string(),
  sources: z.number().int(),
  events: z.number().int(),
  mechanisms: z.number().int(),
  people: z.number().int(),
  statements: z.number().int(),
  version: z.string(),
  /** Id of the first batch, by which a ledger is told from others, wherever it lies; null while nothing is on record. */
  ledger: z.string().nullable(),
})

const route = createRoute({
  method: 'get',
  path: '/api/workspace',
  summary: 'The workspace that is served, with how much is on record',
  request: { query: AsOf },
  responses: { 400: failure('Not a day'), 200: json(WorkspaceView, 'The workspace') },
})

export const workspaceRoutes = (workspace: Workspace, name: string, version: string) =>
  resource().openapi(route, async (c) =>
    c.json(
      {
        name,
        version,
        ledger: await workspace.firstBatch(),
        ...(await (await recordOf(workspace, c.req.valid('query'))).stats()),
      },
      200,
    ),
  )
