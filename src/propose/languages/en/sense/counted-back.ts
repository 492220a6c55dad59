import { before } from '../../../engine/layer.ts'
import { clauseAt } from '../clauses.ts'
import type { DateMention } from '../dates/mention.ts'
import type { EventFrame } from '../frames/frame.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'

/**
 * "He was there on June 17, three months after A and B signed the accord": what the clause behind tells is as long before the event in front of the
 * words as that is after it. Null where no such words open the clause.
 */
export function countedBack(reading: Reading, frame: EventFrame): DateMention | null {
  const clause = clauseAt(reading.clauses, frame.anchor.first)
  const sentence = sentenceOf(reading, frame.anchor.first)
  if (!clause || !sentence) return null
  const [date] = before(reading.dates, clause.first + 2, 1)
  if (date?.kind !== 'anchored' || date.offset === 0 || date.first <= sentence.first + 1) return null
  const opens = date.last >= clause.first && date.last <= clause.first + 1 && date.last <= frame.anchor.first
  const counts = ['after', 'before'].includes(reading.document.tokens[date.last - 1]?.fold ?? '')
  return opens && counts ? { ...date, offset: -date.offset } : null
}
