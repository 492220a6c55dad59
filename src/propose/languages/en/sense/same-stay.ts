import { addDays, overlaps, precision } from '../../../../model/edtf.ts'
import type { EventType } from '../../../../model/vocabulary.ts'
import type { EventFrame } from '../frames/frame.ts'
import type { Reading } from '../frames/reading.ts'
import { codeOf } from '../mentions/actors.ts'
import { datelineOf } from './dateline.ts'
import { type Placed, STATUS, type StoryEvent, sentenceDistance } from './story-event.ts'

const GATHERED = new Set<EventType>(['meeting', 'consultation', 'summit', 'conference', 'signing'])
const PLACING = new Set<EventType>([...GATHERED, 'visit'])
/** Among how many events told last, and over how many sentences, the stay is looked for. */
const LOOK_BACK = 12
const SENTENCES = 6
/** For how many days before its publication a story is filed where its events took place. */
const FRESH = 3

/**
 * Where talks or a signing took place that no words place: in the city in which the same persons, or the same sides, were told to be together on
 * those days; else, for what is fresh, in the city that the story was filed in, if it lies in one of the sides.
 */
export function sameStay(
  reading: Reading,
  frame: EventFrame,
  date: string | null,
  sides: readonly string[],
  told: readonly StoryEvent[],
): Placed | null {
  const status = STATUS[frame.standing]
  if (!GATHERED.has(frame.type) || (status !== 'held' && status !== 'ongoing') || date === null) return null
  if (precision(date) === 'year' || sides.length === 0) return null
  const day = precision(date) !== 'month'
  for (const earlier of told.slice(-LOOK_BACK).reverse()) {
    if (sentenceDistance(reading, earlier.frame.anchor, frame.anchor) > SENTENCES) break
    if (!isStay(earlier) || !earlier.date || !overlaps(earlier.date, date)) continue
    if (!day && precision(earlier.date) === 'year') continue
    if (together(frame, sides, earlier)) return { name: earlier.place ?? '', extent: null }
  }
  return day ? filedThere(reading, date, sides) : null
}

const isStay = ({ place, status, frame }: StoryEvent): boolean =>
  place !== null && codeOf(place) === null && status !== 'cancelled' && status !== 'planned' && PLACING.has(frame.type)

/** Whether the sides are those of the earlier event, or one of its persons meets others in a city of theirs. */
function together(frame: EventFrame, sides: readonly string[], earlier: StoryEvent): boolean {
  const same = sides.length === earlier.sides.length && sides.every((s) => earlier.sides.includes(s))
  const people = frame.participants.map((p) => p.person)
  const shared = earlier.participants.some((p) => people.includes(p.person))
  const state = earlier.frame.place?.state ?? null
  if (state !== null && !sides.includes(state) && !earlier.frame.mechanism) return same && shared
  return same || shared
}

function filedThere(reading: Reading, date: string, sides: readonly string[]): Placed | null {
  const { published } = reading.document
  const place = datelineOf(reading)
  if (!published || precision(published) !== 'day' || !place?.name || !place.state || codeOf(place.name)) return null
  const fresh = overlaps(`${addDays(published, -FRESH)}/${published}`, date) && precision(date) === 'day'
  return fresh && sides.length > 1 && sides.includes(place.state) ? { name: place.name, extent: place.extent } : null
}
