import { z } from 'zod'
import { Assertion } from './assertion.ts'
import { Basis } from './basis-view.ts'
import { EventSummary, SourceRef } from './views.ts'

export const Verdict = z.enum(['supported', 'contradicted', 'not enough on record'])
export type Verdict = z.infer<typeof Verdict>

/** What a text says of the record, held against the record as it stands. */
export const Check = z.object({
  /** The words, in the text of the source. */
  span: Assertion.shape.span,
  kind: Assertion.shape.kind,
  verdict: Verdict,
  /** In a sentence: what is on record, and what follows. */
  why: z.string(),
  /** Of what is counted, with the event itself: how many there surely are within the window, and how many there can be. */
  counted: z.object({ sure: z.number().int(), possible: z.number().int() }).nullable(),
  /** Why the record is thought to cover the window or not; null where that does not matter. */
  coverage: z.object({ enough: z.boolean(), why: z.string() }).nullable(),
  /** The event that it is said of, where it is on record. */
  event: EventSummary.nullable(),
  /** The other events that were counted or compared, the earliest first. */
  events: z.array(EventSummary),
  basis: Basis,
})
export type Check = z.infer<typeof Check>

/** The checks of one text; `source` is null for one that is not on record. */
export const SourceChecks = z.object({ source: SourceRef.nullable(), items: z.array(Check) })
export type SourceChecks = z.infer<typeof SourceChecks>
