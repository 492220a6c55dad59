import type { DateParser } from '../mention.ts'
import { weekdayAt } from '../words.ts'

/** "on Tuesday", "last Friday", "this Saturday", "Friday night". */
export const weekdayDate: DateParser = (tokens, at) => {
  const word = tokens[at]?.fold ?? ''
  const shift = word === 'last' ? -1 : word === 'next' ? 1 : word === 'this' ? 0 : null
  const index = shift === null ? at : at + 1
  const weekday = weekdayAt(tokens, index)
  if (weekday === null) return null
  const plural = /days$/.test(tokens[index]?.fold ?? '')
  return plural ? null : { kind: 'weekday', weekday, shift, last: index + 1 }
}
