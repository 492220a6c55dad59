import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { KindView } from '../../model/schema-view.ts'
import { json } from './answers.ts'
import { resource } from './resource.ts'

const kinds = createRoute({
  method: 'get',
  path: '/api/schema',
  summary: 'The kinds of entity with their properties: what may be stated of each, and in which values',
  responses: { 200: json(z.object({ items: z.array(KindView) }), 'The kinds') },
})

export const schemaRoutes = (workspace: Workspace) =>
  resource().openapi(kinds, (c) => c.json({ items: workspace.kinds() }, 200))
