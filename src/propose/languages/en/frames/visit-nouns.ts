import doubt from '../../../../../data/en/doubt.json' with { type: 'json' }
import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import lexicon from '../../../../../data/en/visits.json' with { type: 'json' }
import { type Extent, endingAt, startingAt, within } from '../../../engine/layer.ts'
import { type Clause, clauseAt, governing } from '../clauses.ts'
import type { OfficeMention } from '../mentions/offices.ts'
import type { Standing, VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import type { EventFrame } from './frame.ts'
import { placesIn } from './places-in.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { scopeOf } from './roles.ts'
import { isUnnamedHolder } from './sides-in.ts'
import { delegation } from './visit-delegations.ts'
import { visitByOffice, visitFrame } from './visit-frame.ts'
import { agentOf, GOVERNED, leavesFor, onWay, travellerOf } from './visit-travellers.ts'
import { TOWARDS } from './visit-verbs.ts'

const PAY = new Set(verbs.payVerbs)
const FORESEEN = new Set(doubt.foreseen)
const NOUNS = new Set(lexicon.nouns)
/** Nouns that tell of a visit only under a verb that says that somebody made one. */
const ONLY_MADE = new Set(lexicon.onlyMade)

/** "President Xi Jinping's state visit to Russia in March", "a trip planned for January 4 was called off", "paid a one-day visit to Türkiye". */
export function nouns(reading: Reading, clause: Clause): EventFrame[] {
  const { tokens } = reading.document
  const frames: EventFrame[] = []
  for (let i = clause.first; i < clause.last; i++) {
    const token = tokens[i]
    if (!token || !NOUNS.has(token.fold) || token.pos === 'VERB') continue
    if (tokens[i - 1]?.fold === 'domestic') continue
    if (tokens[i - 1]?.fold === 'courtesy' && !startingAt(reading.places, i + 2)) continue
    const counted = tokens.slice(clause.first + 1, clause.first + 3).some((t) => t.lemma === 'be')
    if (tokens[clause.first]?.fold === 'it' && counted) continue
    const traveller = travellerOf(reading, i, clause)
    const governs = clause.groups.filter((g) => g.last <= i).at(-1)
    const leaves = governs !== undefined && leavesFor(reading, governs, i)
    const made = governs !== undefined && (PAY.has(governs.lemma) || leaves)
    const bounded = made && i - governs.last < GOVERNED
    const office = traveller ? undefined : officeGoing(reading, i, clause, bounded ? governs : undefined)
    if (!traveller && !office) {
      const ended =
        bounded && tokens.slice(governs.last, i).some((t) => t.fold === 'its')
          ? delegated(reading, clause, governs, i)
          : null
      if (ended) frames.push(ended)
      continue
    }
    const scope = scopeOf(reading, i)
    const behind = { first: i, last: scope.last }
    const from = traveller && traveller.first > i ? Math.max(i, traveller.last) : i
    const place = placesIn(reading, behind, TOWARDS).find((p) => p.extent.first <= from + 6) ?? null
    if (!place && leaves && !PAY.has(governs.lemma)) continue
    if (ONLY_MADE.has(token.fold) && !bounded && token.fold !== 'tour' && !(place && onWay(reading, i) !== null))
      continue
    const around = bounded ? { first: clause.first, last: scope.last } : behind
    const told = standingOf(reading, { first: i, last: i + 1 })
    const standing = (told === 'held' || told === 'ongoing') && isForeseen(reading, i) ? 'planned' : told
    const dated = dateIn(reading, around, { first: i, last: i + 1 }) ?? yearBefore(reading, i)
    const date = dated && standing === 'cancelled' && saysWhenDropped(clause, i, dated) ? null : dated
    const anaphoric = pointsBack(reading, i) && !agentOf(reading, i)
    if (standing === 'negated' || standing === 'hedged' || (anaphoric && standing !== 'cancelled')) continue
    if (anaphoric && !date) continue
    if (!date && !place && (standing === 'held' || standing === 'planned') && onlyFrames(reading, i)) continue
    const anchor = { first: i, last: i + 1 }
    const dropped = standing === 'cancelled'
    const frame = traveller
      ? visitFrame(
          reading,
          'en/visit/noun',
          standing,
          anchor,
          traveller,
          place,
          date ?? (dropped ? relativeDate(reading, i) : null),
          0.8,
        )
      : office && place && (date || dropped)
        ? visitByOffice(reading, standing, anchor, office, place, date)
        : null
    if (frame) frames.push(date === null && isRecalled(reading, i) ? { ...frame, inherits: NEITHER } : frame)
  }
  return frames
}

/** "the visit", "this two-day trip": one told before. */
function pointsBack(reading: Reading, at: number): boolean {
  const { tokens } = reading.document
  let first = at - 1
  while (first > at - 4 && (tokens[first]?.text === '-' || OF_LENGTH.test(tokens[first]?.fold ?? ''))) first--
  return ['the', 'this'].includes(tokens[first]?.fold ?? '')
}

/** "the 10-day visit", "his two-week tour". */
const OF_LENGTH = /^(?:\d+|one|two|three|four|five|six|week|day)$/

/** "A Libyan delegation wound up its visit to Niger on Monday". */
function delegated(reading: Reading, clause: Clause, group: VerbGroup, at: number): EventFrame | null {
  const place =
    placesIn(reading, { first: at, last: clause.last }, TOWARDS).find((p) => p.extent.first <= at + 6) ?? null
  return delegation(reading, clause, group, dateIn(reading, scopeOf(reading, at), { first: at, last: at + 1 }), place)
}

/** "the prime minister's 2019 visit". */
const yearBefore = (reading: Reading, at: number): EventFrame['date'] =>
  YEAR.test(reading.document.tokens[at - 1]?.text ?? '')
    ? { kind: 'absolute', edtf: reading.document.tokens[at - 1]?.text ?? '', first: at - 1, last: at }
    : null

const YEAR = /^(?:19|20)\d\d$/

const NEITHER = { date: 'none', place: true } as const
const PROPOSED = new Set(lexicon.foreseen)
const RECALLED = new Set(lexicon.recalled)

/** "a proposed visit of X", "X's visit to Kazakhstan, now set for late July": one to come. */
function isForeseen(reading: Reading, at: number): boolean {
  const { tokens } = reading.document
  if (tokens.slice(Math.max(0, at - 3), at).some((t) => PROPOSED.has(t.fold))) return true
  const behind = tokens.slice(at + 1, at + SET_FOR)
  const set = behind.find((t) => FORESEEN.has(t.fold) && ['for', 'in', 'on'].includes(tokens[t.index + 1]?.fold ?? ''))
  return (
    set !== undefined &&
    set.sentence === tokens[at]?.sentence &&
    tokens.slice(at + 1, set.index).every((t) => !['VERB', 'AUX', 'CCONJ'].includes(t.pos))
  )
}

/** How far behind the noun "set for" may stand. */
const SET_FOR = 10

/** "the consensus reached during X's visit", "recalled his visit": of a time that the story does not tell. */
function isRecalled(reading: Reading, at: number): boolean {
  const first = sentenceOf(reading, at)?.first ?? at
  return reading.document.tokens.slice(first, at).some((t) => RECALLED.has(t.lemma))
}

/** "was scrapped on Thursday": the day on which a visit was called off. */
const saysWhenDropped = (clause: Clause, at: number, date: Extent): boolean =>
  clause.groups.some((g) => g.standing === 'cancelled' && g.first > at && date.first >= g.last)

/** "Malaysia's king paid a visit", "the Israeli prime minister's trip": the office of a holder whom the text does not name. */
function officeGoing(
  reading: Reading,
  at: number,
  clause: Clause,
  making: VerbGroup | undefined,
): OfficeMention | undefined {
  const owner = reading.document.tokens.slice(Math.max(clause.first, at - 5), at).findLast((t) => t.fold === "'s")
  const end = making?.first ?? owner?.index
  const office = end === undefined ? undefined : endingAt(reading.offices, end)
  return office && isUnnamedHolder(reading, office) ? office : undefined
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
  // "cancelled a conference on the last day of his visit": that was not called off.
  const beside = (from: number) =>
    from < anchor.first && tokens.slice(from, anchor.first).some((t) => BESIDE.has(t.fold))
  if (own.some((g) => g.standing === 'cancelled' && !beside(g.last))) return 'cancelled'
  if (!group) return 'held'
  if (group.first >= anchor.last && foreseen(reading, group)) return group.standing === 'lapsed' ? 'lapsed' : 'planned'
  if (group.standing === 'planned' || group.standing === 'lapsed')
    return (group.last <= anchor.first && (PAY.has(group.lemma) || leavesFor(reading, group, anchor.first))) ||
      isDuring(reading, anchor)
      ? group.standing
      : 'held'
  if (group.standing === 'habitual') return group.lemma === 'plan' && group.last <= anchor.first ? 'planned' : 'held'
  return group.standing
}

const BESIDE = new Set(['on', 'during', 'of', 'before', 'after', 'while'])

/** "The visit is scheduled for May 28", "will take place in June": the verb says when it is to be. */
function foreseen(reading: Reading, group: VerbGroup): boolean {
  const { tokens } = reading.document
  const set = FORESEEN.has(tokens[group.main]?.fold ?? '') && tokens[group.last]?.fold === 'for'
  const takes = group.standing === 'planned' && group.lemma === 'take' && tokens[group.last]?.fold === 'place'
  const called = group.standing === 'planned' && group.lemma === 'be' && tokens[group.last]?.pos !== 'VERB'
  return set || takes || called
}

/** "During his trip to Nairobi, Fidan will meet …": what is planned for a visit lies as far ahead as the visit. */
function isDuring(reading: Reading, anchor: Extent): boolean {
  const { tokens } = reading.document
  const opening = tokens.slice(Math.max(0, anchor.first - 6), anchor.first)
  return opening.some((t) => t.fold === 'during')
}
