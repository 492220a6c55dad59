import { type Extent, endingAt, startingAt, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import { isGenitive } from '../frames/roles.ts'
import { behindHonorifics } from '../mentions/names.ts'
import type { Person } from '../mentions/people.ts'
import type { VerbGroup } from '../verbs/group.ts'

const LEADS = new Set(['lead', 'head', 'represent'])
const DELEGATIONS = new Set(['delegation', 'side', 'team'])
/** How far behind the verb the one who leads, or the delegation, is named. */
const NEAR = 8

/** "the Tunisian side was led by X", "Y headed the Kenyan delegation": who leads a delegation, by the state that sent it; those alone of whom nothing else tells a state. */
export function headsOfDelegations(reading: Reading): Map<Person, string> {
  const heads = onASide(reading)
  for (const clause of reading.clauses)
    for (const group of clause.groups) {
      const owner = LEADS.has(group.lemma) ? delegationOf(reading, clause, group) : null
      const head = owner === null ? undefined : headOf(reading, clause, group)
      if (owner !== null && head && head.person.state === null) heads.set(head.person, owner)
    }
  return heads
}

/** "led on the Chilean side by X and on the Peruvian side by Y". */
function onASide({ document, actors, titled }: Reading): Map<Person, string> {
  const heads = new Map<Person, string>()
  for (const { index, fold } of document.tokens) {
    if (fold !== 'by' || document.tokens[index - 1]?.fold !== 'side') continue
    const owner = endingAt(actors, index - 1)
    const head = titled.get(behindHonorifics(document, index + 1)) ?? titled.get(index + 1)
    if (owner?.kind === 'state' && head && head.person.state === null) heads.set(head.person, owner.code)
  }
  return heads
}

/** Whose the delegation is that is led. */
function delegationOf({ document, actors }: Reading, clause: Clause, group: VerbGroup): string | null {
  const { first, last } = group.passive
    ? { first: clause.first, last: group.first }
    : { first: group.last, last: Math.min(clause.last, group.last + NEAR) }
  const noun = document.tokens.slice(first, last).find((t) => DELEGATIONS.has(t.fold))
  if (!noun) return null
  const before = endingAt(actors, document.tokens[noun.index - 1]?.fold === "'s" ? noun.index - 1 : noun.index)
  const joins = ['of', 'from'].includes(document.tokens[noun.index + 1]?.fold ?? '')
  const article = document.tokens[noun.index + 2]?.fold === 'the' ? 1 : 0
  const actor = before ?? (joins ? startingAt(actors, noun.index + 2 + article) : undefined)
  return actor?.kind === 'state' ? actor.code : null
}

/** Who leads it: behind "by", else the one person before the verb. */
function headOf(reading: Reading, clause: Clause, group: VerbGroup) {
  const sentence = sentenceOf(reading, group.first)
  if (!sentence) return undefined
  const by = group.passive && reading.document.tokens[group.last]?.fold === 'by'
  const range: Extent | null = by
    ? { first: group.last, last: sentence.last }
    : group.passive
      ? null
      : { first: clause.first, last: group.first }
  const people = range ? within(reading.persons, range).filter((p) => !isGenitive(reading, p)) : []
  if (by) return people.find((p) => p.whole.first <= group.last + NEAR)
  return people.length === 1 ? people[0] : undefined
}
