import type { Bounds } from './edtf.ts'

/** An office that somebody is told to hold, by its key ("minister of foreign affairs|CHN"), and the days: those of the tenure, or on which it was told. */
export interface OfficeTold extends Bounds {
  readonly key: string
  /** Whether a source states the period, rather than being seen to give the office. */
  readonly stated: boolean
}

/** What is told of a person, by one story or by several, as far as telling whether two are one needs it. */
export interface PersonProfile {
  readonly names: readonly string[]
  readonly offices: readonly OfficeTold[]
  /** Codes of the states and organisations for which they spoke or held office. */
  readonly sides: readonly string[]
  /** Days between which something is told of them; null where nothing is dated. */
  readonly days: Bounds | null
}

/** An event in which somebody took part: in which office, as the sources word it, for whom by its code, and the days. */
export interface Attendance extends Bounds {
  readonly office: string | null
  readonly for: string | null
}

/** A person on record, by canonical id. */
export interface KnownPerson extends PersonProfile {
  readonly id: string
  /** The latest events in which they took part. */
  readonly attended: readonly Attendance[]
  /** Persons that somebody said are never the same. */
  readonly apart: readonly string[]
}

/** Where to look for a person on record: by any of these keys of names, or as holder of an office in those days. */
export interface PersonQuery {
  readonly keys: readonly string[]
  readonly offices: readonly string[]
  readonly days: Bounds | null
}
