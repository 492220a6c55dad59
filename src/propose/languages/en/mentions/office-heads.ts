import lexicon from '../../../../../data/en/office-words.json' with { type: 'json' }
import type { Token } from '../../../engine/document.ts'
import type { Extent } from '../../../engine/layer.ts'
import { isCapital, singular } from './office-words.ts'
import { isPortfolio } from './portfolios.ts'

const GENERALS = new Set(lexicon.generals)

/** "Commissioner-General", "Consul General": the head of a title together with the word behind it. */
export function generalBehind(tokens: readonly Token[], last: number): number {
  if (!GENERALS.has(tokens[last - 1]?.fold ?? '')) return last
  const general = tokens[last]?.text === '-' ? last + 1 : last
  const [head, word] = [tokens[last - 1], tokens[general]]
  return word?.fold === 'general' && isCapital(word) === isCapital(head) ? general + 1 : last
}

/** "Secretary of State designate", "president-elect": who has been chosen and does not hold the office yet. */
export function chosenBehind(tokens: readonly Token[], last: number): number {
  const at = tokens[last]?.text === '-' ? last + 1 : last
  return CHOSEN.has(tokens[at]?.fold ?? '') ? at + 1 : last
}

const CHOSEN = new Set(['designate', 'elect', 'nominee'])

/** Officials of a ministry rather than its head. */
export const SERVES = new Set(['secretary', 'director', 'undersecretary', 'general'])

/** "Secretary" + "(East)", "Additional Secretary" + "(Americas)": the desk of an official, in brackets. */
export function deskBehind(tokens: readonly Token[], last: number): number {
  if (!SERVES.has(tokens[last - 1]?.fold ?? '') || tokens[last]?.text !== '(') return last
  const close = tokens.slice(last + 1, last + 7).find((t) => t.text === ')')
  const inside = close ? tokens.slice(last + 1, close.index) : []
  const fields = inside.filter((t) => isPortfolio(t) && isCapital(t))
  return close && fields.length > 0 ? close.index + 1 : last
}

const DESKS = new Set(lexicon.desks)

/** "director for Russia", "special envoy to Syria", "ambassador to Japan": what the work is about, not whose office it is. */
export const isDesk = (tokens: readonly Token[], core: Extent): boolean =>
  tokens.slice(core.first, core.last).some((t) => DESKS.has(singular(t.fold)))
