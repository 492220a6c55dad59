import type { Token } from '../../../engine/document.ts'
import { wordOf } from '../../../engine/word.ts'
import { ordinalAt } from '../ordinals.ts'
import { cadenceWithin } from './cadence.ts'
import {
  DROPPED,
  INAUGURAL,
  keptAt,
  type MechanismPhrase,
  type PhraseContext,
  SEQUENCE,
  singular,
  UNITS,
} from './mechanism-phrase.ts'

/** Ordinal, cadence and place in the sequence, told by adjectives from `start` on (`limit`: the head), or just before it. */
export function attributesOf(context: PhraseContext, start: number, floor: number, limit = start) {
  let first = start
  let last = start
  let ordinal: MechanismPhrase['ordinal'] = null
  let sequence: MechanismPhrase['sequence'] = null
  let cadence: MechanismPhrase['cadence'] = null
  const read = (i: number): number => {
    const found = ordinalAt(context.tokens, i)
    if (found) {
      ordinal ??= { value: found.value, extent: { first: found.first, last: found.last } }
      return found.last
    }
    const word = context.tokens[i]?.fold ?? ''
    if (word in SEQUENCE) {
      sequence ??= SEQUENCE[word] ?? null
      return i + 1
    }
    if (INAUGURAL.has(word)) {
      sequence ??= 'first'
      return i + 1
    }
    const stated = cadenceWithin(context.tokens, i, i + 1)
    if (stated) {
      cadence ??= stated
      return i + 1
    }
    return droppable(context.tokens[i] ?? NOTHING) && !keptAt(context.tokens, i) ? i + 1 : i
  }
  for (let i = start; i < limit; ) {
    const next = read(i)
    if (next === i) break
    i = next
    last = i
  }
  const quote = context.tokens[first - 1]
  // 'the seventh "2+2 meeting"'
  if (
    quote &&
    /^["“]$/.test(quote.text) &&
    first - 1 > floor &&
    ordinalAt(context.tokens, first - 2)?.last === first - 1
  )
    first--
  while (first > floor) {
    const i = first - 1
    const compound = context.tokens[i - 1]?.text === '-' ? i - 2 : i
    const begin = ordinalAt(context.tokens, compound)?.last === first ? compound : i
    if (begin < floor || context.tokens[begin]?.sentence !== context.tokens[start]?.sentence) break
    const reach = read(begin)
    if (reach !== first) break
    first = begin
  }
  if (ordinal && (ordinal as { value: number }).value === 1 && sequence === null) sequence = 'first'
  return { first, last, ordinal, sequence, cadence } as {
    first: number
    last: number
    ordinal: MechanismPhrase['ordinal']
    sequence: MechanismPhrase['sequence']
    cadence: MechanismPhrase['cadence']
  }
}

/** ", the 17th of its kind", ", their sixth such meeting", ", the fourth edition of the format": a number told behind the name. */
export function countedBehind(context: PhraseContext, at: number): MechanismPhrase['ordinal'] {
  const { tokens } = context
  const open = tokens[at]
  if (open?.text !== ',' && open?.text !== '(') return null
  const ordinal = ['the', 'their', 'its'].includes(tokens[at + 1]?.fold ?? '') ? ordinalAt(tokens, at + 2) : null
  if (!ordinal || tokens[ordinal.last]?.sentence !== open.sentence) return null
  const [next, its, kind] = tokens.slice(ordinal.last, ordinal.last + 3)
  const ofKind =
    next?.fold === 'of' &&
    ['its', 'the', 'their'].includes(its?.fold ?? '') &&
    /^(?:kind|sort|series)$/.test(kind?.fold ?? '')
  const such =
    next?.fold === 'such' || (next !== undefined && UNITS.has(singular(next.fold)) && /^[,.)]$/.test(its?.text ?? ''))
  return ofKind || such ? { value: ordinal.value, extent: { first: ordinal.first, last: ordinal.last } } : null
}

/** "the 19th round of the" before a phrase. */
export function seriesBefore(context: PhraseContext, start: number, floor: number) {
  let i = start - 1
  while (i > floor && ['the', 'its', 'their', 'this', 'that', 'an', 'a'].includes(context.tokens[i]?.fold ?? '')) i--
  if (context.tokens[i]?.fold === 'countries' || context.tokens[i]?.text === "'") {
    while (
      i > floor &&
      ["'", 'countries', 'sides', 'nations', 'neighbours', 'neighbors', 'two', 'the', 'three'].includes(
        context.tokens[i]?.fold ?? '',
      )
    )
      i--
  }
  if (context.tokens[i]?.fold !== 'of' || i <= floor) return null
  const numbered = twelfthOf(context, i, floor)
  if (numbered) return numbered
  const unit = singular(context.tokens[i - 1]?.fold ?? '')
  if (unit !== context.tokens[i - 1]?.fold && context.tokens[i - 1]?.fold !== 'series') return null
  if (!UNITS.has(unit) && context.tokens[i - 1]?.fold !== 'series') return null
  let first = i - 1
  while (
    first > floor &&
    ['plenary', 'ministerial', 'joint', 'regular', 'formal', 'full'].includes(context.tokens[first - 1]?.fold ?? '')
  )
    first--
  const attributes = attributesOf(context, first, floor)
  return { ...attributes, unit: UNITS.has(unit) ? unit : 'round' }
}

/** "the twelfth of the Permanent Joint Commission": a round told by its number alone. */
function twelfthOf(context: PhraseContext, of: number, floor: number) {
  for (const first of [of - 1, of - 3]) {
    const ordinal = first > floor ? ordinalAt(context.tokens, first) : null
    if (ordinal?.last === of && ordinal.value > 1 && context.tokens[first - 1]?.fold === 'the')
      return { ...attributesOf(context, of, floor), unit: 'meeting' }
  }
  return null
}

export function droppable(token: Token): boolean {
  return DROPPED.has(token.fold) || token.fold in SEQUENCE || token.text === '-'
}

/** Whether the phrase speaks of something told before: "the", "its", "no". */
export function isDefinite(context: PhraseContext, first: number): boolean {
  const token = context.tokens[first - 1]
  return token !== undefined && ['the', 'its', 'their', 'this', "'s", 'that', 'these', 'no'].includes(token.fold)
}

/** "last year's edition". */
export function yearBefore(context: PhraseContext, at: number): { first: number; sequence: number } | null {
  const [word, unit, mark] = context.tokens.slice(at - 3, at)
  if (unit?.fold !== 'year' || mark?.fold !== "'s" || !word) return null
  const sequence = { last: -1, this: 0, next: 1 }[word.fold]
  return sequence === undefined ? null : { first: at - 3, sequence }
}

const NOTHING: Token = {
  index: -1,
  start: 0,
  end: 0,
  text: '',
  fold: '',
  word: wordOf(''),
  lemma: '',
  pos: 'X',
  sentence: -1,
}
