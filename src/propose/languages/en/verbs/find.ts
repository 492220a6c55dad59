import lexicon from '../../../../../data/en/verb-groups.json' with { type: 'json' }
import type { Sentence, Token } from '../../../engine/document.ts'
import { BE, FUTURE, isPast, NEGATIONS, NEVER_VERBS, SCHEDULED, UNCERTAIN, type VerbGroup } from './group.ts'
import { inName, talksTo, tellsOf } from './nouns.ts'
import { isVisitor, saysMore } from './said-more.ts'
import { standingOf } from './standing.ts'

/** The verb groups of a sentence, in order. */
export function groupsOf(tokens: readonly Token[], sentence: Sentence): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    if (
      !(startsGroup(tokens, i) || talksTo(tokens, i, sentence) || tellsOf(tokens, i, sentence)) ||
      inName(tokens, i, sentence)
    )
      continue
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
  'groups',
  'visits',
  'sessions',
  'level',
  'stay',
])

function startsGroup(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]]
  if (!token) return false
  if (token.fold === 'to' && (next?.pos === 'VERB' || coVerb(tokens, i + 1) || isToBe(tokens, i))) return true
  const previous = tokens[i - 1]
  if (!isVerb(token)) return false
  if (token.fold === 'heads' && next?.fold === 'of') return false
  if (token.fold === 'visiting' && isVisitor(tokens, i)) return false
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

/** "due to be held", "to be signed". */
const isToBe = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.fold === 'be' && tokens[i + 2]?.pos === 'VERB' && tokens[i + 2]?.fold.endsWith('ing') === false

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
    // "meets visiting Prime Minister X": whom, not what.
    if (saysMore(tokens, i, last)) break
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
    // "met to discuss": the meeting is told, what for is another verb.
    if (token.fold === 'to' && i === last && FULL.has(tokens[i - 1]?.lemma ?? '')) break
    if (token.fold === 'to' && next?.pos !== 'VERB' && next?.pos !== 'AUX' && !coVerb(tokens, i + 1)) break
    if (SCHEDULED.has(token.fold) || token.fold === 'not' || token.fold === "n't") last = i + 1
  }
  return last
}

/** Verbs behind which "to" opens another: "met to discuss". */
const FULL = new Set(lexicon.full)

/** "will, on his return, meet": the auxiliary before an aside between commas; undefined where there is none. */
function modalBefore(
  tokens: readonly Token[],
  inside: readonly Token[],
  previous: VerbGroup | undefined,
): string | undefined {
  const [first] = inside
  const alone = previous && previous.last === previous.first + 1 ? tokens[previous.first] : undefined
  if (!first || !alone || !MODALS.has(alone.fold) || inside.length > 1 || first.fold !== first.lemma) return undefined
  return tokens[previous?.last ?? -1]?.text === ',' && tokens[first.index - 1]?.text === ',' ? alone.fold : undefined
}

const MODALS = new Set([...FUTURE, ...UNCERTAIN, 'should', 'must'])

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
  const modal = modalBefore(tokens, inside, previous)
  if (modal) folds.unshift(modal)
  const tense = folds.some((f) => FUTURE.has(f)) ? 'future' : isPast(inside, verb) ? 'past' : 'present'
  return {
    first,
    last,
    main,
    lemma: verb.lemma,
    standing: standingOf(
      tokens,
      modal && previous ? [...tokens.slice(previous.first, previous.last), ...inside] : inside,
      verb,
      infinitive,
      previous,
      sentence,
    ),
    tense: infinitive && previous ? previous.tense : tense,
    passive,
    infinitive,
  }
}
