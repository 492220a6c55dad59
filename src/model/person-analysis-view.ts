import { z } from 'zod'
import { Basis } from './basis-view.ts'
import { EventSummary, SideView } from './views.ts'

/** What an analysis of a person or an office finds: `events` are the ids of those that a finding rests on. */

/** How often, and the first and the latest day on which it can have been (ISO 8601; null where undated). */
const Met = z.object({
  events: z.array(z.string()),
  /** Those of them in which no more than two sides took part: of the others it is not known who spoke with whom. */
  bilateral: z.number().int(),
  first: z.string().nullable(),
  latest: z.string().nullable(),
})

/** A person and another of another side who took part in the same contacts, with the offices that each held at the latest. */
export const Encounter = Met.extend({
  person: z.object({ id: z.string(), name: z.string(), office: z.string().nullable(), for: SideView.nullable() }),
  other: z.object({ id: z.string(), name: z.string(), office: z.string().nullable(), for: SideView.nullable() }),
  /** Id of the latest contact. */
  last: z.string(),
  lastDate: z.string().nullable(),
})
export type Encounter = z.infer<typeof Encounter>

export const MetView = z.object({
  on: z.string(),
  basis: Basis,
  /** Pairs of persons on record; those that are told are the 200 who met latest. */
  met: z.number().int(),
  encounters: z.array(Encounter),
  /** The latest contact of each. */
  events: z.array(EventSummary),
})
export type MetView = z.infer<typeof MetView>

/** How often an office of another side was met. */
export const OfficeMet = Met.extend({ office: z.string(), for: SideView.nullable(), persons: z.number().int() })
export type OfficeMet = z.infer<typeof OfficeMet>

/** A mechanism whose rounds somebody chaired. */
export const Chaired = z.object({
  mechanism: z.string(),
  name: z.string(),
  rounds: z.array(z.number().int()),
  events: z.array(z.string()),
  latest: z.string().nullable(),
})
export type Chaired = z.infer<typeof Chaired>

/** A place in which contacts took place. */
export const PlaceSeen = z.object({
  place: z.string(),
  /** ISO 3166-1 alpha-3, where the place is known. */
  state: z.string().nullable(),
  /** WGS 84 in degrees; of a state that of its capital (`ofState`). Null where not known. */
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  ofState: z.boolean(),
  abroad: z.boolean(),
  events: z.array(z.string()),
  first: z.string().nullable(),
  latest: z.string().nullable(),
})
export type PlaceSeen = z.infer<typeof PlaceSeen>

/** Contacts in a month; what is dated coarsely counts by its share of days. */
export const MonthSeen = z.object({
  month: z.string(),
  sure: z.number().int(),
  possible: z.number().int(),
  expected: z.number(),
})
export type MonthSeen = z.infer<typeof MonthSeen>

const Seen = z.object({
  on: z.string(),
  basis: Basis,
  /** Pairs of persons on record; those that are told are the 200 who met latest. */
  met: z.number().int(),
  encounters: z.array(Encounter),
  offices: z.array(OfficeMet),
  chaired: z.array(Chaired),
  places: z.array(PlaceSeen),
  calendar: z.array(MonthSeen),
  events: z.array(EventSummary),
})

export const PersonAnalysis = Seen.extend({ id: z.string(), name: z.string() })
export type PersonAnalysis = z.infer<typeof PersonAnalysis>

export const OfficeAnalysis = Seen.extend({
  id: z.string(),
  title: z.string(),
  for: SideView.nullable(),
  /** Contacts of each holder in the office. */
  holders: z.array(z.object({ id: z.string(), name: z.string(), events: z.array(z.string()) })),
})
export type OfficeAnalysis = z.infer<typeof OfficeAnalysis>
