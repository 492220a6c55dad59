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
export const EvidenceView = Span.extend({
  source: SourceRef,
  /**
   * Where the document has later texts: `earlier` for words that stand before this in the list as the newest text has them, `lost`
   * for words that the newest text does not have any more.
   */
  version: z.enum(['earlier', 'lost']).optional(),
})
export type EvidenceView = z.infer<typeof EvidenceView>

export const StatementView = z.object({
  id: z.string(),
  /** Id of the entity that it is about, before any merging. */
  subject: z.string(),
  property: z.string(),
  /** The value in words, with the id of the entity where it is one. */
  value: z.string(),
  /** Its qualifiers as they are written, by name: the round of a mechanism, the office of a participant. */
  qualifiers: z.record(z.string(), z.string()),
  entity: z.string().nullable(),
  /** EDTF of a date; of one that is told by another event, as that event stands. Null for other values and where it is open. */
  date: z.string().nullable(),
  polarity: z.enum(['affirmed', 'negated']),
  modality: z.enum(['stated', 'hedged', 'planned']),
  attribution: z.string().nullable(),
  /** As decisions left it. */
  rank: z.enum(['preferred', 'normal', 'deprecated']),
  origin: z.enum(['source', 'analyst', 'import', 'derived']),
  /** Data set, version and row of an imported statement, in words. */
  dataset: z.string().nullable(),
  rule: z.string().nullable(),
  confidence: z.number().nullable(),
  /** When it holds (EDTF), where that is told. */
  valid: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  /** Id of the batch that it came in: what "undo" takes. */
  batch: z.string(),
  /** Why an analyst entered it. */
  note: z.string().nullable(),
  /** What was decided of it since: why it does not count any more (`state`), or why it was ranked. */
  decision: z
    .object({
      state: z.enum(['retracted', 'corrected', 'undone']).nullable(),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
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

/** What one source, or one analyst, said of how an event stands: "announced for May", "moved to June", "held". */
export const StatusChange = z.object({
  status: EventStatus,
  /** What it changed of what was reported before. */
  change: z.enum(['announced', 'confirmed', 'moved', 'postponed', 'under way', 'held', 'cancelled']),
  /** The date (EDTF) that the same batch gave the event. */
  date: z.string().nullable(),
  /** When it was published, where a source said it. */
  published: z.string().nullable(),
  recordedAt: z.string(),
  statement: z.string(),
  source: SourceRef.nullable(),
  /** The words, where a source said it. */
  evidence: EvidenceView.nullable(),
  /** Who decided so and why, where an analyst did. */
  recordedBy: z.string(),
  note: z.string().nullable(),
  /** Whether it is the one that the views show. */
  shown: z.boolean(),
})
export type StatusChange = z.infer<typeof StatusChange>

/** Values of one property that cannot all be right. */
export const ConflictView = z.object({
  entity: z.string(),
  kind: z.string(),
  /** Title of the event, or name of the entity. */
  title: z.string(),
  property: z.string(),
  state: z.enum(['open', 'resolved']),
  /** Why one value was preferred, where somebody ranked it. */
  reason: z.string().nullable(),
  values: z.array(
    z.object({
      value: z.string(),
      shown: z.boolean(),
      /** Ids of the statements that give the value, and the sources that they rest on. */
      statements: z.array(z.string()),
      sources: z.array(SourceRef),
      /** The words that give it. */
      words: z.array(EvidenceView),
    }),
  ),
})
export type ConflictView = z.infer<typeof ConflictView>

export const EventView = EventSummary.extend({
  /** How the date is told by another event: "2 days after Visit of Wang Yi to France". */
  dateTold: z.string().nullable(),
  cadence: Cadence.nullable(),
  materiel: z.array(z.string()),
  topics: z.array(z.string()),
  /** How the event stood over time, by publication: announced, postponed, moved, held, cancelled. */
  history: z.array(StatusChange),
  conflicts: z.array(ConflictView),
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

/** A quotation of a statement that a later text of its document does not have, or has where it is not sure which it is. */
export const LostView = z.object({
  /** Title of the event, or name of the entity, that the statement is about. */
  title: z.string(),
  kind: z.string(),
  statement: StatementView,
  /** The words as they stood. */
  words: EvidenceView,
  /** The later text. */
  source: SourceRef,
  /** Whether the later text states the same in other words. */
  restated: z.boolean(),
})
export type LostView = z.infer<typeof LostView>

export const SourceView = SourceSummary.extend({
  text: z.string(),
  bodyStart: z.number().int(),
  sha256: z.string(),
  items: z.array(SourceItem),
  /** The texts of the document, the oldest first: this one alone where it has no other. */
  versions: z.array(SourceRef.extend({ addedAt: z.string() })),
  /** Words of earlier texts that this one does not have. */
  lost: z.array(LostView),
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
  /** Offices with the period (EDTF) as stated, or the days between which sources were seen to give it. */
  offices: z.array(
    z.object({
      id: z.string(),
      office: z.string(),
      for: SideView.nullable(),
      period: z.string(),
      basis: z.enum(['stated', 'observed']),
      acting: z.boolean(),
    }),
  ),
  events: z.number().int(),
})
export type PersonSummary = z.infer<typeof PersonSummary>

const Question = z.object({
  /** Id of the statement that asks; to retract it is to leave the question open for good. */
  statement: z.string(),
  /** How likely it is that they are one, from 0 to 1. */
  score: z.number(),
  /** What speaks for and against it, each with its weight. */
  reasons: z.string(),
  /** The words that tell the later one. */
  words: z.array(EvidenceView),
})

const EventQuestion = Question.extend({
  kind: z.literal('Event'),
  /** The event that was told later, and the one on record. */
  events: z.tuple([EventSummary, EventSummary]),
})
export type EventQuestion = z.infer<typeof EventQuestion>

const PersonQuestion = Question.extend({
  kind: z.literal('Person'),
  /** The person who was told of later, and the one on record. */
  persons: z.tuple([PersonSummary, PersonSummary]),
})
export type PersonQuestion = z.infer<typeof PersonQuestion>

/** Two events, or two persons, that may be one: nobody said yet whether they are. */
export const QuestionView = z.discriminatedUnion('kind', [EventQuestion, PersonQuestion])
export type QuestionView = z.infer<typeof QuestionView>

export const PersonView = PersonSummary.extend({
  chronology: z.array(EventSummary),
  statements: z.array(StatementView),
})
export type PersonView = z.infer<typeof PersonView>

/** A person in an office over a time. */
export const TenureView = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  office: z.object({ id: z.string(), title: z.string(), for: SideView.nullable() }),
  /** EDTF: the period as stated, or the days between which sources were seen to say so. */
  period: z.string(),
  basis: z.enum(['stated', 'observed']),
  acting: z.boolean(),
  /** Why the period may overlap that of another holder, where somebody marked it so. */
  conflicting: z.string().nullable(),
})
export type TenureView = z.infer<typeof TenureView>

/** Who held an office on a day: for sure, or as far as periods of months and years and single sightings tell. */
export const HolderView = TenureView.extend({ certain: z.boolean(), statements: z.array(StatementView) })
export type HolderView = z.infer<typeof HolderView>
