import { parseResponse } from 'hono/client'
import { client } from './client.ts'

/** Checks the whole record, anew each time. */
export const verifyRecord = () => parseResponse(client.api.verify.$get())
