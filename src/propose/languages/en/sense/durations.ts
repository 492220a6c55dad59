import { addDays, bounds, interval, precision } from '../../../../model/edtf.ts'
import type { EventStatus } from '../../../../model/vocabulary.ts'
import type { Sentence } from '../../../engine/document.ts'
import { type Extent, within } from '../../../engine/layer.ts'
import { clauseAt, clausesIn } from '../clauses.ts'
import { resolveDate } from '../dates/resolve.ts'
import { countAt, unitAt } from '../dates/words.ts'
import type { EventFrame } from '../frames/frame.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import type { VerbGroup } from '../verb-groups.ts'

const BEGINS = new Set([
  'open',
  'begin',
  'start',
  'kick',
  'arrive',
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
const ENDS = new Set(['end', 'conclude', 'wrap', 'close', 'finish', 'complete'])
const LASTS = new Set(['run', 'last', 'continue', 'go'])
const LASTING = new Set(['visit', 'meeting', 'consultation', 'summit', 'conference', 'exercise', 'exhibition'])
const DAYS = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/
/** Longer stays are told by their dates. */
const MOST_DAYS = 31

/**
 * The days of an event of which the text tells one and the length ("arrived on Tuesday on a three-day visit", "the two-day
 * summit ended on Friday"), or the first and how long it goes on ("opened on Tuesday and runs until Sunday").
 */
export function lasting(reading: Reading, frame: EventFrame, date: string | null): string | null {
  if (!date || precision(date) !== 'day' || !LASTING.has(frame.type)) return date
  const sentence = sentenceOf(reading, frame.anchor.first)
  const clause = clauseAt(reading.clauses, frame.anchor.first)
  if (!sentence || !clause) return date
  const next = reading.document.sentences[sentence.index + 1]
  const end =
    runsUntil(reading, sentence, clause, date) ??
    (next && goesOn(reading, next) ? runsUntil(reading, next, next, date) : null)
  if (end) return interval(date, end)
  const group = clause.groups.find((g) => BEGINS.has(g.lemma) || ENDS.has(g.lemma))
  const days = daysIn(reading, { first: clause.first, last: sentence.last }, clause.last, frame)
  if (!group || days === null) return date
  return BEGINS.has(group.lemma) ? interval(date, addDays(date, days - 1)) : interval(addDays(date, 1 - days), date)
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

/** "Delegations are attending the event, which runs until Friday", "It lasts until Sunday": said of what the sentence before told. */
function goesOn(reading: Reading, sentence: Sentence): boolean {
  const words = reading.document.tokens.slice(sentence.first, sentence.last)
  return words.some(
    (t, i) =>
      (i === 0 && t.fold === 'it') ||
      (t.fold === 'the' &&
        ['event', 'meeting', 'conference', 'exercise', 'drills', 'talks', 'visit', 'summit', 'forum', 'show'].includes(
          words[i + 1]?.fold ?? '',
        )),
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

/** "two-day", "for three days", "after five days of": how many days the clause says of the event. */
function daysIn(reading: Reading, range: Extent, end: number, frame: EventFrame): number | null {
  const { tokens } = reading.document
  for (let i = range.first; i < range.last; i++) {
    const count = countAt(tokens, i)
    if (count === null || count < 2 || count > MOST_DAYS) continue
    const dashed = tokens[i + 1]?.text === '-'
    if (unitAt(tokens, dashed ? i + 2 : i + 1) !== 'day') continue
    const before = tokens[i - 1]?.fold ?? ''
    const behind = tokens[i + 2]?.fold ?? ''
    if (dashed && i >= frame.anchor.first - 8 && i <= frame.anchor.last + 12) return count
    if (!dashed && ((before === 'for' && i < end) || (before === 'after' && behind === 'of'))) return count
  }
  return null
}
