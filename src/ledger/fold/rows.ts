import type { Value } from '../../model/value.ts'
import type { EventPerson } from '../tables.ts'

/** Rows of the folded tables, as the folds make them: without the versions between which they hold. */

export interface ProfileRow {
  readonly id: string
  readonly kind: string
  readonly key: string
  readonly name: string
  readonly names: readonly string[]
  /** Values of each property; the one that is shown stands first. */
  readonly properties: Readonly<Record<string, readonly unknown[]>>
}

export interface EventRow {
  readonly id: string
  readonly type: string
  readonly status: string
  readonly date: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly place: string | null
  readonly mechanism: string | null
  readonly round: number | null
  readonly sides: readonly string[]
  readonly people: readonly EventPerson[]
  readonly materiel: readonly string[]
  readonly topics: readonly string[]
  readonly level: string | null
  readonly sources: readonly string[]
}

export interface TenureRow {
  readonly person: string
  readonly office: string
  readonly period: string
  readonly basis: 'stated' | 'observed'
  readonly acting: boolean
  readonly conflicting: string | null
  readonly exclusive: boolean
  /** PostgreSQL date ranges, such as `[2008-05-12,2024-05-13)`. */
  readonly reach: string
  readonly core: string
}

/** By which keys of names a person is found. */
export interface PersonKeyRow {
  readonly person: string
  readonly keys: readonly string[]
}

/** What can be searched for of an entity. Its words are worked out where the row is written. */
export interface EntryRow {
  readonly id: string
  readonly kind: string
  readonly part: 'name' | 'event' | 'text'
  /** Names, or the text; the one that is shown stands first. */
  readonly texts: readonly string[]
  /** Ids of the entities that it names, by whose names it is found too. */
  readonly links: readonly string[]
  /** Day that newer and older are told by. */
  readonly day: string | null
}

export interface ConflictRow {
  readonly entity: string
  readonly property: string
  readonly state: 'open' | 'resolved'
  readonly values: readonly ConflictingValue[]
}

export interface ConflictingValue {
  readonly value: Value
  readonly shown: boolean
  readonly statements: number
  readonly firstSource: string | null
  readonly lastSource: string | null
}

export interface RelationshipRow {
  readonly id: string
  /** Ids of the parties, in their order. */
  readonly sides: readonly string[]
  /** EDTF. */
  readonly established: string | null
  readonly basis: 'stated' | 'derived' | null
  /** Where it is worked out: from what, that which is shown first. */
  readonly derivations: readonly Derivation[]
  readonly anniversaries: readonly number[]
  readonly status: string | null
}

/** What the statements of an anniversary of ties in a year imply. */
export interface Derivation {
  readonly rule: 'anniversary'
  readonly established: string
  readonly anniversary: number
  readonly year: string
}

/** All rows that are folded from one entity and those merged into it, by table. */
export interface EntityRows {
  readonly profile: readonly ProfileRow[]
  readonly event: readonly EventRow[]
  readonly event_side: readonly { event: string; side: string; earliest: string | null; latest: string | null }[]
  readonly event_person: readonly { event: string; person: string; earliest: string | null; latest: string | null }[]
  readonly tenure: readonly TenureRow[]
  readonly person_key: readonly PersonKeyRow[]
  readonly relationship: readonly RelationshipRow[]
  readonly conflict: readonly ConflictRow[]
  readonly search_entry: readonly EntryRow[]
}

export const NO_ROWS: EntityRows = {
  profile: [],
  event: [],
  event_side: [],
  event_person: [],
  tenure: [],
  person_key: [],
  relationship: [],
  conflict: [],
  search_entry: [],
}
