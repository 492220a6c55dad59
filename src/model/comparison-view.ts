import { z } from 'zod'
import { RelationshipAnalysis, TempoUnit } from './relationship-analysis-view.ts'
import { EventSummary } from './views.ts'

/** Relationships side by side: their tempo over the same buckets, and the findings that can be set beside each other. */
export const ComparisonView = z.object({
  on: z.string(),
  by: TempoUnit,
  relationships: z.array(
    RelationshipAnalysis.pick({
      sides: true,
      basis: true,
      tempo: true,
      levels: true,
      silences: true,
      since: true,
      changes: true,
      mix: true,
      mechanisms: true,
      commitments: true,
    }),
  ),
  /** The events that findings name. */
  events: z.array(EventSummary),
})
export type ComparisonView = z.infer<typeof ComparisonView>
