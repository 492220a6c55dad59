import { z } from 'zod'
import { Basis } from './basis-view.ts'
import { EventSummary, SideView, SourceRef } from './views.ts'

/** What an analysis of a relationship finds. `events` and `statements` are the ids that a finding rests on. */

export const TempoUnit = z.enum(['month', 'quarter', 'year'])
export type TempoUnit = z.infer<typeof TempoUnit>

/** Contacts in a stretch of the calendar; those that can fall outside count by the share of their days. */
export const TempoBucket = z.object({
  /** `2024-11`, `2024-Q4` or `2024`, with its first and last day. */
  bucket: z.string(),
  from: z.string(),
  to: z.string(),
  /** Those that can fall nowhere else, those that can fall here, and the sum of the shares. */
  sure: z.number().int(),
  possible: z.number().int(),
  expected: z.number(),
  /** `expected` by the level at which the sides met; null for contacts of which no known office is told. */
  levels: z.array(z.object({ level: z.string().nullable(), expected: z.number() })),
  /** Sources that tell of those that are possible: how densely the stretch is reported. */
  sources: z.number().int(),
  /** Those that are possible. */
  events: z.array(z.string()),
})
export type TempoBucket = z.infer<typeof TempoBucket>

/** The first or the latest of some contacts. `certain` where no other can have been earlier, or later. */
export const EndContact = z.object({ event: z.string(), date: z.string(), certain: z.boolean() })
export type EndContact = z.infer<typeof EndContact>

export const LevelContacts = z.object({
  level: z.string().nullable(),
  contacts: z.number().int(),
  first: EndContact.nullable(),
  latest: EndContact.nullable(),
})
export type LevelContacts = z.infer<typeof LevelContacts>

/** A time without contact on record. */
export const Silence = z.object({
  /** The last day on which the contact before it can have been, and the first on which that after it can. */
  from: z.string(),
  to: z.string(),
  /** Days from the last day of the one contact to the first day of the next: the least and the most that the dates allow. */
  shortest: z.number().int(),
  longest: z.number().int(),
  /** Whether it goes on: it is then counted to the day of the asking. */
  open: z.boolean(),
  /** Contacts that can be the last before it, and the first after it. */
  before: z.array(z.string()),
  after: z.array(z.string()),
})
export type Silence = z.infer<typeof Silence>

/** A time at which the number of contacts a year, or a quarter, changed. */
export const TempoChange = z.object({
  bucket: z.string(),
  from: z.string(),
  /** Contacts in an average year or quarter, in the run of buckets before and from there on. */
  before: z.number(),
  after: z.number(),
  /** The same for sources: where they change alike, it may be the reporting that changed. */
  sourcesBefore: z.number(),
  sourcesAfter: z.number(),
  events: z.array(z.string()),
})
export type TempoChange = z.infer<typeof TempoChange>

export const MixEntry = z.object({
  plover: z.string(),
  mode: z.string().nullable(),
  events: z.array(z.string()),
})
export type MixEntry = z.infer<typeof MixEntry>

/** Goldstein weights of the events of a stretch, summed apart: above and below zero. */
export const Intensity = z.object({
  bucket: z.string(),
  from: z.string(),
  to: z.string(),
  cooperative: z.number(),
  conflictual: z.number(),
})
export type Intensity = z.infer<typeof Intensity>

export const MechanismState = z.enum(['active', 'late', 'dormant', 'unknown'])
export type MechanismState = z.infer<typeof MechanismState>

export const MechanismStanding = z.object({
  id: z.string(),
  name: z.string(),
  state: MechanismState,
  /** Days from one round to the next, and whether they are as stated or the median of those on record; null where neither is known. */
  interval: z.number().nullable(),
  basis: z.enum(['stated', 'observed']).nullable(),
  cadence: z.string().nullable(),
  rounds: z.number().int(),
  latestRound: z.number().int().nullable(),
  latest: EndContact.nullable(),
  events: z.array(z.string()),
})
export type MechanismStanding = z.infer<typeof MechanismStanding>

/** What became of a pledge, as far as the record tells. */
export const FollowUp = z.enum(['kept', 'open', 'contradicted', 'unknown'])
export type FollowUp = z.infer<typeof FollowUp>

export const CommitmentStanding = z.object({
  id: z.string(),
  text: z.string(),
  due: z.string().nullable(),
  /** When it was first told (EDTF of the publication). */
  told: z.string().nullable(),
  state: FollowUp,
  /** Why it is taken to stand so. */
  reason: z.string(),
  events: z.array(z.string()),
  statements: z.array(z.string()),
  sources: z.array(SourceRef),
})
export type CommitmentStanding = z.infer<typeof CommitmentStanding>

export const InstrumentOnRecord = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string().nullable(),
  date: z.string().nullable(),
  inForce: z.string().nullable(),
  statements: z.array(z.string()),
  sources: z.array(SourceRef),
})
export type InstrumentOnRecord = z.infer<typeof InstrumentOnRecord>

/** What the sides call their relationship, and when: as stated, or between the days on which sources were seen to say so. */
export const StatusPeriod = z.object({
  status: z.string(),
  period: z.string().nullable(),
  basis: z.enum(['stated', 'observed']),
  statements: z.array(z.string()),
  sources: z.array(SourceRef),
})
export type StatusPeriod = z.infer<typeof StatusPeriod>

export const Anniversary = z.object({
  /** What it is the anniversary of: "diplomatic ties", or the name of an instrument. */
  of: z.string(),
  years: z.number().int(),
  /** EDTF: of a day where the day is known. */
  date: z.string(),
  derived: z.boolean(),
  statements: z.array(z.string()),
  sources: z.array(SourceRef),
})
export type Anniversary = z.infer<typeof Anniversary>

const Person = z.object({ id: z.string(), name: z.string() })

/** Persons of the one side against persons of the other, with the contacts in which both took part. */
export const CounterpartMatrix = z.object({
  rows: z.array(Person),
  columns: z.array(Person),
  cells: z.array(z.object({ row: z.string(), column: z.string(), events: z.array(z.string()) })),
  /** Persons that are left out as there are too many. */
  left: z.number().int(),
})
export type CounterpartMatrix = z.infer<typeof CounterpartMatrix>

export const RelationshipAnalysis = z.object({
  sides: z.array(SideView),
  /** The day of the asking, ISO 8601. */
  on: z.string(),
  by: TempoUnit,
  /** What the counts of contacts rest on: events that took place or are under way. */
  basis: Basis,
  tempo: z.array(TempoBucket),
  levels: z.array(LevelContacts),
  silences: z.array(Silence),
  /** The time since the latest contact. */
  since: Silence.nullable(),
  changes: z.object({ unit: TempoUnit, buckets: z.number().int(), points: z.array(TempoChange) }),
  /** With what is planned, which PLOVER codes as an agreement to meet. */
  mixBasis: Basis,
  mix: z.array(MixEntry),
  uncoded: z.number().int(),
  intensity: z.array(Intensity),
  mechanisms: z.array(MechanismStanding),
  /** Null where there are more than two sides. */
  matrix: CounterpartMatrix.nullable(),
  commitments: z.array(CommitmentStanding),
  instruments: z.array(InstrumentOnRecord),
  status: z.array(StatusPeriod),
  established: z
    .object({ date: z.string(), derived: z.boolean(), statements: z.array(z.string()), sources: z.array(SourceRef) })
    .nullable(),
  anniversaries: z.array(Anniversary),
  planned: z.array(z.string()),
  /** The events that findings name. */
  events: z.array(EventSummary),
})
export type RelationshipAnalysis = z.infer<typeof RelationshipAnalysis>
