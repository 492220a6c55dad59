import type { Sentence, Token } from '../../../engine/document.ts'
import { dropsIn, standingOfDropped } from './dropped.ts'
import { standingOfGerund } from './gerunds.ts'
import {
  BE,
  DENIALS,
  FUTURE,
  HAVE,
  INTENTIONS,
  INVITATIONS,
  IRREGULAR,
  isPast,
  NEGATIONS,
  PAST_BE,
  SCHEDULED,
  type Standing,
  UNCERTAIN,
  type VerbGroup,
} from './group.ts'
import { standingOfInfinitive } from './infinitives.ts'

/** What a group says of what it governs, by its own words, those around it and the group before it. */
export function standingOf(
  tokens: readonly Token[],
  inside: readonly Token[],
  verb: Token,
  infinitive: boolean,
  previous: VerbGroup | undefined,
  sentence: Sentence,
): Standing {
  const folds = inside.map((t) => t.fold)
  const after = tokens[(inside.at(-1)?.index ?? 0) + 1]
  if (dropsIn(tokens, verb)) return standingOfDropped(inside, infinitive, previous)
  const to = folds.lastIndexOf('to')
  const first = inside[0]
  const ahead = tokens[(first?.index ?? 0) - 1]
  if (ahead && ahead.sentence === verb.sentence && NEGATIONS.has(ahead.fold) && ahead.fold !== 'no') return 'negated'
  const gerund = inside.length === 1 && verb.fold.endsWith('ing')
  if ((infinitive || gerund) && isRefused(previous, verb)) return 'negated'
  const hanging = gerund ? standingOfGerund(tokens, verb, ahead, previous) : null
  if (hanging) return hanging
  if (inside.some((t) => DENIALS.has(t.lemma) && t.pos === 'VERB' && t.index < verb.index)) return 'negated'
  if (folds.some((f, i) => f === 'yet' && folds[i + 1] === 'to')) return 'negated'
  if (folds.some((f) => NEGATIONS.has(f)) || deniesObject(tokens, after)) return 'negated'
  if (folds.some((f) => FUTURE.has(f))) return 'planned'
  if (folds.some((f) => UNCERTAIN.has(f))) return 'hedged'
  // "The treaty should be signed in September" is planned, "the two sides should meet" wished for.
  if (folds.some((f) => f === 'should' || f === 'ought'))
    return folds.includes('be') || BEFALLS.has(verb.lemma) ? 'planned' : 'hedged'
  if (to > 0) {
    const before = inside[to - 1]
    if (before?.fold === 'going' && BE.has(inside[to - 2]?.fold ?? '')) return 'planned'
    if (before?.fold === 'been' && HAVE.has(folds[0] ?? '')) return 'held'
    if (before && BE.has(before.fold)) return folds.includes('have') && PAST_BE.has(before.fold) ? 'lapsed' : 'planned'
    if (before && INVITATIONS.has(before.lemma)) return 'hedged'
    if (before && (SCHEDULED.has(before.fold) || INTENTIONS.has(before.lemma)))
      return folds.includes('had') ? 'lapsed' : 'planned'
  }
  if (infinitive) return standingOfInfinitive(tokens, verb, ahead, first, previous, sentence)
  if (previous && ahead && carriesOn(tokens, ahead, inside, previous)) return previous.standing
  if (folds.some((f) => SCHEDULED.has(f)) && folds.some((f) => BE.has(f)))
    return folds.includes('had') ? 'lapsed' : 'planned'
  if (verb.fold.endsWith('ing') && folds.some((f) => ['is', 'are', 'am'].includes(f))) return 'ongoing'
  const present = !isPast(inside, verb) && verb.pos === 'VERB' && !verb.fold.endsWith('ing')
  if (folds.some((f) => f === 'is' || f === 'are') && !folds.includes('being') && verb.pos === 'VERB') return 'habitual'
  return present && sentence.part !== 'headline' && verb.fold.endsWith('s') ? 'habitual' : 'held'
}

/** "refused to meet", "denied meeting": at once behind a verb that denies. */
const isRefused = (previous: VerbGroup | undefined, verb: Token): boolean =>
  previous !== undefined && DENIALS.has(previous.lemma) && verb.index - previous.last < 4

/** "held no talks", but not "must be held no later than October". */
const deniesObject = (tokens: readonly Token[], after: Token | undefined): boolean =>
  after?.fold === 'no' && after.pos === 'DET' && !COMPARED.has(tokens[after.index + 1]?.fold ?? '')

const COMPARED = new Set(['later', 'earlier', 'sooner', 'fewer', 'less', 'more'])

/** What an event does: "the fourth round should take place in 2025". */
const BEFALLS = new Set(['take', 'begin', 'start', 'open', 'follow', 'resume', 'convene', 'conclude', 'end'])

const american = (word: string): string => word.replace(/ise$/, 'ize')

/** "agreed to widen trade, and organise talks": a bare form behind "and" hangs on the "to" before. */
function carriesOn(tokens: readonly Token[], and: Token, inside: readonly Token[], previous: VerbGroup): boolean {
  const [verb] = inside
  if (and.fold !== 'and' || inside.length > 1 || !verb || IRREGULAR.has(verb.fold)) return false
  if (american(verb.fold) !== american(verb.lemma)) return false
  return previous.infinitive || tokens.slice(previous.first, previous.main).some((t) => t.fold === 'to')
}
