import type { DateParser } from '../mention.ts'
import { isDash, weekdayAt } from '../words.ts'

/** "on Tuesday", "last Friday", "this Saturday", "Friday night", "Thursday and Friday", "from Monday to Wednesday". */
export const weekdayDate: DateParser = (tokens, at) => {
  const word = tokens[at]?.fold ?? ''
  const shift = word === 'last' ? -1 : word === 'next' ? 1 : word === 'this' ? 0 : null
  const index = shift === null ? at : at + 1
  const weekday = weekdayAt(tokens, index)
  if (weekday === null) return null
  const plural = /days$/.test(tokens[index]?.fold ?? '')
  if (plural) return null
  const joins = ['and', 'to', 'through'].includes(tokens[index + 1]?.fold ?? '') || isDash(tokens[index + 1])
  const to = joins ? weekdayAt(tokens, index + 2) : null
  const days = to === null ? 0 : (to - weekday + 7) % 7
  if (to !== null && days > 0 && days < 5) return { kind: 'weekday', weekday, shift, to, last: index + 3 }
  return { kind: 'weekday', weekday, shift, last: index + 1 }
}
