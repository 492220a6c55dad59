import lexicon from '../../../../../data/en/encounters.json' with { type: 'json' }
import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { type Extent, overlaps, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import { behindHonorifics } from '../mentions/names.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { callOf, TALK } from './call-kinds.ts'
import { doneTogether } from './done-together.ts'
import { broughtTogether, inPerson } from './encounters.ts'
import { isCompound, toldByPhrase } from './meeting-verbs.ts'
import { placeIn } from './places-in.ts'
import type { Reading } from './reading.ts'
import { BY_TELEPHONE } from './talks-mentioned.ts'

const MEET = new Set(verbs.meet)

const RECEIVE = new Set(verbs.receive)

export const TALKS_NOUNS = new Set(verbs.talksNouns)

const TALKS_VERBS = new Set(verbs.talksVerbs)

/** "a round of talks", "a string of meetings". */
const SERIES = new Set(lexicon.series)

/** "received a written message from the Sultan": who sent it was not there. */
const MESSAGES = new Set(lexicon.messages)

const JOINT = new Set(verbs.joint)

export interface Kind {
  readonly type: 'meeting' | 'call'
  readonly received: boolean
  readonly anchor: Extent
  /** Whether only what two did together tells that they met. */
  readonly joint?: true
  /** Guests that the words only point to. */
  readonly guests?: readonly PersonMention[]
  /** The states that sent a delegation. */
  readonly sent?: readonly string[]
}

/** Whether a verb tells of a meeting or a call, and by which words. */
export function kindOf(reading: Reading, group: VerbGroup, clause: Clause): Kind | null {
  const { tokens } = reading.document
  const anchor = { first: group.main, last: group.main + 1 }
  const next = tokens[group.last]
  const ahead = tokens.slice(group.last, Math.min(group.last + 8, clause.last))
  const call = callOf(reading, group, clause)
  if (call) return { type: 'call', received: false, anchor: call }
  if (TALK.has(group.lemma))
    return inPerson(reading, group, clause) ? { type: 'meeting', received: false, anchor } : null
  if (group.lemma === 'meet' && meetsThing(reading, group, clause)) return null
  if (
    MEET.has(group.lemma) ||
    (group.lemma === 'convene' && !group.passive && ['ADP', 'ADV'].includes(next?.pos ?? '')) ||
    broughtTogether(reading, group, clause)
  )
    return { type: 'meeting', received: false, anchor }
  if (group.lemma === 'call' && next?.fold === 'on' && calledUpon(reading, group, clause)) {
    return { type: 'meeting', received: false, anchor }
  }
  const courtesy = ahead.some((t) => t.fold === 'courtesy')
  const calledOn = ahead.findIndex(
    (t) => ['call', 'calls'].includes(t.fold) || (courtesy && ['visit', 'visits'].includes(t.fold)),
  )
  if (
    (group.lemma === 'pay' || group.lemma === 'make') &&
    calledOn >= 0 &&
    ['on', ...(courtesy ? ['to', 'upon'] : [])].includes(ahead[calledOn + 1]?.fold ?? '') &&
    within(reading.persons, { first: group.last, last: clause.last }).length > 0
  ) {
    return { type: 'meeting', received: false, anchor: { first: group.main, last: group.last + calledOn + 1 } }
  }
  if (group.lemma === 'sit' && ahead.slice(0, 3).some((t) => t.fold === 'down' || t.fold === 'together'))
    return { type: 'meeting', received: false, anchor }
  if (RECEIVE.has(group.lemma)) {
    const person = [...within(reading.persons, { first: group.last, last: clause.last })][0]
    if (group.lemma === 'host' && next?.fold === 'by' && group.first === group.main && !ofMeal(reading, group))
      return null
    const before = tokens.slice(group.last, person?.whole.first ?? group.last)
    if (!group.passive && before.some((t) => MESSAGES.has(t.fold)) && before.some((t) => t.fold === 'from')) return null
    const [office] = within(reading.offices, { first: group.last, last: Math.min(clause.last, group.last + 8) })
    const sent = delegationFrom(reading, group, clause)
    const unnamed = office !== undefined && office.for !== null && !office.generic && !office.plural
    const object =
      unnamed ||
      counterpartBehind(reading, group) ||
      sent.length > 0 ||
      (person
        ? person.whole.first <= group.last + 5
        : within(reading.groups, { first: group.last, last: group.last + 4 }).length > 0)
    return object || group.passive ? { type: 'meeting', received: true, anchor, sent } : null
  }
  const phrase = toldByPhrase(reading, group, clause)
  if (phrase) return { type: 'meeting', ...phrase }
  if (group.lemma === 'see' || group.lemma === 'join') {
    const person = within(reading.persons, { first: group.last, last: clause.last }).find((p) => p.form !== 'pronoun')
    const owner = person && openingOf(reading, group, person)
    const direct =
      person !== undefined && owner === group.last && (person.person.offices.length > 0 || person.person.state !== null)
    const seenBy = group.passive && tokens[group.last]?.fold === 'by' && owner === group.last + 1
    return group.lemma === 'see' && (direct || seenBy) ? { type: 'meeting', received: false, anchor } : null
  }
  if (JOINT.has(group.lemma) && doneTogether(reading, group, clause))
    return { type: 'meeting', received: false, anchor, joint: true }
  if (TALKS_VERBS.has(group.lemma)) {
    const noun = nounBehind(reading, group, clause)
    if (!noun) return null
    const call =
      tokens.slice(group.last, noun + 1).some((t) => BY_TELEPHONE.test(t.fold)) || tokens[noun]?.fold === 'call'
    return { type: call ? 'call' : 'meeting', received: false, anchor: { first: group.main, last: noun + 1 } }
  }
  return null
}

/** "agreed to meet a request", "was met with gunfire": what is met is nobody. */
function meetsThing(reading: Reading, group: VerbGroup, clause: Clause): boolean {
  const { tokens } = reading.document
  const from = ['with', 'by'].includes(tokens[group.last]?.fold ?? '') ? group.last + 1 : group.last
  const behind = tokens.slice(from, Math.min(from + OBJECT, clause.last))
  const end = behind.findIndex(
    (t) => (t.pos === 'ADP' && t.fold !== 'of') || t.text === ',' || reading.titled.has(t.index),
  )
  return (end < 0 ? behind : behind.slice(0, end)).some((t) => MET_THINGS.has(t.fold))
}

const MET_THINGS = new Set(lexicon.metThings)
/** How long the words for what is met may be. */
const OBJECT = 7

/** How far behind its verb a party may stand that is told of by more than a name. */
const PARTY = 18

/** "received a delegation of the US House Armed Services Committee": known by its state. */
function delegationFrom(reading: Reading, group: VerbGroup, clause: Clause): string[] {
  const noun = reading.document.tokens
    .slice(group.last, Math.min(group.last + PARTY, clause.last))
    .find((t) => t.fold === 'delegation')
  const from = noun ? within(reading.actors, { first: group.last, last: noun.index + 7 }) : []
  return from.filter((actor) => actor.kind === 'state' && actor.form !== 'capital').map((actor) => actor.code)
}

/** "called on X", "called on H.E. Mr. X", "called on the Sultan's chief of staff, X, in Muscat", not "called on the government of X to resign". */
function calledUpon(reading: Reading, group: VerbGroup, clause: Clause): boolean {
  const [person] = within(reading.persons, { first: group.last, last: clause.last }).filter(
    (p) => p.whole.first > group.last,
  )
  if (!person) return false
  if (person.whole.first <= behindHonorifics(reading.document, group.last + 1)) return true
  const asked = clause.groups.some((g) => g.infinitive && g.first >= person.last)
  const office = within(reading.offices, { first: group.last, last: person.whole.first }).length > 0
  return office && !asked && person.whole.first <= group.last + PARTY && placeIn(reading, clause, person) !== null
}

/** "received his North Macedonian counterpart": known by the state alone. */
function counterpartBehind(reading: Reading, group: VerbGroup): boolean {
  const behind = reading.document.tokens.slice(group.last, group.last + 6)
  const at = behind.findIndex((t) => COUNTERPARTS.has(t.fold))
  return (
    at > 0 &&
    ['his', 'her', 'their', 'its'].includes(behind[0]?.fold ?? '') &&
    within(reading.actors, { first: group.last, last: group.last + at }).some((a) => a.last === group.last + at)
  )
}

/** "a banquet hosted by X": a meal rather than a round. */
const ofMeal = (reading: Reading, group: VerbGroup): boolean =>
  reading.document.tokens.slice(group.first - 4, group.first).some((t) => MEALS.has(t.fold))

const MEALS = new Set(lexicon.meals)

/** Where the words for the other begin: "saw Oman's X", "had seen his Omani counterpart, X". */
function openingOf(reading: Reading, group: VerbGroup, person: PersonMention): number {
  const { tokens } = reading.document
  const first = person.whole.first
  const possessive = ['his', 'her', 'their'].includes(tokens[group.last]?.fold ?? '')
  const counterpart = tokens.slice(group.last, person.first).some((t) => COUNTERPARTS.has(t.fold))
  if (possessive && counterpart && first <= group.last + 6) return group.last
  return tokens[first - 1]?.fold === "'s" ? first - 2 : first
}

const COUNTERPARTS = new Set(['counterpart', 'colleague', 'number', 'host', 'guest', 'homologue', 'peer'])

/** "held (bilateral) talks", "had a telephone conversation", "held a phone call": the noun within a few words of the verb. */
function nounBehind(reading: Reading, group: VerbGroup, clause: Clause): number | null {
  const { tokens } = reading.document
  if (tokens[group.last]?.fold === 'what') return describedBehind(reading, group)
  const particle = ['up', 'off'].includes(tokens[group.last]?.fold ?? '') ? 1 : 0
  for (let i = group.last + particle; i < Math.min(group.last + 7, clause.last); i++) {
    const token = tokens[i]
    if (!token) return null
    const roundOf = token.fold === 'of' && SERIES.has(tokens[i - 1]?.fold ?? '')
    if (
      (token.pos === 'ADP' && !roundOf) ||
      (token.pos === 'VERB' && !TALKS_NOUNS.has(token.fold)) ||
      /^[,;"“]$/.test(token.text)
    )
      return null
    if (token.fold === 'audience' && tokens[i + 1]?.fold !== 'with') return null
    if (
      (TALKS_NOUNS.has(token.fold) && !(token.fold === 'ministerial' && tokens[i + 1]?.pos === 'NOUN')) ||
      isCompound(reading.document, i) ||
      (token.fold === 'call' && tokens.slice(group.last, i).some((t) => BY_TELEPHONE.test(t.fold)))
    ) {
      return reading.mechanisms.some(
        (m) => !m.anaphoric && overlaps(m, { first: i, last: i + 1 }) && m.phrase.occurrence,
      )
        ? null
        : i
    }
  }
  return null
}

/** "had what the ministry called "frank" talks with X": the noun behind what somebody called it. */
function describedBehind(reading: Reading, group: VerbGroup): number | null {
  const { tokens } = reading.document
  const behind = tokens.slice(group.last + 1, group.last + CALLED)
  const called = behind.find((t) => CALLING.has(t.lemma) && t.pos === 'VERB')
  const noun = called && behind.find((t) => t.index > called.index && TALKS_NOUNS.has(t.fold))
  return noun && noun.sentence === tokens[group.last]?.sentence ? noun.index : null
}

const CALLING = new Set(['describe', 'call', 'term', 'bill', 'style', 'label', 'characterise', 'characterize', 'dub'])
/** How far behind its verb the noun may stand that a description comes before. */
const CALLED = 18
