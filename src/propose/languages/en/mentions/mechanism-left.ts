import type { Token } from '../../../engine/document.ts'
import { covering, within } from '../../../engine/layer.ts'
import { ordinalAt } from '../ordinals.ts'
import { HEADS, isCapitalWord, type PhraseContext, singular, UNITS } from './mechanism-phrase.ts'

/** Participles before "group" or "committee" that the tagger takes for verbs. */
const ATTRIBUTES = new Set(['consulting', 'working', 'steering', 'standing', 'planning', 'monitoring', 'coordinating'])

/** Walks left over the modifiers of a head noun. */
export function modifiersFrom(context: PhraseContext, at: number, floor: number): number {
  let first = at
  let conjunction = -1
  while (first > floor) {
    const token = context.tokens[first - 1]
    if (!token || token.sentence !== context.tokens[at]?.sentence || at - first > 14) break
    const previous = context.tokens[first - 2]
    if (covering(context.people, first - 1)) break
    if (token.text === '-' || token.text === '/' || token.fold === "'s" || token.text === "'" || token.text === '’') {
      if (token.text !== '-' && token.text !== '/' && !possessiveFits(previous)) break
      first--
      continue
    }
    if (token.fold === 'up' && previous?.text === '-') {
      first--
      continue
    }
    if (token.text === '"' || token.text === '“' || token.text === '”') break
    const capital = token.word.capital
    if (token.fold === 'and' || (token.fold === 'of' && previous?.fold === 'heads')) {
      if (token.fold === 'and' && !conjoins(context, first - 1, at)) break
      if (token.fold === 'and' && !capital) conjunction = first - 1
      first--
      continue
    }
    if (
      token.text === ',' &&
      capital === false &&
      isCapitalWord(previous) &&
      isCapitalWord(context.tokens[first]) &&
      context.tokens.slice(first, at).some((t) => t.fold === 'and')
    ) {
      first--
      continue
    }
    if (covering(context.dates, first - 1) && !ordinalAt(context.tokens, first - 1)) break
    const actor = covering(context.actors, first - 1)
    if (actor && actor.last === first && actor.form !== 'capital') {
      first = Math.max(floor, actor.first)
      continue
    }
    const nominal = token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM'
    const stopped =
      token.pos === 'DET' ||
      token.pos === 'PRON' ||
      token.pos === 'ADP' ||
      token.pos === 'AUX' ||
      token.pos === 'SCONJ' ||
      token.pos === 'PUNCT'
    if (capital && !stopped && (token.index !== sentenceStart(context, token) || nominal)) {
      first--
      continue
    }
    if (
      nominal &&
      !UNITS.has(singular(token.fold)) &&
      !['last', 'year', 'week', 'month', 'today'].includes(token.fold)
    ) {
      first--
      continue
    }
    if (token.fold === 'joint' || ATTRIBUTES.has(token.fold)) {
      first--
      continue
    }
    break
  }
  if (conjunction >= 0 && !anchored(context, first, at)) return conjunction + 1
  return first
}

function sentenceStart(context: PhraseContext, token: Token): number {
  return context.document.sentences[token.sentence]?.first ?? 0
}

/** "Economic and Financial Dialogue": "and" between two modifiers of the same head. */
function conjoins(context: PhraseContext, and: number, at: number): boolean {
  const [left, right] = [context.tokens[and - 1], context.tokens[and + 1]]
  if (!left || !right || right.index >= at + 1) return false
  if (HEADS.has(singular(left.fold)) && !covering(context.actors, left.index)) return false
  const actor = covering(context.actors, left.index)
  if (actor) return covering(context.actors, right.index) !== undefined
  return (
    left.pos === right.pos || (left.word.capital && right.word.capital) || left.pos === 'ADJ' || left.pos === 'NOUN'
  )
}

/** Whether a phrase that holds an "and" starts at something that opens a name: an article, an ordinal, a party. */
function anchored(context: PhraseContext, first: number, at: number): boolean {
  const previous = context.tokens[first - 1]
  return (
    previous?.pos === 'DET' ||
    previous?.fold === 'of' ||
    previous?.fold === 'the' ||
    ordinalAt(context.tokens, first) !== null ||
    within(context.actors, { first, last: at }).some((a) => a.first === first)
  )
}

const possessiveFits = (token: Token | undefined): boolean =>
  token !== undefined && (/s$/.test(token.fold) || isCapitalWord(token) || token.pos === 'NOUN')
