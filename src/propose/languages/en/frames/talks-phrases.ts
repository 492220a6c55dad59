import lexicon from '../../../../../data/en/encounters.json' with { type: 'json' }
import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { covering, type Extent, overlaps, startingAt, within } from '../../../engine/layer.ts'
import { type Clause, clausesIn } from '../clauses.ts'
import type { DateMention } from '../dates/mention.ts'
import { isOverYears } from '../dates/of-years.ts'
import { isState } from '../mentions/actors.ts'
import type { Standing } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame, type FramePlace } from './frame.ts'
import { isCompound } from './meeting-verbs.ts'
import { actorsOf, addressedBehind, ownersOf, personsFrom, withBefore } from './phrase-owners.ts'
import { placeIn } from './places-in.ts'
import { type Reading, sentenceOf, tokensOf } from './reading.ts'
import { sidesIn } from './sides-in.ts'
import { BY_TELEPHONE } from './talks-mentioned.ts'
import { unique } from './unique.ts'
import { isComing } from './visit-verbs.ts'

const NOUNS = new Set(verbs.phraseNouns)
const MEALS = new Set(lexicon.meals)
const CALLS = new Set(['call', 'conversation', 'calls', 'conversations'])
/** Prepositions under which talks are told in passing as held; and those under which they lie ahead. */
const OVER = new Set(['after', 'following', 'during', 'at', 'in', 'from', 'with', 'since', 'by', 'over'])
/** Verbs behind which "with", "from" and "by" tell of the talks that were had. */
const FRAMED = new Set(lexicon.framed)
const AHEAD = new Set(['before', 'of'])
/** "at the end of talks", "in the course of a meeting". */
const CLOSING = new Set([
  'end',
  'close',
  'conclusion',
  'completion',
  'course',
  'outcome',
  'result',
  'start',
  'beginning',
])
const UNREAL = new Set<Standing>(['negated', 'hedged', 'habitual', 'cancelled'])
/** How far before its noun the preposition may stand, and how far behind it a phrase may reach. */
const BEFORE = 6
const BEHIND = 40
/** How far a mechanism's name may reach to either side of its noun. */
const NAMED = 14

/**
 * Talks and calls that a sentence tells of by a phrase only: "after talks in Ankara on Monday between A and B", "at a meeting with
 * A on the sidelines of the assembly, B called for …", "in a telephone call on Friday, A and B agreed …".
 */
export function phrases(reading: Reading, clause: Clause): EventFrame[] {
  const frames: EventFrame[] = []
  for (let at = clause.first; at < clause.last; at++) {
    const token = reading.document.tokens[at]
    const compound = isCompound(reading.document, at)
    if (!token || !(compound || NOUNS.has(token.fold) || CALLS.has(token.fold) || GATHERINGS.has(token.fold))) continue
    if (token.pos === 'VERB' && !NOUNS.has(token.fold)) continue
    const gathering = GATHERINGS.has(token.fold) && isOne(reading, token.index)
    const call = CALLS.has(token.fold) && (byPhone(reading, token.index) || inCall(reading, token.index))
    if (!call && !gathering && !compound && (!NOUNS.has(token.fold) || CALLS.has(token.fold))) continue
    const frame = phrase(reading, clause, token.index, call)
    if (frame) frames.push(frame)
  }
  return frames
}

const GATHERINGS = new Set(['summit', 'session'])

/** "at an extraordinary summit": of which nothing else is told. */
const isOne = (reading: Reading, noun: number): boolean =>
  reading.document.tokens.slice(noun - 3, noun).some((t) => t.fold === 'a' || t.fold === 'an')

/** "In a call on Monday, X and Y agreed": where the sentence opens with it, no visit is meant. */
function inCall(reading: Reading, noun: number): boolean {
  const { tokens } = reading.document
  const opens = (sentenceOf(reading, noun)?.first ?? -1) === noun - 2
  return opens && tokens[noun]?.fold === 'call' && ['in', 'during'].includes(tokens[noun - 2]?.fold ?? '')
}

const byPhone = (reading: Reading, noun: number): boolean =>
  reading.document.tokens.slice(noun - 2, noun).some((t) => BY_TELEPHONE.test(t.fold))

function phrase(reading: Reading, clause: Clause, noun: number, call: boolean): EventFrame | null {
  const lead = leadOf(reading, noun, clause)
  const anchor = { first: noun, last: noun + 1 }
  const around = { first: noun - NAMED, last: noun + NAMED }
  const named = within(reading.mechanisms, around).some(
    (m) => overlaps(m, anchor) && (!m.anaphoric || m.round !== null),
  )
  if (!lead || named || covering(reading.organs, noun) || covering(reading.quoted, noun)) return null
  const settled = standingOf(clause, noun, lead.ahead) ?? discussedAt(reading, clause, noun, lead.at)
  if (!settled) return null
  const extent = { first: noun, last: endOf(reading, noun, clause) }
  const link = linkIn(reading, extent)
  const behind = link === null ? [] : personsFrom(reading, { first: link.at + 1, last: extent.last })
  const between = link?.word === 'between' || link?.word === 'among'
  const owners = between ? [] : ownersOf(reading, noun, lead.at, extent, clause)
  const beside = call && link === null && owners.length === 1 ? withBefore(reading, clause, lead.at) : []
  const called =
    call || tokensOf(reading, extent).some((t) => BY_TELEPHONE.test(t.fold) && t.index > (link?.at ?? noun))
  const addressed = call && link === null && owners.length === 1 ? addressedBehind(reading, extent) : []
  const people = unique([...owners, ...beside, ...addressed, ...behind])
  const range = { first: link?.at ?? noun, last: extent.last }
  const sides = [
    ...(link ? sidesIn(reading, range, { capitals: between }) : []),
    ...(owners.length === 0 && !between ? sidesIn(reading, actorsOf(reading, clause, lead.at, extent)) : []),
  ]
  const groups = link ? within(reading.groups, range) : []
  const told = { first: call ? lead.at : noun, last: extent.last }
  const own = dateIn(reading, told, anchor) ?? (lead.ahead ? null : dayBefore(reading, lead.at))
  const coming = own ? null : comingDay(reading, clause, lead.at, noun)
  const [date, standing] = [own ?? coming, coming ? ('planned' as const) : settled]
  const at = ['at', 'during'].includes(reading.document.tokens[lead.at]?.fold ?? '')
  const place = placeIn(reading, extent, anchor) ?? (at ? placeBefore(reading, clause, lead.at) : null)
  // "a programme of consultations for 2024-2026": what lasts for years is no one meeting.
  if (isOverYears(date)) return null
  const parties = new Set([...sides, ...people.map((p) => p.person.state ?? p.person.name)])
  const gathering = parties.size === 1 && sides.some((s) => !isState(s)) && date !== null && place !== null
  if (parties.size < 2 && !gathering && !(people.length === 1 && groups.length > 0)) return null
  if (link === null && !(date || place || (call && people.length > 1))) return null
  if (people.length < 2 && !(date || place)) return null
  if (lead.ahead && !date) return null
  return {
    ...BARE,
    rule: called ? 'en/call/phrase' : 'en/talks/phrase',
    type: called ? 'call' : 'meeting',
    standing,
    anchor,
    extent: covers([anchor, date, place?.extent, ...behind.map((p) => p.whole)]),
    sides: [...new Set(sides)],
    participants: people.map((p) => ({ person: p.person, role: null, extent: p })),
    groups,
    date,
    place: called ? null : place,
    confidence: people.length > 1 ? 0.8 : 0.7,
    inherits: { date: 'month', place: !called },
  }
}

/** The preposition that the noun hangs on: "after (his two-hour) talks", "ahead of talks", "on the sidelines of a meeting" is none. */
function leadOf(reading: Reading, noun: number, clause: Clause): { at: number; ahead: boolean } | null {
  const { tokens } = reading.document
  for (let i = noun - 1; i >= Math.max(clause.first, noun - BEFORE); i--) {
    const token = tokens[i]
    if (!token) return null
    const previous = tokens[i - 1]?.fold ?? ''
    if (token.fold === 'of' && CLOSING.has(previous)) return { at: i, ahead: false }
    if (AHEAD.has(token.fold)) return token.fold === 'before' || previous === 'ahead' ? { at: i, ahead: true } : null
    if (OVER.has(token.fold)) {
      const ends = !['with', 'from', 'by', 'over'].includes(token.fold)
      const meal = token.fold === 'over' && MEALS.has(tokens[noun]?.fold ?? '')
      const verb = clause.groups.findLast((g) => g.last <= i)
      const framed =
        verb !== undefined &&
        FRAMED.has(verb.lemma) &&
        token.fold !== 'over' &&
        (token.fold === 'with' ? !verb.passive : verb.last === i)
      return ends || meal || framed ? { at: i, ahead: false } : null
    }
    const passable =
      ['DET', 'ADJ', 'NOUN', 'NUM', 'PRON', 'PROPN', 'ADV'].includes(token.pos) ||
      /^(?:-|'s|'|half|long)$/.test(token.fold)
    if (!passable || token.fold === 'no' || token.fold === 'any') return null
  }
  return null
}

/** What the clause makes of it: nothing where its verb is denied or doubted; what lies ahead is planned. */
function standingOf(clause: Clause, noun: number, ahead: boolean): Standing | null {
  const finite = clause.groups.filter((g) => !g.infinitive)
  const group = finite.find((g) => g.first > noun) ?? finite.at(-1)
  if (!ahead && finite.findLast((g) => g.last <= noun)?.lemma === 'say' && group?.standing === 'held') return 'held'
  if (finite.some((g) => UNREAL.has(g.standing) && g.standing !== 'habitual')) return null
  if (ahead) return 'planned'
  return group?.standing === 'planned' || group?.standing === 'lapsed' ? null : 'held'
}

/** "would discuss the peace process at their meeting on 9 September": what is to be talked over there is a plan, as are the talks. */
function discussedAt(reading: Reading, clause: Clause, noun: number, lead: number): Standing | null {
  const verb = clause.groups.findLast((g) => g.last <= lead && !g.infinitive)
  if (verb?.standing !== 'planned' || !DISCUSS.has(verb.lemma) || reading.document.tokens[lead]?.fold !== 'at')
    return null
  return within(reading.dates, { first: noun, last: Math.min(clause.last, noun + BEFORE) }).length > 0
    ? 'planned'
    : null
}

const DISCUSS = new Set([...verbs.discuss, ...verbs.focus])

/** The end of the phrase: the clause's verb behind it, else a comma behind the persons and days that it names. */
function endOf(reading: Reading, noun: number, clause: Clause): number {
  const { tokens } = reading.document
  const limit = Math.min(clause.last, noun + BEHIND)
  const verb = clause.groups.find((g) => g.first > noun && !g.infinitive && g.first < limit)
  const stop = verb ? verb.first : limit
  let people = 0
  for (let i = noun + 1; i < stop; i++) {
    const person = reading.titled.get(i)
    if (person) {
      people++
      i = Math.max(i, person.whole.last - 1)
      continue
    }
    if (tokens[i]?.text !== ',') continue
    const told =
      people > 0 || tokens[i - 1]?.fold === 'counterpart' || within(reading.dates, { first: noun, last: i }).length > 0
    const goesOn = reading.titled.has(i + 1) && tokens[i - 1]?.fold === 'counterpart'
    const dated = covering(reading.dates, i) !== undefined
    if (told && !goesOn && !dated && !placedBehind(reading, i + 1)) return i
  }
  return stop
}

/** "…, in Addis Ababa on Tuesday": the phrase goes on behind an apposition. */
function placedBehind(reading: Reading, at: number): boolean {
  const preposition = reading.document.tokens[at]?.fold ?? ''
  return (
    ['in', 'on', 'at'].includes(preposition) &&
    (startingAt(reading.places, at + 1) ?? startingAt(reading.dates, at + 1)) !== undefined
  )
}

/** "with" or "between" that joins the other side to the noun; nothing but places, days and adjectives stands between. */
function linkIn(reading: Reading, extent: Extent): { at: number; word: string } | null {
  const { tokens } = reading.document
  for (let i = extent.first + 1; i < Math.min(extent.last, extent.first + 14); i++) {
    const token = tokens[i]
    if (!token || token.pos === 'VERB') return token?.fold === 'held' ? linkIn(reading, { ...extent, first: i }) : null
    if (token.fold === 'with' || token.fold === 'between' || token.fold === 'among') return { at: i, word: token.fold }
  }
  return null
}

/** "agreed on Tuesday to …, after talks in Nairobi": the day of what the talks led to. */
function dayBefore(reading: Reading, lead: number): DateMention | null {
  const sentence = sentenceOf(reading, lead)
  if (!sentence) return null
  const groups = clausesIn(reading.clauses, sentence).flatMap((c) => c.groups)
  for (const group of groups.filter((g) => !g.infinitive && g.last <= lead).reverse()) {
    if (group.standing !== 'held' || group.tense !== 'past' || group.passive) continue
    const date = within(reading.dates, { first: group.first, last: Math.min(group.last + 4, lead) })[0]
    if (date?.kind === 'weekday' && date.first <= group.last + 2) return date
    const [near] = within(reading.dates, { first: Math.max(group.last, lead - 5), last: lead })
    const told = near && (near.kind === 'weekday' || near.kind === 'partial')
    if (told && near.last === lead && ['at', 'during'].includes(reading.document.tokens[lead]?.fold ?? '')) return near
  }
  return null
}

/** "On Friday X takes part in consultations with Chile": the day that the sentence opens with, where the verb tells of what is to come. */
function comingDay(reading: Reading, clause: Clause, lead: number, noun: number): DateMention | null {
  const group = clause.groups.findLast((g) => !g.infinitive && g.last <= lead)
  const date = group ? dateIn(reading, { first: clause.first, last: noun }, group) : null
  return group && date && isComing(clause, group, date) ? date : null
}

/** "discussed it in Kampala on Monday at an extraordinary summit": the place of what was done there. */
function placeBefore(reading: Reading, clause: Clause, lead: number): FramePlace | null {
  const group = clause.groups.findLast((g) => !g.infinitive && g.last <= lead)
  return group ? placeIn(reading, { first: group.last, last: lead }, group) : null
}
