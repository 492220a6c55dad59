import type { Document, Token } from '../../../engine/document.ts'
import { type Layer, layerOf } from '../../../engine/layer.ts'
import type { DateMention, DateParser } from './mention.ts'
import { opensDate } from './opening.ts'
import { anchoredDate } from './parsers/anchored.ts'
import { calendarDate } from './parsers/calendar.ts'
import { relativeDate } from './parsers/relative.ts'
import { spanDate } from './parsers/spans.ts'
import { weekdayDate } from './parsers/weekdays.ts'
import { yearDate } from './parsers/years.ts'

/** Tried in this order at every token; the first that reads a date there wins. */
const PARSERS: readonly DateParser[] = [calendarDate, yearDate, weekdayDate, anchoredDate, relativeDate, spanDate]

const OPENING = new Set(['since', 'until', 'till'])

/**
 * The dates of a text, in order and without overlap. Each token that may open a date is tried once by each parser, so the
 * time is linear.
 */
export function findDates(document: Document, opens: (token: Token) => boolean = opensDate): Layer<DateMention> {
  const { tokens } = document
  const found: DateMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const opening = tokens[at]
    if (!opening || !opens(opening)) continue
    for (const parse of PARSERS) {
      const read = parse(tokens, at)
      if (!read || tokens[read.last - 1]?.sentence !== tokens[at]?.sentence) continue
      const { last, ...reading } = read
      const open =
        OPENING.has(tokens[at - 1]?.fold ?? '') && ['absolute', 'partial', 'weekday', 'relative'].includes(reading.kind)
      found.push(
        open ? { first: at, last, kind: 'open', of: reading } : ({ first: at, last, ...reading } as DateMention),
      )
      at = last - 1
      break
    }
  }
  return layerOf(joined(document, found))
}

/** "Sunday, May 12, 2024", "Sunday (12 May)": the weekday says what the day behind it says. */
function repeats(document: Document, weekday: DateMention, date: DateMention): boolean {
  if (weekday.kind !== 'weekday' || weekday.to !== undefined || weekday.day !== undefined) return false
  const parted = /^[,(]$/.test(document.tokens[weekday.last]?.text ?? '') && date.first === weekday.last + 1
  const ofDay =
    (date.kind === 'absolute' && /^\d{4}-\d\d-\d\d$/.test(date.edtf)) ||
    (date.kind === 'partial' && date.from.day !== null && date.to === null)
  return parted && ofDay
}

/** "from June 9, 2021 to June 13, 2021", "between March 2023 and May 2023": two full dates are the ends of one. */
function joined(document: Document, dates: readonly DateMention[]): DateMention[] {
  const result: DateMention[] = []
  for (const date of dates) {
    const previous = result.at(-1)
    const between = document.tokens[date.first - 1]?.fold ?? ''
    const opening = document.tokens[(previous?.first ?? 0) - 1]?.fold
    const ends =
      (opening === 'from' && ['to', 'until', 'through', 'till'].includes(between)) ||
      (opening === 'between' && between === 'and')
    if (previous?.kind === 'absolute' && previous.last === date.first - 1 && ends) {
      const to = date.kind === 'open' ? date.of : date
      if (to.kind === 'absolute' && !`${previous.edtf}${to.edtf}`.includes('/') && previous.edtf < to.edtf) {
        result[result.length - 1] = {
          first: previous.first,
          last: date.last,
          kind: 'absolute',
          edtf: `${previous.edtf}/${to.edtf}`,
        }
        continue
      }
    }
    if (previous && repeats(document, previous, date)) result[result.length - 1] = { ...date, first: previous.first }
    else result.push(date)
  }
  return result
}
