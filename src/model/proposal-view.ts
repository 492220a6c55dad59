import { z } from 'zod'
import { Span } from './span.ts'
import { EventSummary, SourceRef, StatementView } from './views.ts'

/** What a story says of one entity, as it is put before a reviewer: an event, a claim, an instrument, the offices of a person. */
export const ProposalSummary = z.object({
  /** Id of the batch that brought it; with the entity it names the proposal. */
  batch: z.string(),
  /** Id of the entity that it is about, before any merging. */
  entity: z.string(),
  kind: z.string(),
  title: z.string(),
  source: SourceRef,
  rule: z.string().nullable(),
  /** As the rule states it, and weighed with what was decided in this workspace about what the rule proposed. */
  confidence: z.number().nullable(),
  likely: z.number().nullable(),
  state: z.enum(['pending', 'accepted', 'rejected']),
  /** Whether some of it was corrected or retracted. */
  edited: z.boolean(),
})
export type ProposalSummary = z.infer<typeof ProposalSummary>

export const ProposalPage = z.object({
  items: z.array(ProposalSummary),
  next: z.string().nullable(),
  total: z.number().int(),
  /** Number of the last batch on record when this was read. */
  seen: z.number().int(),
})
export type ProposalPage = z.infer<typeof ProposalPage>

export const ProposalView = ProposalSummary.extend({
  /** The event as all sources tell it; null where it is none, or does not stand. */
  event: EventSummary.nullable(),
  /** What the batch states of the entity, and what took the place of some of it, also where it does not count any more. */
  statements: z.array(StatementView),
  /** What somebody added to the entity by hand, and what took the place of some of that. */
  added: z.array(StatementView),
  /** The words that tell it, in its source. */
  spans: z.array(Span),
  /** What the codebook tells who reviews it: in general and of its kind, and of single properties with the only values that they may have. */
  instructions: z.array(z.string()),
  guidance: z.array(
    z.object({ property: z.string(), instructions: z.string().nullable(), values: z.array(z.string()).nullable() }),
  ),
  /** What the codebook asks for and it has not. */
  shortfalls: z.array(
    z.object({
      property: z.string(),
      what: z.enum(['missing', 'not in the vocabulary']),
      value: z.string().nullable(),
    }),
  ),
  /** Who accepted or rejected it; null while it is pending. */
  decided: z.object({ by: z.string(), at: z.string(), reason: z.string(), batch: z.string() }).nullable(),
  /** Where it is shown for a coder: how they coded it, values in words by property; null where they have not. */
  coded: z
    .object({
      verdict: z.enum(['accepted', 'rejected']),
      values: z.record(z.string(), z.array(z.string())),
      reason: z.string(),
      at: z.string(),
    })
    .nullable(),
  /** Number of the last batch on record when this was read: what a decision names as seen. */
  seen: z.number().int(),
})
export type ProposalView = z.infer<typeof ProposalView>

/** What was decided about the proposals of a rule. */
export const RuleRecord = z.object({
  rule: z.string(),
  accepted: z.number().int(),
  /** Of the accepted ones, those of which something was corrected. */
  edited: z.number().int(),
  rejected: z.number().int(),
  pending: z.number().int(),
  /** Mean of the confidence that it states, and that weighed with the decisions. */
  stated: z.number().nullable(),
  likely: z.number().nullable(),
})
export type RuleRecord = z.infer<typeof RuleRecord>
