import calendar from '../../../../../data/en/calendar.json' with { type: 'json' }
import type { Token } from '../../../engine/document.ts'
import { opensOrdinal } from '../ordinals.ts'

/** The words, besides numbers and ordinals, at which some parser can start to read a date. */
const OPENING = new Set([
  ...Object.keys(calendar.months),
  ...Object.keys(calendar.weekdays),
  ...Object.keys(calendar.numbers),
  ...Object.keys(calendar.seasons),
  // calendar dates
  'between',
  'from',
  // weekdays, and counted from the publication
  'last',
  'final',
  'next',
  'this',
  'past',
  'current',
  'coming',
  'yesterday',
  'today',
  'tonight',
  'tomorrow',
  'end',
  'start',
  'beginning',
  'close',
  // counted from another event
  'the',
  'that',
  'earlier',
  'later',
  'few',
  'several',
  'some',
  'many',
  'just',
  'only',
  // lengths
  'within',
  'in',
  'over',
  'for',
  'after',
  'during',
  'every',
  'once',
])

/**
 * Whether a date may start at a token. Most words open none, and the parsers need not be tried there; a parser for dates
 * that open otherwise adds its words above.
 */
export function opensDate(token: Token): boolean {
  const { fold } = token
  if (token.word.numeric || OPENING.has(fold) || opensOrdinal(token)) return true
  return fold.endsWith('.') && OPENING.has(fold.slice(0, -1))
}
