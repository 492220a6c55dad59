import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { VerbGroup } from '../verb-groups.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame } from './frame.ts'
import { placeIn } from './places-in.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { scopeOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'

const STEPS = new Map(verbs.steps.map((s) => [s.verb, new Set(s.objects)]))
const SPEECHES = new Set(verbs.speeches)

/**
 * Dated steps of states that are no meeting: "withdrew from the treaty in May 2018", "restored diplomatic relations in March",
 * "expelled a consular officer", "left the bloc in January".
 */
export function steps(reading: Reading): EventFrame[] {
  return reading.clauses.flatMap((clause) => {
    const sentence = sentenceOf(reading, clause.first)
    if (!sentence || sentence.part === 'headline') return []
    return clause.groups.flatMap((group) => step(reading, clause, group) ?? speech(reading, clause, group) ?? [])
  })
}

function step(reading: Reading, clause: Clause, group: VerbGroup): EventFrame | null {
  const objects = STEPS.get(group.lemma)
  if (!objects || group.standing !== 'held' || group.infinitive || group.passive) return null
  const behind = { first: group.last, last: Math.min(clause.last, group.last + 10) }
  const object = reading.document.tokens.slice(behind.first, behind.last).find((t) => objects.has(t.fold))
  if (!object) return null
  const subject = { first: clause.first, last: group.first }
  const actors = sidesIn(reading, subject, { capitals: true })
  if (actors.length === 0) return null
  const date = dateIn(reading, scopeOf(reading, group.first), { first: object.index, last: object.index + 1 })
  if (!date || date.kind === 'anchored') return null
  return {
    ...BARE,
    rule: 'en/step',
    type: 'other',
    standing: 'held',
    anchor: group,
    extent: covers([...within(reading.actors, subject), group, { first: object.index, last: object.index + 1 }, date]),
    sides: [...new Set([...actors, ...sidesIn(reading, behind, { capitals: true })])],
    date,
    confidence: 0.65,
  }
}

/** "delivered a speech at Peking University on Wednesday". */
function speech(reading: Reading, clause: Clause, group: VerbGroup): EventFrame | null {
  if (!['deliver', 'give', 'make', 'hold'].includes(group.lemma)) return null
  if (group.standing !== 'held' && group.standing !== 'planned') return null
  const noun = reading.document.tokens
    .slice(group.last, Math.min(clause.last, group.last + 5))
    .find((t) => SPEECHES.has(t.fold))
  const date = noun ? dateIn(reading, clause, { first: noun.index, last: noun.index + 1 }) : null
  const [speaker] = within(reading.persons, { first: clause.first, last: group.first })
  if (!noun || !date || !speaker) return null
  const place = placeIn(reading, clause, { first: noun.index, last: noun.index + 1 })
  return {
    ...BARE,
    rule: 'en/statement/speech',
    type: 'statement',
    standing: group.standing,
    anchor: { first: group.first, last: noun.index + 1 },
    extent: covers([speaker.whole, group, { first: noun.index, last: noun.index + 1 }, date, place?.extent]),
    sides: speaker.person.state ? [speaker.person.state] : [],
    participants: [{ person: speaker.person, role: null, extent: speaker }],
    date,
    place,
    confidence: 0.7,
  }
}
