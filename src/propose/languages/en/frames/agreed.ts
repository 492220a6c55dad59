import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { anyOverlap } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame } from './frame.ts'
import { compoundFirst, isCompound } from './meeting-verbs.ts'
import { placeIn } from './places-in.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { groupsOf, scopeOf, subjectsOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'

const NOUNS = new Set([...verbs.talksNouns, 'visit', 'visits'])
const AGREE = new Set(['agree', 'settle'])
const TO = new Set(['to', 'on', 'upon'])
/** How far behind the verb the noun may stand. */
const NEAR = 8

/** "agreed to a follow-up in Arusha in June", "settled on another meeting in May": what was agreed upon as a noun is planned. */
export function agreed(reading: Reading): EventFrame[] {
  return reading.clauses.flatMap((clause) =>
    clause.groups.flatMap((group) => (AGREE.has(group.lemma) ? (agreedUpon(reading, clause, group) ?? []) : [])),
  )
}

function agreedUpon(reading: Reading, clause: Clause, group: VerbGroup): EventFrame | null {
  const { tokens } = reading.document
  const sentence = sentenceOf(reading, group.first)
  if (group.standing !== 'held' || sentence?.part !== 'body' || !TO.has(tokens[group.last]?.fold ?? '')) return null
  const behind = tokens.slice(group.last + 1, Math.min(group.last + NEAR, clause.last))
  const noun = behind.find((t) => NOUNS.has(t.fold) || isCompound(reading.document, t.index))
  const between = behind.filter((t) => noun && t.index < noun.index)
  if (
    !noun ||
    between.some((t) => t.pos === 'ADP' || t.text === ',') ||
    ['the', 'that'].includes(between[0]?.fold ?? '')
  )
    return null
  const anchor = { first: compoundFirst(reading.document, noun.index) ?? noun.index, last: noun.index + 1 }
  if (anyOverlap(reading.mechanisms, anchor)) return null
  const scope = { first: noun.index, last: scopeOf(reading, group.first).last }
  const date = dateIn(reading, scope, anchor)
  const place = placeIn(reading, scope, anchor)
  if (!date) return null
  const people = subjectsOf(reading, group, clause)
  const own = { first: clause.first, last: group.first }
  return {
    ...BARE,
    rule: 'en/talks/agreed',
    type: noun.fold.startsWith('visit') ? 'visit' : 'meeting',
    standing: 'planned',
    anchor,
    extent: covers([group, anchor, date, place?.extent]),
    sides: [...new Set([...sidesIn(reading, own, { capitals: true }), ...people.flatMap((p) => p.person.state ?? [])])],
    groups: groupsOf(reading, own, people.length).map((g) => ({ ...g, of: 'sides' })),
    date,
    place,
    confidence: 0.65,
  }
}
