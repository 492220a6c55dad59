import calendar from '../../../../../data/en/calendar.json' with { type: 'json' }
import type { Token } from '../../../engine/document.ts'
import type { Unit } from './mention.ts'

const MONTHS = calendar.months as Record<string, number>
const WEEKDAYS = calendar.weekdays as Record<string, number>
const UNITS = calendar.units as Record<string, Unit | 'decade'>
const NUMBERS = calendar.numbers as Record<string, number>
const AMBIGUOUS = new Set(calendar.ambiguous)

const bare = (token: Token | undefined): string => (token?.fold ?? '').replace(/\.$/, '')
const own = <T>(table: Record<string, T>, key: string): T | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null

/** The month that a capitalised word names, or null. */
export function monthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (!token?.word.capital) return null
  return own(MONTHS, bare(token))
}

/** Index behind a month, with the full stop of its abbreviation where that is a token of its own. */
export function behindMonth(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1]
  return next?.text === '.' && next.start === tokens[at]?.end && /^\d/.test(tokens[at + 2]?.text ?? '')
    ? at + 2
    : at + 1
}

/** "May" and the like need more than a capital to be a month. */
export const isAmbiguousMonth = (token: Token | undefined): boolean => AMBIGUOUS.has(bare(token))

export function weekdayAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (!token?.word.capital || (AMBIGUOUS.has(bare(token)) && bare(token).length === 3)) return null
  return own(WEEKDAYS, bare(token))
}

export function unitAt(tokens: readonly Token[], at: number): Unit | 'decade' | null {
  return own(UNITS, tokens[at]?.fold ?? '')
}

/** Whether a word names a season of the year. */
export const seasonAt = (tokens: readonly Token[], at: number): boolean =>
  Object.hasOwn(calendar.seasons, tokens[at]?.fold ?? '')

/** A count in digits or words, or null. */
export function countAt(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.fold ?? ''
  return /^\d{1,3}$/.test(word) ? Number(word) : own(NUMBERS, word)
}

/** A day of a month, "12" or "12th", that is not part of a longer number, a designation or a price. */
export function dayAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.fold ?? '')
  if (!token || !match) return null
  const value = Number(match[1])
  const next = tokens[at + 1]
  if (
    next &&
    next.start === token.end &&
    /^[.,:%]$/.test(next.text) &&
    /^\d/.test(tokens[at + 2]?.text ?? '') &&
    tokens[at + 2]?.start === next.end
  )
    return null
  return value >= 1 && value <= 31 ? value : null
}

/** A year of four digits that stands by itself: not "Belt-2025", not "2,005", not "Resolution 2231". */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (!token || !/^(?:1[5-9]|20)\d\d$/.test(token.text)) return null
  const previous = tokens[at - 1]
  const part = ['mid', 'early', 'late'].includes(tokens[at - 2]?.fold ?? '')
  if (
    previous &&
    previous.end === token.start &&
    /[-/$€£]/.test(previous.text) &&
    !part &&
    !/\d/.test(tokens[at - 2]?.text ?? '')
  )
    return null
  if (previous && /^(?:resolution|article|no|number|flight|section|rule)\.?$/.test(previous.fold)) return null
  const next = tokens[at + 1]
  if (next && next.start === token.end && /^[-/%]$/.test(next.text) && /^\p{L}/u.test(tokens[at + 2]?.text ?? ''))
    return null
  return Number(token.text)
}

export const isDash = (token: Token | undefined): boolean => token !== undefined && /^[-–—‑]$/.test(token.text)
