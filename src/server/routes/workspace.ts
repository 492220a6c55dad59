import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { json } from './answers.ts'
import { resource } from './resource.ts'

const WorkspaceView = z.object({
  name: z.string(),
  sources: z.number().int(),
  events: z.number().int(),
  mechanisms: z.number().int(),
  people: z.number().int(),
  statements: z.number().int(),
  version: z.string(),
})

const route = createRoute({
  method: 'get',
  path: '/api/workspace',
  summary: 'The workspace that is served, with how much is on record',
  responses: { 200: json(WorkspaceView, 'The workspace') },
})

export const workspaceRoutes = (workspace: Workspace, name: string, version: string) =>
  resource().openapi(route, async (c) => c.json({ name, version, ...(await workspace.stats()) }, 200))
