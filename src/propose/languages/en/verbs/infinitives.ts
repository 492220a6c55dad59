import doubt from '../../../../../data/en/doubt.json' with { type: 'json' }
import lexicon from '../../../../../data/en/verb-groups.json' with { type: 'json' }
import type { Sentence, Token } from '../../../engine/document.ts'
import { between, DENIALS, INTENTIONS, INVITATIONS, SCHEDULED, type Standing, UNREAL, type VerbGroup } from './group.ts'

const PLAN_NOUNS = new Set(doubt.planNouns)

/** What "to meet" says of what it governs, by the words and the group before it. */
export function standingOfInfinitive(
  tokens: readonly Token[],
  verb: Token,
  ahead: Token | undefined,
  first: Token | undefined,
  previous: VerbGroup | undefined,
  sentence: Sentence,
): Standing {
  const words = previous ? between(tokens, previous, first) : []
  if (previous && PREVENTS.has(previous.lemma) && verb.index - previous.last < 10) return 'negated'
  if (ahead && UNWILLING.has(ahead.fold)) return 'hedged'
  // "considering an offer from X to meet Y".
  if (previous && offeredBy(words)) return UNREAL.has(previous.standing) ? previous.standing : 'hedged'
  // "for allowing groups to meet": whether they do is not told.
  if (previous && ALLOWS.has(previous.lemma) && words.length > 0) return 'hedged'
  // "the conference, due to be held in London".
  if (ahead && SCHEDULED.has(ahead.fold) && ahead.sentence === verb.sentence) return 'planned'
  if (previous && isRequested(words, previous)) return 'hedged'
  if (ahead && PLAN_NOUNS.has(ahead.lemma)) {
    if (previous && DENIALS.has(previous.lemma) && verb.index - previous.last < 10) return 'negated'
    if (ahead.sentence === verb.sentence)
      return previous && UNREAL.has(previous.standing) ? previous.standing : 'planned'
  }
  if (ahead?.pos === 'ADJ' && tokens[ahead.index - 1]?.fold === 'it') return 'hedged'
  const offered = words.length > 1 && words.some((t, i) => t.fold === 'invitation' && i < words.length - 1)
  if (offered || (previous && INVITATIONS.has(previous.lemma) && previous.standing === 'held')) return 'hedged'
  if (!previous) return sentence.part === 'headline' || isNamed(ahead) ? 'planned' : 'held'
  if (INTENTIONS.has(previous.lemma) && previous.standing === 'held') return 'planned'
  return previous.standing
}

/** "urged North Korea to resume talks": wanted of somebody, who has not said yes. */
const isRequested = (between: readonly Token[], { lemma, standing, passive }: VerbGroup): boolean =>
  standing === 'held' &&
  !passive &&
  between.length > 0 &&
  (URGES.has(lemma) || (lemma === 'ask' && between.some((t) => t.pos === 'PROPN')))

/** "Foreign Minister Levy to visit Egypt": a note that leaves out "is". */
const isNamed = (token: Token | undefined): boolean => token?.pos === 'PROPN'

const PREVENTS = new Set(lexicon.prevents)
const ALLOWS = new Set(lexicon.allows)
const offeredBy = (words: readonly Token[]): boolean =>
  words.some((t, i) => OFFERS.has(t.lemma) && ['from', 'by', 'of'].includes(words[i + 1]?.fold ?? ''))
const OFFERS = new Set([
  'offer',
  'proposal',
  'request',
  'invitation',
  'call',
  'appeal',
  'suggestion',
  'demand',
  'overture',
])
const UNWILLING = new Set(lexicon.unwilling)
const URGES = new Set(lexicon.urges)
