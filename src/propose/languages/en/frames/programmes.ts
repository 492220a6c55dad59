import lexicon from '../../../../../data/en/programmes.json' with { type: 'json' }
import { type Extent, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame } from './frame.ts'
import { placeIn } from './places-in.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { personsBehind, scopeOf, subjectBefore } from './roles.ts'
import { sidesIn } from './sides-in.ts'
import { unique } from './unique.ts'

const PROGRAMMES = new Set(lexicon.programmes)
const INCLUDE = new Set(lexicon.include)
const MEETINGS = new Set(lexicon.meetings)
/** Between the verb and the noun stand adjectives only. */
const NEAR = 6

/** "The programme includes talks with Prime Minister X", "Her itinerary foresees an audience with the King tonight": what a visit is made of. */
export function programmes(reading: Reading): EventFrame[] {
  return reading.clauses.flatMap((clause) => {
    const sentence = sentenceOf(reading, clause.first)
    if (!sentence || sentence.part === 'headline') return []
    const [group] = clause.groups
    return group && INCLUDE.has(group.lemma) ? items(reading, clause, group) : []
  })
}

function items(reading: Reading, clause: Clause, group: VerbGroup): EventFrame[] {
  const { tokens } = reading.document
  const subject = tokens.slice(clause.first, group.first).find((t) => PROGRAMMES.has(t.fold))
  if (!subject || ['negated', 'hedged', 'cancelled'].includes(group.standing)) return []
  const nouns = tokens
    .slice(group.last, clause.last)
    .filter((t) => MEETINGS.has(t.fold) && ['with', 'between'].includes(tokens[t.index + 1]?.fold ?? ''))
  const owner = ownerOf(reading, clause, group)
  return nouns.slice(0, 1).flatMap((noun): EventFrame[] => {
    if (noun.index > group.last + NEAR) return []
    const anchor = { first: noun.index, last: noun.index + 1 }
    const behind = { first: noun.index, last: clause.last }
    const met = personsBehind(reading, noun.index, behind)
    const people = unique([...(tokens[noun.index + 1]?.fold === 'with' && owner ? [owner] : []), ...met])
    const sides = sidesIn(reading, behind)
    if (people.length + sides.length < 2) return []
    const date = dateIn(reading, scopeOf(reading, group.first), anchor)
    const place = placeIn(reading, behind, anchor)
    return [
      {
        ...BARE,
        rule: 'en/talks/programme',
        type: 'meeting',
        standing: group.tense === 'past' && group.standing === 'held' ? 'held' : 'planned',
        anchor,
        extent: covers([{ first: subject.index, last: subject.index + 1 }, anchor, date, place?.extent, ...met]),
        sides,
        participants: people.map((p) => ({ person: p.person, role: null, extent: p })),
        date,
        place,
        confidence: 0.7,
        inherits: { date: 'month', place: true },
      },
    ]
  })
}

/** Whose programme it is: who owns it, else whom the story told of last as its subject. */
function ownerOf(reading: Reading, clause: Extent, group: VerbGroup): PersonMention | undefined {
  const [owner] = within(reading.persons, { first: clause.first, last: group.first })
  const sentence = sentenceOf(reading, clause.first)
  return owner ?? (sentence ? subjectBefore(reading, sentence.index) : undefined)
}
