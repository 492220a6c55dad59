import { type Extent, endingAt, within } from '../../../engine/layer.ts'
import { type Clause, clauseAt, clausesIn } from '../clauses.ts'
import type { PersonMention } from '../mentions/persons.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { isGenitive, scopeOf, subjectsOf } from './roles.ts'

/** How far behind its verb whom it is said to may stand. */
const NEAR = 6

export const personsFrom = (reading: Reading, range: Extent): PersonMention[] =>
  within(reading.persons, range).filter((p) => p.form !== 'pronoun' && !isGenitive(reading, p))

/** Whose talks they are: the possessor, else the subject of the verb before the phrase, else of the one behind it. */
export function ownersOf(
  reading: Reading,
  noun: number,
  lead: number,
  extent: Extent,
  clause: Clause,
): PersonMention[] {
  const { tokens } = reading.document
  for (let i = noun - 1; i > lead; i--) {
    const genitive = tokens[i]?.fold === "'s" || tokens[i]?.text === "'"
    const owner = genitive ? endingAt(reading.persons, i) : undefined
    if (owner) return [owner]
  }
  const before = clause.groups.filter((g) => g.last <= lead).at(-1)
  if (before) {
    const gerund = tokens[before.main]?.fold.endsWith('ing') && before.first === before.main
    const subjects = gerund ? [] : subjectsOf(reading, before, scopeOf(reading, before.first))
    if (subjects.length > 0) return subjects
  }
  return personsFrom(reading, ownersRange(reading, lead, extent))
}

/** Where those stand who act for a state: before the verb that the phrase hangs on, else behind the phrase. */
export function actorsOf(reading: Reading, clause: Clause, lead: number, extent: Extent): Extent {
  const before = clause.groups.find((g) => !g.infinitive && g.last <= lead)
  return before ? { first: clause.first, last: before.first } : ownersRange(reading, lead, extent)
}

/** "raised it with Suh in a phone call": the other side before the phrase. */
export function withBefore(reading: Reading, clause: Clause, lead: number): PersonMention[] {
  const found = personsFrom(reading, { first: clause.first, last: lead }).at(-1)
  const before = reading.document.tokens[(found?.whole.first ?? 0) - 1]?.fold
  return found && (before === 'with' || before === 'to') && found.whole.last >= lead - 2 ? [found] : []
}

/** "In a phone call on Sunday, A told B that …": the object that stands at once behind the next verb. */
export function addressedBehind(reading: Reading, { last }: Extent): PersonMention[] {
  const groups = clauseAt(reading.clauses, last)?.groups ?? []
  const verb = groups.find((g) => g.first >= last && !g.infinitive && !g.passive)
  return verb
    ? personsFrom(reading, { first: verb.last, last: verb.last + NEAR }).filter((p) => p.whole.first === verb.last)
    : []
}

/** The stretch from the end of a phrase that opens its sentence up to the next verb: where the subject stands. */
function ownersRange(reading: Reading, lead: number, extent: Extent): Extent {
  const none = { first: extent.last, last: extent.last }
  const sentence = sentenceOf(reading, lead)
  if (!sentence) return none
  const finite = clausesIn(reading.clauses, sentence)
    .flatMap((c) => c.groups)
    .filter((g) => !g.infinitive && !reading.document.tokens[g.main]?.fold.endsWith('ing'))
  if (finite.some((g) => g.last <= lead)) return none
  const next = finite.find((g) => g.first >= extent.last)
  const own = clauseAt(reading.clauses, extent.last)
  return { first: extent.last, last: next?.first ?? own?.last ?? extent.last }
}
