import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { bodyTooLarge, problem, problemResponse } from '../problem.ts'
import type { McpOptions } from './server.ts'

/** Largest request, in bytes: as much as the longest text that a tool takes can have in JSON. */
export const LARGEST_MESSAGE = 4_000_000

/** Where a server answers. */
export const MCP_PATH = '/mcp'

/**
 * The Model Context Protocol by Streamable HTTP, without sessions: each POST is answered by itself, in JSON, and leaves nothing behind, so that
 * clients that go away cost nothing. There are no streams to open (GET) and no sessions to end (DELETE).
 */
export function mcpRoutes(options: McpOptions): Hono {
  const app = new Hono()
  app.post(MCP_PATH, bodyLimit({ maxSize: LARGEST_MESSAGE, onError: bodyTooLarge(LARGEST_MESSAGE) }), async (c) => {
    const [{ mcpServer }, { WebStandardStreamableHTTPServerTransport }] = await Promise.all([
      import('./server.ts'),
      import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'),
    ])
    const server = mcpServer(options)
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await server.connect(transport)
    try {
      const answer = await transport.handleRequest(c.req.raw)
      answer.headers.set('cache-control', 'no-store')
      return answer
    } finally {
      await server.close()
    }
  })
  app.all(MCP_PATH, () =>
    problemResponse(
      problem(
        405,
        'method-refused',
        'Method not allowed',
        'This address answers POST alone.',
        'Point an MCP client at it.',
      ),
    ),
  )
  return app
}
