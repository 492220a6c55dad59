import doubt from '../../../../../data/en/doubt.json' with { type: 'json' }
import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { before, type Extent, endingAt, startingAt, within } from '../../../engine/layer.ts'
import { type Clause, clauseAt, governing } from '../clauses.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { Standing, VerbGroup } from '../verb-groups.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame, type FramePlace } from './frame.ts'
import { placesIn } from './places-in.ts'
import { type Reading, rejected, sentenceOf } from './reading.ts'
import { scopeOf, subjectsOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'

const VISIT = new Set(verbs.visit)
const PAY = new Set(verbs.payVerbs)
/** "flies to Vilnius on Tuesday": what the present tense tells of a day is to come. */
const DAYS = new Set(['weekday', 'partial', 'absolute'])
const FORESEEN = new Set(doubt.foreseen)
const TOWARDS = new Set(['to', 'in', 'for', 'into'])

/** Visits: "visited China", "paid a visit to", "Shoigu's visit", "came to Islamabad", "will be in China from …". */
export function visits(reading: Reading): EventFrame[] {
  return reading.clauses.flatMap((clause) => {
    const sentence = sentenceOf(reading, clause.first)
    if (!sentence || sentence.part === 'headline') return []
    return [...clause.groups.flatMap((group) => verbal(reading, clause, group) ?? []), ...nouns(reading, clause)]
  })
}

function verbal(reading: Reading, clause: Clause, group: VerbGroup): EventFrame | null {
  const { tokens } = reading.document
  const scope = scopeOf(reading, group.first)
  const [traveller] = subjectsOf(reading, group, scope)
  const being = tokens[group.last - 1]?.lemma === 'be' && group.lemma === 'be'
  const there = being && group.tense === 'present' && group.standing === 'held'
  const dated = dateIn(reading, scope, group)
  const coming =
    group.standing === 'habitual' &&
    (['when', 'before', 'until'].includes(clause.opener ?? '') || (dated !== null && DAYS.has(dated.kind)))
  const awaited = (group.lemma === 'expect' && group.passive) || tokens[group.last - 1]?.fold === 'due'
  const expected = awaited && tokens[group.last]?.fold === 'in'
  const leaving = group.lemma === 'leave' && tokens.slice(group.last, group.last + 5).some((t) => t.fold === 'for')
  const touring = group.lemma === 'tour' && toursPlace(reading, group)
  const visiting = VISIT.has(group.lemma) && (group.lemma !== 'tour' || touring)
  if (!(visiting || being || expected || leaving)) return null
  if (!traveller && visiting) return delegation(reading, clause, group, dated)
  if (!traveller || (traveller.form === 'description' && being))
    return being ? null : rejected(reading, 'en/visit', group, 'no traveller')
  if (['negated', 'hedged'].includes(group.standing) || (group.standing === 'habitual' && !coming))
    return being ? null : rejected(reading, 'en/visit', group, `the verb is ${group.standing}`)
  const place = destination(reading, group, clause, being)
  if (!place && dated && group.lemma === 'arrive' && group.standing === 'held' && forVisit(reading, group, clause))
    return frame(reading, 'en/visit', group.standing, group, traveller, null, dated, 0.75)
  if (!place) return being ? null : rejected(reading, 'en/visit', group, 'no destination')
  const date = dated
  if (!date && group.infinitive && group.standing === 'planned') return null
  if (there && !date && !away(traveller, place)) return null
  if (
    ((being && !there) ||
      expected ||
      leaving ||
      (!there && !['visit', 'travel', 'arrive', 'fly', 'come', 'go', 'journey', 'land'].includes(group.lemma))) &&
    !date
  )
    return null
  if (
    ['come', 'go', 'return', 'head', 'depart', 'land'].includes(group.lemma) &&
    !['to', 'in', ...(['head', 'depart'].includes(group.lemma) ? ['for'] : [])].includes(tokens[group.last]?.fold ?? '')
  )
    return null
  if (coming && !date) return null
  const standing = coming ? 'planned' : there && !date ? 'ongoing' : group.standing
  return frame(reading, 'en/visit', standing, group, traveller, place, date, 0.88)
}

/** "had arrived on 7 August for a state visit": where to is told elsewhere. */
const forVisit = (reading: Reading, group: VerbGroup, clause: Clause): boolean =>
  reading.document.tokens
    .slice(group.last, clause.last)
    .some(
      (t, i, all) =>
        ['visit', 'trip', 'stay'].includes(t.fold) && all.slice(0, i).some((b) => b.fold === 'for' || b.fold === 'on'),
    )

/** "A Tajik delegation was to travel to Bishkek on Monday": a visit of persons who are not named. */
function delegation(reading: Reading, clause: Clause, group: VerbGroup, date: EventFrame['date']): EventFrame | null {
  const noun = reading.document.tokens.slice(clause.first, group.first).find((t) => DELEGATIONS.has(t.fold))
  const place = noun ? destination(reading, group, clause, false) : null
  if (!noun || !place?.state || !date || ['negated', 'hedged', 'habitual'].includes(group.standing))
    return rejected(reading, 'en/visit', group, 'no traveller')
  const before = { first: clause.first, last: group.first }
  const sent = within(reading.actors, before).filter((a) => a.form === 'demonym' && noun && a.last <= noun.index)
  const sides = [...sidesIn(reading, before), ...sent.map((a) => a.code)]
  const people = within(reading.persons, before).filter((p) => p.form !== 'pronoun')
  return {
    ...BARE,
    rule: 'en/visit/delegation',
    type: 'visit',
    standing: group.standing === 'lapsed' ? 'cancelled' : group.standing,
    anchor: group,
    extent: covers([noun ? { first: noun.index, last: noun.index + 1 } : null, group, place.extent, date]),
    sides: [...new Set([...sides, place.state])],
    participants: people.map((p) => ({ person: p.person, role: 'head of delegation', extent: p })),
    date,
    place,
    confidence: 0.65,
  }
}

const DELEGATIONS = new Set(['delegation', 'delegations', 'mission', 'team'])

/** "Prime Minister X is in Apia": whoever holds an office is on a visit where the city is another state's. */
function away(traveller: PersonMention, place: FramePlace): boolean {
  const { offices, state } = traveller.person
  return offices.length > 0 && state !== null && place.state !== null && place.state !== state && place.name !== null
}

/** "toured the Hiroshima memorial": a listed place, no fair or exercise. */
function toursPlace(reading: Reading, group: VerbGroup): boolean {
  const at = reading.document.tokens[group.last]?.fold === 'the' ? group.last + 1 : group.last
  return (
    startingAt(reading.places, at) !== undefined &&
    !reading.mechanisms.some((m) => m.first <= at + 2 && m.last > at - 2)
  )
}

function destination(reading: Reading, group: VerbGroup, clause: Clause, being: boolean): FramePlace | null {
  const range = { first: group.last, last: clause.last }
  const { tokens } = reading.document
  const at = tokens[group.last]?.fold === 'the' ? group.last + 1 : group.last
  const direct = startingAt(reading.places, at)
  if ((group.lemma === 'visit' || group.lemma === 'tour') && direct)
    return { name: direct.name, state: direct.state, extent: direct }
  if (group.lemma === 'visit') {
    const unlisted = unlistedIn(reading, at)
    if (unlisted) return unlisted
  }
  const been = being && tokens[group.last - 1]?.fold === 'been'
  const [place] = placesIn(reading, range, being ? new Set(been ? ['in', 'to'] : ['in']) : TOWARDS)
  return place && place.extent.first <= group.last + (being ? 3 : 6) && place.name !== null ? place : null
}

/** "visited Schloss Elmau, Germany": a name that no list holds, placed by the state behind it. */
function unlistedIn(reading: Reading, at: number): FramePlace | null {
  const { tokens } = reading.document
  let last = at
  while (last < at + 5 && tokens[last]?.word.capital === true && !startingAt(reading.persons, last)) last++
  const wider = tokens[last]?.text === ',' && last > at ? startingAt(reading.places, last + 1) : undefined
  if (!wider) return null
  const name = reading.document.text.slice(tokens[at]?.start, tokens[last - 1]?.end)
  return { name, state: wider.state, extent: { first: at, last } }
}

/** "President Xi Jinping's state visit to Russia in March", "a trip planned for January 4 was called off", "paid a one-day visit to Türkiye". */
function nouns(reading: Reading, clause: Clause): EventFrame[] {
  const { tokens } = reading.document
  const frames: EventFrame[] = []
  for (let i = clause.first; i < clause.last; i++) {
    const token = tokens[i]
    if (!token || !['visit', 'trip', 'tour', 'stopover'].includes(token.fold) || token.pos === 'VERB') continue
    const counted = tokens.slice(clause.first + 1, clause.first + 3).some((t) => t.lemma === 'be')
    if (tokens[clause.first]?.fold === 'it' && counted) continue
    const traveller = possessor(reading, i, clause) ?? agentOf(reading, i) ?? mover(reading, i, clause)
    if (!traveller) continue
    const scope = scopeOf(reading, i)
    const behind = { first: i, last: scope.last }
    const from = traveller.first > i ? Math.max(i, traveller.last) : i
    const place = placesIn(reading, behind, TOWARDS).find((p) => p.extent.first <= from + 6) ?? null
    const governs = clause.groups.filter((g) => g.last <= i).at(-1)
    const bounded = governs !== undefined && PAY.has(governs.lemma) && i - governs.last < 8
    const around = bounded ? { first: clause.first, last: scope.last } : behind
    const date = dateIn(reading, around, { first: i, last: i + 1 }) ?? null
    const standing = standingOf(reading, { first: i, last: i + 1 })
    const anaphoric = (tokens[i - 1]?.fold === 'the' || tokens[i - 1]?.fold === 'this') && !agentOf(reading, i)
    if (standing === 'negated' || standing === 'hedged' || (anaphoric && standing !== 'cancelled')) continue
    if (anaphoric && !date) continue
    if (!date && !place && standing === 'held' && onlyFrames(reading, i)) continue
    frames.push(
      frame(
        reading,
        'en/visit/noun',
        standing,
        { first: i, last: i + 1 },
        traveller,
        place,
        date ??
          (standing === 'cancelled'
            ? (dateIn(reading, scope, { first: i, last: i + 1 }) ?? relativeDate(reading, i))
            : null),
        0.8,
      ),
    )
  }
  return frames
}

/** "As part of his visit", "during her stay": a visit told before that only says when something else took place. */
function onlyFrames(reading: Reading, at: number): boolean {
  const { tokens } = reading.document
  for (let i = at - 1; i >= at - 4; i--) {
    const fold = tokens[i]?.fold ?? ''
    if (fold === 'his' || fold === 'her')
      return ['of', 'during', 'on', 'in', 'within', 'for'].includes(tokens[i - 1]?.fold ?? '')
    if (tokens[i]?.pos !== 'ADJ') return false
  }
  return false
}

/** "a visit that was to have begun on Thursday". */
function relativeDate(reading: Reading, at: number): EventFrame['date'] {
  const sentence = sentenceOf(reading, at)
  const behind = sentence ? within(reading.clauses, { first: at, last: sentence.last }) : []
  const relative = behind.find((c) => c.opener === 'that' || c.opener === 'which')
  return relative ? dateIn(reading, relative, relative) : null
}

/** What the governing verb says of the visit; a cancelling verb behind it in the sentence counts ("a trip planned for … was called off"). */
function standingOf(reading: Reading, anchor: Extent): Standing {
  const sentence = sentenceOf(reading, anchor.first)
  const group = governing(reading.clauses, anchor)
  const { tokens } = reading.document
  const staying = group?.lemma === 'be' && group.tense === 'present' && tokens[group.last]?.fold === 'on'
  if (staying && group.last <= anchor.first) return group.standing === 'negated' ? 'negated' : 'ongoing'
  const own = sentence ? (clauseAt(reading.clauses, anchor.first)?.groups ?? []) : []
  if (own.some((g) => g.standing === 'cancelled')) return 'cancelled'
  if (!group) return 'held'
  if (group.first >= anchor.last && foreseen(reading, group)) return group.standing === 'lapsed' ? 'lapsed' : 'planned'
  if (group.standing === 'planned' || group.standing === 'lapsed')
    return (group.last <= anchor.first && PAY.has(group.lemma)) || isDuring(reading, anchor, group)
      ? group.standing
      : 'held'
  return group.standing === 'habitual' ? 'held' : group.standing
}

/** "The visit is scheduled for May 28", "will take place in June": the verb says when it is to be. */
function foreseen(reading: Reading, group: VerbGroup): boolean {
  const { tokens } = reading.document
  const set = FORESEEN.has(tokens[group.main]?.fold ?? '') && tokens[group.last]?.fold === 'for'
  const takes = group.standing === 'planned' && group.lemma === 'take' && tokens[group.last]?.fold === 'place'
  return set || takes
}

/** "During his trip to Nairobi, Fidan will meet …": what is planned for a visit lies as far ahead as the visit. */
function isDuring(reading: Reading, anchor: Extent, group: VerbGroup): boolean {
  const { tokens } = reading.document
  const opening = tokens.slice(Math.max(0, anchor.first - 6), anchor.first)
  return group.first >= anchor.last && opening.some((t) => t.fold === 'during')
}

/** "Shoigu's visit": the owner stands before the noun, with a few adjectives between. */
function possessor(reading: Reading, at: number, clause: Clause): PersonMention | undefined {
  const { tokens } = reading.document
  for (let i = at - 1; i >= Math.max(clause.first, at - 6); i--) {
    const token = tokens[i]
    if (!token) return undefined
    if (token.fold === "'s" || token.text === "'") return endingAt(reading.persons, i)
    if (token.fold === 'his' || token.fold === 'her') return named(reading, i, ahead(reading, i))
    if (token.pos !== 'ADJ' && token.pos !== 'NOUN' && token.text !== '-' && token.pos !== 'NUM') return undefined
  }
  return undefined
}

/** "a trip by Vucic", "the visit of President Ruto". */
function agentOf(reading: Reading, at: number): PersonMention | undefined {
  const preposition = reading.document.tokens[at + 1]?.fold
  return preposition === 'by' || preposition === 'of'
    ? (reading.titled.get(at + 2) ?? startingAt(reading.persons, at + 2))
    : undefined
}

/** "During his visit to Nairobi, Fidan will …": the subject behind a phrase that opens its sentence. */
function ahead(reading: Reading, at: number): PersonMention | undefined {
  const sentence = sentenceOf(reading, at)
  if (!sentence || at > sentence.first + 2) return undefined
  const group = within(reading.clauses, sentence)
    .flatMap((c) => c.groups)
    .find((g) => g.first > at && !g.infinitive)
  const comma = group && reading.document.tokens.slice(at, group.first).find((t) => t.text === ',')
  const subject = comma ? within(reading.persons, { first: comma.index, last: group.first })[0] : undefined
  return subject && subject.whole.first <= (comma?.index ?? 0) + 2 && subject.form !== 'pronoun' ? subject : undefined
}

/** The last person before a token who is named rather than only pointed to, unless a phrase points forward to one. */
function named(reading: Reading, at: number, later?: PersonMention): PersonMention | undefined {
  if (later) return later
  for (const person of before(reading.persons, at)) if (person.form !== 'pronoun') return person
  return undefined
}

/** "Fidan, on a two-day visit to Nairobi, …": the person before the comma. */
function apposedTo(reading: Reading, at: number): PersonMention | undefined {
  const { tokens } = reading.document
  for (let i = at - 1; i > at - 6; i--) {
    if (tokens[i]?.fold === 'on' && tokens[i - 1]?.text === ',') return endingAt(reading.persons, i - 1)
    if (!['ADJ', 'NOUN', 'NUM', 'DET', 'PUNCT', 'ADV'].includes(tokens[i]?.pos ?? '')) return undefined
  }
  return undefined
}

/** The subject of "paid a visit", "has cancelled a visit", "returned from a four-day trip". */
function mover(reading: Reading, at: number, clause: Clause): PersonMention | undefined {
  const apposed = apposedTo(reading, at)
  if (apposed) return apposed
  const group = clause.groups.filter((g) => g.last <= at).at(-1)
  if (group && at - group.last > 6) return undefined
  if (group?.lemma === 'be' && reading.document.tokens[group.last]?.fold === 'on' && group.standing !== 'negated')
    return subjectsOf(reading, group, scopeOf(reading, group.first))[0]
  if (group && PAY.has(group.lemma)) return subjectsOf(reading, group, scopeOf(reading, group.first))[0]
  const called = clause.groups.find((g) => g.first > at && (g.standing === 'cancelled' || g.standing === 'planned'))
  return called ? named(reading, at) : undefined
}

function frame(
  reading: Reading,
  rule: string,
  standing: Standing,
  anchor: Extent,
  traveller: PersonMention,
  place: FramePlace | null,
  date: EventFrame['date'],
  confidence: number,
): EventFrame {
  const near = traveller.last > anchor.first - 25 && traveller.first < anchor.last
  const sides = [traveller.person.state, place?.state].filter((s): s is string => typeof s === 'string')
  return {
    ...BARE,
    rule,
    type: 'visit',
    standing: standing === 'lapsed' ? 'cancelled' : standing,
    anchor,
    extent: covers([
      anchor,
      near && sentenceOf(reading, traveller.first) === sentenceOf(reading, anchor.first) ? traveller.whole : null,
      place?.extent,
      date,
    ]),
    sides: [...new Set(sides)],
    participants: [{ person: traveller.person, role: 'guest', extent: traveller }],
    groups: within(reading.groups, anchor),
    date,
    place,
    confidence,
    inherits: { date: 'month', place: true },
  }
}
