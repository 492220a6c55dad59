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
  return layerOf(found)
}
