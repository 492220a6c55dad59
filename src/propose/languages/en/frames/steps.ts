import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { type Extent, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame } from './frame.ts'
import { placeIn } from './places-in.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { scopeOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'

const STEPS = new Map(verbs.steps.map((s) => [s.verb, new Set(s.objects)]))
const SPEECHES = new Set(verbs.speeches)
/** Before whom a speech is made. */
const ADDRESSED = new Set(verbs.addressed)

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
  const objects = STEPS.get(group.lemma) ?? (isCalledIn(reading, group) ? STEPS.get('summon') : undefined)
  if (!objects || group.standing !== 'held' || group.infinitive) return null
  const next = reading.document.tokens[group.last]?.fold ?? ''
  // "took place under the chairmanship of", "took part in": what was taken stands at once behind the verb.
  if (group.lemma === 'take' && (next === 'place' || next === 'part')) return null
  const before = { first: clause.first, last: group.first }
  const behind = { first: group.last, last: Math.min(clause.last, group.last + REACH) }
  const range = group.passive ? before : behind
  const object = reading.document.tokens.slice(range.first, range.last).find((t) => objects.has(t.fold))
  if (!object) return null
  const own = [...sidesIn(reading, before, { capitals: true }), ...statesOfActors(reading, clause, before)]
  const actors =
    own.length > 0 || group.passive ? own : [...ofWhose(reading, clause), ...subjectBefore(reading, clause, group)]
  if (actors.length === 0 && !group.passive) return null
  const anchor = { first: object.index, last: object.index + 1 }
  const added = reading.document.tokens[clause.first]?.fold === 'and'
  const sentence = sentenceOf(reading, clause.first)
  const date =
    dateIn(reading, scopeOf(reading, group.first), anchor) ??
    (added && sentence ? dateIn(reading, sentence, anchor) : null)
  if (!date || (date.kind === 'anchored' && date.unit !== 'day')) return null
  const sides = [...new Set([...ownersOf(reading, before), ...actors, ...othersIn(reading, clause, group, behind)])]
  if (sides.length === 0) return null
  return {
    ...BARE,
    rule: ENVOYS.test(object.fold) ? 'en/step/envoys' : 'en/step',
    type: 'other',
    standing: 'held',
    anchor: group,
    extent: covers([...within(reading.actors, before), group, { first: object.index, last: object.index + 1 }, date]),
    sides,
    date,
    confidence: 0.65,
  }
}

/** "Presidents A and B broke ground for the line": those who act for their states, where the sentence opens with them. */
function statesOfActors(reading: Reading, clause: Clause, before: Extent): string[] {
  const sentence = sentenceOf(reading, clause.first)
  if (sentence?.first !== clause.first) return []
  return within(reading.persons, before).flatMap((p) =>
    p.person.offices.length > 0 && p.person.state ? [p.person.state] : [],
  )
}

/** "Cambodia and Thailand, whose soldiers clashed": the sides that the clause hangs on. */
const ofWhose = (reading: Reading, clause: Clause): string[] =>
  clause.opener === 'whose'
    ? sidesIn(reading, { first: clause.first - OWNERS, last: clause.first }, { capitals: true })
    : []

/** How far before "whose" its owners may stand. */
const OWNERS = 6

/** "In March it banned trucks and expelled three officers": who acted in the sentence, else who opened the one before. */
function subjectBefore(reading: Reading, clause: Clause, group: VerbGroup): string[] {
  const { sentences, tokens } = reading.document
  const sentence = sentenceOf(reading, clause.first)
  const pointed = tokens.slice(sentence?.first, group.first).some((t) => t.fold === 'it')
  if (!sentence || !(pointed || tokens[clause.first]?.fold === 'and')) return []
  const here = sidesIn(reading, { first: sentence.first, last: clause.first }, { capitals: true })
  const earlier = sentences[sentence.index - 1]
  const opening = earlier ? { first: earlier.first, last: Math.min(earlier.last, earlier.first + 4) } : sentence
  return (pointed || here.length === 0 ? sidesIn(reading, opening, { capitals: true }) : here).slice(0, 1)
}

/** Whom one state has in the other: what is done to them is between the two. */
const ENVOYS = /^(?:ambassadors?|envoys?|diplomats?|officers?|charge|chargé)$/

/** How far behind its verb what is done, and to whom, is told. */
const REACH = 10

/** "was called in by the Foreign Ministry". */
const isCalledIn = (reading: Reading, group: VerbGroup): boolean =>
  group.lemma === 'call' && reading.document.tokens.slice(group.last, group.last + 4).some((t) => t.fold === 'in')

/** "the Swedish ambassador": whose office the words before the verb tell of. */
const ownersOf = (reading: Reading, range: Extent): string[] =>
  within(reading.offices, range).flatMap((office) => office.for ?? [])

const MOVES = new Set(['extradite', 'deport', 'repatriate'])

/** Who else is concerned: told behind the verb; of persons who are moved, from where and to where; of those summoned, by whom. */
function othersIn(reading: Reading, clause: Clause, group: VerbGroup, behind: Extent): string[] {
  if (!group.passive && !MOVES.has(group.lemma)) return sidesIn(reading, behind, { capitals: true })
  return within(reading.actors, { first: group.last, last: clause.last })
    .filter((actor) => actor.kind !== 'body')
    .map((actor) => actor.code)
}

/** "delivered a speech at Peking University on Wednesday". */
function speech(reading: Reading, clause: Clause, group: VerbGroup): EventFrame | null {
  if (group.standing !== 'held' && group.standing !== 'planned') return null
  const ahead = reading.document.tokens.slice(group.last, Math.min(clause.last, group.last + 8))
  const spoken = ['deliver', 'give', 'make', 'hold'].includes(group.lemma)
  const before =
    group.lemma === 'address' ||
    (group.lemma === 'speak' && ['at', 'to', 'before', 'in'].includes(ahead[0]?.fold ?? ''))
  if (!spoken && !before) return null
  const noun = spoken ? ahead.slice(0, 5).find((t) => SPEECHES.has(t.fold)) : ahead.find((t) => ADDRESSED.has(t.fold))
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
