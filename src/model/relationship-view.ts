import { z } from 'zod'
import { EventSummary, SideView, StatementView } from './views.ts'
import { EventType } from './vocabulary.ts'

/** Two sides that met, or that something is said of as such. */
export const DyadSummary = z.object({
  sides: z.array(SideView),
  /** Events that took place or are under way, with the first and the last day of them. */
  events: z.number().int(),
  first: z.string().nullable(),
  latest: z.string().nullable(),
  /** EDTF of since when there are ties, and whether that is told or worked out. */
  established: z.string().nullable(),
  basis: z.enum(['stated', 'derived']).nullable(),
})
export type DyadSummary = z.infer<typeof DyadSummary>

/** What a value was worked out from. */
export const DerivationView = z.object({
  rule: z.string(),
  /** In words: "the 75th anniversary in 2024". */
  from: z.string(),
  value: z.string(),
  /** Ids of the statements that it rests on. */
  statements: z.array(z.string()),
})
export type DerivationView = z.infer<typeof DerivationView>

/** The relationship of two or more sides: what is said of it as such, and what happened between them. */
export const RelationshipView = DyadSummary.extend({
  /** Id of the entity that statements about the relationship have; null where nothing is said of it as such. */
  id: z.string().nullable(),
  derivations: z.array(DerivationView),
  anniversaries: z.array(z.number().int()),
  status: z.string().nullable(),
  /** Events by type, those that took place or are under way. */
  types: z.array(z.object({ type: EventType, events: z.number().int() })),
  /** Events that are planned, postponed or cancelled: they count as no contact. */
  notHeld: z.number().int(),
  firstContact: EventSummary.nullable(),
  latestContact: EventSummary.nullable(),
  /** The next that is planned, by the day on which it can begin. */
  planned: EventSummary.nullable(),
  mechanisms: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      events: z.number().int(),
      latestRound: z.number().int().nullable(),
      latest: z.string().nullable(),
    }),
  ),
  statements: z.array(StatementView),
})
export type RelationshipView = z.infer<typeof RelationshipView>
