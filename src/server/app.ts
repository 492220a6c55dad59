import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import type { Threads } from '../intake/threads.ts'
import type { Workspace } from '../ledger/workspace.ts'
import type { PageFetcher } from '../read/web/fetch-page.ts'
import { describe } from './description/document.ts'
import { nameShapes } from './description/names.ts'
import { ownHostOnly, ownSiteWritesOnly } from './guard.ts'
import { mcpRoutes } from './mcp/http.ts'
import { once } from './once.ts'
import { bodyTooLarge, problem, problemOf, problemResponse } from './problem.ts'
import { agendaRoutes } from './routes/agenda.ts'
import { batchRoutes } from './routes/batches.ts'
import { changeRoutes } from './routes/changes.ts'
import { checkRoutes } from './routes/checks.ts'
import { codebookRoutes } from './routes/codebook.ts'
import { conflictRoutes } from './routes/conflicts.ts'
import { descriptionRoutes } from './routes/description.ts'
import { entityRoutes } from './routes/entities.ts'
import { eventRoutes } from './routes/events.ts'
import { exportRoutes } from './routes/export.ts'
import { importRoutes } from './routes/import.ts'
import { keepingRoutes } from './routes/keeping.ts'
import { mechanismRoutes } from './routes/mechanisms.ts'
import { networkRoutes } from './routes/network.ts'
import { officeRoutes } from './routes/offices.ts'
import { peopleRoutes } from './routes/people.ts'
import { peopleAnalysisRoutes } from './routes/people-analysis.ts'
import { questionRoutes } from './routes/questions.ts'
import { readRoutes } from './routes/read.ts'
import { relationshipAnalysisRoutes } from './routes/relationship-analysis.ts'
import { relationshipRoutes } from './routes/relationships.ts'
import { reviewRoutes } from './routes/review.ts'
import { schemaRoutes } from './routes/schema.ts'
import { searchRoutes } from './routes/search.ts'
import { sideRoutes } from './routes/sides.ts'
import { sourceRoutes } from './routes/sources.ts'
import { statementRoutes } from './routes/statements.ts'
import { workspaceRoutes } from './routes/workspace.ts'
import { taggedReadings } from './seen-tag.ts'
import { webApp } from './web-app.ts'

/** Largest body of a request, in bytes: as much as a story may have. */
export const LARGEST_BODY = 10_000_000

const SECURITY = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    // The component library sets styles on elements.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  crossOriginResourcePolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  // The server speaks plain HTTP on a loopback address only.
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], usb: [] },
})

/** Text in the database has no NUL, so that nothing on record can be meant by one. */
const withoutNul: MiddlewareHandler = async (c, next) =>
  c.req.url.includes('%00')
    ? problemResponse(
        problem(400, 'input-invalid', 'Input invalid', 'The address holds a NUL character (%00).', 'Leave it out.'),
      )
    : next()

nameShapes()

export interface AppOptions {
  readonly workspace: Workspace
  /** Where stories are read: never on the thread that answers. */
  readonly threads: Threads
  /** Fetches the pages that stories are read from. */
  readonly pages: PageFetcher
  /** Name that the workspace is shown under. */
  readonly name: string
  readonly version: string
  /** Port that the server listens on: requests that name another are refused. */
  readonly port: number
  /** Folder of the built web application. */
  readonly web: string
  /** Told of every error that is not the caller's. */
  readonly onError: (error: unknown) => void
}

/** The API over a workspace and, beside it, the web application. Nothing listens yet. */
export function createApp({ workspace, threads, pages, name, version, port, web, onError }: AppOptions) {
  const app = new OpenAPIHono()
  app.use(SECURITY, ownHostOnly(port), ownSiteWritesOnly(port))
  app.use(
    '/api/*',
    taggedReadings(workspace),
    withoutNul,
    bodyLimit({ maxSize: LARGEST_BODY, onError: bodyTooLarge(LARGEST_BODY) }),
    once(workspace),
  )
  app.onError((error, c) => {
    const found = problemOf(error, { conditional: c.req.header('if-match') !== undefined })
    if (found.status >= 500) onError(error)
    return problemResponse(found)
  })
  const routes = app
    .route('/', workspaceRoutes(workspace, name, version))
    .route('/', eventRoutes(workspace))
    .route('/', sourceRoutes(workspace, threads, pages))
    .route('/', mechanismRoutes(workspace))
    .route('/', checkRoutes(workspace, threads))
    .route('/', agendaRoutes(workspace))
    .route('/', peopleRoutes(workspace))
    .route('/', peopleAnalysisRoutes(workspace))
    .route('/', sideRoutes(workspace))
    .route('/', searchRoutes(workspace))
    .route('/', relationshipRoutes(workspace))
    .route('/', networkRoutes(workspace))
    .route('/', relationshipAnalysisRoutes(workspace))
    .route('/', officeRoutes(workspace))
    .route('/', conflictRoutes(workspace))
    .route('/', questionRoutes(workspace))
    .route('/', reviewRoutes(workspace))
    .route('/', codebookRoutes(workspace))
    .route('/', schemaRoutes(workspace))
    .route('/', changeRoutes(workspace, onError))
    .route('/', batchRoutes(workspace))
    .route('/', statementRoutes(workspace))
    .route('/', entityRoutes(workspace))
    .route('/', exportRoutes(workspace))
    .route('/', keepingRoutes(workspace, version))
    .route('/', importRoutes(workspace, threads))
    .route('/', readRoutes(threads, pages))
  app.route(
    '/',
    descriptionRoutes(() => describe(app, version)),
  )
  app.all('/api/*', (c) =>
    problemResponse(
      problem(
        404,
        'not-found',
        'No such address',
        `There is no ${c.req.method} ${c.req.path}.`,
        'See /api/openapi.json.',
      ),
    ),
  )
  app.route('/', mcpRoutes({ workspace, threads, version, onError }))
  app.route('/', webApp(web))
  return routes
}

/** What `hc<Api>` of `hono/client` needs to know the API. */
export type Api = ReturnType<typeof createApp>
