import { addDays, bounds, interval, precision } from '../../../../model/edtf.ts'
import type { EventStatus } from '../../../../model/vocabulary.ts'
import type { Sentence } from '../../../engine/document.ts'
import { type Extent, within } from '../../../engine/layer.ts'
import { type Clause, clauseAt, clausesIn } from '../clauses.ts'
import type { DateMention } from '../dates/mention.ts'
import { resolveDate } from '../dates/resolve.ts'
import type { EventFrame } from '../frames/frame.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { daysIn, daysOfSame, daysOfTalks, MOST_DAYS } from './lengths.ts'

const BEGINS = new Set([
  'open',
  'begin',
  'commence',
  'start',
  'kick',
  'arrive',
  'land',
  'launch',
  'gather',
  'commence',
  'convene',
  'leave',
  'depart',
  'fly',
  'travel',
  'head',
])
const ENDS = new Set(['end', 'conclude', 'wrap', 'wind', 'close', 'finish', 'complete'])
const LASTS = new Set(['run', 'last', 'continue', 'go'])
const LEAVES = new Set(['leave', 'depart', 'return', 'fly'])
const LASTING = new Set(['visit', 'meeting', 'consultation', 'summit', 'conference', 'exercise', 'exhibition'])
const DAYS = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/
/**
 * The days of an event of which the text tells one and the length ("arrived on Tuesday on a three-day visit", "the two-day
 * summit ended on Friday"), or the first and how long it goes on ("opened on Tuesday and runs until Sunday") or when it ends
 * ("opened on Monday and closes on Friday").
 */
export function lasting(reading: Reading, frame: EventFrame, date: string | null): string | null {
  if (!date || precision(date) !== 'day' || !LASTING.has(frame.type)) return date
  const sentence = sentenceOf(reading, frame.anchor.first)
  const clause = clauseAt(reading.clauses, frame.anchor.first)
  if (!sentence || !clause) return date
  const { sentences } = reading.document
  const [before, next, third] = [-1, 1, 2].map((step) => sentences[sentence.index + step])
  const end =
    runsUntil(reading, sentence, clause, date) ??
    endsOn(reading, sentence, frame, date) ??
    later(reading, next, frame, date) ??
    (frame.mechanism ? later(reading, third, frame, date) : null)
  if (end) return interval(date, end)
  const whose = begunIn(reading, frame) ?? clause
  const group = whose.groups.find((g) => BEGINS.has(g.lemma) || ENDS.has(g.lemma))
  const days =
    daysIn(reading, { first: clause.first, last: sentence.last }, clause.last, frame) ??
    (next && frame.mechanism ? daysOfSame(reading, next, frame) : null) ??
    (before && frame.mechanism && group && ENDS.has(group.lemma) ? daysOfTalks(reading, before) : null)
  if (!group) return date
  if (days === null) return concluded(reading, frame, clause, date)
  const over = LEAVES.has(group.lemma) && isOver(reading, { first: group.last, last: sentence.last })
  return BEGINS.has(group.lemma) && !over
    ? interval(date, addDays(date, days - 1))
    : interval(addDays(date, 1 - days), date)
}

/** "left after a nine-day visit": the length is that of what has ended. */
function isOver(reading: Reading, range: Extent): boolean {
  const after = reading.document.tokens.slice(range.first, range.last).find((t) => t.fold === 'after')
  const behind = after ? reading.document.tokens.slice(after.index + 1, after.index + 6) : []
  return behind.some((t, i) => t.text === '-' && behind[i + 1]?.fold === 'day')
}

/** What a sentence behind it says of how long it goes on. */
const later = (reading: Reading, sentence: Sentence | undefined, frame: EventFrame, from: string): string | null =>
  sentence && goesOn(reading, sentence)
    ? (runsUntil(reading, sentence, sentence, from) ?? endsOn(reading, sentence, frame, from))
    : null

/** "a three-day visit that began on Monday": the day that a relative clause gives; null where none does. */
export function begunOn(reading: Reading, frame: EventFrame): DateMention | null {
  const clause = LASTING.has(frame.type) && frame.date === null ? begunIn(reading, frame) : undefined
  const [date] = clause ? within(reading.dates, clause) : []
  return date && DAILY.has(date.kind) ? date : null
}

const DAILY = new Set<DateMention['kind']>(['weekday', 'partial', 'absolute', 'relative'])
/** How far behind the words that tell of an event the clause that dates it may open. */
const BEHIND = 4

function begunIn(reading: Reading, frame: EventFrame): Clause | undefined {
  const sentence = sentenceOf(reading, frame.anchor.first)
  if (!sentence) return undefined
  return clausesIn(reading.clauses, sentence).find(
    (c) =>
      (c.opener === 'that' || c.opener === 'which') &&
      c.first >= frame.anchor.last &&
      c.first <= Math.max(frame.extent.last, frame.place?.extent.last ?? 0) + BEHIND &&
      c.groups.some((g) => ['begin', 'commence', 'start', 'open'].includes(g.lemma) && g.standing !== 'negated'),
  )
}

/** "completed a visit that began on Monday": it ended on the day that it is told of. */
function concluded(reading: Reading, frame: EventFrame, clause: Clause, from: string): string {
  const { published } = reading.document
  const ended = clause.groups.some((g) => ENDS.has(g.lemma) && g.standing === 'held')
  const told = begunIn(reading, frame) !== undefined && ended && published && precision(published) === 'day'
  return told && published > from && published <= addDays(from, MOST_DAYS) ? interval(from, published) : from
}

/** "opened on Monday and closes on Friday", "arrived on Sunday and was to fly home on Tuesday": the day of the end. */
function endsOn(reading: Reading, sentence: Sentence, frame: EventFrame, from: string): string | null {
  const { tokens, published } = reading.document
  const own = frame.anchor.first >= sentence.first && frame.anchor.first < sentence.last
  const begins = (g: VerbGroup) => BEGINS.has(g.lemma)
  const groups = clausesIn(reading.clauses, sentence).flatMap((c): readonly VerbGroup[] => c.groups)
  const start = own ? groups.find((g) => begins(g) && g.standing !== 'negated') : undefined
  if (own && !start) return null
  const end = groups.find(
    (g) =>
      g.first > (start?.first ?? -1) &&
      !['negated', 'hedged', 'cancelled'].includes(g.standing) &&
      (ENDS.has(g.lemma) ||
        (frame.type === 'visit' && LEAVES.has(g.lemma) && (g.lemma !== 'fly' || tokens[g.last]?.fold === 'home'))),
  )
  const behind = end ? { first: end.last, last: Math.min(sentence.last, end.last + BEHIND) } : null
  const date = behind ? within(reading.dates, behind)[0] : undefined
  if (!date || !DAILY.has(date.kind)) return null
  const edtf = resolveDate(date, { published, tense: 'future', anchor: from })
  const after = (day: string | null) => day !== null && precision(day) === 'day' && day > from
  const past = resolveDate(date, { published, tense: 'past', anchor: from })
  const day = after(past) ? past : edtf
  return day && after(day) && day <= addDays(from, MOST_DAYS) ? day : null
}

/** An event told as under way whose days are not over when it is told of. */
export function stillOn(
  frame: EventFrame,
  date: string | null,
  status: EventStatus,
  published: string | null,
): EventStatus {
  if (frame.date?.kind === 'relative' && frame.date.unit !== 'day') return status
  if (status !== 'held' || !date || !published || !DAYS.test(date) || precision(published) !== 'day') return status
  const { earliest, latest } = bounds(date)
  return earliest <= published && latest > published ? 'ongoing' : status
}

const BARE_TALKS = new Set(['talks', 'discussions', 'negotiations', 'consultations'])

/** "Delegations are attending the event, which runs until Friday", "It lasts until Sunday": said of what the sentence before told. */
function goesOn(reading: Reading, sentence: Sentence): boolean {
  const words = reading.document.tokens.slice(sentence.first, sentence.last)
  return words.some(
    (t, i) =>
      (i === 0 && (t.fold === 'it' || BARE_TALKS.has(t.fold))) ||
      (t.fold === 'the' &&
        [
          'event',
          'meeting',
          'conference',
          'exercise',
          'exercises',
          'drills',
          'talks',
          'visit',
          'summit',
          'forum',
          'show',
        ].includes(words[i + 1]?.fold ?? '')),
  )
}

/** "runs until Friday", "lasts through Sunday", in the clause of the event or the next. */
function runsUntil(reading: Reading, sentence: Sentence, clause: Extent, from: string): string | null {
  const { document } = reading
  const { tokens } = document
  const groups = clausesIn(reading.clauses, sentence)
    .filter((c) => c.first >= clause.first)
    .flatMap((c): readonly VerbGroup[] => c.groups)
  const group = groups.find((g) => LASTS.has(g.lemma) && g.standing !== 'negated' && g.standing !== 'hedged')
  if (!group) return null
  const behind = tokens.slice(group.last, group.last + 3)
  const until = behind.find((t) => ['until', 'till', 'through', 'to'].includes(t.fold))
  const date = until ? within(reading.dates, { first: until.index + 1, last: until.index + 6 })[0] : undefined
  if (!until || !date || date.first > until.index + 2) return null
  const edtf = resolveDate(date, { published: document.published, tense: 'future', anchor: from })
  return edtf && precision(edtf) === 'day' && edtf > from && edtf <= addDays(from, MOST_DAYS) ? edtf : null
}
