import { Hono } from 'hono'
import type { Description } from '../description/document.ts'
import { documentationPage } from '../description/page.ts'

/** The description of the API for programs (`/api/openapi.json`) and as a page (`/api/docs`). It is made when it is first asked for. */
export function descriptionRoutes(describe: () => Description): Hono {
  let made: Description | undefined
  const description = () => {
    made ??= describe()
    return made
  }
  return new Hono()
    .get('/api/openapi.json', (c) => c.json(description()))
    .get('/api/docs', (c) => c.html(documentationPage(description())))
}
