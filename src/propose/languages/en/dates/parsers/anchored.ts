import type { DateParser } from '../mention.ts'
import { unitAt } from '../words.ts'
import { count } from './relative.ts'

const NEIGHBOURS: Record<string, number> = { previous: -1, preceding: -1, following: 1, next: 1, same: 0, that: 0 }

/** Counted from another event: "the same day", "a day earlier", "the day before", "four days after", "the following month". */
export const anchoredDate: DateParser = (tokens, at) => {
  const part = tokens[at + 2]?.fold ?? ''
  if (
    tokens[at]?.fold === 'in' &&
    tokens[at + 1]?.fold === 'the' &&
    ['morning', 'afternoon', 'evening', 'day'].includes(part) &&
    tokens[at + 3]?.fold !== 'of'
  ) {
    return { kind: 'anchored', unit: 'day', offset: 0, last: at + 3 }
  }
  const inTheDay = tokens[at + 1]?.fold === 'in' && tokens[at + 2]?.fold === 'the' && tokens[at + 3]?.fold === 'day'
  if (inTheDay && ['earlier', 'later'].includes(tokens[at]?.fold ?? ''))
    return { kind: 'anchored', unit: 'day', offset: 0, ofToday: true, last: at + 4 }
  const eve = tokens[at]?.fold === 'the' && tokens[at + 1]?.fold === 'eve' && tokens[at + 2]?.fold === 'of'
  if (eve && tokens[at - 1]?.fold === 'on') return { kind: 'anchored', unit: 'day', offset: -1, last: at + 2 }
  const definite = tokens[at]?.fold === 'the' || tokens[at]?.fold === 'that'
  const word = tokens[definite && tokens[at]?.fold === 'the' ? at + 1 : at]?.fold ?? ''
  const start = definite && tokens[at]?.fold === 'the' ? at + 1 : at
  const neighbour = NEIGHBOURS[word]
  if (neighbour !== undefined && (definite || word === 'that')) {
    const unit = unitAt(tokens, start + 1)
    if (unit !== null && unit !== 'decade') return { kind: 'anchored', unit, offset: neighbour, last: start + 2 }
  }
  if (tokens[at]?.fold === 'the') {
    const unit = unitAt(tokens, at + 1)
    const direction = directionOf(tokens[at + 2]?.fold)
    const fromToday = ['yesterday', 'tomorrow'].includes(tokens[at + 3]?.fold ?? '')
    if (fromToday) return null
    if (unit !== null && unit !== 'decade' && direction !== null && tokens[at + 2]?.fold !== 'earlier') {
      return { kind: 'anchored', unit, offset: direction, last: at + 3 }
    }
  }
  const some = vague(tokens, at)
  if (some) return some
  const counted = count(tokens, at)
  const direction = counted ? directionOf(tokens[counted.last]?.fold) : null
  if (!counted || direction === null) return null
  return { kind: 'anchored', unit: counted.unit, offset: direction * counted.count, last: counted.last + 1 }
}

const FEW = new Set(['few', 'several', 'some', 'many', 'couple'])

/** "a few months later", "several years ago". */
const vague: DateParser = (tokens, at) => {
  const word = ['a', 'just', 'only'].includes(tokens[at]?.fold ?? '') ? at + 1 : at
  if (!FEW.has(tokens[word]?.fold ?? '')) return null
  const noun = tokens[word + 1]?.fold === 'of' ? word + 2 : word + 1
  const unit = unitAt(tokens, noun)
  const behind = tokens[noun + 1]?.fold
  if (unit === null || !(behind === 'ago' || directionOf(behind) !== null)) return null
  return { kind: 'vague', unit: unit === 'decade' ? 'year' : unit, last: noun + 2 }
}

function directionOf(word: string | undefined): -1 | 1 | null {
  if (word === 'earlier' || word === 'before' || word === 'previously') return -1
  if (word === 'later' || word === 'after' || word === 'afterwards') return 1
  return null
}
