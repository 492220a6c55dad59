import verbs from '../../../../data/en/event-verbs.json' with { type: 'json' }
import { codingOf } from '../../../model/codes/coding.ts'
import { levelOf } from '../../../model/codes/level.ts'
import {
  type Derivation,
  fieldOf,
  type Participant,
  type ProposedClaim,
  type ProposedCommitment,
  type ProposedEvent,
  type ProposedInstrument,
  type ProposedOffice,
  type ProposedQuote,
  type ProposedRelation,
  type ProposedSuggestion,
} from '../../../model/record.ts'
import type { Span } from '../../../model/span.ts'
import { spanAt } from '../../../model/span-at.ts'
import type { Extent } from '../../engine/layer.ts'
import { layerOf, overlapping, within } from '../../engine/layer.ts'
import type { Claim } from './claims/claims.ts'
import type { Quote } from './claims/quotes.ts'
import type { EventFrame, FrameParticipant } from './frames/frame.ts'
import { entries } from './frames/in-force.ts'
import { type Reading, sentenceOf, tokensOf } from './frames/reading.ts'
import { instrumentsOf, signedIn } from './frames/signings.ts'
import { isState, sideName } from './mentions/actors.ts'
import { datedIn, findInstruments, type InstrumentPhrase, isCount } from './mentions/instruments.ts'
import { HEADS, singular } from './mentions/mechanism-phrase.ts'
import { fits, type Person, tenureOn } from './mentions/people.ts'
import type { Commitment } from './sense/commitments.ts'
import { confidenceOf } from './sense/confidence.ts'
import type { MechanismMention } from './sense/mechanism-mention.ts'
import type { Relation } from './sense/relations.ts'
import type { StoryEvent } from './sense/story-event.ts'
import type { Suggestion } from './sense/suggestions.ts'
import { topicsOf } from './sense/topics.ts'

/** Turns what was found in tokens into records with spans of the stored text. */

function spanOf(reading: Reading, extent: Extent): Span {
  const { tokens, text } = reading.document
  return spanAt(text, tokens[extent.first]?.start ?? 0, tokens[extent.last - 1]?.end ?? text.length)
}

/** With the article or preposition that opens it: "the 19th round", "On Wednesday". */
function roundedOut(reading: Reading, { first, last }: Extent): Extent {
  const { tokens } = reading.document
  const previous = tokens[first - 1]
  const opens =
    previous &&
    previous.sentence === tokens[first]?.sentence &&
    (previous.pos === 'DET' || ['on', 'in'].includes(previous.fold))
  return { first: opens ? first - 1 : first, last }
}

/** `placeOf` gives the place of a frame's event among the records; below zero where it has none. */
export function eventRecord(
  reading: Reading,
  event: StoryEvent,
  also: readonly StoryEvent[],
  placeOf: (frame: EventFrame) => number,
): ProposedEvent {
  const { frame } = event
  const derived: Derivation[] = []
  const fields: Record<string, Span[]> = { type: [spanOf(reading, frame.anchor)] }
  const note = (field: string, extent: Extent) => {
    fields[field] ??= []
    fields[field].push(spanOf(reading, extent))
  }
  const frames = [frame, ...also.map((a) => a.frame)]
  const sentence = sentenceOf(reading, frame.anchor.first)
  for (const code of event.sides) {
    const named = frames.flatMap(({ extent }) => namings(reading, code, extent))
    for (const naming of named.length > 0 || !sentence ? named : namings(reading, code, sentence))
      note(fieldOf('side', code), naming)
  }
  const shown = frames.flatMap((f) => f.materiel)
  for (const { name, extent } of shown) note(fieldOf('materiel', name), extent)
  const topics = topicsOf(reading, frame)
  for (const topic of topics) note(fieldOf('topic', topic.text), topic)
  if (event.dateExtent) fields.date = [spanOf(reading, event.dateExtent)]
  if (event.dateInherited)
    derived.push({ field: 'date', rule: 'en/date/of-the-story', from: [spanOf(reading, frame.anchor)] })
  if (event.placeExtent) fields.place = [spanOf(reading, event.placeExtent)]
  const participants = event.participants.map((p) => participantOf(reading, p, event.date))
  const mechanism = frame.mechanism ? mechanismOf(reading, frame.mechanism, event.sides, fields, derived) : null
  return {
    type: frame.type,
    status: event.status,
    ...(event.status === 'cancelled' && frame.change === 'postponed' && { postponed: true as const }),
    date: event.date,
    ...countedFrom(event, placeOf),
    place: event.place === null ? null : placeName(event.place),
    sides: event.sides,
    participants,
    mechanism,
    materiel: [...new Set(shown.map(({ name }) => name))],
    topics: topics.map(({ text }) => text),
    level: levelOf(participants.map((p) => p.office)),
    coding: codingOf(
      frame.type,
      event.status,
      event.sides,
      tokensOf(reading, sentenceOf(reading, frame.anchor.first) ?? frame.extent).map((t) => t.fold),
    ),
    fields,
    derived,
    evidence: frames.map((f) => spanOf(reading, roundedOut(reading, f.extent))),
    rule: frame.rule,
    confidence: confidenceOf(event),
  }
}

/** Where a range names a side; a capital may only be the place. */
const namings = (reading: Reading, code: string, range: Extent): Extent[] =>
  within(reading.actors, range).filter((actor) => actor.code === code && actor.form !== 'capital')

function countedFrom(
  { frame, counted }: StoryEvent,
  placeOf: (frame: EventFrame) => number,
): Pick<ProposedEvent, 'counted'> {
  if (!counted) return {}
  const from = placeOf(counted.from)
  if (from < 0 || from === placeOf(frame)) return {}
  const { unit, offset } = counted
  const direction = offset === 0 ? 'same' : offset < 0 ? 'before' : 'after'
  return { counted: { from, direction, least: Math.abs(offset), most: Math.abs(offset), unit } }
}

const placeName = (place: string): string => (/^[A-Z]{3}$/.test(place) ? sideName(place) : place)

function mechanismOf(
  reading: Reading,
  mention: MechanismMention,
  sides: readonly string[],
  fields: Record<string, Span[]>,
  derived: Derivation[],
): ProposedEvent['mechanism'] {
  const { mechanism } = mention
  fields.mechanism = [spanOf(reading, mention)]
  if (mention.phrase.ordinal) fields.round = [spanOf(reading, mention.phrase.ordinal.extent)]
  if (mechanism.cadence) fields.cadence = [spanOf(reading, mechanism.cadence.extent)]
  if (mention.implied && mention.round !== null)
    derived.push({ field: 'round', rule: 'en/round/sequence', from: [spanOf(reading, mention)] })
  return {
    name: mechanismName(mention, sides),
    round: mention.round,
    cadence: mechanism.cadence?.cadence ?? null,
  }
}

/** "joint maritime patrol", not "Eastern Bridge": the last word of several says what it is. */
function saysExercise(name: string): boolean {
  const [last, before] = name.toLowerCase().split(' ').reverse()
  return /\p{L}$/u.test(before ?? '') && HEADS.get(singular(last ?? ''))?.type === 'exercise'
}

/** The canonical name: the listed one, else the parties before the topic, where the name does not hold them already. */
function mechanismName({ mechanism }: MechanismMention, sides: readonly string[]): string {
  if (mechanism.listed) return mechanism.name
  if (mechanism.partiesInside) return mechanism.name
  const exercise = mechanism.type === 'exercise' && !mechanism.generic
  // "the India-Oman exercise "Eastern Bridge"" and "Exercise Longreach" have names that are their own.
  if (exercise && !saysExercise(mechanism.name)) return mechanism.name.replace(/^Exercise (?=\p{Lu})/u, '')
  if (mechanism.partiesWritten) return `${mechanism.partiesWritten} ${mechanism.name}`
  if (exercise || mechanism.type === 'exhibition') return mechanism.name
  const parties = mechanism.parties.length > 1 ? mechanism.parties : sides
  const [only] = parties
  // "the East African Community's heads of state met for their 25th ordinary summit".
  const bare = parties.length === 1 && only && !isState(only) && !/\p{Lu}/u.test(mechanism.name)
  if (bare) return `${sideName(only)} ${mechanism.name}`
  return parties.length > 1 && parties.length < 5
    ? `${parties.map(sideName).join('-')} ${mechanism.name}`
    : mechanism.name
}

function participantOf(reading: Reading, { person, role, extent }: FrameParticipant, date: string | null): Participant {
  const held = officeOf(person)
  const tenure = tenureOn(person, date ?? reading.document.published)
  const fuller = held !== null && tenure !== null && fits(held, tenure.office)
  return {
    name: person.name,
    office: (fuller ? null : held) ?? tenure?.office ?? null,
    for: person.state,
    role,
    evidence: [spanOf(reading, extent)],
  }
}

/** The office that counts: of several, the last told that is neither former nor a party post nor a mere description. */
function officeOf(person: Person): string | null {
  const current = person.offices.filter((o) => !o.former && !o.generic)
  return (current.findLast((o) => !/^member /i.test(o.office)) ?? current.at(-1))?.office ?? null
}

export function quoteRecord(reading: Reading, { quoted, speaker, confidence }: Quote): ProposedQuote {
  const span = spanAt(reading.document.text, quoted.start, quoted.end)
  return {
    speaker,
    text: span.exact,
    start: span.start,
    end: span.end,
    evidence: [span],
    rule: speaker ? 'en/quote/attributed' : 'en/quote',
    confidence,
  }
}

export function claimRecord(reading: Reading, claim: Claim): ProposedClaim {
  const span = spanOf(reading, claim.extent)
  return {
    text: span.exact,
    attribution: claim.attribution,
    polarity: claim.polarity,
    start: span.start,
    end: span.end,
    evidence: [span],
    rule: claim.rule,
    confidence: claim.confidence,
  }
}

export function officeRecords(reading: Reading): ProposedOffice[] {
  return reading.people.all.flatMap((person) =>
    person.offices
      .filter((office) => office.office !== '')
      .map((office) => ({
        person: person.name,
        office: office.office,
        for: office.generic ? (office.for ?? person.state) : (office.for ?? person.state),
        evidence: [spanOf(reading, office.extent)],
        rule: office.former ? 'en/office/former' : 'en/office',
        confidence: office.generic ? 0.7 : 0.9,
      })),
  )
}

export function relationRecord(reading: Reading, relation: Relation): ProposedRelation {
  const derived = relation.derivedFrom && relation.established
  return {
    parties: relation.parties,
    established: relation.established,
    anniversary: relation.anniversary,
    status: null,
    derived:
      derived && relation.derivedFrom
        ? [
            {
              field: 'established',
              rule: 'en/relation/anniversary-year',
              from: [spanOf(reading, relation.derivedFrom)],
            },
          ]
        : [],
    evidence: [spanOf(reading, relation.extent)],
    rule: relation.rule,
    confidence: 0.85,
  }
}

export function commitmentRecord(reading: Reading, commitment: Commitment): ProposedCommitment {
  return {
    parties: commitment.parties,
    text: commitment.text,
    due: commitment.due,
    evidence: [spanOf(reading, commitment.extent)],
    rule: 'en/commitment',
    confidence: 0.75,
  }
}

const MAKING = new Set([...verbs.issue, 'establish', 'agree', 'negotiate', 'draft'])

/** Instruments that were signed, issued, adopted or are being set up. */
export function instrumentRecords(
  reading: Reading,
  events: readonly { event: StoryEvent; also: StoryEvent[] }[],
  dyad: readonly string[],
): ProposedInstrument[] {
  const found: ProposedInstrument[] = []
  const names = new Set<string>()
  const main = events.find((e) => e.event.date !== null)?.event
  const signings = layerOf(
    events.filter((e) => e.event.frame.type === 'signing').map(({ event }) => ({ ...event.frame.anchor, event })),
  )
  const add = (phrase: InstrumentPhrase, date: string | null, parties: readonly string[], rule: string) => {
    const evidence = [spanOf(reading, phrase)]
    if (names.has(phrase.name.toLowerCase()) || /^(?:\S+ )?documents$/i.test(phrase.name) || isCount(reading, phrase))
      return
    names.add(phrase.name.toLowerCase())
    found.push({ name: phrase.name, kind: phrase.kind, date, parties: [...parties], evidence, rule, confidence: 0.8 })
  }
  const effective = new Map(
    events.filter((e) => e.event.frame.rule === 'en/in-force').map((e) => [e.event.frame.anchor.first, e] as const),
  )
  for (const { anchor, instrument } of entries(reading)) {
    const told = effective.get(anchor.first)
    if (told) add(instrument, told.event.date, told.event.sides, 'en/instrument/in-force')
  }
  for (const clause of reading.clauses) {
    if (sentenceOf(reading, clause.first)?.part === 'headline') continue
    for (const { phrase, date } of datedIn(reading, clause)) add(phrase, date, dyad, 'en/instrument/dated')
    for (const { noun, instruments } of signedIn(reading, clause)) {
      const signing = overlapping(signings, { first: noun, last: noun + 1 })
      for (const phrase of instruments)
        add(phrase, signing?.event.date ?? null, signing?.event.sides ?? dyad, 'en/instrument/signed')
    }
    for (const group of clause.groups) {
      if (['negated', 'hedged', 'habitual'].includes(group.standing)) continue
      const signing = overlapping(signings, group)
      for (const phrase of instrumentsOf(reading, clause, group))
        add(phrase, signing?.event.date ?? null, signing?.event.sides ?? dyad, 'en/instrument/signed')
      if (!MAKING.has(group.lemma)) continue
      const issued = group.passive
        ? findInstruments(reading, { first: clause.first, last: group.first })
        : findInstruments(reading, { first: group.last, last: clause.last }).filter((p) => p.first <= group.last + 5)
      for (const phrase of issued)
        add(phrase, verbs.issue.includes(group.lemma) ? (main?.date ?? null) : null, dyad, 'en/instrument/issued')
    }
  }
  return found
}

export function suggestionRecord(reading: Reading, suggestion: Suggestion): ProposedSuggestion {
  const { type, date, sides, persons, confidence } = suggestion
  return {
    type,
    date,
    sides: [...sides],
    persons: [...persons],
    evidence: [spanOf(reading, suggestion.extent)],
    rule: `en/suggested/${type}`,
    confidence,
  }
}
