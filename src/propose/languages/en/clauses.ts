import lexicon from '../../../../data/en/verb-groups.json' with { type: 'json' }
import type { Document, Sentence, Token } from '../../engine/document.ts'
import { type Extent, type Layer, layerOf, startingAt, within } from '../../engine/layer.ts'
import { monthAt, unitAt, weekdayAt } from './dates/words.ts'
import { groupsOf } from './verbs/find.ts'
import { DENIALS, type VerbGroup } from './verbs/group.ts'

export interface Clause extends Extent {
  readonly groups: readonly VerbGroup[]
  /** The word that opens a subordinate clause ("who", "after"), or null. */
  readonly opener: string | null
  readonly sentence: number
}

const CONNECTORS = new Set(lexicon.connectors)

/** Open a clause, unless a date stands behind them. */
const TEMPORAL = new Set(['until', 'since', 'after', 'before'])

/** "that evening" points at a time and opens nothing. */
const DAYTIMES = new Set(['morning', 'afternoon', 'evening', 'night', 'weekend'])

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
        closesRelative(tokens, i, since, groups) ||
        attributes(tokens, i, sentence, groups)
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
    const standing = denied ? own.map((g) => (saysMore(tokens, g) ? g : { ...g, standing: 'negated' as const })) : own
    clauses.push({
      first,
      last,
      groups: standing,
      opener: CONNECTORS.has(opener) ? opener : null,
      sentence: sentence.index,
    })
  })
  return clauses
}

/** "on 17–20 October": a dash between numbers cuts nothing. */
const betweenNumbers = (tokens: readonly Token[], i: number): boolean =>
  /^\d+$/.test(tokens[i - 1]?.text ?? '') && /^\d+$/.test(tokens[i + 1]?.text ?? '')

/** "… that the memorandum, signed in 2019, is void": a participle that only says more of a noun is not denied with the clause. */
const saysMore = (tokens: readonly Token[], group: VerbGroup): boolean =>
  group.first === group.main &&
  tokens[group.first - 1]?.text === ',' &&
  tokens[group.last]?.fold === 'in' &&
  tokens[group.main]?.fold.endsWith('ed') === true

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

/** "…, Akbel told reporters on Wednesday.": who says it, behind the last comma. */
function attributes(tokens: readonly Token[], i: number, sentence: Sentence, groups: readonly VerbGroup[]): boolean {
  if (tokens[i]?.text !== ',') return false
  const [before, verb] = [groups.at(-2), groups.at(-1)]
  if (
    !verb ||
    verb.first <= i ||
    (before && before.first > i) ||
    !SAYING.has(verb.lemma) ||
    verb.infinitive ||
    verb.passive
  )
    return false
  if (tokens[verb.main]?.fold.endsWith('ing') || sentence.last - verb.last > LONGEST_TAIL) return false
  const speaker = tokens.slice(i + 1, verb.first)
  const plain = (t: Token) => !/^[,"“”;:]$/.test(t.text) && !CONNECTORS.has(t.fold)
  return speaker.length > 0 && speaker.length <= LONGEST_SPEAKER && speaker.every(plain)
}

const LONGEST_SPEAKER = 12
const LONGEST_TAIL = 12

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
  if ([';', '—', '--', '–'].includes(token.text)) return !betweenNumbers(tokens, i)
  if (token.fold === 'that' && ['of', 'at', 'during', 'to', 'for', 'on', 'with'].includes(tokens[i - 1]?.fold ?? ''))
    return false
  if (token.fold === 'that' && (unitAt(tokens, i + 1) !== null || DAYTIMES.has(tokens[i + 1]?.fold ?? ''))) return false
  if (TEMPORAL.has(token.fold) && datesAhead(tokens, i + 1)) return false
  if (CONNECTORS.has(token.fold))
    return !(token.fold === 'as' && tokens[i - 1]?.text === ',' && tokens[i + 1]?.fold === 'well')
  if (token.text === ')') return groups.some((g) => g.first > i) && bracketsVerb(tokens, i, groups)
  if (token.text === ':') return groups.some((g) => g.first > i)
  if (token.fold !== 'and' && token.fold !== 'then') return false
  const group = groups.find((g) => g.first > i)
  if (!group || group.infinitive) return false
  // "and, earlier that day, had": between commas no subject stands, so that the one before goes on.
  const aside = tokens[i + 1]?.text === ',' && tokens[group.first - 1]?.text === ',' && group.first > i + 2
  return group.first === i + 1 || aside || tokens[i - 1]?.text === ',' || ownSubject(tokens, i, group)
}

/** "(whom he had met in Lima)": a bracket that is a clause of its own; "(bilateral talks)" is none. */
function bracketsVerb(tokens: readonly Token[], close: number, groups: readonly VerbGroup[]): boolean {
  const open = tokens.slice(Math.max(0, close - LONGEST_BRACKET), close).findLast((t) => t.text === '(')
  return open === undefined || groups.some((g) => g.first > open.index && g.last <= close)
}

const LONGEST_BRACKET = 60

/** A date behind "until", "before" and the like, which then open no clause: "before the end of the year", "until next Friday". */
function datesAhead(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]]
  if (monthAt(tokens, at) !== null || weekdayAt(tokens, at) !== null || /^\d/.test(word?.text ?? '')) return true
  if (['next', 'last', 'this'].includes(word?.fold ?? ''))
    return unitAt(tokens, at + 1) !== null || monthAt(tokens, at + 1) !== null || weekdayAt(tokens, at + 1) !== null
  return word?.fold === 'the' && ['end', 'start', 'beginning', 'close'].includes(next?.fold ?? '')
}

const STARTING = new Set(['beginning', 'starting', 'ending'])

/** "A visited B and C came to D": a nominal stands between "and" and the verb, with no comma list about it. */
function ownSubject(tokens: readonly Token[], and: number, group: VerbGroup): boolean {
  const between = tokens.slice(and + 1, group.first)
  // "Japan and South Korea beginning next week": no verb that a subject stands before.
  if (group.first === group.main && STARTING.has(tokens[group.main]?.fold ?? '')) return false
  const verbBefore = tokens
    .slice(Math.max(0, and - 12), and)
    .some((t) => t.pos === 'VERB' && t.sentence === tokens[and]?.sentence)
  return verbBefore && between.length < 9 && between.every((t) => t.text !== ',')
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
  if (next?.sentence !== clause.sentence) return undefined
  if (next.groups.length === 0 && next.opener === 'which') return startingAt(clauses, next.last)?.groups[0]
  return next.groups[0]
}

/** All clauses of a sentence. */
export const clausesIn = (clauses: Layer<Clause>, sentence: Sentence): Clause[] => within(clauses, sentence)
