import type { Extent } from '../../../engine/layer.ts'
import { countAt, unitAt } from '../dates/words.ts'
import type { EventFrame } from '../frames/frame.ts'
import type { Reading } from '../frames/reading.ts'
import { singular } from '../mentions/mechanism-phrase.ts'

/** Longer stays are told by their dates. */
export const MOST_DAYS = 31

const GATHERINGS = new Set([
  'meeting',
  'gathering',
  'event',
  'session',
  'round',
  'summit',
  'conference',
  'forum',
  'talks',
  'consultations',
  'negotiations',
  'dialogue',
  'exercise',
  'drill',
  'drills',
])
/** Words for a round whatever the mechanism calls it. */
const ANY = new Set(['meeting', 'gathering', 'event', 'talks'])
const STAGES = new Set(['stop', 'leg', 'stage', 'part'])
/** How far behind "three-day" its noun may stand. */
const NEAR = 4

/** "two-day", "48-hour", "for three days", "after five days of", "wound up two days of talks": how many days the clause says of the event. */
export function daysIn(reading: Reading, range: Extent, end: number, frame: EventFrame): number | null {
  const { tokens } = reading.document
  for (let i = range.first; i < range.last; i++) {
    const days = lengthAt(reading, i)
    if (days === null) continue
    // "the penultimate stop on a 10-day tour": the length of the whole.
    if (STAGES.has(tokens[i - 3]?.fold ?? '') && ['on', 'of'].includes(tokens[i - 2]?.fold ?? '')) continue
    const dashed = tokens[i + 1]?.text === '-'
    const before = tokens[i - 1]?.fold ?? ''
    const behind = tokens[i + 2]?.fold ?? ''
    if (dashed && i >= frame.anchor.first - 8 && i <= frame.anchor.last + 12) return days
    const own = behind === 'of' && i >= frame.anchor.first && i < frame.anchor.last
    if (!dashed && (own || (before === 'for' && i < end) || (before === 'after' && behind === 'of'))) return days
  }
  return null
}

/** "The three-day gathering brings together …": the length that the next sentence tells of the round that this one told. */
export function daysOfSame(reading: Reading, sentence: Extent, { mechanism }: EventFrame): number | null {
  const { tokens } = reading.document
  const means = (word: string) =>
    ANY.has(word) || mechanism?.mechanism.heads.has(singular(word)) || mechanism?.mechanism.units.has(singular(word))
  const the = tokens[sentence.first]?.fold
  if (the !== 'the' && the !== 'this') return null
  const days = tokens[sentence.first + 2]?.text === '-' ? lengthAt(reading, sentence.first + 1) : null
  const words = tokens.slice(sentence.first + 4, sentence.first + 4 + NEAR)
  return days !== null && words.some((t) => means(t.fold)) ? days : null
}

/** "have ended three days of border talks": the length that the sentence before tells of talks that this one names. */
export function daysOfTalks(reading: Reading, sentence: Extent): number | null {
  const { tokens } = reading.document
  for (let i = sentence.first; i < sentence.last; i++) {
    const days = lengthAt(reading, i)
    if (days === null || tokens[i + 2]?.fold !== 'of') continue
    if (tokens.slice(i + 3, i + 3 + NEAR).some((t) => GATHERINGS.has(t.fold))) return days
  }
  return null
}

/** "three-day", "three days", "48-hour": over how many days of the calendar it goes; null for one day or where none is told. */
function lengthAt(reading: Reading, at: number): number | null {
  const { tokens } = reading.document
  const count = countAt(tokens, at)
  if (count === null || count < 2) return null
  const unit = tokens[tokens[at + 1]?.text === '-' ? at + 2 : at + 1]
  if (unit?.fold === 'hour' && count % 24 === 0 && count <= 24 * MOST_DAYS) return count / 24 + 1
  return unit && count <= MOST_DAYS && unitAt(tokens, unit.index) === 'day' ? count : null
}
