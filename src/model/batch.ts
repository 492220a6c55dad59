import type { NewEntity, NewStatement } from './statement.ts'
import type { EventType } from './vocabulary.ts'

/** What is appended at once: the entities that are new, and the statements. */
export interface Batch {
  readonly entities: readonly NewEntity[]
  readonly statements: readonly NewStatement[]
}

/** An event on record, as far as telling whether a new report means the same one needs it. */
export interface KnownEvent {
  readonly id: string
  readonly date: string | null
  readonly place: string | null
  readonly participants: readonly string[]
  readonly mechanism: string | null
  readonly round: number | null
}

/** What resolving a story asks of the record as it stands. */
export interface EntityIndex {
  /** For each kind and key the id of the entity that has them, or null. */
  findByKeys(named: readonly Pick<NewEntity, 'kind' | 'key'>[]): Promise<(string | null)[]>
  /** Events of a mechanism (by id) and round. */
  eventsOfRound(mechanism: string, round: number): Promise<KnownEvent[]>
  /** Events of any of the types among exactly these sides (by entity id) whose days overlap `earliest` to `latest`. */
  eventsNear(query: {
    types: readonly EventType[]
    sides: readonly string[]
    earliest: string
    latest: string
  }): Promise<KnownEvent[]>
}
