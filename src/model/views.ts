import { z } from 'zod'
import { Span } from './span.ts'
import { Cadence, EventStatus, EventType, ParticipantRole, Polarity } from './vocabulary.ts'

/** What is shown of the ledger: the shapes that its queries return, that the API serves and that the web application draws. */

export const SourceRef = z.object({
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
})
export type SourceRef = z.infer<typeof SourceRef>

/** The words that state a value, in their source. */
export const EvidenceView = Span.extend({ source: SourceRef })
export type EvidenceView = z.infer<typeof EvidenceView>

export const StatementView = z.object({
  id: z.string(),
  property: z.string(),
  /** The value in words, with the id of the entity where it is one. */
  value: z.string(),
  entity: z.string().nullable(),
  polarity: z.enum(['affirmed', 'negated']),
  modality: z.enum(['stated', 'hedged', 'planned']),
  attribution: z.string().nullable(),
  origin: z.enum(['source', 'analyst', 'import', 'derived']),
  rule: z.string().nullable(),
  confidence: z.number().nullable(),
  recordedAt: z.string(),
  evidence: z.array(EvidenceView),
})
export type StatementView = z.infer<typeof StatementView>

/** A state (ISO 3166-1 alpha-3 in `code`) or an organisation (`code` is its short name). */
export const SideView = z.object({ code: z.string(), name: z.string() })
export type SideView = z.infer<typeof SideView>

export const ParticipantView = z.object({
  person: z.string(),
  name: z.string(),
  office: z.string().nullable(),
  for: SideView.nullable(),
  role: ParticipantRole.nullable(),
})
export type ParticipantView = z.infer<typeof ParticipantView>

/** One line of the chronology. */
export const EventSummary = z.object({
  id: z.string(),
  type: EventType,
  status: EventStatus,
  /** EDTF, and the first and last day that it can mean (ISO 8601 dates) for sorting. */
  date: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  place: z.string().nullable(),
  title: z.string(),
  sides: z.array(SideView),
  participants: z.array(ParticipantView),
  mechanism: z.object({ id: z.string(), name: z.string(), round: z.number().nullable() }).nullable(),
  sources: z.array(SourceRef),
})
export type EventSummary = z.infer<typeof EventSummary>

export const EventView = EventSummary.extend({
  cadence: Cadence.nullable(),
  materiel: z.array(z.string()),
  topics: z.array(z.string()),
  /** Every statement about the event, the newest last. */
  statements: z.array(StatementView),
})
export type EventView = z.infer<typeof EventView>

/** A record that rests on words of a source: what a highlight leads to. */
export const SourceItem = z.object({
  /** The entity; for an event it opens the event page. */
  id: z.string(),
  kind: z.enum(['event', 'quote', 'claim', 'instrument', 'office', 'relation', 'commitment']),
  /** One line that says what was recorded. */
  label: z.string(),
  polarity: Polarity.nullable(),
  attribution: z.string().nullable(),
  rule: z.string().nullable(),
  confidence: z.number().nullable(),
  spans: z.array(Span),
})
export type SourceItem = z.infer<typeof SourceItem>

export const SourceSummary = SourceRef.extend({
  language: z.string(),
  addedAt: z.string(),
  events: z.number().int(),
})
export type SourceSummary = z.infer<typeof SourceSummary>

export const SourceView = SourceSummary.extend({
  text: z.string(),
  bodyStart: z.number().int(),
  sha256: z.string(),
  items: z.array(SourceItem),
})
export type SourceView = z.infer<typeof SourceView>

export const MechanismSummary = z.object({
  id: z.string(),
  name: z.string(),
  parties: z.array(SideView),
  cadence: Cadence.nullable(),
  /** Rounds on record with a number, and the day of the latest one that was held (EDTF). */
  rounds: z.number().int(),
  latest: z.string().nullable(),
})
export type MechanismSummary = z.infer<typeof MechanismSummary>

export const MechanismView = MechanismSummary.extend({
  /** The rounds in order of their number, unnumbered ones by date behind them. */
  roundsOnRecord: z.array(z.object({ round: z.number().int().nullable(), event: EventSummary })),
  statements: z.array(StatementView),
})
export type MechanismView = z.infer<typeof MechanismView>

export const PersonSummary = z.object({
  id: z.string(),
  name: z.string(),
  /** Each office that a source gives the person, with the publication date of the first and the last source that does. */
  offices: z.array(
    z.object({
      office: z.string(),
      for: SideView.nullable(),
      firstSeen: z.string().nullable(),
      lastSeen: z.string().nullable(),
    }),
  ),
  events: z.number().int(),
})
export type PersonSummary = z.infer<typeof PersonSummary>

export const PersonView = PersonSummary.extend({
  chronology: z.array(EventSummary),
  statements: z.array(StatementView),
})
export type PersonView = z.infer<typeof PersonView>
