import { Hono } from 'hono'
import { ownHostOnly, ownSiteWritesOnly } from '../guard.ts'
import { problem, problemOf, problemResponse } from '../problem.ts'
import { MCP_PATH, mcpRoutes } from './http.ts'
import type { McpOptions } from './server.ts'

/** A server of the Model Context Protocol alone, under the same guard as the application. Nothing listens yet. */
export function createMcpApp(options: McpOptions, port: number): Hono {
  const app = new Hono()
  app.use(ownHostOnly(port), ownSiteWritesOnly(port))
  app.onError((error) => {
    const found = problemOf(error)
    if (found.status >= 500) options.onError(error)
    return problemResponse(found)
  })
  app.route('/', mcpRoutes(options))
  app.notFound(() =>
    problemResponse(
      problem(404, 'not-found', 'No such address', 'Nothing is served here.', `Point an MCP client at ${MCP_PATH}.`),
    ),
  )
  return app
}
