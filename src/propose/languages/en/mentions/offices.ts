import type { Gazetteer } from '../../../../model/gazetteer.ts'
import type { Document } from '../../../engine/document.ts'
import { type Extent, endingAt, type Layer, layerOf, startingAt } from '../../../engine/layer.ts'
import { matchAll } from '../../../engine/trie.ts'
import type { ActorMention } from './actors.ts'
import { readsAsTitle } from './office-abbreviations.ts'
import { chosenBehind, deskBehind, generalBehind } from './office-heads.ts'
import { extendLeft } from './office-left.ts'
import { nameOf } from './office-names.ts'
import { extendRight, ofMinistry } from './office-right.ts'
import { titlesOf } from './office-titles.ts'
import { FORMER, GENERIC, HEADS, MODIFIERS, ORGAN_WORDS, singular } from './office-words.ts'
import type { OrganMention } from './organs.ts'
import { isNamesake } from './portfolios.ts'

export interface OfficeMention extends Extent {
  /** Canonical where the title is listed ("Minister of Foreign Affairs"), else as the text has it. */
  readonly office: string
  /** ISO 3166-1 alpha-3 code or organisation, where the words say for whom. */
  readonly for: string | null
  readonly plural: boolean
  readonly former: boolean
  /** "official", "leader", "analyst": says what somebody is, but not which office. */
  readonly generic: boolean
  readonly rank: string | null
  /** Full titles by state, for a title that states style differently. */
  readonly byState: Readonly<Record<string, string>> | null
}

/** The offices that a text names, with their modifiers and with what they are offices of. */
export function findOffices(
  document: Document,
  actors: Layer<ActorMention>,
  organLayer: Layer<OrganMention>,
  known: Gazetteer,
): Layer<OfficeMention> {
  const { tokens } = document
  const listed = layerOf(
    matchAll(tokens, titlesOf(known)).filter((m) => m.last - m.first > 1 || readsAsTitle(tokens, m.first, actors)),
  )
  const found: OfficeMention[] = []
  let consumed = 0
  for (let i = 0; i < tokens.length; i++) {
    if (i < consumed) continue
    const token = tokens[i]
    if (!token) continue
    const match = startingAt(listed, i)
    const generic = HEADS.has(token.word.singular) && (token.pos === 'NOUN' || token.pos === 'PROPN')
    if ((!match && !generic) || isNamesake(tokens, i, match?.last ?? i + 1, actors)) continue
    const ahead = tokens[i + 1]
    const modifies =
      !match &&
      MODIFIERS.has(token.fold) &&
      ahead !== undefined &&
      (startingAt(listed, i + 1) !== undefined || HEADS.has(ahead.fold) || ORGAN_WORDS.has(ahead.fold))
    if (modifies) continue
    const core = { first: i, last: deskBehind(tokens, generalBehind(tokens, match ? match.last : i + 1)) }
    const left = extendLeft(document, core.first, actors, organLayer, consumed)
    const right = ofMinistry(document, extendRight(document, core, actors, organLayer), core, organLayer)
    const owner = left.owner ?? right.owner ?? null
    const last = chosenBehind(tokens, right.last)
    const chosen = last > right.last ? ` ${tokens[last - 1]?.fold}` : ''
    const office = nameOf(
      document,
      core,
      left,
      right,
      match?.value,
      owner,
      endingAt(organLayer, right.last) !== undefined,
    )
    const headWord = tokens[core.last - 1]?.fold ?? ''
    const generically = !match && GENERIC.has(singular(headWord)) && right.last === core.last && !left.organ
    const modifiers = tokens.slice(left.first, core.first).filter((t) => MODIFIERS.has(t.fold))
    found.push({
      first: left.first,
      last,
      office: office + chosen,
      for: owner,
      plural: headWord.endsWith('s') && singular(headWord) !== headWord && headWord !== 'affairs',
      former: modifiers.some((t) => FORMER.has(t.fold)),
      generic: generically,
      rank: match?.value.rank ?? null,
      byState: match?.value.byState ?? null,
    })
    consumed = Math.max(last, i + 1)
  }
  return layerOf(found)
}
