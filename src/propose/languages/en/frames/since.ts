import { type Extent, startingAt, within } from '../../../engine/layer.ts'
import type { DateMention } from '../dates/mention.ts'
import { type FramePlace, placed } from './frame.ts'
import { placeIn } from './places-in.ts'
import type { Reading } from './reading.ts'

/** "since Samarkand in September": the day that stands in a stretch of text which opens with "since"; null where none is told. */
export function dateSince(reading: Reading, since: Extent): DateMention | null {
  const [date] = within(reading.dates, since)
  if (!date || date.kind === 'window' || date.kind === 'duration') return null
  return date.kind === 'open' ? { ...date.of, first: date.first, last: date.last } : date
}

/** The place of the same: at once behind "since", else in a phrase of its own. */
export function placeSince(reading: Reading, since: Extent): FramePlace | null {
  const named = startingAt(reading.places, since.first + 1)
  return named ? placed(named) : placeIn(reading, since, since)
}
