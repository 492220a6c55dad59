import { z } from '@hono/zod-openapi'
import { isIsoDay } from '../../model/iso-day.ts'
import { TempoUnit } from '../../model/relationship-analysis-view.ts'
import { AsOf } from './record.ts'

/** A day that is asked for, or not. */
export const day = (description: string) =>
  z
    .string()
    .refine(isIsoDay, 'must be a day such as 2024-11-15')
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
  by: TempoUnit.optional().openapi({
    description: 'Stretch of the calendar by which events are counted: year if not given',
  }),
})
