import { z } from '@hono/zod-openapi'
import { dayOn } from '../../analyse/time/on.ts'

/** What analyses take that tell what is next or late. */
export const On = {
  on: z.string().max(40).optional().openapi({
    description: 'ISO day that "next" and "late" are told from: that of `asOf`, else today (UTC), if not given',
    example: '2026-01-15',
  }),
}

/** @throws RapporteurError `date-invalid`. */
export const onOf = (asked: { readonly on?: string | undefined; readonly asOf?: string | undefined }): string =>
  dayOn(asked, new Date())
