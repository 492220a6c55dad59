import type { Cadence, EventType } from '../../../../model/vocabulary.ts'
import type { Extent } from '../../../engine/layer.ts'
import type { ListedMechanism, MechanismPhrase } from '../mentions/mechanism-phrase.ts'

/** A mechanism as one story tells of it. */
export interface Mechanism {
  readonly id: number
  name: string
  parties: string[]
  partiesWritten: string
  partiesInside: boolean
  readonly type: EventType
  readonly listed: ListedMechanism | null
  cadence: { readonly cadence: Cadence; readonly extent: Extent } | null
  /** The number of the round that the story is about: the first that it gives. */
  round: number | null
  readonly heads: Set<string>
  readonly units: Set<string>
  topicWords: readonly string[]
  generic: boolean
}

/** A phrase together with the mechanism that it means and the round that it gives or implies. */
export interface MechanismMention extends Extent {
  readonly mechanism: Mechanism
  readonly phrase: MechanismPhrase
  readonly round: number | null
  /** Whether the number was worked out ("the previous round") rather than told. */
  readonly implied: boolean
  readonly anaphoric: boolean
}
