import { day, interval, month as monthOf, twoDigits, year as yearOf } from '../../../../../model/edtf.ts'
import type { Token } from '../../../../engine/document.ts'
import type { DateParser, MonthDay, Unit } from '../mention.ts'
import { behindMonth, dayAt, isAmbiguousMonth, isDash, monthAt, yearAt } from '../words.ts'

/** Dates by the calendar: "November 12, 2024", "10-13 January", "from Nov. 11 to 15", "between March and May 2023", "in July", "2024-11-12". */
export const calendarDate: DateParser = (tokens, at) =>
  iso(tokens, at) ??
  dotted(tokens, at) ??
  between(tokens, at) ??
  dayFirst(tokens, at) ??
  monthFirst(tokens, at) ??
  numbered(tokens, at)

interface Found {
  readonly from: MonthDay
  readonly to: MonthDay | null
  readonly last: number
}

/** "2024-11-12", cut by the tokeniser at its hyphens. */
const iso: DateParser = (tokens, at) => {
  const [y, dash1, m, dash2, d] = tokens.slice(at, at + 5)
  if (!y || !/^(?:1[5-9]|20)\d\d$/.test(y.text) || !isDash(dash1) || !isDash(dash2)) return null
  const edtf = `${y.text}-${m?.text}-${d?.text}`
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(edtf)
    ? { kind: 'absolute', edtf, last: at + 5 }
    : null
}

/** "12.05.2024": the day first, as everywhere where dates have full stops. */
const dotted: DateParser = (tokens, at) => {
  const [, d, m, y] = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(tokens[at]?.text ?? '') ?? []
  if (!d || !m || !y || Number(m) > 12) return null
  const edtf = day(Number(y), Number(m), Number(d))
  return Number(edtf.slice(8)) === Number(d) ? { kind: 'absolute', edtf, last: at + 1 } : null
}

/** "on the 17th": a day whose month is not told. */
const numbered: DateParser = (tokens, at) => {
  const [before, token, next] = [tokens[at - 2], tokens[at], tokens[at + 1]]
  if (!/^\d{1,2}(?:st|nd|rd|th)$/.test(token?.fold ?? '') || tokens[at - 1]?.fold !== 'the') return null
  if (!ON.has(before?.fold ?? '') || before?.sentence !== token?.sentence) return null
  const goesOn = next?.sentence === token?.sentence && ['NOUN', 'PROPN', 'ADJ', 'NUM', 'AUX'].includes(next?.pos ?? '')
  const value = dayAt(tokens, at)
  if (value === null || goesOn || isDash(next) || ['of', 'and', 'century'].includes(next?.fold ?? '')) return null
  return { kind: 'numbered', day: value, last: at + 1 }
}

const ON = new Set(['on', 'until', 'by', 'from', 'since', 'before', 'after'])

/** "between March and May 2023", "from November to January". */
const between: DateParser = (tokens, at) => {
  const opening = tokens[at]?.fold
  if (opening !== 'between' && opening !== 'from') return null
  const first = monthAt(tokens, at + 1)
  if (first === null) return null
  const middle = behindMonth(tokens, at + 1)
  const second = ['and', 'to'].includes(tokens[middle]?.fold ?? '') ? monthAt(tokens, middle + 1) : null
  if (second === null) return null
  return withYear(tokens, {
    from: { month: first, day: null },
    to: { month: second, day: null },
    last: behindMonth(tokens, middle + 1),
  })
}

/** "12 November 2024", "10-13 January", "11 to 15 March", "30 June to 2 July". */
export const dayFirst: DateParser = (tokens, at) => {
  const start = dayAt(tokens, at)
  if (start === null || isGlued(tokens, at)) return null
  const ofMonth = tokens[at + 1]?.fold === 'of' ? at + 2 : at + 1
  const single = monthAt(tokens, ofMonth)
  if (single !== null) {
    const last = behindMonth(tokens, ofMonth)
    const joins = isDash(tokens[last]) || tokens[last]?.fold === 'to'
    const [end, endMonth] = joins ? [dayAt(tokens, last + 1), monthAt(tokens, last + 2)] : [null, null]
    if (end !== null && endMonth !== null) {
      return withYear(tokens, {
        from: { month: single, day: start },
        to: { month: endMonth, day: end },
        last: behindMonth(tokens, last + 2),
      })
    }
    return withYear(tokens, { from: { month: single, day: start }, to: null, last })
  }
  if (!isDash(tokens[at + 1]) && tokens[at + 1]?.fold !== 'to' && tokens[at + 1]?.fold !== 'and') return null
  const end = dayAt(tokens, at + 2)
  const month = monthAt(tokens, at + 3)
  if (end === null || month === null || end <= start) return null
  return withYear(tokens, { from: { month, day: start }, to: { month, day: end }, last: behindMonth(tokens, at + 3) })
}

/** "November 12", "Nov. 11 to 15, 2024", "July 16/17", "December 1 and 2", "June 30-July 2", "in July", "December 2019". */
const monthFirst: DateParser = (tokens, at) => {
  const month = monthAt(tokens, at)
  if (month === null) return null
  const behind = behindMonth(tokens, at)
  const start = dayAt(tokens, behind)
  if (start === null) return monthAlone(tokens, at, month, behind)
  let last = behind + 1
  let to: MonthDay | null = null
  if (isDash(tokens[last]) || ['to', 'and', 'through', 'until', '/'].includes(tokens[last]?.fold ?? '')) {
    const endMonth = monthAt(tokens, last + 1)
    const index = endMonth === null ? last + 1 : behindMonth(tokens, last + 1)
    const end = dayAt(tokens, index)
    const counted =
      tokens[index + 1]?.pos === 'NOUN' && !['to', '/'].includes(tokens[last]?.fold ?? '') && !isDash(tokens[last])
    if (end !== null && (endMonth !== null || end > start) && !counted) {
      to = { month: endMonth ?? month, day: end }
      last = index + 1
    }
  }
  return withYear(tokens, { from: { month, day: start }, to, last })
}

const PREPOSITIONS = new Set([
  'in',
  'since',
  'until',
  'till',
  'by',
  'during',
  'from',
  'of',
  'early',
  'late',
  'mid',
  'before',
  'after',
  'last',
  'next',
  'this',
  'for',
  'to',
  'through',
  'throughout',
  'between',
  'and',
  'end',
  '-',
])

/** "the March session": a month that says which of them is meant. */
const GATHERINGS = new Set(['session', 'meeting', 'summit', 'talks', 'round', 'visit', 'conference', 'consultations'])

/** Prepositions behind which "May" or "June" is a month rather than somebody's name. */
const SURE = new Set([
  ...['in', 'since', 'until', 'till', 'by', 'during', 'early', 'late', 'mid', 'throughout', 'before', 'for', '-', 'of'],
  ...['last', 'next', 'this'],
])

const monthAlone = (tokens: readonly Token[], at: number, month: number, behind: number): ReturnType<DateParser> => {
  const previous = tokens[at - 1]?.fold ?? ''
  const year = yearAt(tokens, tokens[behind]?.text === ',' ? behind + 1 : behind)
  const attribute = previous === 'the' && GATHERINGS.has(tokens[behind]?.fold ?? '')
  if (year === null && attribute)
    return { kind: 'partial', from: { month, day: null }, to: null, year: null, last: behind }
  if (year === null && !PREPOSITIONS.has(previous)) return null
  if (year === null && isAmbiguousMonth(tokens[at]) && !SURE.has(previous)) return null
  if (year === null && tokens[behind]?.word.capital === true && isAmbiguousMonth(tokens[at])) return null
  return withYear(tokens, { from: { month, day: null }, to: null, last: behind })
}

/** Adds the year that stands behind: "2024", ", 2024", "last year", "this year", "next year". */
function withYear(tokens: readonly Token[], found: Found): ReturnType<DateParser> {
  const comma = tokens[found.last]?.text === ','
  const at = comma ? found.last + 1 : found.last
  const year = yearAt(tokens, at)
  if (year !== null) return { kind: 'absolute', edtf: complete(found, year), last: at + 1 }
  const ofYear = tokens[found.last]?.fold === 'of' ? yearAt(tokens, found.last + 1) : null
  if (ofYear !== null) return { kind: 'absolute', edtf: complete(found, ofYear), last: found.last + 2 }
  const of = tokens[found.last]?.fold === 'of' ? found.last + 1 : found.last
  const word = tokens[of]?.fold ?? ''
  const named = (['last', 'this', 'next'].includes(word) || word === 'previous') && tokens[of + 1]?.fold === 'year'
  const same = ['same', 'that'].includes(tokens[word === 'the' ? of + 1 : of]?.fold ?? '')
  const sameYear = same && tokens[word === 'the' ? of + 2 : of + 1]?.fold === 'year'
  if (sameYear)
    return { kind: 'partial', from: found.from, to: found.to, year: 'same', last: word === 'the' ? of + 3 : of + 2 }
  const relative: Unit | number | null = named ? ({ last: -1, this: 0, next: 1, previous: -1 }[word] ?? null) : null
  return { kind: 'partial', from: found.from, to: found.to, year: relative, last: named ? of + 2 : found.last }
}

/** The EDTF of a day or month, or of an interval, in a year; an interval that runs over the new year ends in it. */
export function complete({ from, to }: Pick<Found, 'from' | 'to'>, year: number): string {
  if (!to) return one(from, year)
  const wraps = to.month < from.month
  return interval(one(from, wraps ? year - 1 : year), one(to, year))
}

function one({ month, day: d }: MonthDay, year: number): string {
  if (d === null) return monthOf(year, month)
  const exact = day(year, month, d)
  return exact.slice(5) === `${twoDigits(month)}-${twoDigits(d)}` ? exact : `${yearOf(year)}-${twoDigits(month)}`
}

/** "2-15 May" inside "1-2-15"; "Su-30 March". */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const [token, previous] = [tokens[at], tokens[at - 1]]
  return previous !== undefined && token !== undefined && previous.end === token.start && isDash(previous)
}
