import { bounds } from '../../../../model/edtf.ts'
import type { EventStatus } from '../../../../model/vocabulary.ts'
import { overlaps } from '../../../engine/layer.ts'
import { clauseAt, governing } from '../clauses.ts'
import { resolveDate } from '../dates/resolve.ts'
import type { EventFrame } from '../frames/frame.ts'
import type { Reading } from '../frames/reading.ts'

/**
 * "begins a state visit on 27 January", "talks resume next month": told in the present tense, a date that may lie before or
 * behind the publication is the nearer one.
 */
export function toldInPresent(reading: Reading, frame: EventFrame): boolean {
  const groups = clauseAt(reading.clauses, frame.anchor.first)?.groups ?? []
  const dating = frame.date ? (clauseAt(reading.clauses, frame.date.first)?.groups ?? []) : []
  if ([...groups, ...dating].some((g) => g.tense === 'past' && !g.infinitive)) return false
  const own = groups.find((g) => overlaps(g, frame.anchor))
  const group = own ?? governing(reading.clauses, frame.anchor)
  const main = group?.infinitive ? undefined : group
  const gerund = reading.document.tokens[main?.main ?? -1]?.fold.endsWith('ing') === true
  if (main?.tense !== 'present' || main.passive) return false
  // "is coming on June 25" tells of what is to come, "is holding talks" of what goes on.
  return frame.standing === 'ongoing' || (frame.standing === 'held' && !gerund)
}

/** What is told of a day still to come is planned: "begins on 27 January", "to prepare for the summit in October". */
export function comingUp(date: string | null, status: EventStatus, published: string | null): EventStatus {
  if (!date || !published || (status !== 'held' && status !== 'ongoing')) return status
  return bounds(date).earliest > bounds(published).latest ? 'planned' : status
}

/** What is told as a plan for a day that is over took place: "during his visit to Bogotá last week". */
export function gonePast(reading: Reading, frame: EventFrame, date: string | null, status: EventStatus): EventStatus {
  const { published } = reading.document
  if (!date || !published || status !== 'planned' || frame.standing !== 'planned') return status
  const groups = clauseAt(reading.clauses, frame.anchor.first)?.groups ?? []
  if (groups.some((g) => overlaps(g, frame.anchor))) return status
  return bounds(date).latest < bounds(published).earliest ? 'held' : status
}

/** How many days ahead a plan that came to nothing may have lain without a year. */
const AHEAD = 62

/** "talks due in March were postponed": what was called off lay ahead where its next such day is near, else it is over. */
export function tenseOfDropped(frame: EventFrame, published: string | null): 'past' | 'future' {
  if (!frame.date || !published) return 'past'
  const next = resolveDate(frame.date, { published, tense: 'future', anchor: null })
  if (next === null) return 'past'
  const days = (Date.parse(bounds(next).earliest) - Date.parse(bounds(published).earliest)) / 86_400_000
  return days <= AHEAD ? 'future' : 'past'
}
