import { within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { placeIn } from './places-in.ts'
import type { Reading } from './reading.ts'
import { scopeOf, subjectsOf } from './roles.ts'

/** "spoke face to face in Tirana", "talked with X in Addis Ababa on 17 February": talks that can only have been a meeting. */
export function inPerson(reading: Reading, group: VerbGroup, clause: Clause): boolean {
  const { tokens } = reading.document
  const ahead = tokens.slice(group.last, Math.min(group.last + 6, clause.last)).map((t) => t.fold)
  if (ahead.join(' ').startsWith('face to face') || ahead.join(' ').startsWith('in person')) return true
  if (ahead.join(' ').startsWith('behind closed doors') || lasts(reading, group)) return true
  const scope = scopeOf(reading, group.first)
  const states = new Set(subjectsOf(reading, group, scope).map((p) => p.person.state))
  if (states.size > 1 && !states.has(null))
    return (
      dateIn(reading, scope, group) !== null &&
      placeIn(reading, { first: group.last, last: scope.last }, group) !== null
    )
  if (ahead[0] !== 'with' && ahead[0] !== 'to') return false
  const [other] = within(reading.persons, { first: group.last, last: clause.last })
  if (!other || other.whole.first > group.last + 4) return false
  return (
    dateIn(reading, scope, group) !== null && placeIn(reading, { first: other.last, last: scope.last }, other) !== null
  )
}

/** "spoke for more than an hour": with no telephone told. */
function lasts(reading: Reading, group: VerbGroup): boolean {
  const { tokens } = reading.document
  if (tokens[group.last]?.fold !== 'for') return false
  return tokens.slice(group.last + 1, group.last + 6).some((t) => LENGTHS.has(t.fold))
}

const LENGTHS = new Set(['hour', 'hours', 'minutes'])

/** "brought together A and B": whoever does it takes part. */
export function broughtTogether(reading: Reading, group: VerbGroup, clause: Clause): boolean {
  const ahead = reading.document.tokens.slice(group.last, Math.min(group.last + 14, clause.last))
  return (
    group.lemma === 'bring' &&
    ahead.some((t) => t.fold === 'together') &&
    within(reading.persons, { first: group.last, last: clause.last }).length > 1
  )
}
