import { overlaps, precision } from '../../../../model/edtf.ts'
import type { EventStatus } from '../../../../model/vocabulary.ts'
import { within } from '../../../engine/layer.ts'
import { clauseAt } from '../clauses.ts'
import type { DateMention } from '../dates/mention.ts'
import type { EventFrame } from '../frames/frame.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import { type StoryEvent, sentenceDistance } from './story-event.ts'

/** An undated event of the same story: the day of the main event for what followed at once, else its month. */
export function inheritedDate(
  frame: EventFrame,
  status: EventStatus,
  main: StoryEvent | undefined,
  told: readonly StoryEvent[],
  reading: Reading,
): string | null {
  const previous = told.at(-1)
  if (status === 'cancelled')
    return frame.standing === 'lapsed' && previous?.status === 'cancelled' ? previous.date : null
  if (frame.inherits.date === 'none' || frame.mechanism?.implied) return null
  const published = reading.document.published
  if (status === 'planned') return planned(frame, previous, main, reading)
  if (status === 'ongoing' && published && frame.type !== 'visit') return published
  const goingOn = ofSamePerson(frame, status, told, reading)
  if (goingOn) {
    const thatDay = frame.inherits.date === 'day' || (isTalk(frame) && precision(goingOn) === 'day')
    return thatDay ? goingOn : (/^\d{4}-\d{2}/.exec(goingOn)?.[0] ?? null)
  }
  const ahead = status === 'held' && main?.status === 'planned'
  const near = (ahead ? null : main?.date) ?? published
  if (!near) return null
  if (main?.date && published && main.date.slice(0, 4) !== published.slice(0, 4)) return null
  const sameSentence =
    previous && sentenceDistance(reading, previous.frame.anchor, frame.anchor) === 0 && previous.status === status
  const met = ofVisit(frame, previous, main, reading)
  if (frame.inherits.date === 'day' || sameSentence) return (sameSentence ? previous.date : null) ?? met?.date ?? near
  const host = [previous, main].find(
    (e) =>
      e?.status === status &&
      e.date !== null &&
      precision(e.date) === 'day' &&
      e.date.slice(0, 7) === near.slice(0, 7) &&
      sentenceDistance(reading, e.frame.anchor, frame.anchor) <= 3,
  )
  if (host && isTalk(frame)) return host.date
  return /^\d{4}-\d{2}/.exec(near)?.[0] ?? null
}

/** Whether a date names a day, or days, rather than a month or a year. */
export const isOfDay = (date: DateMention): boolean =>
  date.kind === 'weekday' ||
  date.kind === 'numbered' ||
  ((date.kind === 'relative' || date.kind === 'anchored') && date.unit === 'day') ||
  (date.kind === 'partial' && date.from.day !== null) ||
  (date.kind === 'absolute' && /^\d{4}-\d\d-\d\d/.test(date.edtf))

/** "The host rolled out the carpet the next morning, and the pair spoke": the day of the clause that "and" goes on from; null where it has none. */
export function dateBefore(reading: Reading, frame: EventFrame, told: readonly StoryEvent[]): DateMention | null {
  const { tokens } = reading.document
  const clause = clauseAt(reading.clauses, frame.anchor.first)
  const sentence = sentenceOf(reading, frame.anchor.first)
  if (!clause || !sentence || clause.first <= sentence.first || frame.inherits.date === 'none') return null
  const joins = tokens.slice(clause.first, clause.first + 2).some((t) => t.fold === 'and')
  const previous = told.at(-1)
  if (!joins || (previous && sentenceDistance(reading, previous.frame.anchor, frame.anchor) === 0)) return null
  const before = clauseAt(reading.clauses, clause.first - 1)
  if (!before || before.opener !== null || before.first < sentence.first) return null
  const same = before.groups.some((g) => !g.infinitive && g.standing === frame.standing)
  const dates = within(reading.dates, before).filter(isOfDay)
  return same && dates.length === 1 ? (dates[0] ?? null) : null
}

/** Talks of no body's: they are of the day of what they stand beside. */
const isTalk = (frame: EventFrame): boolean => frame.type === 'meeting' && frame.mechanism === null

/** "She was in Rio this week. In the margins she sat down with …": what a pronoun goes on to tell of is of the time told just before. */
function ofSamePerson(
  frame: EventFrame,
  status: EventStatus,
  told: readonly StoryEvent[],
  reading: Reading,
): string | null {
  const pronouns = frame.participants.filter((p) =>
    ['he', 'she'].includes(reading.document.tokens[p.extent.first]?.fold ?? ''),
  )
  if (status !== 'held' || pronouns.length === 0) return null
  const host = told
    .slice(-3)
    .findLast(
      (e) =>
        e.status === 'held' &&
        e.date !== null &&
        !e.dateInherited &&
        sentenceDistance(reading, e.frame.anchor, frame.anchor) <= 1 &&
        pronouns.some((p) => e.participants.some((q) => q.person === p.person)),
    )
  return host?.date ?? null
}

/** Of a visit of several days, what is signed belongs to the talks told just before. */
export function ofVisit(
  frame: EventFrame,
  previous: StoryEvent | undefined,
  main: StoryEvent | undefined,
  reading: Reading,
): StoryEvent | undefined {
  const talks =
    frame.type === 'signing' &&
    main?.frame.type === 'visit' &&
    previous?.status === 'held' &&
    (previous.frame.type === 'meeting' || previous.frame.type === 'consultation') &&
    previous.date !== null &&
    precision(previous.date) === 'day' &&
    main.date !== null &&
    overlaps(previous.date, main.date) &&
    sentenceDistance(reading, previous.frame.anchor, frame.anchor) <= 2
  return talks ? previous : undefined
}

/** A planned event in the course of a planned visit falls within the visit. */
function planned(
  frame: EventFrame,
  previous: StoryEvent | undefined,
  main: StoryEvent | undefined,
  reading: Reading,
): string | null {
  if (frame.mechanism?.phrase.sequence === 1) return null
  const host = [previous, main].find(
    (e) => e?.status === 'planned' && e.date !== null && sentenceDistance(reading, e.frame.anchor, frame.anchor) <= 1,
  )
  return host?.date ?? null
}
