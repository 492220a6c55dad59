import { type Extent, within } from '../../../engine/layer.ts'
import { clauseAt, governing } from '../clauses.ts'
import { cadenceWithin } from '../mentions/cadence.ts'
import type { MechanismMention } from '../sense/mechanism-mention.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { covers, type EventFrame, type FramePlace } from './frame.ts'
import { placeIn } from './places-in.ts'
import { plannedFor } from './planned-for.ts'
import { type Reading, rejected, sentenceOf } from './reading.ts'
import { scopeOf } from './roles.ts'
import { lastMet, startOf, timesMet } from './round-numbers.ts'
import { MERE, participantsOf } from './round-participants.ts'
import { bracketed, goneTo, hostedBy } from './round-places.ts'
import { calledOffNearby, decidedOn, standingOf } from './round-standing.ts'
import {
  actedBy,
  asked,
  attendance,
  attended,
  convenes,
  HOLD,
  heldBySomebody,
  invites,
  isOfSeveral,
  isPrepared,
  referredTo,
  toldFully,
  writtenTo,
} from './round-told.ts'
import { participleBehind, pastAside, relativeBehind, resumedBehind } from './round-verbs.ts'
import { firstSince } from './rounds-before.ts'
import { sidesIn } from './sides-in.ts'

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

/** "…, an official suggested, the second meeting could take place": the verb whose subject it is, not the one before the comma. */
function subjectOf(reading: Reading, mention: Extent): VerbGroup | undefined {
  const groups = clauseAt(reading.clauses, mention.first)?.groups ?? []
  const verb = groups.find((g) => g.first === mention.last && !g.infinitive && g.first !== g.main)
  const before = groups.findLast((g) => g.last <= mention.first)
  if (!verb || !before || before.first === sentenceOf(reading, mention.first)?.first) return undefined
  return reading.document.tokens.slice(before.last, mention.first).some((t) => t.text === ',') ? verb : undefined
}

function roundOf(reading: Reading, mention: MechanismMention): EventFrame | null {
  const relative = relativeBehind(reading, mention) ?? resumedBehind(reading, mention)
  const participle = participleBehind(reading, mention)
  const governed = subjectOf(reading, mention) ?? governing(reading.clauses, mention)
  const group = participle ?? relative?.groups[0] ?? pastAside(reading, mention, governed)
  const scope = relative ?? scopeOf(reading, mention.first)
  const particular = mention.round !== null || mention.phrase.occurrence || mention.phrase.sequence !== null
  const dated = () => within(reading.dates, { first: mention.last, last: scope.last }).length > 0
  if (isPrepared(reading, mention) && !relative && !dated())
    return rejected(reading, 'en/round', mention, 'is only prepared for')
  if (writtenTo(reading, mention, group)) return rejected(reading, 'en/round', mention, 'is only written to')
  if (invites(reading, mention)) return rejected(reading, 'en/round', mention, 'is only who invites')
  if (isOfSeveral(reading, mention)) return rejected(reading, 'en/round', mention, 'speaks of several')
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
  const toBe = participle !== undefined && reading.document.tokens[participle.first]?.fold === 'to'
  const foreseen = participle?.standing === 'planned' && date !== null && (toBe || participle.main === mention.last)
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
  const habitual = !date && !particular && !attended(reading, mention)
  if (standing === 'planned' && habitual && cadenceWithin(reading.document.tokens, scope.first, scope.last))
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

/** The parties; else who is told to act; of a fair without either, the state that it is held in. */
function sidesOf(
  reading: Reading,
  mention: MechanismMention,
  scope: Extent,
  place: FramePlace | null,
): readonly string[] {
  if (mention.mechanism.parties.length > 0) return mention.mechanism.parties
  const apart = namedApart(reading, mention, scope)
  const sides = sidesIn(reading, scope, { capitals: false }).filter((side) => apart.has(side))
  const subject =
    sides.length < 2 ? sidesIn(reading, { first: scope.first, last: mention.first }, { capitals: true }) : []
  if (subject.length > 1) return subject
  if (sides.length > 0 || mention.mechanism.type !== 'exhibition') return sides
  const state = place?.state ?? within(reading.places, mention)[0]?.state
  return state ? [state] : []
}

/** The sides that are named elsewhere than within another mechanism's name: "met for the fifth round, in advance of the Peru-ASEAN summit". */
function namedApart(reading: Reading, mention: MechanismMention, scope: Extent): ReadonlySet<string> {
  const others = within(reading.mechanisms, scope).filter((m) => m !== mention)
  const apart = within(reading.actors, scope).filter((a) => !others.some((m) => inside(a, m)))
  return new Set(apart.map((a) => a.code))
}

const inside = (a: Extent, b: Extent): boolean => a.first >= b.first && a.last <= b.last

function groupExtent(group: VerbGroup | undefined, scope: Extent): Extent | null {
  return group && inside(group, scope) && group.lemma !== 'be' ? group : null
}
