import { z } from 'zod'

/**
 * A stretch of a source's stored text. Offsets are half-open and count UTF-16 code units, as JavaScript strings do.
 * The invariant `text.slice(start, end) === exact` holds for every span that leaves this program.
 */
export const Span = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  exact: z.string().min(1),
})
export type Span = z.infer<typeof Span>
