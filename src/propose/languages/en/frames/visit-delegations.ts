import lexicon from '../../../../../data/en/visits.json' with { type: 'json' }
import { type Extent, endingAt, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { BARE, covers, type EventFrame, type FramePlace } from './frame.ts'
import { placesIn } from './places-in.ts'
import { type Reading, rejected } from './reading.ts'
import { scopeOf, subjectsOf } from './roles.ts'
import { isUnnamedHolder, sidesIn } from './sides-in.ts'
import { visitFrame } from './visit-frame.ts'
import { isComing } from './visit-verbs.ts'

const DELEGATIONS = new Set(lexicon.delegations)
const SENDS = new Set(lexicon.sends)
const ESCORT = new Set(lexicon.escort)
const UNREAL = new Set(['negated', 'hedged', 'habitual'])
const GOALS = new Set(['to'])
/** How far behind its verb the delegation may stand, and behind that where it goes. */
const NEAR = 6

/** "A Tajik delegation was to travel to Bishkek on Monday", "Serbia's president was in Baku on Monday": a visit of persons who are not named. */
export function delegation(
  reading: Reading,
  clause: Clause,
  group: VerbGroup,
  date: EventFrame['date'],
  place: FramePlace | null,
): EventFrame | null {
  const before = { first: clause.first, last: group.first }
  const noun = delegationIn(reading, before) ?? officeBefore(reading, group, place)
  const coming = isComing(clause, group, date)
  if (!noun || !place || !(place.state || place.name === null) || !date || (UNREAL.has(group.standing) && !coming))
    return group.lemma === 'be' ? null : rejected(reading, 'en/visit', group, 'no traveller')
  const from = within(reading.actors, before).filter((a) => a.form === 'demonym' && a.last <= noun.last + 4)
  const sides = [...sidesIn(reading, before), ...from.map((a) => a.code)]
  const people = within(reading.persons, before).filter((p) => p.form !== 'pronoun')
  // Home, as far as is known.
  if (group.lemma === 'return' && sides.every((side) => side === place.state)) return null
  return {
    ...BARE,
    rule: 'en/visit/delegation',
    type: 'visit',
    standing: coming ? 'planned' : group.standing === 'lapsed' ? 'cancelled' : group.standing,
    anchor: group,
    extent: covers([noun, group, place.extent, date]),
    sides: [...new Set([...sides, ...(place.state ? [place.state] : [])])],
    participants: people.map((p) => ({ person: p.person, role: 'head of delegation', extent: p })),
    date,
    place,
    confidence: 0.65,
  }
}

/** "Kenya sent a delegation to Dodoma in May". */
export function sent(reading: Reading, clause: Clause, group: VerbGroup, date: EventFrame['date']): EventFrame | null {
  if (!SENDS.has(group.lemma) || group.passive) return null
  const object = delegationIn(reading, { first: group.last, last: Math.min(group.last + NEAR, clause.last) })
  const place = object ? goalBehind(reading, object.last, clause) : null
  if (!object || !place?.state || !date || UNREAL.has(group.standing)) return null
  const sides = sidesIn(reading, { first: clause.first, last: group.first }, { capitals: true })
  if (sides.length === 0) return null
  return {
    ...BARE,
    rule: 'en/visit/sent',
    type: 'visit',
    standing: group.standing === 'lapsed' ? 'cancelled' : group.standing,
    anchor: group,
    extent: covers([group, object, place.extent, date]),
    sides: [...new Set([...sides, place.state])],
    date,
    place,
    confidence: 0.65,
  }
}

/** "is leading a delegation to Iceland on 17–20 October": whoever leads others somewhere goes there. */
export function escorted(
  reading: Reading,
  clause: Clause,
  group: VerbGroup,
  date: EventFrame['date'],
): EventFrame | null {
  if (!ESCORT.has(group.lemma) || group.passive || UNREAL.has(group.standing) || !date) return null
  const object = delegationIn(reading, { first: group.last, last: Math.min(group.last + NEAR, clause.last) })
  const place = object ? goalBehind(reading, object.last, clause) : null
  const [traveller] = object && place ? subjectsOf(reading, group, scopeOf(reading, group.first)) : []
  return traveller && place
    ? visitFrame(reading, 'en/visit/leading', group.standing, group, traveller, place, date, 0.75)
    : null
}

/** The office of another state that is the subject, whose holder is not named. */
function officeBefore(reading: Reading, group: VerbGroup, place: FramePlace | null): Extent | null {
  let first = group.first
  while (reading.document.tokens[first - 1]?.pos === 'ADV') first--
  const office = endingAt(reading.offices, first)
  const near = office !== undefined && office.first >= group.first - NEAR
  return near && office.for !== place?.state && isUnnamedHolder(reading, office) ? office : null
}

function delegationIn(reading: Reading, range: Extent): Extent | null {
  const noun = reading.document.tokens
    .slice(range.first, range.last)
    .find((t) => DELEGATIONS.has(t.fold) && (t.pos === 'NOUN' || t.pos === 'PROPN'))
  return noun ? { first: noun.index, last: noun.index + 1 } : null
}

const goalBehind = (reading: Reading, at: number, clause: Clause): FramePlace | null =>
  placesIn(reading, { first: at, last: Math.min(clause.last, at + NEAR) }, GOALS).find((p) => p.name !== null) ?? null
