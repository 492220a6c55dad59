import type { Token } from '../../../../engine/document.ts'
import type { DateParser, Unit } from '../mention.ts'
import { countAt, dayAt, monthAt, seasonAt, unitAt } from '../words.ts'

const DAYS: Record<string, number> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }
/** "the day after tomorrow". */
const BEYOND: Record<string, number> = { 'before yesterday': -2, 'after tomorrow': 2 }
const SHIFTS: Record<string, number> = { last: -1, past: -1, this: 0, current: 0, next: 1, coming: 1 }

const FORTNIGHT = new Set(['fortnight', 'fortnights'])

/** Counted from the publication: "yesterday", "last month", "this February", "two months ago", "earlier this year", "before the end of the year". */
export const relativeDate: DateParser = (tokens, at) =>
  named(tokens, at) ??
  ago(tokens, at) ??
  ahead(tokens, at) ??
  endOf(tokens, at) ??
  inSeason(tokens, at) ??
  shifted(tokens, at)

const named: DateParser = (tokens, at) => {
  const word = tokens[at]?.fold ?? ''
  const beyond =
    word === 'the' && tokens[at + 1]?.fold === 'day'
      ? BEYOND[`${tokens[at + 2]?.fold} ${tokens[at + 3]?.fold}`]
      : undefined
  if (beyond !== undefined) return { kind: 'relative', unit: 'day', offset: beyond, last: at + 4 }
  if (!Object.hasOwn(DAYS, word)) return null
  const offset = DAYS[word] ?? 0
  const next = tokens[at + 1]?.fold === 'and' ? (DAYS[tokens[at + 2]?.fold ?? ''] ?? null) : null
  if (next !== null && next > offset) return { kind: 'relative', unit: 'day', offset, to: next, last: at + 3 }
  return { kind: 'relative', unit: 'day', offset, last: at + 1 }
}

/** "two months ago", "11 years ago". */
const ago: DateParser = (tokens, at) => {
  const counted = count(tokens, at)
  if (!counted || tokens[counted.last]?.fold !== 'ago') return null
  return { kind: 'relative', unit: counted.unit, offset: -counted.count, last: counted.last + 1 }
}

/** "in two years' time", "a fortnight from now". */
const ahead: DateParser = (tokens, at) => {
  const from = tokens[at]?.fold === 'in' ? at + 1 : at
  const counted = count(tokens, from)
  if (!counted) return null
  const [mark, time] = [tokens[counted.last], tokens[counted.last + 1]]
  const owned = from > at && (mark?.text === "'" || mark?.text === '’' || mark?.fold === "'s") && time?.fold === 'time'
  const counting = mark?.fold === 'from' && (time?.fold === 'now' || time?.fold === 'today')
  if (!owned && !counting) return null
  return { kind: 'relative', unit: counted.unit, offset: counted.count, last: counted.last + 2 }
}

/** "by the end of the year", "before the end of this month", "at the start of next year". */
const endOf: DateParser = (tokens, at) => {
  if (!['end', 'start', 'beginning', 'close'].includes(tokens[at]?.fold ?? '') || tokens[at + 1]?.fold !== 'of')
    return null
  const word = tokens[at + 2]?.fold ?? ''
  const unit = unitAt(tokens, at + 3)
  const offset = word === 'the' ? 0 : SHIFTS[word]
  if (offset === undefined || unit === null || unit === 'decade' || unit === 'day') return null
  return { kind: 'relative', unit, offset, last: at + 4 }
}

/** "in the autumn": of the year of the publication, for seasons run over no fixed days. */
const inSeason: DateParser = (tokens, at) => {
  const behind = tokens[at]?.fold === 'the' ? at + 1 : at
  const lead = tokens[at - 1]?.fold ?? ''
  if (
    !seasonAt(tokens, behind) ||
    tokens[behind + 1]?.fold === 'of' ||
    !['in', 'this', 'by', 'during', 'until', 'till', 'to', 'before', 'for'].includes(lead)
  )
    return null
  if (tokens[behind]?.fold === 'fall' && tokens[behind + 1]?.pos === 'NOUN') return null
  return { kind: 'relative', unit: 'year', offset: 0, last: behind + 1 }
}

/** "last month", "next year", "this February", "last September", "last December 13"; "that May" is of the year told before. */
const shifted: DateParser = (tokens, at) => {
  if (tokens[at]?.fold === 'that') {
    const month = monthAt(tokens, at + 1)
    return month === null ? null : { kind: 'partial', from: { month, day: null }, to: null, year: 'same', last: at + 2 }
  }
  const offset = SHIFTS[tokens[at]?.fold ?? '']
  if (offset === undefined) return null
  const month = monthAt(tokens, at + 1)
  if (month !== null && tokens[at]?.fold !== 'past') {
    const day = offset === 0 ? null : dayAt(tokens, at + 2)
    return {
      kind: 'partial',
      from: { month, day },
      to: null,
      year: offset === 0 ? 0 : offset < 0 ? 'month' : 'year',
      last: day === null ? at + 2 : at + 3,
    }
  }
  if (seasonAt(tokens, at + 1)) return { kind: 'relative', unit: 'year', offset, last: at + 2 }
  const unit = unitAt(tokens, at + 1)
  if (unit === null || unit === 'decade' || (unit === 'day' && tokens[at + 1]?.fold === 'day')) return null
  if (tokens[at + 1]?.fold.endsWith('s') && tokens[at]?.fold !== 'this') return null
  return { kind: 'relative', unit, offset: unit === 'day' && offset === -1 ? -1 : offset, last: at + 2 }
}

/** "two months", "an hour" is none, "a couple of weeks" as two. */
export function count(tokens: readonly Token[], at: number): { count: number; unit: Unit; last: number } | null {
  const fortnight = FORTNIGHT.has(tokens[at + 1]?.fold ?? '') ? countAt(tokens, at) : null
  if (fortnight !== null) return { count: 14 * fortnight, unit: 'day', last: at + 2 }
  const number = countAt(tokens, at)
  if (number === null) return null
  const joined = tokens[at + 1]?.text === '-' ? at + 2 : at + 1
  const unit = unitAt(tokens, joined)
  if (unit === null) return null
  return unit === 'decade'
    ? { count: number * 10, unit: 'year', last: joined + 1 }
    : { count: number, unit, last: joined + 1 }
}
