import type { DateParser } from '../mention.ts'
import { countAt, unitAt } from '../words.ts'
import { count } from './relative.ts'

/** "within two months", "in five years", and lengths that date nothing: "for three days", "a two-day visit". */
export const spanDate: DateParser = (tokens, at) => {
  const opening = tokens[at]?.fold ?? ''
  if (['within', 'in', 'over', 'for', 'after', 'during', 'every', 'once'].includes(opening)) {
    let start = at + 1
    while (
      [
        'the',
        'about',
        'almost',
        'nearly',
        'over',
        'more',
        'than',
        'around',
        'past',
        'last',
        'coming',
        'next',
        'only',
        'some',
      ].includes(tokens[start]?.fold ?? '')
    )
      start++
    const counted = count(tokens, start)
    const plural = counted && unitAt(tokens, counted.last - 1) !== null
    if (!counted || !plural || directed(tokens[counted.last]?.fold)) return null
    if (opening === 'within' || opening === 'in' || opening === 'over')
      return { kind: 'window', unit: counted.unit, count: counted.count, last: counted.last }
    return { kind: 'duration', last: counted.last }
  }
  if (
    countAt(tokens, at) !== null &&
    tokens[at + 1]?.text === '-' &&
    unitAt(tokens, at + 2) !== null &&
    !directed(tokens[at + 3]?.fold)
  ) {
    return { kind: 'duration', last: at + 3 }
  }
  return null
}

const directed = (word: string | undefined): boolean =>
  ['ago', 'earlier', 'later', 'before', 'after'].includes(word ?? '')
