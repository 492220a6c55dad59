import type { KnownPerson, PersonQuery } from './person-profile.ts'
import type { NewEntity, NewStatement } from './statement.ts'
import type { EventStatus, EventType } from './vocabulary.ts'

/** What is appended at once: the entities that are new, and the statements. */
export interface Batch {
  readonly entities: readonly NewEntity[]
  readonly statements: readonly NewStatement[]
}

/** An entity that has a kind and key: its id, and the id that it goes by since it was merged. */
export interface Identified {
  readonly id: string
  readonly canonical: string
}

/** How one source tells an event. */
export interface Telling {
  readonly status: EventStatus | null
  /** EDTF, or null where it gives none. */
  readonly date: string | null
  /** EDTF of publication. */
  readonly published: string | null
}

/** Somebody who took part, with the office and the side's code where they are told. */
export interface Attended {
  readonly person: string
  readonly office: string | null
  readonly for: string | null
}

/** The mechanism that an event is told to be of. */
export interface RoundTold {
  readonly mechanism: string
  readonly name: string
  readonly round: number | null
}

/** What is told of an event, by one story or by several, as far as telling whether two are one needs it. Entities go by their canonical ids. */
export interface EventProfile {
  readonly type: EventType
  readonly tellings: readonly Telling[]
  readonly places: readonly string[]
  readonly sides: readonly string[]
  readonly people: readonly Attended[]
  readonly rounds: readonly RoundTold[]
  /** The words that tell it. */
  readonly words: readonly string[]
  /** Ids of the sources that tell it; of a story that is being resolved none. */
  readonly sources: readonly string[]
}

/** An event on record. */
export interface KnownEvent extends EventProfile {
  readonly id: string
}

/** Where to look for an event on record: days are ISO 8601, entities canonical ids. */
export interface EventQuery {
  readonly types: readonly EventType[]
  readonly sides: readonly string[]
  readonly people: readonly string[]
  readonly mechanism: string | null
  readonly round: number | null
  /** Days on which it can have been; null for one without a date. */
  readonly earliest: string | null
  readonly latest: string | null
  /** The same with the days to which it can have been moved, which count where either is planned or was called off. */
  readonly movedFrom: string | null
  readonly movedTo: string | null
  readonly ahead: boolean
}

/** What resolving a story asks of the record as it stands. */
export interface EntityIndex {
  /** For each kind and key the entity that has them, or null. */
  findByKeys(named: readonly Pick<NewEntity, 'kind' | 'key'>[]): Promise<(Identified | null)[]>
  /** Events that may be one of those asked for: of the same mechanism, or with sides or people in common in those days. */
  eventsLike(queries: readonly EventQuery[]): Promise<KnownEvent[]>
  /** Persons who may be one of those asked for: called alike, or in one of those offices. */
  peopleLike(queries: readonly PersonQuery[]): Promise<KnownPerson[]>
}
