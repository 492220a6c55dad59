import { z } from 'zod'
import { Basis } from './basis-view.ts'
import { EventSummary, SideView, SourceRef } from './views.ts'
import { Cadence } from './vocabulary.ts'

/** What the rounds of a mechanism on record say of it: shapes that analysis, API, command line and web application share. */

/** Something found, in a sentence, with the ids of the events that it rests on. */
export const Finding = z.object({ topic: z.string(), text: z.string(), events: z.array(z.string()) })
export type Finding = z.infer<typeof Finding>

/** A number that sources give a round, and how far it is from what the dates of other rounds let expect. */
export const NumberReading = z.object({
  number: z.number().int(),
  sources: z.array(SourceRef),
  /** Whether the views show it, and whether somebody decided so. */
  shown: z.boolean(),
  decided: z.boolean(),
  /** Rounds by which it is off, on average over the neighbours; null where nothing can be compared. */
  misfit: z.number().nullable(),
  why: z.string(),
})
export type NumberReading = z.infer<typeof NumberReading>

/** A commitment or instrument that came of a round: `linked` by the record, or only `told` by the sources that tell of the round. */
export const Outcome = z.object({
  id: z.string(),
  kind: z.enum(['Instrument', 'Commitment']),
  text: z.string(),
  how: z.enum(['linked', 'told']),
})
export type Outcome = z.infer<typeof Outcome>

export const AnalysedRound = z.object({
  /** As it is read here: the number that the views show, or of several the one that fits best. */
  number: z.number().int().nullable(),
  /** As the views show it. */
  shown: z.number().int().nullable(),
  event: EventSummary,
  /** The state in which it was held, by its place. */
  host: SideView.nullable(),
  outcomes: z.array(Outcome),
})
export type AnalysedRound = z.infer<typeof AnalysedRound>

export const NumberConflict = z.object({
  event: z.string(),
  /** The number that fits best; null where none fits clearly better. */
  best: z.number().int().nullable(),
  readings: z.array(NumberReading),
})
export type NumberConflict = z.infer<typeof NumberConflict>

/** Days between two rounds, divided by how many rounds lie between them. */
export const Interval = z.object({
  from: z.string(),
  to: z.string(),
  rounds: z.number().int(),
  days: z.number(),
  /** The same for the shortest and the longest that the dates can mean. */
  least: z.number(),
  most: z.number(),
})
export type Interval = z.infer<typeof Interval>

export const CadenceFinding = z.object({
  stated: Cadence.nullable(),
  /** Days between rounds: the middle one, the shortest and the longest; null without an interval. */
  median: z.number().nullable(),
  shortest: z.number().nullable(),
  longest: z.number().nullable(),
  nearest: Cadence.nullable(),
  /** Whether what is stated is what the median comes nearest to; null where one of the two is missing. */
  agrees: z.boolean().nullable(),
  /** Whether rounds were counted by their numbers, or, where they have none, by their dates. */
  by: z.enum(['numbers', 'dates']),
  intervals: z.array(Interval),
})
export type CadenceFinding = z.infer<typeof CadenceFinding>

const DaySpan = z.object({ earliest: z.string(), latest: z.string() })

export const MissingRound = DaySpan.extend({
  number: z.number().int(),
  /** The day that lies between its neighbours as its number does. */
  about: z.string(),
})
export type MissingRound = z.infer<typeof MissingRound>

export const NextRound = z.object({
  number: z.number().int().nullable(),
  /** What rounds so far let expect; null where there is too little to tell. */
  predicted: DaySpan.extend({
    about: z.string(),
    method: z.enum(['intervals', 'one interval', 'stated cadence']),
  }).nullable(),
  /** The event that is planned for it. */
  planned: EventSummary.nullable(),
  /** Both together: where plan and prediction meet, else the plan, else the prediction. */
  expected: DaySpan,
  host: SideView.nullable(),
  state: z.enum(['ahead', 'due', 'overdue', 'dormant']),
  /** Days by which it is overdue. */
  overdue: z.number().int(),
})
export type NextRound = z.infer<typeof NextRound>

export const Founding = z.object({
  /** EDTF of when the first round was if none was left out, and one period before it. */
  atLatest: z.string(),
  before: z.string(),
  /** EDTF of years between which the pace of the rounds on record puts it; null with less than two intervals. */
  paced: z.string().nullable(),
  /** As sources state it. */
  stated: z.string().nullable(),
  rounds: z.array(z.object({ number: z.number().int(), event: z.string(), implied: z.string() })),
})
export type Founding = z.infer<typeof Founding>

export const ChairSpell = z.object({
  side: SideView.nullable(),
  person: z.string(),
  name: z.string(),
  offices: z.array(z.string()),
  rounds: z.array(z.object({ number: z.number().int().nullable(), event: z.string(), date: z.string().nullable() })),
})
export type ChairSpell = z.infer<typeof ChairSpell>

export const MechanismAnalysis = z.object({
  mechanism: z.object({ id: z.string(), name: z.string(), parties: z.array(SideView), cadence: Cadence.nullable() }),
  /** The day that "late" and "next" are told from. */
  on: z.string(),
  findings: z.array(Finding),
  rounds: z.array(AnalysedRound),
  cadence: CadenceFinding,
  missing: z.array(MissingRound),
  conflicts: z.array(NumberConflict),
  /** Events that have one number, or lie closer together than rounds do; and pairs whose numbers and dates run against each other. */
  doubled: z.array(z.object({ events: z.array(z.string()), number: z.number().int().nullable(), days: z.number() })),
  outOfOrder: z.array(z.object({ events: z.array(z.string()), numbers: z.array(z.number().int()) })),
  hosts: z.object({
    sequence: z.array(z.object({ event: z.string(), number: z.number().int().nullable(), host: SideView })),
    alternates: z.boolean().nullable(),
    breaks: z.array(z.object({ events: z.array(z.string()), numbers: z.array(z.number().int()) })),
  }),
  chairs: z.array(ChairSpell),
  founding: Founding.nullable(),
  next: NextRound.nullable(),
  basis: Basis,
})
export type MechanismAnalysis = z.infer<typeof MechanismAnalysis>
