import type { Document } from '../../../engine/document.ts'
import { endingAt, type Layer } from '../../../engine/layer.ts'
import type { ActorMention } from './actors.ts'
import { isCapital, MODIFIERS, ORGAN_WORDS } from './office-words.ts'
import type { OrganMention } from './organs.ts'
import { portfolioBefore } from './portfolios.ts'

/** What stands before the head of an office: modifiers, fields, organs and whose it is. */
export interface Left {
  first: number
  /** First token behind the owner ("Russian", "Japan's"). */
  bare: number
  owner: string | null
  organ: boolean
}

/** From the head of an office to the left, not beyond `floor`: "Russian Deputy Foreign" before "Minister". */
export function extendLeft(
  document: Document,
  start: number,
  actors: Layer<ActorMention>,
  organLayer: Layer<OrganMention>,
  floor: number,
): Left {
  const { tokens } = document
  let first = start
  let organ = false
  const sentence = tokens[start]?.sentence
  while (first > floor) {
    const token = tokens[first - 1]
    if (!token || token.sentence !== sentence) break
    const actor = endingAt(actors, first)
    const possessive = token.fold === "'s" || token.text === "'"
    const holder = possessive ? endingAt(actors, first - 1) : actor
    if (holder && holder.first >= floor && (possessive || holder.form === 'demonym' || holder.form === 'name')) {
      const acting = MODIFIERS.has(tokens[holder.first - 1]?.fold ?? '') && holder.first - 1 >= floor
      return { first: acting ? holder.first - 1 : holder.first, bare: first, owner: holder.code, organ }
    }
    const named = endingAt(organLayer, first)
    if (named && named.first >= floor) {
      first = named.first
      organ = true
      if (named.state) return { ...ownerBefore(document, first, actors, floor, named.state), organ }
      continue
    }
    const bracket = bracketBefore(document, first)
    if (bracket > floor && endingAt(organLayer, bracket)) {
      first = bracket
      continue
    }
    const glued = token.text === '-' && MODIFIERS.has(tokens[first - 2]?.fold ?? '')
    const listable = ORGAN_WORDS.has(token.fold) || MODIFIERS.has(token.fold)
    if (glued || (listable && !(token.fold === 'then' || token.fold === 'party'))) {
      organ ||= ORGAN_WORDS.has(token.fold) && !MODIFIERS.has(token.fold)
      first--
      continue
    }
    if (token.fold === 'and' && ORGAN_WORDS.has(tokens[first - 2]?.fold ?? '') && first > start - 4 && organ) {
      first -= 1
      continue
    }
    const portfolio = portfolioBefore(tokens, first, start, floor, actors)
    if (portfolio < first) {
      organ = true
      first = portfolio
      continue
    }
    break
  }
  while (first < start && ['and', '-', 'state'].includes(tokens[first]?.fold ?? '') && !isCapital(tokens[first]))
    first++
  return { first, bare: first, owner: null, organ }
}

/** "Department of National Defense (DND) spokesperson": where the letters of an organ open that stand in brackets behind its name. */
function bracketBefore({ tokens }: Document, last: number): number {
  const letters = /^\p{Lu}{2,6}$/u.test(tokens[last - 2]?.text ?? '')
  return letters && tokens[last - 1]?.text === ')' && tokens[last - 3]?.text === '(' ? last - 3 : -1
}

function ownerBefore(
  document: Document,
  first: number,
  actors: Layer<ActorMention>,
  floor: number,
  fallback: string,
): Omit<Left, 'organ'> {
  const possessive = document.tokens[first - 1]?.fold === "'s"
  const holder = endingAt(actors, possessive ? first - 1 : first)
  if (holder && holder.first >= floor && holder.kind === 'state')
    return { first: holder.first, bare: first, owner: holder.code }
  return { first, bare: first, owner: fallback }
}
