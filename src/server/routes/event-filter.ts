import { z } from '@hono/zod-openapi'
import type { HappeningFilter } from '../../model/happening.ts'
import { EventType } from '../../model/vocabulary.ts'
import { dateRange } from '../date-range.ts'

/** Which events are asked for. */
export const EventFilter = z.object({
  side: z
    .union([z.string(), z.array(z.string()).max(20)])
    .optional()
    .openapi({ description: 'ISO 3166-1 alpha-3 code or organisation; repeated, all of them take part' }),
  from: z.string().optional().openapi({ description: 'EDTF; events that may lie on or after it', example: '2023-09' }),
  to: z.string().optional().openapi({ description: 'EDTF; events that may lie on or before it', example: '2024' }),
  type: EventType.optional(),
})

/** @throws RapporteurError `date-invalid`, or `input-invalid` where the range ends before it begins. */
export const filterOf = ({ side, from, to, type }: z.infer<typeof EventFilter>): HappeningFilter => ({
  ...(side === undefined ? {} : { sides: [side].flat() }),
  ...dateRange(from, to),
  ...(type ? { type } : {}),
})
