import lexicon from '../../../../../data/en/put-off.json' with { type: 'json' }
import type { Extent } from '../../../engine/layer.ts'
import { within } from '../../../engine/layer.ts'
import { clauseAt } from '../clauses.ts'
import type { DateMention } from '../dates/mention.ts'
import type { VerbGroup } from '../verbs/group.ts'
import type { FramePlace } from './frame.ts'
import { placesIn } from './places-in.ts'
import type { Reading } from './reading.ts'
import { isGenitive } from './roles.ts'

/** Words by which something planned is put off, or is to be at another time or place. */

const PUT_OFF = new Set(lexicon.putOff)
const MOVED = new Set(lexicon.moved)
/** "Was postponed on Tuesday" tells when that was done. */
const DATE_AHEAD = new Set(['until', 'till', 'to', 'into'])
const PLACE_AHEAD = new Set(['to'])
const STOPS = new Set([',', ';', ':', '(', '–', '—'])

/** How far behind a verb the new date or place stands: "was moved at Ankara's request from Istanbul to Geneva". */
const REACH = 16

/** "was postponed", "has been put off", "pushed back": it is to be, some other time. */
export const putsOff = (reading: Reading, group: VerbGroup): boolean =>
  PUT_OFF.has(group.lemma) || hasPhrase(reading, group, lexicon.putOffPhrases)

/** "was moved to", "has been rescheduled for", "brought forward to": it is to be at a time or place that is named. */
export const moves = (reading: Reading, group: VerbGroup): boolean =>
  MOVED.has(group.lemma) || hasPhrase(reading, group, lexicon.movedPhrases)

/** Whether a change is told, as one that was made or that is sure to come: not one that is denied, considered or asked for. */
export function isMade(reading: Reading, group: VerbGroup): boolean {
  if (group.standing === 'negated' || group.standing === 'hedged') return false
  if (group.standing !== 'planned') return true
  const words = reading.document.tokens.slice(group.first, group.last)
  return words.some((t) => t.fold === 'will' || t.fold === "'ll")
}

export interface NewPlan {
  readonly date: DateMention | null
  readonly place: FramePlace | null
}

/** The time and the place to which something is moved: "until 12 June", "to Geneva", "for later this month"; null where none is named. */
export function newPlan(reading: Reading, group: VerbGroup, behind: Extent): NewPlan | null {
  const { tokens } = reading.document
  const end = Math.min(behind.last, behind.first + REACH)
  const stop = tokens.slice(behind.first, end).find((t) => STOPS.has(t.text))
  const scope = { first: behind.first, last: stop?.index ?? end }
  const isAhead = (at: number) => {
    const word = tokens[at - 1]?.fold ?? ''
    return DATE_AHEAD.has(word) || (word === 'for' && group.lemma === 'reschedule') || (word === 'on' && isPlanned(at))
  }
  // "… to Moscow and will be held on 3 June".
  const isPlanned = (at: number) =>
    clauseAt(reading.clauses, at)?.groups.some(
      (other) =>
        other.first >= behind.first && other.last <= at && other.standing === 'planned' && other.tense !== 'past',
    ) === true
  // "from May to November" tells both times.
  const fromTo = (at: number) => tokens[at]?.fold === 'from' || tokens[at - 1]?.fold === 'from'
  const dates = within(reading.dates, scope).flatMap((mention): DateMention[] => {
    const { first, last } = mention
    if (mention.kind === 'open') return tokens[first]?.fold === 'since' ? [] : [{ ...mention.of, first, last }]
    if (mention.kind === 'window' || mention.kind === 'duration') return []
    if (mention.kind === 'partial' && mention.to && fromTo(first)) return [{ ...mention, from: mention.to, to: null }]
    return isAhead(first) || (tokens[first - 1]?.fold === 'the' && isAhead(first - 1)) ? [mention] : []
  })
  const place = placesIn(reading, scope, PLACE_AHEAD).find((p) => p.name !== null && !isGenitive(reading, p.extent))
  const date = dates.at(-1) ?? null
  return date || place ? { date, place: place ?? null } : null
}

function hasPhrase(reading: Reading, group: VerbGroup, phrases: readonly (readonly string[])[]): boolean {
  const behind = reading.document.tokens.slice(group.last, group.last + 3)
  return phrases.some(([verb, particle]) => group.lemma === verb && behind.some((t) => t.fold === particle))
}
