import { z } from 'zod'
import { ProposalSummary } from './proposal-view.ts'

/** One reviewer's own reading of a proposal, which decides nothing. */
export const CodingView = z.object({
  batch: z.string(),
  entity: z.string(),
  /** Kind of the entity. */
  kind: z.string(),
  by: z.string(),
  at: z.string(),
  verdict: z.enum(['accepted', 'rejected']),
  /** Values in words, by property. */
  values: z.record(z.string(), z.array(z.string())),
  /** What the values mean, by property in the order of the values: codes of sides, ids of others, dates as EDTF. Null of codings from before these were noted. */
  meanings: z.record(z.string(), z.array(z.string())).nullable(),
  reason: z.string(),
})
export type CodingView = z.infer<typeof CodingView>

/** Who coded, and how many proposals. */
export const CoderView = z.object({ by: z.string(), coded: z.number().int() })
export type CoderView = z.infer<typeof CoderView>

/** How far reviewers who coded the same agree. */
export const AgreementView = z.object({
  coders: z.array(z.string()),
  /** Proposals that two or more have coded. */
  units: z.number().int(),
  /** By variable: `verdict`, or a property. `alpha` is null where nothing varies, or no two coded it. */
  variables: z.array(
    z.object({ variable: z.string(), units: z.number().int(), agreed: z.number().int(), alpha: z.number().nullable() }),
  ),
  /** Where they differ: what each reads. */
  differences: z.array(
    z.object({
      batch: z.string(),
      entity: z.string(),
      variable: z.string(),
      /** Values of a property with semicolons between them; of a verdict that is a rejection also why. */
      readings: z.array(z.object({ by: z.string(), value: z.string(), reason: z.string().nullable() })),
    }),
  ),
  /** The proposals about which they differ, as they stand by now, those that wait first. */
  proposals: z.array(ProposalSummary),
})
export type AgreementView = z.infer<typeof AgreementView>
