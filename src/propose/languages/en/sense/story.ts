import { overlaps, precision } from '../../../../model/edtf.ts'
import type { EventStatus } from '../../../../model/vocabulary.ts'
import type { Extent } from '../../../engine/layer.ts'
import { before as itemsBefore, within } from '../../../engine/layer.ts'
import type { Standing } from '../clauses.ts'
import { resolveDate } from '../dates/resolve.ts'
import type { EventFrame, FrameParticipant } from '../frames/frame.ts'
import { type Reading, rejected, sentenceOf } from '../frames/reading.ts'
import { isGenitive, sidesIn } from '../frames/roles.ts'
import { isState } from '../mentions/actors.ts'
import type { Person } from '../mentions/people.ts'
import { lasting, stillOn } from './durations.ts'

export interface Counted {
  readonly from: EventFrame
  readonly unit: 'day' | 'week' | 'month' | 'year'
  readonly offset: number
}

/** A frame with all that the rest of the story adds to it. */
export interface StoryEvent {
  readonly frame: EventFrame
  readonly status: EventStatus
  date: string | null
  dateExtent: Extent | null
  /** The event from which its words count the date, and how far off it lies. */
  readonly counted: Counted | null
  /** Whether the date was taken over from the story's main event rather than told. */
  readonly dateInherited: boolean
  place: string | null
  placeExtent: Extent | null
  sides: string[]
  participants: FrameParticipant[]
}

const STATUS: Partial<Record<Standing, EventStatus>> = {
  held: 'held',
  ongoing: 'ongoing',
  planned: 'planned',
  lapsed: 'planned',
  cancelled: 'cancelled',
}

/** What takes two sides at least. */
const BETWEEN = new Set(['meeting', 'call', 'signing', 'visit'])

/** Puts the frames of a story in order and fills what their sentences leave open from what the story told before. */
export function tellStory(reading: Reading, frames: readonly EventFrame[]): StoryEvent[] {
  const ordered = [...frames].sort((a, b) => a.anchor.first - b.anchor.first || b.confidence - a.confidence)
  const dyad = principalSides(reading, ordered)
  const told: StoryEvent[] = []
  let main: StoryEvent | undefined
  let cancelled = false
  for (const frame of ordered) {
    const status = STATUS[frame.standing]
    if (!status) {
      rejected(reading, frame.rule, frame.anchor, `the verb is ${frame.standing}`)
      continue
    }
    const calledOff = frame.standing === 'lapsed' && cancelled
    const event = settle(reading, frame, calledOff ? 'cancelled' : status, told, main, dyad)
    told.push(event)
    cancelled ||= event.status === 'cancelled'
    if (event.date !== null && event.status !== 'cancelled') main ??= event
  }
  return told.filter((e) => {
    const sided =
      e.sides.length > 1 || (e.sides.length === 1 && (e.participants.length > 0 || !BETWEEN.has(e.frame.type)))
    if (!sided) rejected(reading, e.frame.rule, e.frame.anchor, e.sides.length === 0 ? 'no side' : 'no second side')
    return sided
  })
}

function settle(
  reading: Reading,
  frame: EventFrame,
  status: EventStatus,
  told: readonly StoryEvent[],
  main: StoryEvent | undefined,
  dyad: readonly string[],
): StoryEvent {
  const previous = told.at(-1)
  const tense = status === 'planned' || newlyCancelled(reading, frame) ? 'future' : 'past'
  const daily = frame.date?.kind === 'anchored' && frame.date.unit === 'day'
  const counting =
    latest(
      told,
      (e) =>
        e.date !== null &&
        !e.dateInherited &&
        (!daily || precision(e.date) === 'day') &&
        sentenceDistance(reading, e.frame.anchor, frame.anchor) <= 3,
    ) ?? main
  const anchor = counting?.date ?? null
  const dated = frame.date ? resolveDate(frame.date, { published: reading.document.published, tense, anchor }) : null
  const explicit = lasting(reading, frame, dated)
  const participants = withGroups(reading, frame, status, told)
  const sides = withHost(sidesOf(frame, participants, told, dyad, reading), frame, participants, told)
  const inherited =
    explicit === null && frame.date === null ? inheritedDate(frame, status, main, previous, reading) : null
  const place =
    placeOf(reading, frame, told, main) ?? sharedPlace(reading, frame, explicit ?? inherited, [previous, main])
  return {
    frame,
    status: stillOn(explicit, status, reading.document.published),
    date: explicit ?? inherited,
    dateExtent: explicit !== null && frame.date ? frame.date : null,
    counted:
      explicit !== null && counting && frame.date?.kind === 'anchored'
        ? { from: counting.frame, unit: frame.date.unit, offset: frame.date.offset }
        : null,
    dateInherited: inherited !== null,
    place: place?.name ?? null,
    placeExtent: place?.extent ?? null,
    sides,
    participants,
  }
}

/** Whoever of unknown state receives a guest in the course of a visit acts for the state visited. */
function withHost(
  sides: string[],
  frame: EventFrame,
  participants: readonly FrameParticipant[],
  told: readonly StoryEvent[],
): string[] {
  const unknown = participants.some((p) => p.person.state === null && p.person.offices.length > 0)
  if (sides.length !== 1 || !unknown || frame.type !== 'meeting') return sides
  const visit = told.findLast((e) => e.frame.type === 'visit' && e.status !== 'cancelled')
  const host = visit?.frame.place?.state
  const [guest] = sides
  return host && guest && host !== guest && visit.sides.includes(guest) ? [...sides, host] : sides
}

/** "has been postponed": what still lay ahead when it was written. */
function newlyCancelled(reading: Reading, frame: EventFrame): boolean {
  if (frame.standing !== 'cancelled') return false
  const words = reading.document.tokens.slice(frame.extent.first, frame.extent.last)
  return words.some((t, i) => (t.fold === 'has' || t.fold === 'have') && words[i + 1]?.pos !== 'DET')
}

/** How many events a look back passes: more than a story tells, so that a long compilation takes linear time. */
const LOOK_BACK = 200

/** The last told event of which something is true, among the latest. */
function latest(told: readonly StoryEvent[], is: (event: StoryEvent) => boolean): StoryEvent | undefined {
  for (let i = told.length - 1; i >= Math.max(0, told.length - LOOK_BACK); i--) {
    const event = told[i]
    if (event && is(event)) return event
  }
  return undefined
}

function sentenceDistance(reading: Reading, a: Extent, b: Extent): number {
  return Math.abs((reading.document.tokens[a.first]?.sentence ?? 0) - (reading.document.tokens[b.first]?.sentence ?? 0))
}

/** An undated event of the same story: the day of the main event for what followed at once, else its month. */
function inheritedDate(
  frame: EventFrame,
  status: EventStatus,
  main: StoryEvent | undefined,
  previous: StoryEvent | undefined,
  reading: Reading,
): string | null {
  if (status === 'cancelled')
    return frame.standing === 'lapsed' && previous?.status === 'cancelled' ? previous.date : null
  if (frame.inherits.date === 'none' || frame.mechanism?.implied) return null
  const published = reading.document.published
  if (status === 'planned') return planned(frame, previous, main, reading)
  const near = main?.date ?? published
  if (!near) return null
  if (main?.date && published && main.date.slice(0, 4) !== published.slice(0, 4)) return null
  const sameSentence =
    previous && sentenceDistance(reading, previous.frame.anchor, frame.anchor) === 0 && previous.status === status
  const met = ofVisit(frame, previous, main, reading)
  if (frame.inherits.date === 'day' || sameSentence) return (sameSentence ? previous.date : null) ?? met?.date ?? near
  const host = [previous, main].find(
    (e) =>
      e?.status === status &&
      e.date !== null &&
      precision(e.date) === 'day' &&
      e.date.slice(0, 7) === near.slice(0, 7) &&
      sentenceDistance(reading, e.frame.anchor, frame.anchor) <= 3,
  )
  if (host && frame.type === 'meeting' && frame.mechanism === null) return host.date
  return /^\d{4}-\d{2}/.exec(near)?.[0] ?? null
}

/** Of a visit of several days, what is signed belongs to the talks told just before. */
function ofVisit(
  frame: EventFrame,
  previous: StoryEvent | undefined,
  main: StoryEvent | undefined,
  reading: Reading,
): StoryEvent | undefined {
  const talks =
    frame.type === 'signing' &&
    main?.frame.type === 'visit' &&
    previous?.status === 'held' &&
    (previous.frame.type === 'meeting' || previous.frame.type === 'consultation') &&
    previous.date !== null &&
    main.date !== null &&
    overlaps(previous.date, main.date) &&
    sentenceDistance(reading, previous.frame.anchor, frame.anchor) <= 2
  return talks ? previous : undefined
}

/** A planned event in the course of a planned visit falls within the visit. */
function planned(
  frame: EventFrame,
  previous: StoryEvent | undefined,
  main: StoryEvent | undefined,
  reading: Reading,
): string | null {
  if (frame.mechanism?.phrase.sequence === 1) return null
  const host = [previous, main].find(
    (e) => e?.status === 'planned' && e.date !== null && sentenceDistance(reading, e.frame.anchor, frame.anchor) <= 1,
  )
  return host?.date ?? null
}

function placeOf(
  reading: Reading,
  frame: EventFrame,
  told: readonly StoryEvent[],
  main: StoryEvent | undefined,
): { name: string; extent: Extent | null } | null {
  const own = frame.place
  if (own?.name) return { name: own.name, extent: own.extent }
  if (own) {
    const pointer = reading.document.tokens[own.extent.first]?.fold
    if (pointer === 'here') return datelinePlace(reading)
    const [nearest] = itemsBefore(reading.places, own.extent.first)
    return nearest ? { name: nearest.name, extent: own.extent } : null
  }
  if (opensWithThere(reading, frame)) {
    const sentence = sentenceOf(reading, frame.anchor.first)
    const [nearest] = sentence ? itemsBefore(reading.places, sentence.first) : []
    if (nearest) return { name: nearest.name, extent: null }
  }
  const previous = told.at(-1)
  const sameSentence = previous !== undefined && sentenceDistance(reading, previous.frame.anchor, frame.anchor) === 0
  if (frame.mechanism && frame.type === 'exhibition' && frame.mechanism.phrase.listed?.place)
    return { name: frame.mechanism.phrase.listed.place, extent: null }
  if (
    STATUS[frame.standing] === 'planned' &&
    previous?.status === 'planned' &&
    previous.place &&
    (sameSentence || previous.frame.type === 'visit') &&
    frame.mechanism?.phrase.sequence !== 1
  )
    return { name: previous.place, extent: null }
  if (
    told.length === 0 &&
    frame.standing === 'held' &&
    frame.date !== null &&
    frame.type !== 'visit' &&
    frame.type !== 'other' &&
    frame.type !== 'statement'
  )
    return dateline(reading, frame)
  if (
    sameSentence &&
    previous.place &&
    frame.mechanism &&
    frame.date === null &&
    frame.standing === 'held' &&
    previous.status === 'held'
  )
    return { name: previous.place, extent: null }
  const sameDate = frame.date !== null && frame.date === previous?.frame.date
  if (
    sameSentence &&
    previous.frame.type === 'visit' &&
    previous.placeExtent &&
    previous.place &&
    frame.type !== 'visit' &&
    (sameDate || frame.date === null)
  ) {
    return { name: previous.place, extent: null }
  }
  if (!frame.inherits.place)
    return frame.date?.kind === 'anchored' && frame.date.offset === 0 && previous?.place && frame.type !== 'other'
      ? { name: previous.place, extent: null }
      : null
  const sameDay = frame.date?.kind === 'anchored' && frame.date.offset === 0
  const before =
    frame.type === 'signing' && frame.date === null ? (ofVisit(frame, previous, main, reading) ?? main) : previous
  if ((sameDay || frame.type === 'signing') && before?.place && before.frame.type !== 'visit')
    return { name: before.place, extent: null }
  if (frame.type === 'signing' && before?.frame.type === 'visit' && before.placeExtent && before.place)
    return { name: before.place, extent: null }
  if (frame.type === 'visit' && frame.participants[0]) return hostOf(frame, main)
  return frame.type === 'meeting' && frame.standing === 'held' ? hostCity(frame, told) : null
}

/** Talks of the same day as the event told just before, by one who took part in it, were held in the same city. */
function sharedPlace(
  reading: Reading,
  frame: EventFrame,
  date: string | null,
  hosts: readonly (StoryEvent | undefined)[],
): { name: string; extent: null } | null {
  if (frame.type !== 'meeting' && frame.type !== 'signing' && frame.type !== 'consultation') return null
  if (date === null || precision(date) === 'year' || precision(date) === 'month') return null
  const host = hosts.find(
    (e) =>
      e?.place &&
      !isState(e.place) &&
      PLACED.has(e.frame.type) &&
      e.status !== 'cancelled' &&
      e.date !== null &&
      overlaps(e.date, date) &&
      sentenceDistance(reading, e.frame.anchor, frame.anchor) <= 3 &&
      (frame.groups.length > 0 || frame.participants.some((p) => e.participants.some((q) => q.person === p.person))),
  )
  return host?.place ? { name: host.place, extent: null } : null
}

const PLACED = new Set(['meeting', 'consultation', 'summit', 'conference', 'visit', 'signing'])

/** Where a guest is received whose stay was told before: the city in the host's state in which the guest was last told to be. */
function hostCity(frame: EventFrame, told: readonly StoryEvent[]): { name: string; extent: null } | null {
  const people = frame.participants.map((p) => p.person)
  for (const earlier of [...told].reverse()) {
    const state = earlier.frame.place?.state
    if (!state || !earlier.place || earlier.status === 'cancelled' || earlier.status === 'planned') continue
    const host = people.find((p) => p.state === state)
    const guest = people.find((p) => p.state !== state && earlier.participants.some((q) => q.person === p))
    if (host && guest && earlier.place !== state && earlier.frame.place?.name === earlier.place)
      return { name: earlier.place, extent: null }
  }
  return null
}

function opensWithThere(reading: Reading, frame: EventFrame): boolean {
  const sentence = sentenceOf(reading, frame.anchor.first)
  const opening = sentence ? reading.document.tokens[sentence.first] : undefined
  return opening?.fold === 'there' && reading.document.tokens[opening.index + 1]?.lemma !== 'be'
}

/** A visit whose goal is not told goes to the other side of the story's dyad. */
function hostOf(frame: EventFrame, main: StoryEvent | undefined): { name: string; extent: null } | null {
  const traveller = frame.participants[0]?.person.state
  const others = (main?.sides ?? []).filter((s) => s !== traveller)
  const [other] = others
  return main && traveller && main.sides.includes(traveller) && others.length === 1 && other
    ? { name: other, extent: null }
    : null
}

/** The dateline's city for the first event of a story, where the city lies in one of the sides. */
function dateline(reading: Reading, frame: EventFrame): { name: string; extent: Extent | null } | null {
  const sentence = reading.document.sentences.find((s) => s.part === 'body')
  const [place] = sentence ? within(reading.places, { first: sentence.first, last: sentence.first + 3 }) : []
  const opening = sentence ? (reading.document.tokens[sentence.first]?.text ?? '') : ''
  const told = merged(frame.sides, frame.participants)
  const sides = frame.mechanism ? [...frame.mechanism.mechanism.parties, ...told] : told
  return place?.first === sentence?.first &&
    place &&
    /^\p{Lu}{3,}$/u.test(opening) &&
    place.state &&
    sides.includes(place.state)
    ? { name: place.name, extent: place }
    : null
}

function datelinePlace(reading: Reading): { name: string; extent: Extent | null } | null {
  const first = reading.document.sentences.find((s) => s.part === 'body')
  const [place] = first ? within(reading.places, { first: first.first, last: first.first + 4 }) : []
  return place ? { name: place.name, extent: place } : null
}

/** "they", "the trio", "the two ministers": the persons that the story last told of together. */
function withGroups(
  reading: Reading,
  frame: EventFrame,
  status: EventStatus,
  told: readonly StoryEvent[],
): FrameParticipant[] {
  const participants = [...frame.participants]
  for (const group of frame.groups) {
    if (group.of !== 'persons' || frame.type === 'statement' || frame.type === 'other') continue
    if (participants.length >= 2 && group.count === null) continue
    if (frame.mechanism && status === 'planned' && agreedOn(reading, group, frame)) continue
    const near = lastPersons(reading, group, participants)
    const source =
      near ??
      latest(told, (e) => e.participants.length >= 2 && (group.count === null || e.participants.length === group.count))
    const offices = reading.document.tokens
      .slice(group.first, group.last)
      .some((t) => t.fold === 'presidents' || t.fold === 'premiers')
    const holders = near ? undefined : holdersBefore(reading, group)
    if (holders) {
      for (const person of holders)
        if (!participants.some((q) => q.person === person)) participants.push({ person, role: null, extent: group })
      continue
    }
    if (!source || (offices && !near)) continue
    for (const p of source.participants) {
      if (!participants.some((q) => q.person === p.person))
        participants.push({ person: p.person, role: null, extent: group })
    }
  }
  const previous = told.at(-1)
  const continued =
    frame.type === 'signing' && previous && sentenceDistance(reading, previous.frame.anchor, frame.anchor) === 0
  if (
    continued &&
    participants.length > 0 &&
    participants.every((p) => previous.participants.some((q) => q.person === p.person))
  ) {
    return [...participants, ...previous.participants.filter((q) => !participants.some((p) => p.person === q.person))]
  }
  return participants
}

/** "They agreed to hold the next round": who agrees on a round to come need not take part in it. */
function agreedOn(reading: Reading, group: Extent, frame: EventFrame): boolean {
  return reading.document.tokens
    .slice(group.last, frame.anchor.first)
    .some((t) => ['agree', 'decide', 'undertake', 'pledge', 'resolve'].includes(t.lemma))
}

/** "the two presidents", "the foreign ministers": the last persons told, of as many states, who hold such an office. */
function holdersBefore(reading: Reading, group: EventFrame['groups'][number]): Person[] | undefined {
  const word = reading.document.tokens[group.last - 1]?.lemma ?? ''
  if (!OFFICES.has(word)) return undefined
  const wanted = group.count ?? 2
  const sentence = reading.document.tokens[group.first]?.sentence ?? 0
  const found: Person[] = []
  for (const mention of itemsBefore(reading.persons, group.first)) {
    if (sentence - (reading.document.tokens[mention.first]?.sentence ?? 0) > 4 || found.length === wanted) break
    const { person } = mention
    const holds = person.offices.some((o) => !o.former && o.office.toLowerCase().includes(word))
    if (holds && person.state && !found.some((f) => f.state === person.state)) found.push(person)
  }
  return found.length === wanted ? found.reverse() : undefined
}

const OFFICES = new Set(['president', 'minister', 'premier', 'secretary', 'chancellor'])

/** The persons named together just before "they" or "the two men", in the same sentence or as many as the words count. */
function lastPersons(
  reading: Reading,
  group: EventFrame['groups'][number],
  known: readonly FrameParticipant[],
): { participants: FrameParticipant[] } | undefined {
  const sentence = sentenceOf(reading, group.first)
  if (!sentence || known.length > 1) return undefined
  const mentions = within(reading.persons, { first: sentence.first, last: group.first }).filter(
    (p) => p.form !== 'pronoun' && !isGenitive(reading, p),
  )
  const people = [...new Set(mentions.map((m) => m.person))]
  if (people.length < 2 || (group.count !== null && people.length !== group.count)) return undefined
  return { participants: people.map((person) => ({ person, role: null, extent: group })) }
}

function sidesOf(
  frame: EventFrame,
  participants: readonly FrameParticipant[],
  told: readonly StoryEvent[],
  dyad: readonly string[],
  reading: Reading,
): string[] {
  if (frame.type === 'statement' || (frame.type === 'other' && !frame.mechanism)) {
    const grouped = frame.groups.some((g) => g.of === 'sides' && g.last <= frame.anchor.first)
    return frame.sides.length > 0 && !grouped ? [...frame.sides] : grouped ? [...new Set([...dyad])] : [...frame.sides]
  }
  const persons = merged([], participants)
  if (!frame.mechanism && frame.rule !== 'en/talks/mentioned' && persons.length >= 2 && persons.every(isState))
    return merged(frame.sides.filter(isState), participants)
  if (frame.mechanism && frame.mechanism.mechanism.parties.length > 0) {
    return frame.mechanism.mechanism.parties.some((p) => !isState(p)) || frame.mechanism.mechanism.parties.length > 1
      ? [...frame.mechanism.mechanism.parties]
      : merged(frame.mechanism.mechanism.parties, participants)
  }
  const members = frame.sides.length > 1 ? participants.filter((p) => p.role !== 'head of delegation') : participants
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
  if (grouped || frame.type === 'visit' || frame.mechanism || states.length === 0 || frame.type === 'transfer') {
    const base =
      grouped && previous && previous.sides.length > 2 && frame.groups.some((g) => g.count === previous.sides.length)
        ? previous.sides
        : dyad
    if (states.length === 0 || base.includes(states[0] ?? '')) return [...new Set([...states, ...base])]
  }
  const near = sentenceOf(reading, frame.anchor.first)
  return near ? [...new Set([...states, ...sidesIn(reading, near)])] : states
}

function merged(sides: readonly string[], participants: readonly FrameParticipant[]): string[] {
  const states = participants.map((p) => p.person.state).filter((s): s is string => s !== null)
  return [...new Set([...sides, ...states])]
}

/** The pair (or group) that the story is about: the sides of its first event, else the two states that it names most. */
function principalSides(reading: Reading, frames: readonly EventFrame[]): string[] {
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

/** The story's main dyad, for records other than events. */
export function dyadOf(reading: Reading, events: readonly StoryEvent[]): string[] {
  const sided = events.find((e) => e.sides.length > 1)
  return sided ? [...sided.sides] : principalSides(reading, [])
}
