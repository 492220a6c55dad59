import type { EventStatus } from '../../../../model/vocabulary.ts'
import type { Extent } from '../../../engine/layer.ts'
import type { EventFrame, FrameParticipant } from '../frames/frame.ts'
import type { Reading } from '../frames/reading.ts'
import type { Standing } from '../verbs/group.ts'

export interface Counted {
  readonly from: EventFrame
  readonly unit: 'day' | 'week' | 'month' | 'year'
  readonly offset: number
}

/** Where an event took place, and the words that say so where they do. */
export interface Placed {
  readonly name: string
  readonly extent: Extent | null
}

/** A frame with all that the rest of the story adds to it. */
export interface StoryEvent {
  readonly frame: EventFrame
  readonly status: EventStatus
  date: string | null
  dateExtent: Extent | null
  /** The day that its words give, where its length adds others to it: "the next morning" counts from that. */
  readonly day: string | null
  /** The event from which its words count the date, and how far off it lies. */
  readonly counted: Counted | null
  /** Whether the date was taken over from the story's main event rather than told. */
  readonly dateInherited: boolean
  place: string | null
  placeExtent: Extent | null
  sides: string[]
  participants: FrameParticipant[]
}

/** The status of an event by what its verb says; what has none is no event. */
export const STATUS: Partial<Record<Standing, EventStatus>> = {
  held: 'held',
  ongoing: 'ongoing',
  planned: 'planned',
  lapsed: 'planned',
  cancelled: 'cancelled',
}

/** How many events a look back passes: more than a story tells, so that a long compilation takes linear time. */
const LOOK_BACK = 200

/** The last told event of which something is true, among the latest. */
export function latest(told: readonly StoryEvent[], is: (event: StoryEvent) => boolean): StoryEvent | undefined {
  for (let i = told.length - 1; i >= Math.max(0, told.length - LOOK_BACK); i--) {
    const event = told[i]
    if (event && is(event)) return event
  }
  return undefined
}

/** How many sentences lie between two stretches of text. */
export function sentenceDistance(reading: Reading, a: Extent, b: Extent): number {
  return Math.abs((reading.document.tokens[a.first]?.sentence ?? 0) - (reading.document.tokens[b.first]?.sentence ?? 0))
}
