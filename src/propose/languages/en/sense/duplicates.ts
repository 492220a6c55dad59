import { bounds, overlaps } from '../../../../model/edtf.ts'
import type { EventType } from '../../../../model/vocabulary.ts'
import { overlaps as overlapping } from '../../../engine/layer.ts'
import type { StoryEvent } from './story-event.ts'

const TALKS = new Set<EventType>(['meeting', 'consultation', 'summit', 'conference'])
const group = (type: EventType): string => (TALKS.has(type) ? 'talks' : type)

/** Among how many events told before a twin is looked for: more than a story tells, so that a long compilation takes linear time. */
const LOOK_BACK = 500

/** Events that a story tells twice become one, with the evidence of both and the fuller of their values. */
export function withoutDuplicates(events: readonly StoryEvent[]): { event: StoryEvent; also: StoryEvent[] }[] {
  const kept: { event: StoryEvent; also: StoryEvent[] }[] = []
  for (const event of events) {
    const twin = kept.slice(-LOOK_BACK).find((k) => sameEvent(k.event, event))
    if (!twin) {
      kept.push({ event, also: [] })
      continue
    }
    const fuller = richness(event) > richness(twin.event) ? event : twin.event
    const other = fuller === event ? twin.event : event
    const named = fuller.frame.mechanism || !other.frame.mechanism ? fuller : other
    twin.event = { ...named, ...filled(named, named === fuller ? other : fuller) }
    twin.also = [...twin.also, named === fuller ? other : fuller]
  }
  return kept
}

function filled(a: StoryEvent, b: StoryEvent): Partial<StoryEvent> {
  const told = b.date !== null && !b.dateInherited && (a.dateInherited || tellsMore(b.date, a.date))
  return {
    date: told ? b.date : (a.date ?? b.date),
    dateExtent: told ? b.dateExtent : (a.dateExtent ?? b.dateExtent),
    dateInherited: told ? false : a.dateInherited,
    counted: told || a.date === null ? b.counted : a.counted,
    place: a.placeExtent === null && b.placeExtent !== null ? b.place : (a.place ?? b.place),
    placeExtent: a.placeExtent ?? b.placeExtent,
    sides: a.sides.length >= b.sides.length ? a.sides : b.sides,
    participants: [
      ...a.participants,
      ...b.participants.filter((p) => !a.participants.some((q) => q.person === p.person)),
    ],
  }
}

function sameEvent(a: StoryEvent, b: StoryEvent): boolean {
  const [x, y] = [a.frame.mechanism, b.frame.mechanism]
  if (group(a.frame.type) !== group(b.frame.type)) return false
  if (a.frame.rule === JOINT || b.frame.rule === JOINT)
    return a.status === b.status && a.date === b.date && compatible(a, b) && sameSides(a, b)
  if (x && y) {
    if (x.mechanism !== y.mechanism) return false
    if (x.round !== null && y.round !== null) return x.round === y.round
    if (a.status !== b.status) return false
    if ((x.round === null) !== (y.round === null)) return compatible(a, b)
    return (a.date === b.date || resumes(a, b) || contains(a.date, b.date)) && compatible(a, b)
  }
  if (x || y) return detailOf(x ? a : b, x ? b : a)
  if (a.status !== b.status || !compatible(a, b)) return false
  const people = a.participants.map((p) => p.person)
  const shared = b.participants.filter((p) => people.includes(p.person)).length
  if (a.frame.type === 'visit' && elsewhere(a, b)) return false
  if (a.frame.type === 'visit') return shared > 0 && (a.date === b.date || a.dateInherited || b.dateInherited)
  if (a.frame.type === 'signing') return a.date === b.date && sameSides(a, b)
  const involved = shared === Math.min(a.participants.length, b.participants.length)
  if (!sameSides(a, b) || !involved) return false
  return (
    a.date === b.date ||
    ((a.dateInherited || b.dateInherited) && a.participants.length === b.participants.length && shared > 1)
  )
}

/** "The working group met in person": the round told before, of no day of its own. */
const resumes = (a: StoryEvent, b: StoryEvent): boolean =>
  (b.frame.mechanism?.anaphoric === true && b.dateExtent === null) ||
  (a.frame.mechanism?.anaphoric === true && a.dateExtent === null)

/** "last week" and "on 13 and 14 August": one date within the other. */
function contains(a: string | null, b: string | null): boolean {
  if (!a || !b || Math.max(breadth(a), breadth(b)) > SOME_DAYS) return false
  return holds(a, b) || holds(b, a)
}

/** As "last week" has them, in milliseconds. */
const SOME_DAYS = 7 * 86_400_000

/** Whether one date lies wholly within another. */
function holds(long: string, short: string): boolean {
  const [x, y] = [bounds(long), bounds(short)]
  return x.earliest <= y.earliest && y.latest <= x.latest
}

/** "on 13 and 14 August" rather than "last week", "on 11 and 12 January" rather than "on 12 January". */
function tellsMore(date: string, other: string | null): boolean {
  if (!other || !(holds(date, other) || holds(other, date))) return false
  const longer = breadth(date) > breadth(other)
  return Math.max(breadth(date), breadth(other)) > FEW_DAYS ? !longer : longer
}

/** As many as a meeting lasts, in milliseconds. */
const FEW_DAYS = 2 * 86_400_000

/** How long a date is, in milliseconds. */
const breadth = (date: string): number => Date.parse(bounds(date).latest) - Date.parse(bounds(date).earliest)

/** What two did together on a day tells of no other meeting than the one that the story tells of that day. */
const JOINT = 'en/talks/joint'

/** Visits that the words place in two different states. */
function elsewhere(a: StoryEvent, b: StoryEvent): boolean {
  const [x, y] = [a.frame.place?.state, b.frame.place?.state]
  return typeof x === 'string' && typeof y === 'string' && x !== y
}

/**
 * A meeting without a mechanism that only says more of a round: told in the same breath with no other persons, or as the
 * reception of those who came to it, or between the same sides, with neither persons nor day nor place of its own.
 */
function detailOf(round: StoryEvent, talks: StoryEvent): boolean {
  if (overlapping(round.frame.anchor, talks.frame.anchor))
    return round.status === talks.status && compatible(round, talks)
  if (round.status !== talks.status || talks.frame.type !== 'meeting' || !compatible(round, talks)) return false
  const people = talks.participants.map((p) => p.person)
  const noOthers = round.participants.every((p) => people.includes(p.person))
  const near = talks.frame.extent.first - round.frame.extent.last
  const untold = people.length === 0 && talks.dateExtent === null && talks.placeExtent === null
  if (untold && near > 0 && near < FAR && talks.frame.rule === 'en/talks') return sameSides(round, talks)
  if (talks.frame.rule === 'en/reception' && talks.dateExtent === null && talks.placeExtent === null)
    return near < 30 && round.participants.length === 0 && sameSides(round, talks)
  const together =
    talks.frame.extent.first <= round.frame.extent.first && round.frame.extent.first - talks.frame.extent.last < 8
  return (
    together &&
    noOthers &&
    sameSides(round, talks) &&
    (talks.frame.rule === 'en/talks' || talks.frame.rule === 'en/reception') &&
    (round.date === talks.date || round.dateInherited)
  )
}

/** How many tokens behind a round "Both sides held comprehensive discussions" still says more of it. */
const FAR = 120

const sameSides = (a: StoryEvent, b: StoryEvent): boolean =>
  a.sides.length === b.sides.length && a.sides.every((s) => b.sides.includes(s))

function compatible(a: StoryEvent, b: StoryEvent): boolean {
  if (a.date && b.date && !overlaps(a.date, b.date)) return false
  const told = a.placeExtent !== null && b.placeExtent !== null
  return !(told && a.place !== b.place && a.frame.type !== 'visit')
}

function richness(e: StoryEvent): number {
  return (
    e.participants.length +
    (e.dateExtent ? 3 : 0) +
    (e.place ? 1 : 0) +
    (e.frame.mechanism?.round ? 3 : 0) +
    e.frame.confidence
  )
}
