import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import lexicon from '../../../../../data/en/visits.json' with { type: 'json' }
import { before, type Extent, endingAt, startingAt, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { placesIn } from './places-in.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { scopeOf, subjectsOf } from './roles.ts'
import { TOWARDS } from './visit-verbs.ts'

const PAY = new Set(verbs.payVerbs)
/** How far behind its verb the noun of a visit may stand. */
export const GOVERNED = 11

/** Who travels, where a noun tells of the visit: "Shoigu's visit", "a trip by Vucic", "X paid a visit". */
export const travellerOf = (reading: Reading, at: number, clause: Clause): PersonMention | undefined =>
  possessor(reading, at, clause) ?? agentOf(reading, at) ?? mover(reading, at, clause)

const LEAVE_FOR = new Set(lexicon.leaveFor)

/** "left on Sunday for a two-day visit to Spain". */
export function leavesFor(reading: Reading, group: VerbGroup, at: number): boolean {
  const lead = onWay(reading, at)
  const preposition = reading.document.tokens[lead ?? -1]?.fold ?? ''
  return LEAVE_FOR.has(group.lemma) && lead !== null && lead >= group.last && ['for', 'on'].includes(preposition)
}

/** "for a two-day visit", "during a brief stop": where the preposition stands that an article and adjectives join to the noun; null where none does. */
export function onWay(reading: Reading, at: number): number | null {
  const { tokens } = reading.document
  let i = at - 1
  while (i > at - 7 && (tokens[i]?.text === '-' || ['ADJ', 'NOUN', 'NUM'].includes(tokens[i]?.pos ?? ''))) i--
  const article = ['a', 'an'].includes(tokens[i]?.fold ?? '')
  return article && ['for', 'on', 'during', 'in'].includes(tokens[i - 1]?.fold ?? '') ? i - 1 : null
}

/** "Shoigu's visit": the owner stands before the noun, with a few adjectives between. */
function possessor(reading: Reading, at: number, clause: Clause): PersonMention | undefined {
  const { tokens } = reading.document
  for (let i = at - 1; i >= Math.max(clause.first, at - 6); i--) {
    const token = tokens[i]
    if (!token) return undefined
    if (token.fold === "'s" || token.text === "'") return endingAt(reading.persons, i)
    if (token.fold === 'his' || token.fold === 'her')
      return ahead(reading, i) ?? whose(reading, i, goalOf(reading, at, clause))
    if (token.pos !== 'ADJ' && token.pos !== 'NOUN' && token.text !== '-' && token.pos !== 'NUM') return undefined
  }
  return undefined
}

/** "a trip by Vucic", "the visit of President Ruto", "a visit to Hanoi by President Ruto". */
export function agentOf(reading: Reading, at: number): PersonMention | undefined {
  const { tokens } = reading.document
  const [goal] = ['to', 'in'].includes(tokens[at + 1]?.fold ?? '')
    ? placesIn(reading, { first: at, last: at + 6 }, TOWARDS)
    : []
  const by = goal && tokens[goal.extent.last]?.fold === 'by' ? goal.extent.last : at + 1
  const preposition = tokens[by]?.fold
  return preposition === 'by' || preposition === 'of'
    ? (reading.titled.get(by + 1) ?? startingAt(reading.persons, by + 1))
    : undefined
}

/** "During his visit to Nairobi, Fidan will …": the subject behind a phrase that opens its sentence. */
function ahead(reading: Reading, at: number): PersonMention | undefined {
  const sentence = sentenceOf(reading, at)
  if (!sentence || at > sentence.first + 2) return undefined
  const group = within(reading.clauses, sentence)
    .flatMap((c) => c.groups)
    .find((g) => g.first > at && !g.infinitive)
  const comma = group && reading.document.tokens.slice(at, group.first).find((t) => t.text === ',')
  const subject = comma ? within(reading.persons, { first: comma.index, last: group.first })[0] : undefined
  return subject && subject.whole.first <= (comma?.index ?? 0) + 2 && subject.form !== 'pronoun' ? subject : undefined
}

/** Where a visit leads, as the words behind its noun say. */
const goalOf = (reading: Reading, at: number, clause: Clause): string | null =>
  placesIn(reading, { first: at, last: clause.last }, TOWARDS).find((p) => p.extent.first <= at + 6)?.state ?? null

/** "his visit": the first person of the sentence, else of the nearest before it, who is not at home where the visit leads. */
function whose(reading: Reading, at: number, goal: string | null): PersonMention | undefined {
  const { sentences } = reading.document
  const own = sentenceOf(reading, at)
  if (!own) return undefined
  for (let index = own.index; index >= Math.max(0, own.index - BACK); index--) {
    const sentence = sentences[index]
    const people = sentence
      ? within(reading.persons, { first: sentence.first, last: Math.min(sentence.last, at) }).filter(
          (p) => index === own.index || p.form !== 'description',
        )
      : []
    const away = people.filter((p) => goal === null || p.person.state !== goal)
    const received = goal === null && people.length > 1 && sentence !== undefined && receives(reading, sentence)
    const found = received ? people.at(-1) : away[0]
    if (found) return found
  }
  return undefined
}

/** How many sentences before "his visit" its traveller may be told. */
const BACK = 3
const RECEIVE = new Set(verbs.receive)

const receives = (reading: Reading, sentence: Extent): boolean =>
  within(reading.clauses, sentence).some((c) => c.groups.some((g) => RECEIVE.has(g.lemma) && !g.passive))

/** The last person before a token who is named rather than only pointed to. */
function named(reading: Reading, at: number): PersonMention | undefined {
  for (const person of before(reading.persons, at)) if (person.form !== 'pronoun') return person
  return undefined
}

/** "Fidan, on a two-day visit to Nairobi, …": the person before the comma. */
function apposedTo(reading: Reading, at: number): PersonMention | undefined {
  const { tokens } = reading.document
  for (let i = at - 1; i > at - 6; i--) {
    if (tokens[i]?.fold === 'on' && tokens[i - 1]?.text === ',') return endingAt(reading.persons, i - 1)
    if (!['ADJ', 'NOUN', 'NUM', 'DET', 'PUNCT', 'ADV'].includes(tokens[i]?.pos ?? '')) return undefined
  }
  return undefined
}

/** The subject of "paid a visit", "has cancelled a visit", "returned from a four-day trip". */
function mover(reading: Reading, at: number, clause: Clause): PersonMention | undefined {
  const apposed = apposedTo(reading, at)
  if (apposed) return apposed
  const during = onWay(reading, at)
  if (during !== null && ['during', 'in'].includes(reading.document.tokens[during]?.fold ?? ''))
    return speakerAbroad(reading, at, during, clause)
  const group = clause.groups.filter((g) => g.last <= at).at(-1)
  if (group && at - group.last >= GOVERNED) return undefined
  if (group?.lemma === 'be' && reading.document.tokens[group.last]?.fold === 'on' && group.standing !== 'negated')
    return subjectsOf(reading, group, scopeOf(reading, group.first))[0]
  if (group && (PAY.has(group.lemma) || leavesFor(reading, group, at)))
    return subjectsOf(reading, group, scopeOf(reading, group.first))[0]
  const called = clause.groups.find((g) => g.first > at && (g.standing === 'cancelled' || g.standing === 'planned'))
  return called ? named(reading, at) : undefined
}

/** "X, during a stop in La Paz two weeks ago, praised …", "X said during a visit to La Paz": who acts while abroad. */
function speakerAbroad(reading: Reading, at: number, during: number, clause: Clause): PersonMention | undefined {
  const group = clause.groups.filter((g) => g.last <= during).at(-1)
  const apposed = reading.document.tokens[during - 1]?.text === ',' ? endingAt(reading.persons, during - 1) : undefined
  const traveller =
    apposed ?? (group && subjectsOf(reading, group, scopeOf(reading, group.first))[0]) ?? ahead(reading, at)
  const goal = goalOf(reading, at, clause)
  return traveller && goal !== null && traveller.person.state !== goal ? traveller : undefined
}
