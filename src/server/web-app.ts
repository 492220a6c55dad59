import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

/**
 * The built web application: its files, and `index.html` for every other address that is one of its pages, so that a
 * link to an event opens there. Built files carry a hash in their names and may be kept; the page itself may not.
 */
export function webApp(folder: string): Hono {
  const app = new Hono()
  const page = join(folder, 'index.html')
  if (!existsSync(page)) {
    app.get('*', (c) =>
      c.text('The web application has not been built. Run "npm run build" in the folder of Rapporteur.\n', 503),
    )
    return app
  }
  app.get('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
  })
  app.get('/assets/*', serveStatic({ root: folder }), (c) => c.notFound())
  app.get('*', async (c, next) => {
    c.header('cache-control', 'no-cache')
    await next()
  })
  app.get('*', serveStatic({ root: folder }))
  app.get('*', serveStatic({ path: page }))
  return app
}
