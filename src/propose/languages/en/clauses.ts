import doubt from '../../../../data/en/doubt.json' with { type: 'json' }
import lexicon from '../../../../data/en/verb-groups.json' with { type: 'json' }
import type { Document, Sentence, Token } from '../../engine/document.ts'
import { type Extent, type Layer, layerOf, startingAt, within } from '../../engine/layer.ts'
import { monthAt, unitAt, weekdayAt } from './dates/words.ts'

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

export interface Clause extends Extent {
  readonly groups: readonly VerbGroup[]
  /** The word that opens a subordinate clause ("who", "after"), or null. */
  readonly opener: string | null
}

const FUTURE = new Set(lexicon.future)
const UNCERTAIN = new Set(lexicon.uncertain)
const SCHEDULED = new Set(lexicon.scheduled)
const INTENTIONS = new Set(lexicon.intentions)
const CANCELLED = new Set(lexicon.cancelled)
const NEGATIONS = new Set(lexicon.negations)
const DECIDED = new Set(lexicon.decided)
const CONNECTORS = new Set(lexicon.connectors)
/** Open a clause, unless a date stands behind them. */
const TEMPORAL = new Set(['until', 'since', 'after', 'before'])
const DENIALS = new Set(lexicon.denials)
const SAYING = new Set([
  'say',
  'tell',
  'add',
  'note',
  'announce',
  'claim',
  'insist',
  'answer',
  'reply',
  'warn',
  'argue',
  'believe',
  'think',
  'state',
  'confirm',
  'report',
  'suggest',
])
const PLAN_NOUNS = new Set(doubt.planNouns)
const UNREAL: ReadonlySet<Standing> = new Set(['negated', 'hedged', 'cancelled'])
const HAVE = new Set(['have', 'has', 'had', "'ve", 'having'])
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'re", 'get', 'got'])
const PAST_BE = new Set(['was', 'were', 'been', 'had', 'did', 'got'])

/** Nouns that the tagger takes for verbs, and so on, are few enough to live with; these are the ones that matter here. */
const NEVER_VERBS = new Set([
  ...['talks', 'round', 'rounds', 'summit', 'trip', 'drills'],
  ...['following', 'including', 'regarding', 'concerning'],
])

/** The clauses of a story, with their verb groups. Clauses do not overlap; together they cover every sentence. */
export function findClauses(document: Document): Layer<Clause> {
  return layerOf(document.sentences.flatMap((sentence) => clausesOf(document, sentence)))
}

function clausesOf(document: Document, sentence: Sentence): Clause[] {
  const { tokens } = document
  const groups = groupsOf(tokens, sentence)
  const cuts = [sentence.first]
  for (let i = sentence.first + 1; i < sentence.last; i++) {
    const token = tokens[i]
    const since = cuts.at(-1) ?? sentence.first
    if (
      !token ||
      !(
        opens(tokens, i, groups) ||
        closesSubordinate(tokens, i, since, groups) ||
        closesRelative(tokens, i, since, groups)
      )
    )
      continue
    const hard = [';', '—', '--', '–'].includes(token.text)
    const verbBefore = groups.some((g) => g.first >= since && g.last <= i && !g.infinitive)
    const verbAhead = groups.some(
      (g) => g.first >= i && g.first < nextCut(tokens, i + 1, sentence.last) && !g.infinitive,
    )
    if (hard || (verbAhead && (verbBefore || CONNECTORS.has(token.fold)))) cuts.push(i)
  }
  const spoken = groups.flatMap((g, i) => (afterSaying(tokens, g, groups[i + 1], cuts) ? [g.last] : []))
  cuts.push(...spoken)
  cuts.sort((a, b) => a - b)
  const clauses: Clause[] = []
  cuts.forEach((first, index) => {
    const last = cuts[index + 1] ?? sentence.last
    const opener = tokens[first]?.fold ?? ''
    const own = negatedBySubject(
      tokens,
      first,
      groups.filter((g) => g.first >= first && g.first < last),
    )
    const denied = opener === 'that' && DENIALS.has(clauses.at(-1)?.groups.at(-1)?.lemma ?? '')
    const standing = denied ? own.map((g) => ({ ...g, standing: 'negated' as const })) : own
    clauses.push({ first, last, groups: standing, opener: CONNECTORS.has(opener) ? opener : null })
  })
  return clauses
}

/** "Lin said Shoigu would attend": what is said without "that" is a clause of its own. */
function afterSaying(
  tokens: readonly Token[],
  saying: VerbGroup,
  next: VerbGroup | undefined,
  cuts: readonly number[],
): boolean {
  if (!next || next.infinitive || !SAYING.has(saying.lemma) || saying.infinitive || saying.passive) return false
  if (tokens[next.first]?.fold.endsWith('ing') || tokens[saying.last]?.pos === 'ADP') return false
  const between = tokens.slice(saying.last, next.first)
  return (
    between.length > 0 &&
    between.length < 16 &&
    !cuts.some((c) => c >= saying.last && c <= next.first) &&
    between.every((t) => !/^[,"“”;:]$/.test(t.text))
  )
}

/** "Shoigu, who ran the ministry until May, travelled": a comma and a finite verb close the relative clause. */
function closesRelative(tokens: readonly Token[], i: number, since: number, groups: readonly VerbGroup[]): boolean {
  if (tokens[i]?.text !== ',' || !['who', 'which'].includes(tokens[since]?.fold ?? '')) return false
  const own =
    groups.some((g) => g.first > since && g.last <= i && !g.infinitive) ||
    (i - since > 3 && tokens[since + 1]?.text !== ',')
  const next = groups.find((g) => g.first === i + 1)
  return own && next !== undefined && !next.infinitive && tokens[next.main]?.fold.endsWith('ing') === false
}

/** "While A did this, B did that": the comma behind a clause that a connector opened. */
function closesSubordinate(tokens: readonly Token[], i: number, since: number, groups: readonly VerbGroup[]): boolean {
  const opener = tokens[since]?.fold ?? ''
  if (tokens[i]?.text !== ',' || !CONNECTORS.has(opener) || ['who', 'which', 'that', 'where'].includes(opener))
    return false
  const group = groups.find((g) => g.first > i)
  const between = group ? tokens.slice(i + 1, group.first) : []
  return (
    group !== undefined &&
    !group.infinitive &&
    between.length > 0 &&
    between.length < 8 &&
    between.every((t) => t.text !== ',')
  )
}

/** "No agreement was signed", "neither side has confirmed". */
function negatedBySubject(tokens: readonly Token[], first: number, groups: VerbGroup[]): VerbGroup[] {
  const finite = groups.find((g) => !g.infinitive)
  if (!finite || /^["“]$/.test(tokens[first]?.text ?? '')) return groups
  const subject = tokens
    .slice(first, finite.first)
    .filter((t) => /\p{L}/u.test(t.text) && !CONNECTORS.has(t.fold) && t.fold !== 'and')
  if (!['no', 'neither', 'none', 'nobody', 'nothing'].includes(subject[0]?.fold ?? '')) return groups
  return groups.map((g) => (g === finite ? { ...g, standing: 'negated' as const } : g))
}

function nextCut(tokens: readonly Token[], from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const token = tokens[i]
    if (token && ([';', '—', '--', '–'].includes(token.text) || CONNECTORS.has(token.fold))) return i
  }
  return limit
}

function opens(tokens: readonly Token[], i: number, groups: readonly VerbGroup[]): boolean {
  const token = tokens[i]
  if (!token) return false
  if ([';', '—', '--', '–'].includes(token.text)) return true
  if (TEMPORAL.has(token.fold) && datesAhead(tokens, i + 1)) return false
  if (CONNECTORS.has(token.fold))
    return !(token.fold === 'as' && tokens[i - 1]?.text === ',' && tokens[i + 1]?.fold === 'well')
  if (token.text === ')' && tokens[i - 2]?.text === '(') return false
  if (token.text === ')' || token.text === ':') return groups.some((g) => g.first > i)
  if (token.fold !== 'and' && token.fold !== 'then') return false
  const group = groups.find((g) => g.first > i)
  if (!group || group.infinitive) return false
  return group.first === i + 1 || tokens[i - 1]?.text === ',' || ownSubject(tokens, i, group)
}

/** A date behind "until", "before" and the like, which then open no clause: "before the end of the year", "until next Friday". */
function datesAhead(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]]
  if (monthAt(tokens, at) !== null || weekdayAt(tokens, at) !== null || /^\d/.test(word?.text ?? '')) return true
  if (['next', 'last', 'this'].includes(word?.fold ?? ''))
    return unitAt(tokens, at + 1) !== null || monthAt(tokens, at + 1) !== null || weekdayAt(tokens, at + 1) !== null
  return word?.fold === 'the' && ['end', 'start', 'beginning', 'close'].includes(next?.fold ?? '')
}

/** "A visited B and C came to D": a nominal stands between "and" and the verb, with no comma list about it. */
function ownSubject(tokens: readonly Token[], and: number, group: VerbGroup): boolean {
  const between = tokens.slice(and + 1, group.first)
  const verbBefore = tokens
    .slice(Math.max(0, and - 12), and)
    .some((t) => t.pos === 'VERB' && t.sentence === tokens[and]?.sentence)
  return verbBefore && between.length < 9 && between.every((t) => t.text !== ',')
}

function groupsOf(tokens: readonly Token[], sentence: Sentence): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!startsGroup(tokens, i) || inName(tokens, i, sentence)) continue
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
  token !== undefined && (token.pos === 'AUX' || (token.pos === 'VERB' && !NEVER_VERBS.has(token.fold)))

/** "the Fourth Meeting", "Joint Working Group": a capital within a sentence that is not a headline marks a name. */
function inName(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const [previous, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (sentence.part === 'headline' || !token || i === sentence.first || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false
  return isCapital(previous) || isCapital(next) || previous?.text === '-'
}

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '')

function startsGroup(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]]
  if (!token) return false
  if (token.fold === 'to' && (next?.pos === 'VERB' || coVerb(tokens, i + 1))) return true
  if (!isVerb(token)) return false
  const previous = tokens[i - 1]
  const attributive =
    token.pos === 'VERB' &&
    (previous?.pos === 'DET' ||
      previous?.text === '-' ||
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

const IRREGULAR = new Set([
  'held',
  'met',
  'said',
  'told',
  'took',
  'began',
  'went',
  'came',
  'gave',
  'made',
  'led',
  'flew',
  'saw',
  'sat',
  'spoke',
  'paid',
  'wrote',
  'sent',
  'put',
  'set',
  'ran',
  'drew',
  'left',
  'kept',
  'brought',
  'found',
  'got',
  'rose',
  'fell',
  'broke',
  'became',
  'chose',
  'wound',
])

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
  if (inside.some((t) => DENIALS.has(t.lemma) && t.pos === 'VERB' && t.index < verb.index)) return 'negated'
  if (folds.some((f) => NEGATIONS.has(f)) || (after?.fold === 'no' && after.pos === 'DET')) return 'negated'
  if (folds.some((f) => FUTURE.has(f))) return 'planned'
  if (folds.some((f) => UNCERTAIN.has(f))) return 'hedged'
  if (to > 0) {
    const before = inside[to - 1]
    if (before?.fold === 'going' && BE.has(inside[to - 2]?.fold ?? '')) return 'planned'
    if (before && BE.has(before.fold)) return folds.includes('have') && PAST_BE.has(before.fold) ? 'lapsed' : 'planned'
    if (before && (SCHEDULED.has(before.fold) || INTENTIONS.has(before.lemma)))
      return folds.includes('had') ? 'lapsed' : 'planned'
  }
  if (infinitive) {
    if (ahead && PLAN_NOUNS.has(ahead.lemma) && ahead.sentence === verb.sentence)
      return previous && UNREAL.has(previous.standing) ? previous.standing : 'planned'
    if (!previous) return sentence.part === 'headline' ? 'planned' : 'held'
    if (INTENTIONS.has(previous.lemma) && previous.standing === 'held') return 'planned'
    return previous.standing
  }
  if (folds.some((f) => SCHEDULED.has(f)) && folds.some((f) => BE.has(f)))
    return folds.includes('had') ? 'lapsed' : 'planned'
  if (verb.fold.endsWith('ing') && folds.some((f) => ['is', 'are', 'am'].includes(f))) return 'ongoing'
  const present = !isPast(inside, verb) && verb.pos === 'VERB' && !verb.fold.endsWith('ing')
  if (folds.some((f) => f === 'is' || f === 'are') && !folds.includes('being') && verb.pos === 'VERB') return 'habitual'
  return present && sentence.part !== 'headline' && verb.fold.endsWith('s') ? 'habitual' : 'held'
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

/** The clause that holds a token. */
export function clauseAt(clauses: Layer<Clause>, token: number): Clause | undefined {
  let [low, high] = [0, clauses.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const clause = clauses[middle]
    if (!clause) return undefined
    if (token < clause.first) high = middle - 1
    else if (token >= clause.last) low = middle + 1
    else return clause
  }
  return undefined
}

/** The verb group that a noun phrase hangs on: the nearest before it in its clause, else the first behind it. */
export function governing(clauses: Layer<Clause>, phrase: Extent): VerbGroup | undefined {
  const clause = clauseAt(clauses, phrase.first)
  if (!clause) return undefined
  const before = clause.groups.filter((g) => g.last <= phrase.first)
  return before.at(-1) ?? clause.groups.find((g) => g.first >= phrase.last) ?? nextClause(clauses, clause)
}

function nextClause(clauses: Layer<Clause>, clause: Clause): VerbGroup | undefined {
  const next = startingAt(clauses, clause.last)
  if (next && next.groups.length === 0 && next.opener === 'which') return startingAt(clauses, next.last)?.groups[0]
  return next?.groups[0]
}

/** All clauses of a sentence. */
export const clausesIn = (clauses: Layer<Clause>, sentence: Sentence): Clause[] => within(clauses, sentence)
