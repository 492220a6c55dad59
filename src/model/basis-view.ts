import { z } from 'zod'

/** What a figure rests on: shown with every count. */
export const Basis = z.object({
  /** Events counted, and those of them that rest on suggestions which nobody accepted yet. */
  events: z.number().int(),
  waiting: z.number().int(),
  /** Sources that tell of them. */
  sources: z.number().int(),
  /** The first and the last day on which one of them can have been (ISO 8601); null where none is dated. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** The days that were asked for; null for an end that was left open. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Events whose date is coarser than a day without being a stretch of days, and events without a date. */
  imprecise: z.number().int(),
  undated: z.number().int(),
})
export type Basis = z.infer<typeof Basis>
