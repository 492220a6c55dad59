import lexicon from '../../../../../data/en/verb-groups.json' with { type: 'json' }
import type { Token } from '../../../engine/document.ts'
import { between, INTENTIONS, type Standing, type VerbGroup } from './group.ts'

/** What "holding", "after meeting", "a condition for resuming" says of what it governs; null where its own words tell. */
export function standingOfGerund(
  tokens: readonly Token[],
  verb: Token,
  ahead: Token | undefined,
  previous: VerbGroup | undefined,
): Standing | null {
  if (
    previous &&
    (ahead?.pos === 'ADP' || ahead?.pos === 'SCONJ') &&
    ['negated', 'hedged', 'cancelled', 'planned'].includes(previous.standing) &&
    verb.index - previous.last < 4
  )
    return previous.standing
  // "will meet X in Belgrade, before visiting Montenegro".
  if (previous?.standing === 'planned' && ['before', 'after'].includes(ahead?.fold ?? '')) return 'planned'
  if (
    previous?.standing === 'held' &&
    INTENTIONS.has(previous.lemma) &&
    ahead?.pos === 'ADP' &&
    verb.index - previous.last < 8 &&
    ['with', 'on', 'to'].includes(ahead.fold)
  )
    return 'planned'
  if (ahead?.fold === 'for' && previous && APPEALS.has(previous.lemma) && verb.index - previous.last < 3)
    return 'hedged'
  if (ahead?.fold === 'on' && TERMS.has(tokens[ahead.index - 1]?.fold ?? '')) return 'planned'
  if (ahead?.fold === 'to' && tokens[ahead.index - 1]?.pos === 'ADJ') return 'hedged'
  if (ahead?.fold === 'for' && TERMED.has(tokens[ahead.index - 1]?.fold ?? '')) return 'hedged'
  if (previous && isWished(between(tokens, previous, verb))) return 'hedged'
  return null
}

/** "stressed the importance of following up and holding the tenth summit": wanted, not done. */
const isWished = (between: readonly Token[]): boolean =>
  between.length < LONGEST_WISH &&
  between.some((t, i) => WISHES.has(t.fold) && ['of', 'for'].includes(between[i + 1]?.fold ?? ''))

/** "a condition for resuming talks". */
const TERMED = new Set(lexicon.termed)
/** "an agreement on starting talks". */
const TERMS = new Set(lexicon.terms)
/** "called for convening a meeting". */
const APPEALS = new Set(lexicon.appeals)
const WISHES = new Set(lexicon.wishes)
const LONGEST_WISH = 20
