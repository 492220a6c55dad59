import lexicon from '../../../../../data/en/doubt.json' with { type: 'json' }
import type { EventType } from '../../../../model/vocabulary.ts'
import { before, covering, type Extent, within } from '../../../engine/layer.ts'
import { type Clause, clauseAt } from '../clauses.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { MechanismMention } from '../sense/mechanism-mention.ts'
import { NEVER_VERBS, type VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame, type FramePlace } from './frame.ts'
import { compoundFirst, isCompound } from './meeting-verbs.ts'
import { placesIn } from './places-in.ts'
import { plannedFor } from './planned-for.ts'
import { isMade, moves, newPlan, putsOff } from './postponements.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { isGenitive } from './roles.ts'
import { sidesIn } from './sides-in.ts'
import { comesToNothing, isForeseen } from './unheld.ts'

const DROPPED = new Set(lexicon.dropped)
const NOUNS = new Map(Object.entries(lexicon.droppedNouns as Record<string, EventType>))
const PLACES = new Set(['in', 'at', 'to', 'for', 'near', 'off'])

/**
 * What was planned and came to nothing, or is to be at another time or place: "a meeting planned for Tuesday was called off", "has postponed a trip to Beijing",
 * "talks that were to open in Doha have been put off". The date is the one that the event was to have, not that of the news.
 */
export function cancellations(reading: Reading): EventFrame[] {
  return reading.clauses.flatMap((clause) => {
    const sentence = sentenceOf(reading, clause.first)
    if (!sentence || sentence.part === 'headline') return []
    return clause.groups.flatMap((group) => (changes(reading, group) ? (changed(reading, clause, group) ?? []) : []))
  })
}

const changes = (reading: Reading, group: VerbGroup): boolean =>
  putsOff(reading, group) || moves(reading, group)
    ? isMade(reading, group)
    : drops(reading, group) || comesToNothing(reading, group)

/** Called off, put off, or moved: then it is a plan again, where the new time or place is named. */
function changed(reading: Reading, clause: Clause, group: VerbGroup): EventFrame | null {
  const frame = cancelled(reading, clause, group)
  if (!frame) return null
  const off = putsOff(reading, group)
  if (!off && !moves(reading, group)) return frame
  const sentence = sentenceOf(reading, clause.first)
  const plan = newPlan(reading, group, {
    first: Math.max(group.last, frame.anchor.last),
    last: sentence?.last ?? clause.last,
  })
  if (!off && frame.sides.length === 0 && frame.participants.length === 0 && !frame.mechanism) return null
  const isPlan = plan && (off ? plan.date : plan.date || plan.place)
  if (!isPlan) return off ? { ...frame, rule: frame.rule.replace('cancelled', 'postponed'), change: 'postponed' } : null
  return {
    ...frame,
    rule: frame.rule.replace('cancelled', 'moved'),
    standing: 'planned',
    change: 'moved',
    date: plan.date,
    place: plan.place ?? (off ? null : frame.place),
    extent: covers([frame.extent, plan.date, plan.place?.extent]),
  }
}

function drops(reading: Reading, group: VerbGroup): boolean {
  if (group.standing === 'negated' || group.standing === 'hedged' || group.standing === 'planned') return false
  if (['drop', 'ditch'].includes(group.lemma) && !group.passive) return false
  if (DROPPED.has(group.lemma)) return true
  const behind = reading.document.tokens.slice(group.last, group.last + 3)
  // "his trip to Dhaka is off".
  if (group.lemma === 'be' && behind[0]?.fold === 'off') return /^[.,;]$/.test(behind[1]?.text ?? '.')
  return lexicon.droppedPhrases.some(
    ([verb, particle]) => group.lemma === verb && behind.some((t) => t.fold === particle),
  )
}

function cancelled(reading: Reading, clause: Clause, group: VerbGroup): EventFrame | null {
  const sentence = sentenceOf(reading, clause.first)
  if (!sentence) return null
  const behind = { first: group.last, last: Math.min(clause.last, group.last + 12) }
  const unheld = comesToNothing(reading, group)
  const intransitive = group.passive || unheld || ['fall', 'collapse', 'be'].includes(group.lemma)
  const subject = { first: clause.first, last: group.first }
  const noun = intransitive
    ? (nounIn(reading, subject, 'first') ??
      (hasSubject(reading, clause, group) ? undefined : nounIn(reading, { ...subject, first: sentence.first }, 'last')))
    : (nounIn(reading, behind, 'first') ??
      (hasObject(reading, group) ? undefined : nounIn(reading, { first: sentence.first, last: group.first }, 'last')))
  if (!noun) return null
  const active = noun.extent.first >= group.last
  const end = active ? Math.min(sentence.last, noun.extent.last + 30) : group.first
  const phrase = {
    first: active ? group.last : (clauseAt(reading.clauses, noun.extent.first)?.first ?? sentence.first),
    last: end,
  }
  const around = { first: noun.extent.first, last: end }
  const mention = mechanismAt(reading, noun.extent)
  const people = peopleOf(reading, phrase, active ? group : null)
  const actors = sidesIn(reading, active ? { first: clause.first, last: group.first } : phrase)
  const named = placesIn(reading, around, PLACES).find((p) => p.name !== null)
  const place = named ?? plannedFor(reading, around)
  const date = dateIn(reading, around, noun.extent) ?? (active ? null : dateIn(reading, phrase, noun.extent))
  if (unheld && !date && !mention?.round && !isForeseen(reading, phrase)) return null
  return {
    ...BARE,
    rule: mention ? 'en/round/cancelled' : 'en/cancelled',
    type: mention ? (mention.phrase.listed?.type ?? mention.mechanism.type) : noun.type,
    standing: 'cancelled',
    anchor: noun.extent,
    extent: covers([noun.extent, group, date, place?.extent, ...people.map((p) => p.whole)]),
    sides: sidesOf(reading, {
      type: noun.type,
      actors,
      phrase,
      traveller: people[0] ?? null,
      place: place ?? null,
      mention: mention ?? null,
    }),
    participants: people.map((person) => ({ person: person.person, role: null, extent: person })),
    groups: within(reading.groups, phrase),
    date,
    place: place ?? null,
    mechanism: mention ?? null,
    confidence: 0.85,
  }
}

function sidesOf(
  reading: Reading,
  plan: {
    type: EventType
    actors: readonly string[]
    phrase: Extent
    traveller: PersonMention | null
    place: FramePlace | null
    mention: MechanismMention | null
  },
): string[] {
  const [home, host] = [plan.traveller?.person.state, plan.place?.state]
  const from = home ? [home] : plan.actors
  if (plan.type === 'visit' && from.length > 0 && host) return [...new Set([...from, host])]
  const parties = plan.mention?.mechanism.parties ?? []
  return parties.length > 0 ? parties : [...new Set([...plan.actors, ...sidesIn(reading, plan.phrase)])]
}

/** "abandon his uprising": what is dropped stands behind the verb. */
const hasObject = (reading: Reading, group: VerbGroup): boolean =>
  ['DET', 'NOUN', 'PROPN'].includes(reading.document.tokens[group.last]?.pos ?? '') ||
  ['his', 'her', 'its', 'their'].includes(reading.document.tokens[group.last]?.fold ?? '')

/** Whether a clause that a connector opened has a subject of its own: "after a first attempt fell through", not "which was put off". */
function hasSubject(reading: Reading, clause: Clause, group: VerbGroup): boolean {
  if (clause.opener === null || clause.opener === 'which' || clause.opener === 'that') return false
  return reading.document.tokens.slice(clause.first + 1, group.first).some((t) => t.pos === 'NOUN' || t.pos === 'PROPN')
}

/** The noun of an event in a stretch of text: "the third round of talks", "a two-day visit". */
function nounIn(
  reading: Reading,
  range: Extent,
  which: 'first' | 'last',
): { type: EventType; extent: Extent } | undefined {
  const { tokens } = reading.document
  const found: { type: EventType; extent: Extent }[] = []
  for (let i = range.first; i < range.last; i++) {
    const token = tokens[i]
    if (!token || (token.pos === 'VERB' && !NEVER_VERBS.has(token.fold))) continue
    const mention = within(reading.mechanisms, { first: i, last: range.last }).find((m) => m.first === i)
    const particular = mention && (mention.round !== null || mention.phrase.occurrence || !mention.anaphoric)
    if (mention && particular) {
      found.push({ type: mention.mechanism.type, extent: { first: mention.first, last: mention.last } })
      i = mention.last - 1
      continue
    }
    const type = NOUNS.get(token.fold) ?? (isCompound(reading.document, i) ? 'meeting' : undefined)
    if (!type || covering(reading.offices, i) || tokens[i + 1]?.fold === 'room') continue
    if (['news', 'press'].includes(tokens[i - 1]?.fold ?? '')) continue
    const call = type === 'call' && !['phone', 'telephone', 'video'].includes(tokens[i - 1]?.fold ?? '')
    if (!call) found.push({ type, extent: { first: compoundFirst(reading.document, i) ?? i, last: i + 1 } })
  }
  return which === 'first' ? found[0] : found.at(-1)
}

const mechanismAt = (reading: Reading, noun: Extent): MechanismMention | undefined =>
  reading.mechanisms.find((m) => m.first <= noun.first && m.last >= noun.last)

/** Those between whom it was to be: named in the phrase, its owner, and the one who called it off. */
function peopleOf(reading: Reading, phrase: Extent, active: VerbGroup | null): PersonMention[] {
  const named = within(reading.persons, phrase)
  const sentence = sentenceOf(reading, phrase.first)
  const subject =
    active && sentence
      ? within(reading.persons, { first: sentence.first, last: active.first })
          .filter((p) => !isGenitive(reading, p))
          .slice(0, 1)
      : []
  const owner = named.length === 0 && subject.length === 0 ? ownerOf(reading, phrase) : []
  return [...subject, ...named, ...owner].filter((p, i, all) => all.findIndex((q) => q.person === p.person) === i)
}

/** "his trip": the person told last. */
function ownerOf(reading: Reading, phrase: Extent): PersonMention[] {
  const own = reading.document.tokens.slice(phrase.first, phrase.last).find((t) => ['his', 'her'].includes(t.fold))
  if (!own) return []
  for (const person of before(reading.persons, own.index)) if (person.form !== 'pronoun') return [person]
  return []
}
