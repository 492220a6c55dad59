import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { type Extent, endingAt, startingAt, within } from '../../../engine/layer.ts'
import { type Clause, clauseAt, governing } from '../clauses.ts'
import { countAt } from '../dates/words.ts'
import { cadenceWithin } from '../mentions/cadence.ts'
import { ordinalAt } from '../ordinals.ts'
import type { MechanismMention } from '../sense/mechanisms.ts'
import type { VerbGroup } from '../verb-groups.ts'
import { dateIn } from './dates-in.ts'
import { covers, type EventFrame, type FramePlace, placed } from './frame.ts'
import { placeIn } from './places-in.ts'
import { plannedFor } from './planned-for.ts'
import { type Reading, rejected, sentenceOf } from './reading.ts'
import { scopeOf, subjectsOf } from './roles.ts'
import { MERE, participantsOf, whichBehind } from './round-participants.ts'
import { firstSince } from './rounds-before.ts'
import { sidesIn } from './sides-in.ts'

const HOLD = new Set(verbs.hold)

const FOUND = new Set(verbs.found)

const SCHEDULED = new Set(['set', 'scheduled', 'due', 'planned', 'expected', 'slated', 'timed'])

const WHENEVER = new Set(['for', 'to', 'in', 'on', 'early', 'late', 'later', 'next', 'this', 'by', 'before', 'at'])

const SHOW = new Set(['highlight', 'feature', 'showcase', 'display', 'present', 'show', 'exhibit'])

/** Rounds of mechanisms: whatever was held, chaired, attended or announced under a mechanism's name. */
export function rounds(reading: Reading): EventFrame[] {
  const frames: EventFrame[] = []
  for (const mention of reading.mechanisms) {
    const sentence = sentenceOf(reading, mention.first)
    if (!sentence || sentence.part === 'headline') continue
    const frame = firstSince(reading, mention) ?? roundOf(reading, mention)
    if (frame) frames.push(frame)
  }
  return frames
}

function roundOf(reading: Reading, mention: MechanismMention): EventFrame | null {
  const relative = relativeBehind(reading, mention) ?? resumedBehind(reading, mention)
  const group = participleBehind(reading, mention) ?? relative?.groups[0] ?? governing(reading.clauses, mention)
  const scope = relative ?? scopeOf(reading, mention.first)
  const particular = mention.round !== null || mention.phrase.occurrence || mention.phrase.sequence !== null
  const [ahead] = within(reading.dates, { first: mention.last, last: scope.last })
  if (isPrepared(reading, mention) && !relative && !ahead)
    return rejected(reading, 'en/round', mention, 'is only prepared for')
  if (group?.passive && group.lemma === 'precede' && group.first >= mention.last)
    return rejected(reading, 'en/round', mention, 'tells what came before it')
  const date = decidedOn(reading, mention, group, dateIn(reading, scope, mention))
  // "The summit was in May" tells of one, "summits are rare" of none. "The consultations are annual" does for the claim to be held against.
  const told = () =>
    date !== null ||
    attendance(reading, mention) ||
    cadenceWithin(reading.document.tokens, scope.first, scope.last) !== null
  const held = group !== undefined && HOLD.has(group.lemma) && (group.lemma !== 'be' || told())
  if (!group && !date) return rejected(reading, 'en/round', mention, 'neither a verb nor a date')
  if (group && MERE.has(group.lemma) && !particular) return null
  const foreseen = group?.main === mention.last && group.standing === 'planned' && date !== null
  if (!particular && referredTo(reading, mention) && !toldFully(reading, mention) && !foreseen)
    return rejected(reading, 'en/round', mention, 'only places something else in time')
  const shown =
    mention.mechanism.type === 'exhibition' &&
    group !== undefined &&
    SHOW.has(group.lemma) &&
    within(reading.materiel, scope).length > 0
  const met = group !== undefined && held && (convenes(mention, group) || heldBySomebody(reading, group, scope))
  if (
    !particular &&
    !shown &&
    !foreseen &&
    !toldFully(reading, mention) &&
    (!held || (mention.anaphoric && !date && !met))
  )
    return rejected(reading, 'en/round', mention, 'speaks of the mechanism, not of one of its rounds')
  const out = reading.document.tokens.slice(mention.first - 3, mention.first).some((t) => t.fold === 'out')
  if (
    particular &&
    !held &&
    !date &&
    !attendance(reading, mention) &&
    (out || group === undefined || MERE.has(group.lemma))
  )
    return null
  if (
    !mention.anaphoric &&
    mention.mechanism.topicWords.length < 2 &&
    mention.mechanism.parties.length === 0 &&
    !actedBy(reading, scope)
  )
    return rejected(reading, 'en/round', mention, 'talks of nobody who acts for a state')
  const standing = standingOf(reading, mention, group, date)
  if (standing === 'habitual' || standing === 'hedged')
    return rejected(reading, 'en/round', mention, `the verb is ${standing}`)
  if (!date && asked(reading, mention)) return rejected(reading, 'en/round', mention, 'in a question')
  if (standing === 'planned' && !date && !particular && cadenceWithin(reading.document.tokens, scope.first, scope.last))
    return rejected(reading, 'en/round', mention, 'tells how often, not when')
  if (standing === 'negated' && !calledOffNearby(reading, mention))
    return rejected(reading, 'en/round', mention, 'the verb is negated')
  if (
    standing === 'planned' &&
    mention.anaphoric &&
    mention.round === null &&
    group &&
    ENDS.has(group.lemma) &&
    !particular
  )
    return rejected(reading, 'en/round', mention, 'tells when it ends')
  const ownWords = group !== undefined && (group.first === mention.last || MERE.has(group.lemma))
  const round = lastMet(reading, mention, group) ?? timesMet(reading, mention, group)
  const founding = startOf(mention, group, date, reading.document.published)
  const { participants, extents } = participantsOf(reading, mention, group, scope)
  const place =
    bracketed(reading, mention) ??
    placeIn(reading, scope, mention) ??
    goneTo(reading, mention) ??
    hostedBy(reading, group) ??
    plannedFor(reading, scope)
  return {
    rule: founding ? 'en/round/founding' : `en/round/${standing === 'negated' ? 'cancelled' : standing}`,
    type: founding === 'mechanism' ? 'other' : (mention.phrase.listed?.type ?? mention.mechanism.type),
    standing: standing === 'negated' ? 'cancelled' : standing,
    anchor: mention,
    extent: covers([
      mention,
      groupExtent(group, scope),
      date && inside(date, scope) ? date : null,
      place?.extent,
      ...extents,
    ]),
    sides: sidesOf(reading, mention, scope, place),
    participants,
    groups: within(reading.groups, ownWords || relative ? { first: mention.first, last: scope.last } : scope),
    date,
    place,
    mechanism: {
      ...mention,
      round: founding === 'series' ? 1 : founding ? null : (round ?? mention.round),
      implied: mention.implied || round !== null,
    },
    materiel: within(
      reading.materiel,
      mention.mechanism.type === 'exhibition' ? (sentenceOf(reading, mention.first) ?? scope) : scope,
    ).map((m) => ({ name: m.name, extent: m })),
    confidence: mention.round !== null ? 0.92 : 0.75,
    inherits: { date: 'month', place: false },
  }
}

const ENDS = new Set(['end', 'conclude', 'close', 'finish', 'wrap'])

/** "discussed preparations for the 47th meeting". */
function isPrepared(reading: Reading, mention: MechanismMention): boolean {
  const { tokens } = reading.document
  const lead = tokens[mention.first - 1]?.pos === 'DET' ? mention.first - 2 : mention.first - 1
  return tokens[lead]?.fold === 'for' && /^prepar/.test(tokens[lead - 1]?.fold ?? '')
}

const CONVENES = new Set(['meet', 'convene', 'gather', 'sit', 'reconvene'])

/** "the working group met in person": the round told before. */
const convenes = (mention: MechanismMention, group: VerbGroup): boolean =>
  mention.anaphoric && CONVENES.has(group.lemma) && group.first === mention.last && group.standing === 'held'

/** "A, the director-general, and B, his counterpart, held the consultation": says who was at the round told before. */
const heldBySomebody = (reading: Reading, group: VerbGroup, scope: Extent): boolean =>
  ['hold', 'conduct', 'attend'].includes(group.lemma) &&
  group.standing === 'held' &&
  !group.passive &&
  subjectsOf(reading, group, scope).some((p) => p.person.offices.length > 0)

/** "on Thursday agreed to start a dialogue": the day of a decision that stands before it is not the day of what was decided. */
function decidedOn(
  reading: Reading,
  mention: MechanismMention,
  group: VerbGroup | undefined,
  date: EventFrame['date'],
): EventFrame['date'] {
  const decided = group && reading.document.tokens[group.first]
  const past = decided?.pos === 'VERB' && decided.fold.endsWith('ed') && group?.main !== group?.first
  const ahead = group?.standing === 'planned' && !setApart(reading, mention)
  return date && ahead && past && date.last <= group.first ? null : date
}

/** "the nineteenth meeting of the Commission (Astana, 12 December 2023)". */
function bracketed(reading: Reading, mention: MechanismMention): FramePlace | null {
  if (reading.document.tokens[mention.last]?.text !== '(') return null
  const place = startingAt(reading.places, mention.last + 1)
  return place ? placed(place) : null
}

/** The parties; else who is told to act; of a fair without either, the state that it is held in. */
function sidesOf(
  reading: Reading,
  mention: MechanismMention,
  scope: Extent,
  place: FramePlace | null,
): readonly string[] {
  if (mention.mechanism.parties.length > 0) return mention.mechanism.parties
  const sides = sidesIn(reading, scope, { capitals: false })
  const subject =
    sides.length < 2 ? sidesIn(reading, { first: scope.first, last: mention.first }, { capitals: true }) : []
  if (subject.length > 1) return subject
  if (sides.length > 0 || mention.mechanism.type !== 'exhibition') return sides
  const state = place?.state ?? within(reading.places, mention)[0]?.state
  return state ? [state] : []
}

const inside = (a: Extent, b: Extent): boolean => a.first >= b.first && a.last <= b.last

function groupExtent(group: VerbGroup | undefined, scope: Extent): Extent | null {
  return group && inside(group, scope) && group.lemma !== 'be' ? group : null
}

/** "the 19th round … held on November 12": a participle behind the phrase governs it rather than the verb before. */
function participleBehind(reading: Reading, mention: MechanismMention): VerbGroup | undefined {
  const { tokens } = reading.document
  const named = behindAlias(reading, mention.last)
  const at = tokens[named]?.text === ',' ? named + 1 : named
  const token = tokens[at]
  const scheduled = token !== undefined && SCHEDULED.has(token.fold) && WHENEVER.has(tokens[at + 1]?.fold ?? '')
  const dated = within(reading.dates, { first: at + 1, last: at + 4 }).length > 0
  const founded = at > named && token !== undefined && FOUND.has(token.lemma) && token.pos === 'VERB' && dated
  if (!token || (!scheduled && (token.pos !== 'VERB' || !(HOLD.has(token.lemma) || founded)))) return undefined
  if (!scheduled && !founded && (at > named ? !APART.has(token.fold) : !/(?:ed|held|met)$/.test(token.fold)))
    return undefined
  if (token.fold === 'hosted' && inApposition(reading, mention)) return undefined
  const past = {
    first: mention.last,
    last: at + 1,
    main: at,
    lemma: token.lemma,
    passive: true,
    infinitive: false,
  }
  return { ...past, standing: scheduled ? 'planned' : 'held', tense: scheduled ? 'future' : 'past' }
}

/** Participles that tell of a round from behind a comma. */
const APART = new Set(['held', 'hosted', 'convened', 'chaired'])

/** Behind another name for the mechanism: "…, better known as the 2+2", "… (or CPBD)"; where none stands, the same token. */
function behindAlias(reading: Reading, last: number): number {
  const { tokens } = reading.document
  if (tokens[last]?.text !== ',') return last
  const known = tokens.slice(last + 1, last + 4).find((t) => ALIASES.has(t.fold))
  if (!known) return last
  const end = tokens.slice(known.index + 1, known.index + LONGEST_ALIAS).find((t) => t.text === ',' || t.text === '.')
  return end?.text === ',' ? end.index : last
}

const ALIASES = new Set(['known', 'called', 'dubbed', 'nicknamed', 'or', 'abbreviated'])
const LONGEST_ALIAS = 12

/** "Noble Partner, the biennial exercise hosted by Georgia": says what it is, not that it was held. */
function inApposition(reading: Reading, mention: MechanismMention): boolean {
  const { tokens } = reading.document
  const at = tokens[mention.first - 1]?.pos === 'DET' ? mention.first - 2 : mention.first - 1
  return tokens[at]?.text === ',' || /^["”]$/.test(tokens[at]?.text ?? '')
}

/** "the next session of the Commission, which will be held in Astana in May": the relative clause tells when and where. */
function relativeBehind(reading: Reading, mention: MechanismMention): Clause | undefined {
  const clause = whichBehind(reading, mention.last)
  const [group] = clause?.groups ?? []
  if (!group || group.infinitive) return undefined
  const takes = group.lemma === 'take' && reading.document.tokens[group.last]?.fold === 'place'
  const begins =
    ['start', 'begin', 'open', 'run', 'meet', 'gather', 'sit', 'assemble'].includes(group.lemma) &&
    within(reading.dates, clause ?? mention).length > 0
  return takes || begins || ['hold', 'host', 'conduct', 'stage', 'convene'].includes(group.lemma) ? clause : undefined
}

/** "The council, which the foreign ministers chair, met on Thursday": the clause that takes the subject up again. */
function resumedBehind(reading: Reading, mention: MechanismMention): Clause | undefined {
  const sentence = sentenceOf(reading, mention.first)
  const own = clauseAt(reading.clauses, mention.first)
  const which = whichBehind(reading, mention.last)
  if (!sentence || !which || own?.groups.length !== 0 || mention.first > sentence.first + 2) return undefined
  const next = startingAt(reading.clauses, which.last)
  const [group] = next?.groups ?? []
  const opening = reading.document.tokens[next?.first ?? -1]?.text
  return next && group && opening === ',' && group.first === next.first + 1 && !group.infinitive ? next : undefined
}

/** Whether a state, an organisation or a holder of an office acts in a stretch of text, or it points back to one. */
const actedBy = (reading: Reading, scope: Extent): boolean =>
  sidesIn(reading, scope, { capitals: true }).length > 0 ||
  within(reading.persons, scope).some((p) => p.person.offices.length > 0) ||
  within(reading.groups, scope).length > 0

/** "has not said when the second meeting will be held". */
function asked(reading: Reading, mention: MechanismMention): boolean {
  const clause = clauseAt(reading.clauses, mention.first)
  const describes =
    ['where', 'when'].includes(clause?.opener ?? '') && reading.document.tokens[(clause?.first ?? 0) - 1]?.text === ','
  return clause !== undefined && !describes && ['when', 'whether', 'if', 'where'].includes(clause.opener ?? '')
}

/** "attending", "presence at", "participation in" before the phrase. */
export function attendance(reading: Reading, mention: MechanismMention): boolean {
  const { tokens } = reading.document
  for (let i = mention.first - 1; i >= Math.max(0, mention.first - 5); i--) {
    const token = tokens[i]
    if (!token || token.sentence !== tokens[mention.first]?.sentence) return false
    if (
      ['presence', 'participation', 'attendance', 'after', 'during', 'at', 'following'].includes(token.fold) ||
      HOLD.has(token.lemma)
    )
      return true
  }
  return false
}

function standingOf(
  reading: Reading,
  mention: MechanismMention,
  group: VerbGroup | undefined,
  date: EventFrame['date'],
) {
  if (mention.phrase.sequence === 1 && group?.standing !== 'cancelled') return 'planned'
  const upcoming = reading.document.tokens
    .slice(mention.first, mention.last)
    .some((t) => ['upcoming', 'forthcoming'].includes(t.fold))
  if (upcoming) return 'planned'
  const dated =
    group?.standing === 'habitual' &&
    (mention.round !== null ||
      isOfOneDay(date) ||
      (date?.kind === 'partial' && group.lemma === 'meet' && group.first === mention.last))
  const standing = dated ? 'held' : (group?.standing ?? 'held')
  if (standing === 'planned' && group && group.last <= mention.first && setApart(reading, mention)) return 'held'
  if (
    standing === 'hedged' &&
    group &&
    reading.document.tokens.slice(group.first, group.last).some((t) => t.fold === 'likely')
  )
    return 'planned'
  const no =
    reading.document.tokens[mention.first - 1]?.fold === 'no' || reading.document.tokens[mention.first]?.fold === 'no'
  return no ? 'negated' : standing
}

/** "opens in Lautoka on Monday": once, where "meets in spring" is a habit. */
const isOfOneDay = (date: EventFrame['date']): boolean =>
  date?.kind === 'weekday' || (date?.kind === 'partial' && date.from.day !== null) || date?.kind === 'relative'

/** "agreed to finalise a deal by July, at the sixth session": what is agreed lies ahead, the session does not. */
function setApart(reading: Reading, mention: MechanismMention): boolean {
  const { tokens } = reading.document
  const at = tokens[mention.first - 1]?.pos === 'DET' ? mention.first - 2 : mention.first - 1
  return ['at', 'during', 'after', 'following'].includes(tokens[at]?.fold ?? '') && tokens[at - 1]?.text === ','
}

/** "no exercise was held in 2021, when the pandemic forced a cancellation" is a cancelled event; a plain "no" is none. */
function calledOffNearby(reading: Reading, mention: MechanismMention): boolean {
  const sentence = sentenceOf(reading, mention.first)
  if (!sentence) return false
  return reading.document.tokens.slice(sentence.first, sentence.last).some((t) => /^cancel/.test(t.fold))
}

/** "The council last met in Tehran": the round before the one that the story is about. */
function lastMet(reading: Reading, mention: MechanismMention, group: VerbGroup | undefined): number | null {
  const { round } = mention.mechanism
  if (!group || mention.round !== null || round === null || round < 2) return null
  const words = reading.document.tokens.slice(mention.last, group.last + 5)
  const before = words.some((t) => (t.fold === 'last' && t.index <= group.last) || t.fold === 'previously')
  const lastTime = words.some((t, i) => t.fold === 'last' && words[i + 1]?.fold === 'time')
  return (before || lastTime) && group.standing === 'held' ? round - 1 : null
}

/** "The mechanism will meet for the fourth time". */
function timesMet(reading: Reading, mention: MechanismMention, group: VerbGroup | undefined): number | null {
  if (!group || mention.round !== null || group.last <= mention.first) return null
  const { tokens } = reading.document
  const total = countAt(tokens, group.last)
  if (total !== null && tokens[group.last + 1]?.fold === 'times') return total
  for (let i = group.last; i < group.last + 6; i++) {
    if (tokens[i]?.fold !== 'for' || tokens[i + 1]?.fold !== 'the') continue
    const ordinal = ordinalAt(tokens, i + 2)
    const inPart = ordinal?.value === 1 && ['in', 'since'].includes(tokens[ordinal.last + 1]?.fold ?? '')
    if (ordinal && tokens[ordinal.last]?.fold === 'time' && !inPart) return ordinal.value
  }
  return null
}

/** "led a delegation to Astana for the tenth session": where they went for it. */
function goneTo(reading: Reading, mention: MechanismMention): FramePlace | null {
  const { tokens } = reading.document
  const lead = tokens[mention.first - 1]?.fold === 'the' ? mention.first - 2 : mention.first - 1
  if (tokens[lead]?.fold !== 'for') return null
  const place = endingAt(reading.places, lead)
  return place && tokens[place.first - 1]?.fold === 'to' ? placed(place) : null
}

/** "Peru would host the summit": a state or a city that hosts is the place. */
function hostedBy(reading: Reading, group: VerbGroup | undefined): FramePlace | null {
  if (group?.lemma !== 'host') return null
  if (group.passive) {
    const by = reading.document.tokens[group.last]?.fold === 'by' ? group.last + 1 : -1
    const host = startingAt(reading.places, reading.document.tokens[by]?.fold === 'the' ? by + 1 : by)
    return host ? placed(host) : null
  }
  const clause = clauseAt(reading.clauses, group.first)
  const from = Math.max(clause?.first ?? group.first, group.first - 8)
  if (within(reading.persons, { first: from, last: group.first }).length > 0) return null
  const host = within(reading.places, { first: from, last: group.first }).at(-1)
  return host ? placed(host) : null
}

/** "The drills began in 2019" is the first of the series; "the channel was opened 11 years ago" is the mechanism's founding. */
function startOf(
  mention: MechanismMention,
  group: VerbGroup | undefined,
  date: EventFrame['date'],
  published: string | null,
): 'mechanism' | 'series' | null {
  if (!group || !date || mention.round !== null || mention.phrase.occurrence) return null
  const begins = (group.lemma === 'begin' || group.lemma === 'start') && !group.passive && !aheadOf(group)
  if (begins) return isOfPast(date, published) ? 'series' : null
  const told = group.passive && (group.last - group.first > 1 || group.first === mention.last + 1)
  return told && FOUND.has(group.lemma) && mention.mechanism.type !== 'exhibition' ? 'mechanism' : null
}

/** "began their drills in 2019", where "began their annual exercise on Monday" tells of one. */
const isOfPast = (date: NonNullable<EventFrame['date']>, published: string | null): boolean =>
  (date.kind === 'absolute' && (published === null || date.edtf.slice(0, 4) < published.slice(0, 4))) ||
  (date.kind === 'relative' && date.unit === 'year')

/** "starts in Lautoka on Monday": tells of one that is to come, not of the first. */
const aheadOf = (group: VerbGroup): boolean => group.tense !== 'past' && group.standing !== 'held'

/** "during the World Defense Show in Riyadh in February 2024", "at a SADC summit in Kinshasa on August 17": with its own place and date at once behind it. */
function toldFully(reading: Reading, mention: MechanismMention): boolean {
  const summit = mention.mechanism.type === 'summit' && ['at', 'during'].includes(leadOf(reading, mention))
  const behind = { first: mention.last, last: mention.last + 7 }
  const date = within(reading.dates, behind)[0]
  return (
    (mention.mechanism.listed !== null || summit) &&
    date !== undefined &&
    !['open', 'window', 'duration'].includes(date.kind) &&
    placeIn(reading, behind, behind) !== null
  )
}

/** "a day before the consultations": they place something else in time. */
const referredTo = (reading: Reading, mention: MechanismMention): boolean =>
  ['before', 'after', 'during', 'since', 'until', 'following', 'of'].includes(leadOf(reading, mention))

/** The word before the phrase and its article. */
function leadOf(reading: Reading, mention: MechanismMention): string {
  const { tokens } = reading.document
  const at = tokens[mention.first - 1]?.pos === 'DET' ? mention.first - 2 : mention.first - 1
  return tokens[at]?.fold ?? ''
}
