import { startingAt, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { placeIn } from './places-in.ts'
import type { Reading } from './reading.ts'
import { scopeOf, subjectsOf } from './roles.ts'
import { ACTING, sidesIn } from './sides-in.ts'

/** "A of Senegal and B of Cape Verde launched a commission in Praia on Monday": what two of different states do in one place on one day, they met for. */
export function doneTogether(reading: Reading, group: VerbGroup, clause: Clause): boolean {
  if (group.standing !== 'held' || group.passive || group.infinitive) return false
  const subjects = subjectsOf(reading, group, { first: clause.first, last: clause.last })
  const beside = tokensWith(reading, group, clause)
  const people = [...subjects, ...(subjects.length > 0 ? beside : [])]
  const sides = TALKED_OVER.has(group.lemma) ? sidesBefore(reading, group, clause) : 0
  if (Math.max(sides, new Set(people.flatMap((p) => p.person.state ?? [])).size) < 2) return false
  const { first, last } = scopeOf(reading, group.first)
  const aim = clause.groups.find((g) => g.infinitive && g.first >= group.last)
  const scope = { first, last: Math.min(last, aim?.first ?? last) }
  const date = dateIn(reading, scope, group)
  if (date === null || date.kind === 'anchored')
    return whenBehind(reading, clause) && subjects.length > 0 && beside.length > 0
  return (
    placeIn(reading, scope, group) !== null ||
    (TALKED_OVER.has(group.lemma) && ((subjects.length > 0 && beside.length > 0) || sides > 1))
  )
}

/** What is talked over with somebody on a day is talked over in a meeting, where no telephone is told. */
const TALKED_OVER = new Set(['discuss', 'review', 'exchange', 'explore', 'address'])

/**
 * How many sides are the subject: "Chile and Peru", "Chilean and Peruvian ministers", "the foreign ministers of Chile and Peru", "officials from
 * Chile and Peru". Newspapers of two sides are none.
 */
function sidesBefore(reading: Reading, group: VerbGroup, clause: Clause): number {
  const { tokens } = reading.document
  const subject = { first: clause.first, last: group.first }
  const actors = within(reading.actors, subject)
  const ends = ACTING.has(tokens[subject.last - 1]?.fold ?? '') || actors.some((a) => a.last === subject.last)
  const opening = tokens[subject.first]?.fold === 'the' ? subject.first + 1 : subject.first
  const persons = tokens.slice(subject.first, subject.last).some((t) => ACTING.has(t.fold))
  return ends && (persons || actors[0]?.first === opening) ? sidesIn(reading, subject).length : 0
}

/** "…, when he stopped in Lomé on September 16": the clause behind tells where they were together. */
function whenBehind(reading: Reading, clause: Clause): boolean {
  const next = startingAt(reading.clauses, clause.last)
  if (next?.sentence !== clause.sentence || next.opener !== 'when') return false
  return within(reading.dates, next).length > 0
}

/** "discussed the package with A and B": the persons behind "with". */
function tokensWith(reading: Reading, group: VerbGroup, clause: Clause): PersonMention[] {
  const joint = reading.document.tokens.slice(group.last, clause.last).find((t) => t.fold === 'with')
  return joint ? within(reading.persons, { first: joint.index, last: clause.last }) : []
}
