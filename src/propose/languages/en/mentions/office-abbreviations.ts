import officesFile from '../../../../../data/en/offices.json' with { type: 'json' }
import type { Token } from '../../../engine/document.ts'
import { type Extent, endingAt, type Layer } from '../../../engine/layer.ts'
import { fold } from '../../../engine/word.ts'
import { monthAt, weekdayAt } from '../dates/words.ts'
import { isHonorific, isNameWord } from './names.ts'

/** "FM", "EAM", "MoS": spellings of offices by their letters. */
const SPELLINGS = new Set(
  officesFile.offices.flatMap((o) => o.aliases ?? []).filter((alias) => /^\p{Lu}\p{L}{0,2}\p{Lu}$/u.test(alias)),
)
const FOLDED = new Set([...SPELLINGS].map(fold))

export const isAbbreviated = (token: Token | undefined): boolean => token !== undefined && SPELLINGS.has(token.text)

/**
 * Whether a word that a list of titles holds is meant as one. An abbreviation is where its letters stand as listed, before a name
 * ("FM Qureshi"), behind a state ("Pakistan's FM") or before a field ("MOS for Trade"): "3 PM" and "the NSA" are not.
 */
export function readsAsTitle(tokens: readonly Token[], at: number, actors: Layer<Extent>): boolean {
  const token = tokens[at]
  if (!token || !FOLDED.has(token.word.key)) return true
  if (!SPELLINGS.has(token.text.replaceAll('.', ''))) return false
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (before?.pos === 'NUM' || before?.word.numeric) return false
  const day = weekdayAt(tokens, at + 1) !== null || monthAt(tokens, at + 1) !== null
  const named = next?.sentence === token.sentence && (isNameWord(next) || isHonorific(next)) && !day
  const field = next?.fold === 'for' && tokens[at + 2]?.word.capital === true
  const owned = endingAt(actors, before?.fold === "'s" ? at - 1 : at) !== undefined
  return named || field || owned
}
