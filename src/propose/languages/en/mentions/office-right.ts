import type { Document, Token } from '../../../engine/document.ts'
import { type Extent, type Layer, startingAt } from '../../../engine/layer.ts'
import { monthAt, weekdayAt } from '../dates/words.ts'
import type { ActorMention } from './actors.ts'
import { isDesk, SERVES } from './office-heads.ts'
import { HEADS, isCapital, ORGAN_WORDS, singular } from './office-words.ts'
import type { OrganMention } from './organs.ts'
import { isPortfolio, listsFields, portfolioBehind, withoutName } from './portfolios.ts'

/** What stands behind the head of an office. */
export interface Right {
  last: number
  owner: string | null
  /** Whether nothing but the owner's name stands there: "of Papua New Guinea". */
  bare?: boolean
  /** Where an envoy of one state serves: "to Peru" of "Ambassador of Chile to Peru". */
  post?: Extent
}

/** Behind the head: "of the Office of the Central Commission for Foreign Affairs", "for Foreign Affairs of Kenya". */
export function extendRight(
  document: Document,
  core: Extent,
  actors: Layer<ActorMention>,
  organLayer: Layer<OrganMention>,
): Right {
  const { tokens } = document
  const start = core.last
  const opening = tokens[start]?.fold
  if (opening === 'at' || opening === 'in') return atOrgan(document, start, organLayer)
  if (opening !== 'of' && opening !== 'for' && opening !== 'to' && opening !== 'on')
    return { last: listsFields(tokens, core) ? portfolioBehind(tokens, start) : start, owner: null }
  const sentence = tokens[start]?.sentence
  let at = start
  let last = start
  let owner: string | null = null
  while (at < tokens.length && at < start + 24) {
    const token = tokens[at]
    if (!token || token.sentence !== sentence) break
    if (['of', 'for', 'to', 'on', 'the', 'and', "'s", '-', "'"].includes(token.fold)) {
      if (token.fold === 'and' && !(isCapital(tokens[at + 1]) && isCapital(tokens[at - 1]))) break
      if (token.fold === 'and' && HEADS.has(singular(tokens[at + 1]?.fold ?? ''))) break
      at++
      continue
    }
    const actor = startingAt(actors, at)
    if (actor) {
      if (actor.form === 'capital' || (owner && actor.kind === 'state')) break
      const desk = actor.form === 'name' && actor.kind === 'state' && opening !== 'of' && isDesk(tokens, core)
      owner = actor.kind === 'body' || desk ? owner : (owner ?? actor.code)
      at = actor.last
      last = at
      const next = tokens[at]
      const post = opening === 'of' ? postBehind(tokens, core, at, actors) : null
      if (post) return { last: post.last, owner, post }
      const goesOn =
        next &&
        (next.fold === "'s" ||
          next.fold === "'" ||
          (isCapital(next) && ORGAN_WORDS.has(next.fold)) ||
          ORGAN_WORDS.has(next.fold))
      if (!goesOn && !(next?.fold === 'and' && startingAt(actors, at + 1))) break
      continue
    }
    const organ = startingAt(organLayer, at)
    if (organ) {
      owner ??= organ.state
      at = organ.last
      last = at
      continue
    }
    if (weekdayAt(tokens, at) !== null || (monthAt(tokens, at) !== null && opening === 'on')) break
    const capital = isCapital(token) && !HEADS.has(singular(token.fold))
    if (capital || token.fold === 'party' || ((ORGAN_WORDS.has(token.fold) || isPortfolio(token)) && at > start)) {
      at++
      last = at
      continue
    }
    break
  }
  last = withoutName(tokens, portfolioBehind(tokens, last), start, actors)
  if (last === start) return { last: start, owner: null }
  const named = startingAt(actors, tokens[start + 1]?.fold === 'the' ? start + 2 : start + 1)
  return { last, owner, bare: named?.last === last }
}

/** "Joint Secretary" + ", Ministry of Defence": the ministry in which an official serves. */
export function ofMinistry(document: Document, right: Right, core: Extent, organLayer: Layer<OrganMention>): Right {
  const head = document.tokens.slice(core.first, core.last).some((t) => SERVES.has(t.fold))
  if (!head || document.tokens[right.last]?.text !== ',') return right
  const at = right.last + (document.tokens[right.last + 1]?.fold === 'the' ? 2 : 1)
  const organ = startingAt(organLayer, at)
  return organ && isCapital(document.tokens[at]) ? { last: organ.last, owner: right.owner ?? organ.state } : right
}

/** "to Peru" behind "Ambassador of Chile". */
function postBehind(tokens: readonly Token[], core: Extent, at: number, actors: Layer<ActorMention>): Extent | null {
  if (tokens[at]?.fold !== 'to' || !isDesk(tokens, core)) return null
  const post = startingAt(actors, tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1)
  return post && post.form === 'name' ? { first: at, last: post.last } : null
}

/** "deputy director-general at the foreign ministry". */
function atOrgan({ tokens }: Document, at: number, organLayer: Layer<OrganMention>): Right {
  const organ = startingAt(organLayer, tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1)
  return organ ? { last: organ.last, owner: organ.state } : { last: at, owner: null }
}
