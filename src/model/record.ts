import { z } from 'zod'
import { Assertion } from './assertion.ts'
import { Span } from './span.ts'
import { Relation } from './value.ts'
import { Cadence, EventStatus, EventType, InstrumentKind, ParticipantRole, Polarity } from './vocabulary.ts'

/**
 * The record of one story: what `rapporteur read --json` prints and what a language's rules propose.
 * Nothing in it has been decided yet; every item says which rule found it, how sure the rule is, and by which words.
 */

/** How an item came to be proposed. `confidence` lies between 0 and 1; `rule` is a stable id such as `en/round/held`. */
const Provenance = {
  evidence: z.array(Span).min(1),
  rule: z.string().min(1),
  confidence: z.number().min(0).max(1),
}

/** A side is an ISO 3166-1 alpha-3 code, or the name of an organisation ("EU", "BRICS"). */
const Side = z.string().min(1)

/** A value that the text implies and a rule worked out: the rule, and the words that it started from. */
export const Derivation = z.object({ field: z.string(), rule: z.string(), from: z.array(Span) })
export type Derivation = z.infer<typeof Derivation>

export const Participant = z.object({
  name: z.string().min(1),
  office: z.string().nullable(),
  for: Side.nullable(),
  role: ParticipantRole.nullable(),
  evidence: z.array(Span),
})
export type Participant = z.infer<typeof Participant>

export const MechanismRef = z.object({
  name: z.string().min(1),
  round: z.number().int().positive().nullable(),
  cadence: Cadence.nullable(),
})
export type MechanismRef = z.infer<typeof MechanismRef>

/** How PLOVER and CAMEO would code an event; `goldstein` is the weight of the CAMEO code, from -10 to 10. */
export const EventCoding = z.object({
  plover: z.string(),
  mode: z.string().nullable(),
  contexts: z.array(z.string()),
  cameo: z.string(),
  goldstein: z.number().nullable(),
})
export type EventCoding = z.infer<typeof EventCoding>

/** The key in `fields` of one of several values: `fieldOf('side', 'RUS')` is "side RUS". */
export const fieldOf = (field: 'side' | 'materiel' | 'topic', value: string): string => `${field} ${value}`

export const ProposedEvent = z.object({
  type: EventType,
  status: EventStatus,
  /** Of what is cancelled, since it did not take place as planned: whether it is only put off. */
  postponed: z.literal(true).optional(),
  /** EDTF, with the precision that the text supports; null where nothing dates the event. */
  date: z.string().nullable(),
  /** Where the words count the date from another event ("the day before"): the event's place in `events`, and how far off it lies. */
  counted: Relation.extend({ from: z.number().int().nonnegative() }).optional(),
  place: z.string().nullable(),
  sides: z.array(Side),
  participants: z.array(Participant),
  mechanism: MechanismRef.nullable(),
  materiel: z.array(z.string()),
  topics: z.array(z.string()),
  /** The rank of the highest office present, as data/en/offices.json ranks it; null where no office is known. */
  level: z.string().nullable().optional(),
  coding: EventCoding.nullable().optional(),
  /**
   * The spans of single fields (`type`: the trigger, `date`, `place`, `mechanism`, `round`, `cadence`, and of each of several values as `fieldOf` has it),
   * where they are narrower than `evidence`.
   */
  fields: z.record(z.string(), z.array(Span)),
  derived: z.array(Derivation),
  ...Provenance,
})
export type ProposedEvent = z.infer<typeof ProposedEvent>

export const ProposedQuote = z.object({
  speaker: z.string().nullable(),
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  ...Provenance,
})
export type ProposedQuote = z.infer<typeof ProposedQuote>

export const ProposedClaim = z.object({
  text: z.string(),
  attribution: z.string().nullable(),
  polarity: Polarity,
  start: z.number().int(),
  end: z.number().int(),
  ...Provenance,
})
export type ProposedClaim = z.infer<typeof ProposedClaim>

export const ProposedInstrument = z.object({
  name: z.string(),
  kind: InstrumentKind,
  date: z.string().nullable(),
  parties: z.array(Side),
  ...Provenance,
})
export type ProposedInstrument = z.infer<typeof ProposedInstrument>

export const ProposedOffice = z.object({ person: z.string(), office: z.string(), for: Side.nullable(), ...Provenance })
export type ProposedOffice = z.infer<typeof ProposedOffice>

export const ProposedRelation = z.object({
  parties: z.array(Side),
  established: z.string().nullable(),
  anniversary: z.number().int().nullable(),
  status: z.string().nullable(),
  derived: z.array(Derivation),
  ...Provenance,
})
export type ProposedRelation = z.infer<typeof ProposedRelation>

export const ProposedCommitment = z.object({
  parties: z.array(Side),
  text: z.string(),
  /** EDTF of when it is to be done, or null. */
  due: z.string().nullish(),
  ...Provenance,
})
export type ProposedCommitment = z.infer<typeof ProposedCommitment>

/**
 * What the grammar could not place: words that tell of an event of a type, with sides or persons near them, whose roles, status
 * and place are left open. Of low confidence (at most 0.4); nothing of it is recorded.
 */
export const ProposedSuggestion = z.object({
  type: EventType,
  /** EDTF of the date told nearest to the words; null where there is none. */
  date: z.string().nullable(),
  sides: z.array(Side),
  persons: z.array(z.string().min(1)),
  ...Provenance,
})
export type ProposedSuggestion = z.infer<typeof ProposedSuggestion>

export const StoryRecord = z.object({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  /** EDTF day, month or year of publication: the reference for relative dates. */
  published: z.string().nullable(),
  /** BCP 47 */
  language: z.string(),
  events: z.array(ProposedEvent),
  quotes: z.array(ProposedQuote),
  claims: z.array(ProposedClaim),
  instruments: z.array(ProposedInstrument),
  offices: z.array(ProposedOffice),
  relations: z.array(ProposedRelation),
  commitments: z.array(ProposedCommitment),
  /** The second tier: no records, but where a reader may look for one. */
  suggestions: z.array(ProposedSuggestion),
  /** What it says that can be counted on record; nothing of it is recorded. */
  assertions: z.array(Assertion),
  /** What the reader of the record should know, in plain words: "No publication date: relative dates stay open." */
  notices: z.array(z.string()),
})
export type StoryRecord = z.infer<typeof StoryRecord>
