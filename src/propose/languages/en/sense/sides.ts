import { type Extent, within } from '../../../engine/layer.ts'
import type { EventFrame, FrameParticipant } from '../frames/frame.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import { sidesIn } from '../frames/sides-in.ts'
import { isState } from '../mentions/actors.ts'
import { type StoryEvent, sentenceDistance } from './story-event.ts'

/** Between whom an event was: its words, its mechanism and its participants say so, else the pair that the story is about. */
export function sidesOf(
  frame: EventFrame,
  participants: readonly FrameParticipant[],
  told: readonly StoryEvent[],
  dyad: readonly string[],
  reading: Reading,
): string[] {
  if (frame.rule === 'en/in-force' && frame.sides.length === 0) return [...dyad]
  if (frame.type === 'statement' || (frame.type === 'other' && !frame.mechanism)) {
    const grouped = frame.groups.some((g) => g.of === 'sides' && g.last <= frame.anchor.first)
    const [only] = frame.sides
    if (frame.rule === 'en/step/envoys' && frame.sides.length === 1 && dyad.length === 2 && only && dyad.includes(only))
      return [only, ...dyad.filter((s) => s !== only)]
    return frame.sides.length > 0 && !grouped ? [...frame.sides] : grouped ? [...new Set([...dyad])] : [...frame.sides]
  }
  const persons = merged([], participants)
  if (!frame.mechanism && frame.rule !== 'en/talks/mentioned' && persons.length >= 2 && persons.every(isState))
    return merged(frame.type === 'signing' ? frame.sides : frame.sides.filter(isState), participants)
  if (frame.mechanism && frame.mechanism.mechanism.parties.length > 0) {
    return frame.mechanism.mechanism.parties.some((p) => !isState(p)) || frame.mechanism.mechanism.parties.length > 1
      ? [...frame.mechanism.mechanism.parties]
      : withSecond(merged(frame.mechanism.mechanism.parties, participants), frame, dyad, reading)
  }
  const members = frame.sides.length > 1 ? participants.filter((p) => p.role !== 'head of delegation') : participants
  if (frame.mechanism && frame.sides.length > 1 && !frame.sides.some(isState)) return [...frame.sides]
  const states = merged(frame.sides, members)
  if (states.length >= 2) return states
  const grouped =
    frame.groups.some((g) => g.of === 'sides' || g.count !== null) ||
    (frame.standing === 'cancelled' && states.length === 0)
  const previous = told.at(-1)
  if (
    states.length === 0 &&
    frame.mechanism &&
    previous &&
    previous.frame.mechanism?.mechanism === frame.mechanism.mechanism
  )
    return previous.sides
  const open = states.length > 0 && frame.type === 'conference' && !grouped
  if (open) return states
  if (
    grouped ||
    frame.type === 'visit' ||
    frame.rule === 'en/occasion' ||
    frame.mechanism ||
    states.length === 0 ||
    frame.type === 'transfer'
  ) {
    const base =
      grouped && previous && previous.sides.length > 2 && frame.groups.some((g) => g.count === previous.sides.length)
        ? previous.sides
        : grouped && dyad.length < 2
          ? (onlyPair(reading) ?? dyad)
          : dyad
    if (states.length === 0 || base.includes(states[0] ?? '')) return [...new Set([...states, ...base])]
  }
  const [only, second] = states
  if (frame.type === 'signing' && only && !second && dyad.length === 2 && dyad.includes(only)) return [...dyad]
  const near = sentenceOf(reading, frame.anchor.first)
  const all = near ? [...new Set([...states, ...sidesIn(reading, near)])] : states
  return frame.type === 'signing' && all.length === 1 ? withSecond(all, frame, dyad, reading) : all
}

/** "political consultations with Japan": the other party is told in the sentence, is the other of the story's pair, or the state it names most. */
function withSecond(states: string[], frame: EventFrame, dyad: readonly string[], reading: Reading): string[] {
  const [only] = states
  if (states.length !== 1 || only === undefined) return states
  const sentence = sentenceOf(reading, frame.anchor.first)
  const named = (codes: readonly string[]) => codes.find((code) => code !== only && isState(code))
  const sided = sentence
    ? within(reading.actors, sentence)
        .filter((a) => a.form === 'demonym')
        .map((a) => a.code)
    : []
  const counts = principalSides(reading, [])
  const second = named(sided) ?? (dyad.includes(only) ? named(dyad) : undefined) ?? named(counts)
  return second ? [second, only] : states
}

const BETWEEN = new Set(['meeting', 'call', 'consultation', 'signing'])

/** Whoever of unknown state receives a guest in the course of a visit acts for the state visited, else for the other side of the story's pair. */
export function withHost(
  sides: string[],
  frame: EventFrame,
  participants: readonly FrameParticipant[],
  told: readonly StoryEvent[],
  dyad: readonly string[],
): string[] {
  const unknown = participants.some((p) => p.person.state === null && p.person.offices.length > 0)
  if (sides.length !== 1 || !unknown || !BETWEEN.has(frame.type)) return sides
  const visit = told.findLast((e) => e.frame.type === 'visit' && e.status !== 'cancelled')
  const host = visit?.frame.place?.state
  const [guest] = sides
  if (host && guest && host !== guest && visit.sides.includes(guest)) return [...sides, host]
  const other = dyad.length === 2 && guest && dyad.includes(guest) ? dyad.find((s) => s !== guest) : undefined
  return other ? [...sides, other] : sides
}

/** Sides together with the states of participants. */
export function merged(sides: readonly string[], participants: readonly FrameParticipant[]): string[] {
  const states = participants.map((p) => p.person.state).filter((s): s is string => s !== null)
  return [...new Set([...sides, ...states])]
}

/** Sentences for which a pair that is not the story's own stays the one that is spoken of. */
const STAYS = 2

/**
 * Between whom something is that does not say so: the pair that the story is about, but in a round-up that of the heading ("Norway and
 * Sweden.") or, where what was told just before is between others altogether, those.
 */
export function pairAt(
  reading: Reading,
  told: readonly StoryEvent[],
  dyad: readonly string[],
  at: Extent,
): readonly string[] {
  const headed = headingOver(reading, at)
  if (headed) return headed
  const before = told.findLast(
    (e) =>
      e.sides.length > 1 && e.frame.anchor.first <= at.first && sentenceDistance(reading, e.frame.anchor, at) <= STAYS,
  )
  return before && !before.sides.some((side) => dyad.includes(side)) ? before.sides : dyad
}

const LONGEST_HEADING = 8

/** The states of a heading: the nearest sentence before that names several, where it has no verb and is short; else null. */
function headingOver(reading: Reading, at: Extent): string[] | null {
  const { sentences } = reading.document
  const own = sentenceOf(reading, at.first)?.index ?? 0
  for (const sentence of sentences.slice(Math.max(0, own - STAYS), own).reverse()) {
    const states = sidesIn(reading, sentence).filter(isState)
    if (states.length < 2) continue
    const isHeading = sentence.part === 'body' && sentence.last - sentence.first <= LONGEST_HEADING
    return isHeading && within(reading.clauses, sentence).every((c) => c.groups.length === 0) ? states : null
  }
  return null
}

const pairs = new WeakMap<Reading, string[] | null>()

/** The two states that act in a story which names no other so; null where it names fewer or more. Worked out once a story. */
function onlyPair(reading: Reading): string[] | null {
  const known = pairs.get(reading)
  if (known !== undefined) return known
  const acting = sidesIn(reading, { first: 0, last: reading.document.tokens.length }).filter(isState)
  const pair = acting.length === 2 ? acting : null
  pairs.set(reading, pair)
  return pair
}

/** The pair (or group) that the story is about: the sides of its first event, else the two states that it names most. */
export function principalSides(reading: Reading, frames: readonly EventFrame[]): string[] {
  for (const frame of frames) {
    const parties = frame.mechanism?.mechanism.parties ?? []
    if (parties.length > 1) return [...parties]
    const states = merged(frame.sides, frame.participants)
    if (states.length > 1 && frame.type !== 'statement' && frame.type !== 'other') return states
  }
  const counts = new Map<string, number>()
  for (const actor of reading.actors)
    if (actor.kind !== 'body') counts.set(actor.code, (counts.get(actor.code) ?? 0) + 1)
  return [...counts]
    .filter(([, n]) => n > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([code]) => code)
}
