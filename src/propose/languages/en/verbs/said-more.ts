import lexicon from '../../../../../data/en/verb-groups.json' with { type: 'json' }
import type { Token } from '../../../engine/document.ts'
import { BE, HAVE } from './group.ts'

/** "in a meeting with visiting President X", "told visiting envoy Y": who is on a visit, not what is done. */
export function isVisitor(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  if (['with', 'to', 'from', "'s", 'the', 'a', 'an', 'his', 'her', 'between', 'and'].includes(before?.fold ?? ''))
    return ['PROPN', 'ADJ', 'NOUN'].includes(tokens[i + 1]?.pos ?? '')
  const ahead = tokens.slice(i + 1, i + VISITOR)
  const title = ahead.findIndex((t) => VISITORS.has(t.fold))
  return title >= 0 && ahead.slice(0, title).every((t) => ['PROPN', 'ADJ', 'NOUN', 'PUNCT'].includes(t.pos))
}

/** How far behind "visiting" the title may stand. */
const VISITOR = 6
const VISITORS = new Set(lexicon.visitors)

/** "resume stalled talks", "meets visiting Prime Minister X": a participle that says more of the object. */
export function saysMore(tokens: readonly Token[], i: number, last: number): boolean {
  const [before, token, next] = [tokens[last - 1], tokens[i], tokens[i + 1]]
  if (!token || before?.pos !== 'VERB' || HAVE.has(before.fold) || BE.has(before.fold)) return false
  if (!['NOUN', 'PROPN', 'ADJ'].includes(next?.pos ?? '')) return false
  return token.fold === 'visiting' || (token.pos === 'VERB' && token.fold.endsWith('ed'))
}
