import { z } from 'zod'

/** One reviewer's own reading of a proposal, which decides nothing. */
export const CodingView = z.object({
  batch: z.string(),
  entity: z.string(),
  by: z.string(),
  at: z.string(),
  verdict: z.enum(['accepted', 'rejected']),
  /** Values in words, by property. */
  values: z.record(z.string(), z.array(z.string())),
})
export type CodingView = z.infer<typeof CodingView>

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
      readings: z.array(z.object({ by: z.string(), value: z.string() })),
    }),
  ),
})
export type AgreementView = z.infer<typeof AgreementView>
