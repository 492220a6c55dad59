import type { Token } from '../../../engine/document.ts'
import { type Extent, within } from '../../../engine/layer.ts'
import { ordinalAt } from '../ordinals.ts'
import { sideName } from './actors.ts'
import { cadenceWithin } from './cadence.ts'
import { droppable } from './mechanism-attributes.ts'
import { COLLECTIVE, isLink, keptAt, type PhraseContext } from './mechanism-phrase.ts'

/** The words of the name between the parties and the head, without what only qualifies it. */
export function topicOf(context: PhraseContext, start: number, at: number): Token[] {
  let first = start
  while (first < at) {
    const token = context.tokens[first]
    if (!token) break
    if (keptAt(context.tokens, first)) break
    if (token.word.capital && token.fold !== 'bilateral') break
    if (
      droppable(token) ||
      isLink(token) ||
      COLLECTIVE.has(token.fold) ||
      ordinalAt(context.tokens, first) ||
      /^(?:19|20)\d\d$/.test(token.text) ||
      cadenceWithin(context.tokens, first, first + 1)
    )
      first++
    else break
  }
  const out = context.tokens.slice(first, at)
  return out[0]?.text === '-' || out[0]?.fold === 'and' || out[0]?.fold === "'s" ? out.slice(1) : [...out]
}

/** The parties as the phrase writes them, adjectives as names: "Japan-U.S.", "China-Russia" for "Sino-Russian". */
export function partiesWritten(context: PhraseContext, extent: Extent, parties: readonly string[]): string {
  const found = within(context.actors, extent).filter((a) => parties.includes(a.code))
  return parties
    .map((code) => {
      const mention = found.find((a) => a.code === code)
      if (mention?.form !== 'name') return sideName(code)
      return context.document.text.slice(context.tokens[mention.first]?.start, context.tokens[mention.last - 1]?.end)
    })
    .join('-')
}
