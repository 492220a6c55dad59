import { OpenAPIHono } from '@hono/zod-openapi'
import { RapporteurError } from '../../model/errors.ts'

/** The routes of a resource; what does not fit a route's schema is refused as `input-invalid`, named by its first fault. */
export const resource = () =>
  new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const [issue] = result.error.issues
      const field = issue?.path.join('.') ?? ''
      throw new RapporteurError(
        'input-invalid',
        `The request does not fit: ${field ? `${field}: ` : ''}${issue?.message ?? 'invalid'}.`,
        'See /api/openapi.json for what this address takes.',
      )
    },
  })
