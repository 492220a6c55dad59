import { z } from '@hono/zod-openapi'
import { TempoUnit } from '../../model/relationship-analysis-view.ts'
import { AsOf } from './record.ts'

const day = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2024-11-15')
    .refine((text) => !Number.isNaN(Date.parse(text)), 'must be a day of the calendar')
    .optional()
    .openapi({ description, example: '2024-11-15' })

/** What an analysis takes: as of when the record is asked, and which day counts as today. */
export const AnalysisQuery = AsOf.extend({
  on: day('The day that counts as today: if not given, that of `asOf`, else the day of the asking (UTC)'),
})

/** The same for what is counted over time. */
export const TimedQuery = AnalysisQuery.extend({
  from: day('Only events that can fall on or after this day'),
  to: day('Only events that can fall on or before this day'),
  by: TempoUnit.optional().openapi({ description: 'Stretch of the calendar by which events are counted: year if not given' }),
})

/** The day that counts as today. */
export const dayAsked = ({ on, asOf }: { readonly on?: string | undefined; readonly asOf?: string | undefined }): string =>
  on ?? (asOf ?? new Date().toISOString()).slice(0, 10)
