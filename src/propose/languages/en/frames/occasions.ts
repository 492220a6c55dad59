import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import type { EventType } from '../../../../model/vocabulary.ts'
import { covering, type Extent, overlaps, startingAt, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import { ordinalAt } from '../ordinals.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame } from './frame.ts'
import { isCompound } from './meeting-verbs.ts'
import { ownerOf } from './owner.ts'
import { placeIn } from './places-in.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { personsBehind, scopeOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'
import { comesToNothing } from './unheld.ts'
import { unique } from './unique.ts'

const NOUNS = new Map(Object.entries(verbs.occasions as Record<string, EventType>))
const DESCRIBING = new Set(['be', 'get'])
/** Of talks between persons these verbs say enough: they are the day's. */
const UNDER_WAY = new Set(['begin', 'commence', 'start', 'open', 'end', 'conclude', 'close', 'wrap', 'resume'])
const HAPPEN = new Set(verbs.happen)

/**
 * Gatherings without a mechanism's name that a sentence is about: "a summit of the EU and Japan is planned for July", "the
 * last round took place in Cairo in May", "direct talks between the two delegations in Istanbul on May 16 produced no text".
 */
export function occasions(reading: Reading): EventFrame[] {
  return reading.clauses.flatMap((clause) => {
    const sentence = sentenceOf(reading, clause.first)
    if (!sentence || sentence.part === 'headline' || clause.opener === 'if' || clause.opener === 'whether') return []
    const group = telling(reading, clause)
    return group ? (occasion(reading, clause, group) ?? []) : []
  })
}

/** "Talks aimed at settling the dispute ended on Sunday": what the clause says, behind participles that only say more of its subject. */
function telling(reading: Reading, clause: Clause): VerbGroup | undefined {
  const { tokens } = reading.document
  const [first] = clause.groups
  if (!first || first.first !== first.main || !tokens[first.main]?.fold.endsWith('ed')) return first
  if (tokens[first.last]?.pos !== 'ADP' && tokens[first.last]?.fold !== 'to') return first
  const finite = clause.groups.slice(1).find((g) => !g.infinitive && g.tense === 'past' && UNDER_WAY.has(g.lemma))
  const between = clause.groups.filter((g) => g.first > first.first && finite && g.first < finite.first)
  return finite && between.every((g) => g.infinitive || tokens[g.main]?.fold.endsWith('ing')) ? finite : first
}

function occasion(reading: Reading, clause: Clause, group: VerbGroup): EventFrame | null {
  const noun = clause.opener === 'which' ? antecedent(reading, clause, group) : subjectNoun(reading, clause, group)
  if (!noun) return null
  const phrase = { first: Math.min(clause.first, noun.extent.first), last: group.first }
  if (calledOffBehind(reading, clause, group)) return null
  const happens = HAPPEN.has(group.lemma) && !(DESCRIBING.has(group.lemma) && isDescribed(reading, group))
  if (['hedged', 'habitual', 'cancelled'].includes(group.standing) || comesToNothing(reading, group)) return null
  if (group.standing === 'negated' && (happens || deniedIn(reading, phrase))) return null
  const scope = happens ? untilAhead(reading, scopeOf(reading, group.first), group.last) : phrase
  const date = dateIn(reading, scope, noun.extent)
  const place = placeIn(reading, scope, noun.extent)
  const owner = reading.document.tokens[noun.extent.last]?.fold === 'with' ? ownerOf(reading, noun.extent.first) : null
  const people = [
    ...(owner ? [owner.person] : []),
    ...personsBehind(reading, noun.extent.last, phrase),
    ...(happens ? personsBehind(reading, group.last, scope) : []),
  ]
  const sides = sidesIn(reading, phrase)
  const groups = within(reading.groups, phrase)
  const between = sides.length > 1 || people.length > 1 || groups.length > 0 || sides.some((s) => !/^[A-Z]{3}$/.test(s))
  const begun =
    UNDER_WAY.has(group.lemma) && people.length > 1 && (group.standing === 'held' || group.standing === 'ongoing')
  if (happens ? !date && !place && !begun : !date || !(place || between)) return null
  if (!between && !place && !(date && happens && (sides.length === 1 || isCounted(reading, phrase, noun.extent))))
    return null
  return {
    ...BARE,
    rule: 'en/occasion',
    type: noun.type,
    standing: happens ? group.standing : isAhead(reading, group, noun.extent) ? 'planned' : 'held',
    anchor: noun.extent,
    extent: covers([noun.extent, happens ? group : null, date, place?.extent, ...people.map((p) => p.whole)]),
    sides,
    participants: unique(people).map((p) => ({ person: p.person, role: null, extent: p })),
    groups,
    date,
    place,
    confidence: 0.7,
    inherits: { date: date || place ? 'month' : 'day', place: false },
  }
}

/** "took place ahead of the dialogue, to be held in Lima": when and where that is to be is not told of the talks. */
function untilAhead(reading: Reading, scope: Extent, from: number): Extent {
  const { tokens } = reading.document
  const ahead = tokens.slice(from, scope.last).find((t) => t.fold === 'ahead' && tokens[t.index + 1]?.fold === 'of')
  return ahead ? { first: scope.first, last: ahead.index } : scope
}

/** "a round, scheduled for April, was scrapped": the clause that goes on says that it came to nothing. */
function calledOffBehind(reading: Reading, clause: Clause, group: VerbGroup): boolean {
  const own = clause.groups.find((g) => g.first > group.last && !g.infinitive)
  if (own && group.first === group.main && (own.standing === 'cancelled' || comesToNothing(reading, own))) return true
  const next = startingAt(reading.clauses, clause.last)
  const [verb] = next?.groups ?? []
  if (!next || !verb || next.sentence !== clause.sentence || group.first !== group.main || group.infinitive)
    return false
  const takesUp = reading.document.tokens[next.first]?.text === ',' && verb.first <= next.first + 2
  return takesUp && (verb.standing === 'cancelled' || comesToNothing(reading, verb))
}

/** The noun of a gathering in the subject: before the verb, not in a name, an office or a round of a mechanism. */
function subjectNoun(
  reading: Reading,
  clause: Clause,
  group: VerbGroup,
): { type: EventType; extent: Extent } | undefined {
  const { tokens } = reading.document
  for (let i = clause.first; i < group.first; i++) {
    const type = NOUNS.get(tokens[i]?.fold ?? '') ?? (isCompound(reading.document, i) ? 'meeting' : undefined)
    if (!type || tokens[i + 1]?.fold === "'s" || tokens[i + 1]?.pos === 'NOUN') continue
    const opens = ['after', 'before', 'during', 'since', 'at', 'in', 'for', 'following', 'on', 'to']
    if (tokens.slice(clause.first, i).some((t) => t.pos === 'ADP' && opens.includes(t.fold)) && group.lemma !== 'be')
      continue
    const extent = { first: i, last: i + 1 }
    const named = reading.mechanisms.some((m) => overlaps(m, extent) && (m.round !== null || !m.anaphoric))
    if (
      named ||
      covering(reading.actors, i) ||
      covering(reading.offices, i) ||
      covering(reading.organs, i) ||
      covering(reading.quoted, i)
    )
      continue
    return { type, extent }
  }
  return undefined
}

/** "the first joint session of the two governments, which will be held in Tallinn". */
function antecedent(
  reading: Reading,
  clause: Clause,
  group: VerbGroup,
): { type: EventType; extent: Extent } | undefined {
  if (!HAPPEN.has(group.lemma) || group.lemma === 'be' || group.first > clause.first + 3) return undefined
  const sentence = sentenceOf(reading, clause.first)
  const from = Math.max(sentence?.first ?? 0, clause.first - 14)
  return subjectNoun(reading, { ...clause, first: from }, { ...group, first: clause.first, lemma: 'be' })
}

/** "a second technical round", "the last meeting": one of a series that the story is about. */
function isCounted(reading: Reading, phrase: Extent, noun: Extent): boolean {
  const { tokens } = reading.document
  return tokens
    .slice(Math.max(phrase.first, noun.first - 4), noun.first)
    .some((t) => ordinalAt(tokens, t.index) !== null || ['last', 'next', 'previous'].includes(t.fold))
}

/** "No talks in Geneva produced a text". */
function deniedIn(reading: Reading, phrase: Extent): boolean {
  return reading.document.tokens
    .slice(phrase.first, phrase.last)
    .some((t) => ['no', 'neither', 'none', 'nobody', 'never'].includes(t.fold))
}

/** "The meeting between A and B on June 9 will focus on trade", "their upcoming summit": talks whose matter is still to come. */
function isAhead(reading: Reading, group: VerbGroup, noun: Extent): boolean {
  const before = reading.document.tokens.slice(Math.max(0, noun.first - 5), noun.first)
  return (
    (group.standing === 'planned' && !group.infinitive && DISCUSS.has(group.lemma)) ||
    before.some((t) => UPCOMING.has(t.fold))
  )
}

const DISCUSS = new Set([...verbs.discuss, ...verbs.focus])
const UPCOMING = new Set(['upcoming', 'forthcoming', 'planned', 'scheduled'])

/** "The talks were constructive": said of them, not that they took place. */
function isDescribed(reading: Reading, group: VerbGroup): boolean {
  const next = reading.document.tokens[group.last]
  return next?.pos !== 'ADP'
}
