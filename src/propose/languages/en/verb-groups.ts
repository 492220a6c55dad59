import doubt from '../../../../data/en/doubt.json' with { type: 'json' }
import lexicon from '../../../../data/en/verb-groups.json' with { type: 'json' }
import type { Sentence, Token } from '../../engine/document.ts'
import type { Extent } from '../../engine/layer.ts'

/** What a verb group says of what it governs. `habitual` ("is held once a year") tells of no single occurrence. */
export type Standing = 'held' | 'ongoing' | 'planned' | 'lapsed' | 'cancelled' | 'negated' | 'hedged' | 'habitual'

/** A run of verbs with their auxiliaries, adverbs and negations: "had been due to hold", "hasn't been noted". */
export interface VerbGroup extends Extent {
  /** Index and base form of the last full verb, which carries the meaning. */
  readonly main: number
  readonly lemma: string
  readonly standing: Standing
  readonly tense: 'past' | 'present' | 'future'
  readonly passive: boolean
  /** "to hold": hangs on the group before it. */
  readonly infinitive: boolean
}

const FUTURE = new Set(lexicon.future)

const UNCERTAIN = new Set(lexicon.uncertain)

const SCHEDULED = new Set(lexicon.scheduled)

const INTENTIONS = new Set(lexicon.intentions)

/** "invited X to visit": an offer, no plan. */
const INVITATIONS = new Set(lexicon.invitations)

const CANCELLED = new Set(lexicon.cancelled)

const NEGATIONS = new Set(lexicon.negations)

const DECIDED = new Set(lexicon.decided)

export const DENIALS = new Set(lexicon.denials)

const PLAN_NOUNS = new Set(doubt.planNouns)

const UNREAL: ReadonlySet<Standing> = new Set(['negated', 'hedged', 'cancelled'])

const HAVE = new Set(['have', 'has', 'had', "'ve", 'having'])

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'re", 'get', 'got'])

const PAST_BE = new Set(['was', 'were', 'been', 'had', 'did', 'got'])

/** Nouns that the tagger takes for verbs, and so on, are few enough to live with; these are the ones that matter here. */
export const NEVER_VERBS = new Set([
  ...['round', 'rounds', 'summit', 'trip', 'drill', 'drills'],
  ...[
    'following',
    'including',
    'regarding',
    'concerning',
    'owing',
    'pending',
    'according',
    'barring',
    'notwithstanding',
  ],
])

export function groupsOf(tokens: readonly Token[], sentence: Sentence): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!(startsGroup(tokens, i) || talksTo(tokens, i, sentence)) || inName(tokens, i, sentence)) continue
    const last = endOf(tokens, i, sentence.last)
    const group = describe(tokens, i, last, groups.at(-1), sentence)
    if (group) {
      groups.push(group)
      i = last - 1
    }
  }
  return groups
}

const isVerb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'AUX' || (token.pos === 'VERB' && token.fold !== 'talks' && !NEVER_VERBS.has(token.fold)))

/** "Lula talks with Petro": somebody does; else "talks" are what is held. */
function talksTo(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  if (tokens[i]?.fold !== 'talks' || tokens[i - 1]?.pos !== 'PROPN') return false
  if (!['with', 'to'].includes(tokens[i + 1]?.fold ?? '')) return false
  return tokens.slice(sentence.first, i).every((t) => t.pos !== 'VERB' && t.pos !== 'AUX' && t.pos !== 'DET')
}

/** "a two-day working visit": what is done in the course of work. */
const WORKING = new Set([
  'visit',
  'trip',
  'lunch',
  'dinner',
  'breakfast',
  'session',
  'meeting',
  'group',
  'level',
  'stay',
])

/** "the Fourth Meeting", "Joint Working Group": a capital within a sentence that is not a headline marks a name. */
function inName(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const [previous, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (sentence.part === 'headline' || !token || i === sentence.first || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false
  return isCapital(previous) || isCapital(next) || previous?.text === '-' || /^\d/.test(previous?.text ?? '')
}

const isCapital = (token: Token | undefined): boolean => token?.word.capital === true

function startsGroup(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]]
  if (!token) return false
  if (token.fold === 'to' && (next?.pos === 'VERB' || coVerb(tokens, i + 1))) return true
  const previous = tokens[i - 1]
  if (!isVerb(token)) return false
  if (token.fold === 'heads' && next?.fold === 'of') return false
  if (token.fold === 'working' && WORKING.has(next?.fold ?? '')) return false
  const attributive =
    token.pos === 'VERB' &&
    ((previous?.pos === 'ADJ' && token.fold.endsWith('ing')) ||
      previous?.pos === 'DET' ||
      (previous?.text === '-' && !(coVerb(tokens, i - 2) && tokens[i - 3]?.pos !== 'DET')) ||
      ['his', 'her', 'its', 'their', "'s"].includes(previous?.fold ?? '')) &&
    (next?.pos === 'NOUN' || next?.pos === 'PROPN' || next?.pos === 'ADJ')
  return !attributive && next?.text !== '-'
}

/** "co-chair", "co-host", cut at its hyphen. */
const coVerb = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.fold === 'co' &&
  tokens[at + 1]?.text === '-' &&
  ['chair', 'host', 'preside', 'lead'].includes(tokens[at + 2]?.lemma ?? '')

function endOf(tokens: readonly Token[], start: number, limit: number): number {
  let last = start + 1
  for (let i = start + 1; i < Math.min(limit, start + 12); i++) {
    const token = tokens[i]
    if (!token) break
    if (isVerb(token) && tokens[i + 1]?.text !== '-') {
      last = i + 1
      continue
    }
    if (token.fold === 'co' && tokens[i + 1]?.text === '-' && (isVerb(tokens[i + 2]) || coVerb(tokens, i))) {
      last = i + 3
      i += 2
      continue
    }
    const next = tokens[i + 1]
    const linking =
      token.pos === 'ADV' ||
      token.pos === 'PART' ||
      NEGATIONS.has(token.fold) ||
      SCHEDULED.has(token.fold) ||
      token.fold === 'to' ||
      token.fold === 'being'
    if (!linking) break
    if (token.fold === 'to' && next?.pos !== 'VERB' && next?.pos !== 'AUX' && !coVerb(tokens, i + 1)) break
    if (SCHEDULED.has(token.fold) || token.fold === 'not' || token.fold === "n't") last = i + 1
  }
  return last
}

function describe(
  tokens: readonly Token[],
  first: number,
  last: number,
  previous: VerbGroup | undefined,
  sentence: Sentence,
): VerbGroup | null {
  const inside = tokens.slice(first, last)
  const folds = inside.map((t) => t.fold)
  let main = last - 1
  while (main > first && tokens[main]?.pos !== 'VERB') main--
  if (tokens[main]?.pos !== 'VERB') main = last - 1
  const verb = tokens[main]
  if (!verb) return null
  const infinitive = folds[0] === 'to'
  const passive =
    inside.some((t) => BE.has(t.fold)) &&
    /(?:ed|en|held|met|set|cut|put|made|led|sent|told|said|given|taken|signed)$/.test(verb.fold) &&
    verb.index > first
  const tense = folds.some((f) => FUTURE.has(f)) ? 'future' : isPast(inside, verb) ? 'past' : 'present'
  return {
    first,
    last,
    main,
    lemma: verb.lemma,
    standing: standingOf(tokens, inside, verb, infinitive, previous, sentence),
    tense: infinitive && previous ? previous.tense : tense,
    passive,
    infinitive,
  }
}

const IRREGULAR = new Set(lexicon.irregularPast)

function isPast(inside: readonly Token[], verb: Token): boolean {
  return (
    inside.some((t) => PAST_BE.has(t.fold) || HAVE.has(t.fold)) || verb.fold.endsWith('ed') || IRREGULAR.has(verb.fold)
  )
}

function standingOf(
  tokens: readonly Token[],
  inside: readonly Token[],
  verb: Token,
  infinitive: boolean,
  previous: VerbGroup | undefined,
  sentence: Sentence,
): Standing {
  const folds = inside.map((t) => t.fold)
  const after = tokens[(inside.at(-1)?.index ?? 0) + 1]
  if (CANCELLED.has(verb.lemma) || calledOff(tokens, verb)) return droppedStanding(inside, infinitive, previous)
  const to = folds.lastIndexOf('to')
  const first = inside[0]
  const ahead = tokens[(first?.index ?? 0) - 1]
  if (ahead && ahead.sentence === verb.sentence && NEGATIONS.has(ahead.fold) && ahead.fold !== 'no') return 'negated'
  const gerund = inside.length === 1 && verb.fold.endsWith('ing')
  if ((gerund || infinitive) && previous && DENIALS.has(previous.lemma) && verb.index - previous.last < 4)
    return 'negated'
  if (
    gerund &&
    previous &&
    (ahead?.pos === 'ADP' || ahead?.pos === 'SCONJ') &&
    ['negated', 'hedged', 'cancelled', 'planned'].includes(previous.standing) &&
    verb.index - previous.last < 4
  )
    return previous.standing
  if (
    gerund &&
    previous?.standing === 'held' &&
    INTENTIONS.has(previous.lemma) &&
    ahead?.pos === 'ADP' &&
    verb.index - previous.last < 8 &&
    ['with', 'on', 'to'].includes(ahead.fold)
  )
    return 'planned'
  if (gerund && previous && isWished(tokens.slice(previous.last, first?.index))) return 'hedged'
  if (inside.some((t) => DENIALS.has(t.lemma) && t.pos === 'VERB' && t.index < verb.index)) return 'negated'
  if (folds.some((f, i) => f === 'yet' && folds[i + 1] === 'to')) return 'negated'
  if (folds.some((f) => NEGATIONS.has(f)) || deniesObject(tokens, after)) return 'negated'
  if (folds.some((f) => FUTURE.has(f))) return 'planned'
  if (folds.some((f) => UNCERTAIN.has(f))) return 'hedged'
  if (to > 0) {
    const before = inside[to - 1]
    if (before?.fold === 'going' && BE.has(inside[to - 2]?.fold ?? '')) return 'planned'
    if (before?.fold === 'been' && HAVE.has(folds[0] ?? '')) return 'held'
    if (before && BE.has(before.fold)) return folds.includes('have') && PAST_BE.has(before.fold) ? 'lapsed' : 'planned'
    if (before && INVITATIONS.has(before.lemma)) return 'hedged'
    if (before && (SCHEDULED.has(before.fold) || INTENTIONS.has(before.lemma)))
      return folds.includes('had') ? 'lapsed' : 'planned'
  }
  if (infinitive) {
    if (ahead && PLAN_NOUNS.has(ahead.lemma) && ahead.sentence === verb.sentence)
      return previous && UNREAL.has(previous.standing) ? previous.standing : 'planned'
    if (ahead?.pos === 'ADJ' && tokens[ahead.index - 1]?.fold === 'it') return 'hedged'
    const between = previous ? tokens.slice(previous.last, first?.index) : []
    const offered = between.length > 1 && between.some((t, i) => t.fold === 'invitation' && i < between.length - 1)
    if (offered || (previous && INVITATIONS.has(previous.lemma) && previous.standing === 'held')) return 'hedged'
    if (!previous) return sentence.part === 'headline' ? 'planned' : 'held'
    if (INTENTIONS.has(previous.lemma) && previous.standing === 'held') return 'planned'
    return previous.standing
  }
  if (previous && ahead && carriesOn(tokens, ahead, inside, previous)) return previous.standing
  if (folds.some((f) => SCHEDULED.has(f)) && folds.some((f) => BE.has(f)))
    return folds.includes('had') ? 'lapsed' : 'planned'
  if (verb.fold.endsWith('ing') && folds.some((f) => ['is', 'are', 'am'].includes(f))) return 'ongoing'
  const present = !isPast(inside, verb) && verb.pos === 'VERB' && !verb.fold.endsWith('ing')
  if (folds.some((f) => f === 'is' || f === 'are') && !folds.includes('being') && verb.pos === 'VERB') return 'habitual'
  return present && sentence.part !== 'headline' && verb.fold.endsWith('s') ? 'habitual' : 'held'
}

/** "held no talks", but not "must be held no later than October". */
const deniesObject = (tokens: readonly Token[], after: Token | undefined): boolean =>
  after?.fold === 'no' && after.pos === 'DET' && !COMPARED.has(tokens[after.index + 1]?.fold ?? '')

const COMPARED = new Set(['later', 'earlier', 'sooner', 'fewer', 'less', 'more'])

const american = (word: string): string => word.replace(/ise$/, 'ize')

/** "stressed the importance of following up and holding the tenth summit": wanted, not done. */
const isWished = (between: readonly Token[]): boolean =>
  between.length < LONGEST_WISH &&
  between.some((t, i) => WISHES.has(t.fold) && ['of', 'for'].includes(between[i + 1]?.fold ?? ''))

const WISHES = new Set(lexicon.wishes)
const LONGEST_WISH = 20

/** "agreed to widen trade, and organise talks": a bare form behind "and" hangs on the "to" before. */
function carriesOn(tokens: readonly Token[], and: Token, inside: readonly Token[], previous: VerbGroup): boolean {
  const [verb] = inside
  if (and.fold !== 'and' || inside.length > 1 || !verb || IRREGULAR.has(verb.fold)) return false
  if (american(verb.fold) !== american(verb.lemma)) return false
  return previous.infinitive || tokens.slice(previous.first, previous.main).some((t) => t.fold === 'to')
}

/** "was not postponed", "may be called off", "asked to delay": what was planned stands as it was. */
function droppedStanding(inside: readonly Token[], infinitive: boolean, previous: VerbGroup | undefined): Standing {
  const folds = inside.map((t) => t.fold)
  if (folds.some((f) => NEGATIONS.has(f))) return 'negated'
  if (folds.some((f) => UNCERTAIN.has(f))) return 'hedged'
  const inner = inside.find((_, i) => inside[i + 1]?.fold === 'to')?.lemma ?? (infinitive ? previous?.lemma : undefined)
  if (inner !== undefined && !DECIDED.has(inner)) return 'hedged'
  return infinitive && previous && UNREAL.has(previous.standing) ? previous.standing : 'cancelled'
}

function calledOff(tokens: readonly Token[], verb: Token): boolean {
  return lexicon.cancelledPhrases.some(
    ([first, second]) =>
      verb.lemma === first &&
      [1, 2, 3, 4].some(
        (step) => tokens[verb.index + step]?.fold === second && tokens[verb.index + step]?.sentence === verb.sentence,
      ),
  )
}
