import type { EventType, ParticipantRole } from '../../../../model/vocabulary.ts'
import type { Extent } from '../../../engine/layer.ts'
import type { DateMention } from '../dates/mention.ts'
import type { PlaceMention } from '../mentions/actors.ts'
import type { GroupMention } from '../mentions/groups.ts'
import type { Person } from '../mentions/people.ts'
import type { MechanismMention } from '../sense/mechanism-mention.ts'
import type { Standing } from '../verbs/group.ts'
import type { Reading } from './reading.ts'

export interface FrameParticipant {
  readonly person: Person
  readonly role: ParticipantRole | null
  readonly extent: Extent
}

export interface FramePlace {
  /** In English; null where the words only point ("there"), to be settled from what was told before. */
  readonly name: string | null
  readonly state: string | null
  readonly extent: Extent
  /** Whether it is a name behind "at" that no list holds: a house or a barracks rather than a city. */
  readonly venue?: true
}

/** The place that a mention names, for a frame. */
export const placed = (mention: PlaceMention): FramePlace => ({
  name: mention.name,
  state: mention.state,
  extent: { first: mention.first, last: mention.last },
})

/** An event as one rule read it in one sentence, before the rest of the story is taken into account. */
export interface EventFrame {
  readonly rule: string
  readonly type: EventType
  readonly standing: Standing
  /** What became of an earlier plan: put off to a time that is not told (then it is cancelled), or planned anew for another time or place. */
  readonly change?: 'postponed' | 'moved'
  /** The trigger words. */
  readonly anchor: Extent
  /** From the first to the last words that tell of the event. */
  readonly extent: Extent
  readonly sides: readonly string[]
  readonly participants: readonly FrameParticipant[]
  /** Sides or persons that the sentence only points to ("the two sides", "they"). */
  readonly groups: readonly GroupMention[]
  readonly date: DateMention | null
  readonly place: FramePlace | null
  readonly mechanism: MechanismMention | null
  readonly materiel: readonly { readonly name: string; readonly extent: Extent }[]
  readonly confidence: number
  /** What the event does about a date or place that its own words lack. */
  readonly inherits: { readonly date: 'day' | 'month' | 'none'; readonly place: boolean }
}

/** What the words of most events leave open. A frame begins with it and says what its own words tell. */
export const BARE = {
  sides: [],
  participants: [],
  groups: [],
  date: null,
  place: null,
  mechanism: null,
  materiel: [],
  inherits: { date: 'none', place: false },
} as const satisfies Partial<EventFrame>

/** A family of events with its own grammar. Pure: the same reading gives the same frames. */
export type FrameRule = (reading: Reading) => EventFrame[]

/** The smallest extent over all the given ones. */
export function covers(extents: readonly (Extent | null | undefined)[]): Extent {
  const real = extents.filter((e): e is Extent => e !== null && e !== undefined)
  return { first: Math.min(...real.map((e) => e.first)), last: Math.max(...real.map((e) => e.last)) }
}
