import lexicon from '../../../../../data/en/office-words.json' with { type: 'json' }
import type { Token } from '../../../engine/document.ts'
import type { Extent } from '../../../engine/layer.ts'
import { before, covering, within } from '../../../engine/layer.ts'
import { clauseAt, clausesIn } from '../clauses.ts'
import type { GroupMention } from '../mentions/groups.ts'
import { isHonorific } from '../mentions/names.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { type Reading, sentenceOf } from './reading.ts'

/** The clause of a token together with the clauses that only carry it on: a participle, "with …", a list of offices. */
export function scopeOf(reading: Reading, token: number): Extent {
  const clause = clauseAt(reading.clauses, token)
  const sentence = sentenceOf(reading, token)
  if (!clause || !sentence) return { first: token, last: token + 1 }
  let { first, last } = clause
  const clauses = clausesIn(reading.clauses, sentence)
  for (const next of clauses.filter((c) => c.first >= last)) {
    if (next.groups.some((g) => !g.infinitive) || next.first !== last) break
    last = next.last
  }
  for (const previous of clauses.filter((c) => c.last <= first).reverse()) {
    if (previous.last !== first || previous.groups.some((g) => !g.infinitive)) break
    first = previous.first
  }
  return { first, last }
}

/** The persons who are the subject of a verb group: before it in its clause, or the one a relative clause hangs on. */
export function subjectsOf(reading: Reading, group: VerbGroup, scope: Extent): PersonMention[] {
  const inside = within(reading.persons, { first: scope.first, last: group.first }).filter(
    (p) => !isGenitive(reading, p) && !inOblique(reading, p, group.first) && !inOpening(reading, p, group.first),
  )
  if (inside.length > 0) return inside
  if (JOINING.has(group.lemma) && reading.document.tokens[group.main]?.fold.endsWith('ing')) {
    const opening = clauseAt(reading.clauses, group.first)
    const main = OPENINGS.has(opening?.opener ?? '') ? mainBefore(reading, group.first) : undefined
    if (main) return subjectsOf(reading, main, scopeOf(reading, main.first))
    const [owner] = before(reading.persons, group.first)
    return owner && sentenceOf(reading, owner.first) === sentenceOf(reading, group.first) ? [owner] : []
  }
  const telegraphic = impliedSubject(reading, group)
  if (telegraphic) return [telegraphic]
  const opener = reading.document.tokens[clauseAt(reading.clauses, group.first)?.first ?? -1]
  const sentence = sentenceOf(reading, group.first)
  if (!sentence) return []
  if (opener?.fold === 'who') {
    const [antecedent] = before(reading.persons, opener.index)
    return antecedent && antecedent.first >= sentence.first ? listedWith(reading, antecedent, sentence.first) : []
  }
  const continued =
    opener?.text === ',' ||
    opener?.fold === 'and' ||
    opener?.fold === 'then' ||
    opener?.fold === 'but' ||
    group.infinitive
  const earlier = clausesIn(reading.clauses, sentence).filter((c) => c.last <= scope.first)
  const aside = RELATIVE.has(earlier.at(-1)?.opener ?? '') && group.first <= (opener?.index ?? 0) + 2
  if (!continued && !aside) return []
  for (const clause of earlier.reverse()) {
    const main = clause.groups.find((g) => !g.infinitive)
    if (RELATIVE.has(clause.opener ?? '')) continue
    if (main && carriedOn(reading, clause, main)) continue
    const range = { first: clause.first, last: main?.first ?? clause.last }
    const people = within(reading.persons, range).filter((p) => !isGenitive(reading, p))
    if (main || people.length > 0) return people
  }
  return []
}

/** The finite verb of the sentence before a token. */
function mainBefore(reading: Reading, at: number): VerbGroup | undefined {
  const sentence = sentenceOf(reading, at)
  const groups = sentence ? clausesIn(reading.clauses, sentence).flatMap((c) => c.groups) : []
  return groups.findLast((g) => g.last <= at && !g.infinitive && !reading.document.tokens[g.main]?.fold.endsWith('ing'))
}

const RELATIVE = new Set(['who', 'whose', 'which'])

/** ", travelled to Lima": a clause that takes up the subject of an earlier one. */
const carriedOn = (reading: Reading, clause: Extent, main: VerbGroup): boolean =>
  reading.document.tokens
    .slice(clause.first, main.first)
    .every((t) => t.text === ',' || t.pos === 'ADV' || ['and', 'then', 'but'].includes(t.fold))

/** "Presidents Lungu and Masisi, who are to meet": the persons joined to the one before "who", where the verb is in the plural. */
function listedWith(reading: Reading, last: PersonMention, from: number): PersonMention[] {
  const { tokens } = reading.document
  const who = tokens.slice(last.last, last.last + 3).find((t) => t.fold === 'who')
  if (!who || !['are', 'were', 'have'].includes(tokens[who.index + 1]?.fold ?? '')) return [last]
  const list = [last]
  for (const person of before(reading.persons, last.first)) {
    const gap = tokens.slice(person.last, list[0]?.first)
    if (
      person.first < from ||
      !gap.every((t) => t.text === ',' || t.fold === 'and' || covering(reading.offices, t.index))
    )
      break
    list.unshift(person)
  }
  return list
}

/** "Met with Prime Minister Mulroney. Attended the summit.": notes that leave out whom the sentence before was about. */
function impliedSubject(reading: Reading, group: VerbGroup): PersonMention | undefined {
  const sentence = sentenceOf(reading, group.first)
  const also = reading.document.tokens[sentence?.first ?? -1]?.fold === 'also' ? 1 : 0
  if (!sentence || group.first > sentence.first + also || group.infinitive || group.tense !== 'past') return undefined
  return subjectBefore(reading, sentence.index)
}

/** The person whom the nearest of the three sentences before tells of first. */
export function subjectBefore(reading: Reading, index: number): PersonMention | undefined {
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    const earlier = reading.document.sentences[i]
    const [first] = earlier && earlier.part === 'body' ? within(reading.persons, earlier) : []
    if (!earlier || !first) continue
    if (first.whole.first <= earlier.first + 1) return first
  }
  return undefined
}

const JOINING = new Set(['attend', 'join', 'visit', 'tour', 'chair'])

/** "Patrushev's": a possessor, not an actor. */
export function isGenitive(reading: Reading, mention: Extent): boolean {
  const next = reading.document.tokens[mention.last]
  return (
    next?.fold === "'s" ||
    GOVERNMENTS.has(next?.fold ?? '') ||
    (next?.text === "'" && reading.document.tokens[mention.last - 1]?.fold.endsWith('s') === true)
  )
}

/** "the Trump Cabinet": a government known by its head. */
const GOVERNMENTS = new Set(['administration', 'cabinet', 'government', 'team', 'era', 'campaign', 'presidency'])

/** "After meeting X, Y flew to Zagreb": whom the opening tells of, before the comma and the subject. */
function inOpening(reading: Reading, mention: PersonMention, verb: number): boolean {
  const { tokens } = reading.document
  const before = tokens[mention.whole.first - 1]
  const opening = before?.fold.endsWith('ing') && OPENINGS.has(tokens[before.index - 1]?.fold ?? '')
  if (!opening || tokens[mention.last]?.text !== ',') return false
  return within(reading.persons, { first: mention.last, last: verb }).length > 0
}

const OPENINGS = new Set(['after', 'before', 'since', 'by', 'while', 'following', 'when'])

/** In a prepositional phrase before the verb ("after talks with X, Y left"): set off by a comma before the subject. */
function inOblique(reading: Reading, mention: PersonMention, verb: number): boolean {
  const { tokens } = reading.document
  let from = mention.whole.first
  while (isHonorific(tokens[from - 1])) from--
  const previous = tokens[from - 1]
  const preposition = previous?.fold === 'the' ? tokens[from - 2] : previous
  if (
    !preposition ||
    !['by', 'with', 'of', 'to', 'from', 'after', 'for', 'under', 'since', 'between'].includes(preposition.fold)
  )
    return false
  if (opensClause(tokens, preposition, mention, verb)) return false
  return (
    within(reading.persons, { first: mention.last, last: verb }).some((p) => !isGenitive(reading, p)) ||
    preposition.fold === 'of' ||
    preposition.fold === 'by'
  )
}

/** "since A and B met": the word opens a clause, and the persons joined behind it are its subject. */
const opensClause = (tokens: readonly Token[], opener: Token, mention: Extent, verb: number): boolean =>
  ['after', 'since'].includes(opener.fold) &&
  tokens[mention.last]?.fold === 'and' &&
  tokens.slice(mention.last, verb).every((t) => t.text !== ',')

/** The persons told behind a token, up to the end of the scope, possessors left out. */
export function personsBehind(reading: Reading, token: number, scope: Extent): PersonMention[] {
  return within(reading.persons, { first: token, last: scope.last }).filter(
    (p) => !isGenitive(reading, p) && !isAbsent(reading, p),
  )
}

const CONVEYED = new Set(lexicon.conveyed)
const STYLES = new Set(lexicon.styles)

/** "the greetings of King Hamad", "a letter from President Tinubu", "on behalf of the High Representative, Josep Borrell": who is not there. */
export function isAbsent(reading: Reading, mention: PersonMention): boolean {
  const { tokens } = reading.document
  let at = mention.whole.first - 1
  while (tokens[at]?.text === ',' || tokens[at]?.pos === 'DET' || STYLES.has(tokens[at]?.fold ?? '')) at--
  if (tokens[at]?.text !== 'of' && tokens[at]?.text !== 'from') return false
  return tokens.slice(Math.max(0, at - 3), at).some((t) => CONVEYED.has(t.fold))
}

/** "Leaders noted … and agreed to hold …": the subject of the sentence carries over to what "and" adds. */
export function groupsOf(reading: Reading, scope: Extent, people: number): GroupMention[] {
  const own = within(reading.groups, scope)
  const sentence = sentenceOf(reading, scope.first)
  const added = reading.document.tokens[scope.first]?.fold === 'and'
  return own.length === 0 && people === 0 && added && sentence
    ? within(reading.groups, { first: sentence.first, last: scope.first })
    : own
}
