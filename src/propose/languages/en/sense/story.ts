import doubt from '../../../../../data/en/doubt.json' with { type: 'json' }
import { precision } from '../../../../model/edtf.ts'
import type { EventStatus } from '../../../../model/vocabulary.ts'
import { within } from '../../../engine/layer.ts'
import type { DateMention } from '../dates/mention.ts'
import { resolveDate } from '../dates/resolve.ts'
import type { EventFrame } from '../frames/frame.ts'
import { type Reading, rejected, sentenceOf } from '../frames/reading.ts'
import { isState } from '../mentions/actors.ts'
import { countedBack } from './counted-back.ts'
import { filedOn, lineOfItsOwn, opensStory } from './dateline.ts'
import { begunOn, lasting, stillOn } from './durations.ts'
import { entryDate } from './entries.ts'
import { follows, inCourseOf } from './in-course-of.ts'
import { placeOf } from './places.ts'
import { pairAt, principalSides, sidesOf, withHost } from './sides.ts'
import { latest, STATUS, type StoryEvent, sentenceDistance } from './story-event.ts'
import { withGroups } from './taking-part.ts'
import { comingUp, gonePast, tenseOfDropped, toldInPresent } from './tense.ts'
import { dateBefore, inheritedDate, isOfDay } from './undated.ts'

/** What takes two sides at least. */
const BETWEEN = new Set(['meeting', 'call', 'signing', 'visit'])

/** Puts the frames of a story in order and fills what their sentences leave open from what the story told before. */
export function tellStory(reading: Reading, frames: readonly EventFrame[]): StoryEvent[] {
  const ordered = [...frames].sort((a, b) => a.anchor.first - b.anchor.first || b.confidence - a.confidence)
  const dyad = principalSides(reading, ordered)
  const told: StoryEvent[] = []
  const filed = filedOn(reading)
  let main: StoryEvent | undefined
  let cancelled = false
  for (const frame of ordered) {
    const status = STATUS[frame.standing]
    if (!status) {
      rejected(reading, frame.rule, frame.anchor, `the verb is ${frame.standing}`)
      continue
    }
    const calledOff = frame.standing === 'lapsed' && cancelled
    const event = settle(reading, frame, calledOff ? 'cancelled' : status, { told, main, dyad, filed })
    told.push(event)
    cancelled ||= event.status === 'cancelled'
    if (event.date !== null && event.status !== 'cancelled') main ??= event
  }
  return told.filter((e) => {
    const sided =
      e.sides.length > 1 ||
      (e.sides.length === 1 &&
        !isAtHome(e) &&
        (e.participants.length > 0 ||
          e.frame.mechanism !== null ||
          !BETWEEN.has(e.frame.type) ||
          (e.frame.type === 'meeting' && !e.sides.some(isState) && (e.date ?? e.place) !== null)))
    const vague = e.frame.date?.kind === 'vague' && e.frame.date.unit !== 'day' && e.date === null
    if (vague) rejected(reading, e.frame.rule, e.frame.anchor, 'told of no time that could be dated')
    if (!sided) rejected(reading, e.frame.rule, e.frame.anchor, e.sides.length === 0 ? 'no side' : 'no second side')
    return sided && !vague
  })
}

/** "Putin visited Kazan": a journey within one's own state is no visit. */
const isAtHome = ({ frame, sides }: StoryEvent): boolean =>
  frame.type === 'visit' &&
  frame.place?.state === sides[0] &&
  frame.participants.some((p) => p.person.state === frame.place?.state)

/** What a story told before a frame, and the day that it says it was filed on. */
interface SoFar {
  readonly told: readonly StoryEvent[]
  readonly main: StoryEvent | undefined
  readonly dyad: readonly string[]
  readonly filed: ReturnType<typeof filedOn>
}

function settle(
  reading: Reading,
  read: EventFrame,
  status: EventStatus,
  { told, main, dyad, filed }: SoFar,
): StoryEvent {
  const headed =
    read.date || read.mechanism?.implied
      ? null
      : (countedBack(reading, read) ??
        begunOn(reading, read) ??
        entryDate(reading, read.anchor.first) ??
        dateBefore(reading, read, told) ??
        (filed && opening(reading, read, status)
          ? (onlyDay(reading, read, filed.date) ?? (lineOfItsOwn(reading) ? filed.date : null))
          : null))
  const frame = headed ? { ...read, date: headed } : read
  const tense = tenseOf(reading, frame, status)
  const daily = frame.date?.kind === 'anchored' && frame.date.unit === 'day'
  const ofToday = frame.date?.kind === 'anchored' && frame.date.ofToday === true && main?.date ? main : undefined
  const counting =
    ofToday ??
    latest(
      told,
      (e) =>
        e.date !== null &&
        !e.dateInherited &&
        (!daily || precision(e.date) === 'day') &&
        !(status === 'held' && e.status === 'planned') &&
        sentenceDistance(reading, e.frame.anchor, frame.anchor) <= 3,
    ) ??
    main
  const anchor = counting?.day ?? counting?.date ?? null
  const byDay = frame.date?.kind === 'relative' && frame.date.unit === 'day'
  const published = byDay ? (filed?.day ?? reading.document.published) : reading.document.published
  const resolved = frame.date ? resolveDate(frame.date, { published, tense, anchor }) : null
  const beyond = frame.date?.kind === 'anchored' && comingUp(resolved, status, published) !== status
  const dated = beyond ? null : resolved
  const explicit = lasting(reading, frame, dated)
  const participants = withGroups(reading, frame, status, told)
  const pair = pairAt(reading, told, dyad, frame.anchor)
  const sides = withHost(sidesOf(frame, participants, told, pair, reading), frame, participants, told, pair)
  const host =
    status !== 'held' || (frame.mechanism && !follows(reading, frame))
      ? undefined
      : inCourseOf(reading, frame, told, main)
  const inherited =
    explicit === null && frame.date === null ? (host?.date ?? inheritedDate(frame, status, main, told, reading)) : null
  const place = placeOf(reading, frame, told, main, explicit, { inherited, host, counting, sides })
  const there = frame.type === 'visit' && !frame.place && place ? main?.frame.place : null
  const states = frame.participants.flatMap((p) => p.person.state ?? [])
  const between = there?.state && there.name === place?.name ? [...new Set([...states, there.state])] : sides
  return {
    frame,
    status: stillOn(
      frame,
      explicit,
      gonePast(reading, frame, explicit, comingUp(explicit, status, reading.document.published)),
      reading.document.published,
    ),
    date: explicit ?? inherited,
    day: dated,
    dateExtent: explicit !== null && frame.date ? frame.date : null,
    counted:
      explicit !== null && counting && frame.date?.kind === 'anchored'
        ? { from: counting.frame, unit: frame.date.unit, offset: frame.date.offset }
        : null,
    dateInherited: inherited !== null,
    place: place?.name ?? null,
    placeExtent: place?.extent ?? null,
    sides: between,
    participants,
  }
}

/** "Split, 4 March. The chief of staff opened the conference": what the first sentence tells without a day is of the day that it was filed. */
const opening = (reading: Reading, frame: EventFrame, status: EventStatus): boolean =>
  status === 'held' && frame.inherits.date !== 'none' && opensStory(reading, frame.anchor.first)

/** "agreed on Tuesday to …, after a second round of talks": the one day that the first sentence names besides that of the dateline. */
function onlyDay(reading: Reading, frame: EventFrame, filed: DateMention): DateMention | null {
  const sentence = sentenceOf(reading, frame.anchor.first)
  const days = sentence ? within(reading.dates, sentence).filter((d) => d !== filed && isOfDay(d)) : []
  return days[0] ?? null
}

/** Whether a date without a year lies behind or ahead; null where the nearer one is meant. */
function tenseOf(reading: Reading, frame: EventFrame, status: EventStatus): 'past' | 'future' | null {
  if (status === 'planned' || newlyCancelled(reading, frame) || wasPlannedFor(reading, frame)) return 'future'
  if (frame.standing === 'cancelled' && frame.date?.kind === 'partial')
    return tenseOfDropped(frame, reading.document.published)
  if (!toldInPresent(reading, frame)) return 'past'
  return frame.date?.kind === 'weekday' ? 'future' : frame.date?.kind === 'partial' ? null : 'past'
}

/** "has been postponed": what still lay ahead when it was written. */
function newlyCancelled(reading: Reading, frame: EventFrame): boolean {
  if (frame.standing !== 'cancelled') return false
  const words = reading.document.tokens.slice(frame.extent.first, frame.extent.last)
  return words.some(
    (t, i) => ['has', 'have'].includes(t.fold) && words[i + 1]?.pos !== 'DET' && words[i - 1]?.fold !== 'to',
  )
}

/** "cancelled a trip planned for Thursday": the day that the plan was for. */
function wasPlannedFor(reading: Reading, { standing, date }: EventFrame): boolean {
  if (standing !== 'cancelled' || date?.kind !== 'weekday') return false
  const [link, word] = [reading.document.tokens[date.first - 1], reading.document.tokens[date.first - 2]]
  const passed = reading.dates.some((d) => d.first < date.first && d.kind === 'weekday' && d.weekday === date.weekday)
  return link?.fold === 'for' && FORESEEN.has(word?.fold ?? '') && !passed
}

const FORESEEN = new Set(doubt.foreseen)

/** The story's main dyad, for records other than events. */
export function dyadOf(reading: Reading, events: readonly StoryEvent[]): string[] {
  const sided = events.find((e) => e.sides.length > 1)
  return sided ? [...sided.sides] : principalSides(reading, [])
}
