import { z } from 'zod'
import { isIsoDay } from '../../model/iso-day.ts'

/** Parts that the inputs of several tools have. */

const day = (description: string) =>
  z.string().max(40).refine(isIsoDay, 'Must be a day such as 2024-11-15').optional().describe(description)

export const as_of = z
  .string()
  .max(40)
  .optional()
  .describe('Ask the record as it stood at the end of this day (2024-11-15); as it stands if not given')
export const on = day('The day that counts as today (2024-11-15): that of as_of, or today, if not given')
export const from = day('Only events on or after this day (2024-01-15)')
export const to = day('Only events on or before this day (2024-12-31)')
export const until = day('The last day to look ahead to; a year on if not given')

export const limit = (usual: number, most: number) =>
  z.number().int().min(1).max(most).default(usual).describe(`How many at most (${most} at the very most)`)

/** Words, names and ids: no database takes a NUL. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !text.includes('\0'), 'Must hold no NUL')

/** Name or id of something on record. */
export const named = (description: string) => words(500).describe(description)
