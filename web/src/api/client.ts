import { hc } from 'hono/client'
import type { Api } from '../../../src/server/app.ts'

/** The typed client of the server that served this page. */
export const client = hc<Api>(window.location.origin)
