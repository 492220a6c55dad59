import { z } from '@hono/zod-openapi'
import { RapporteurError } from '../../model/errors.ts'
import { Problem } from '../problem.ts'

/** Parts that the routes describe alike. */

export const IdParam = z.object({
  id: z
    .string()
    .min(1)
    .max(200)
    .openapi({ param: { name: 'id', in: 'path' } }),
})

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})

export const failure = (description: string) => ({
  content: { 'application/problem+json': { schema: Problem } },
  description,
})

/** @throws RapporteurError `not-found` where the ledger has nothing under the id. */
export function found<T>(value: T | null, kind: string, id: string, list: string): T {
  if (value !== null) return value
  throw new RapporteurError('not-found', `There is no ${kind} "${id}" on record.`, `Choose one from ${list}.`)
}
