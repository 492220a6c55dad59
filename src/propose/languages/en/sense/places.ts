import { bounds, overlaps, precision } from '../../../../model/edtf.ts'
import type { Extent } from '../../../engine/layer.ts'
import { before as itemsBefore, within } from '../../../engine/layer.ts'
import type { EventFrame } from '../frames/frame.ts'
import { placesIn } from '../frames/places-in.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import { codeOf, isState, sideName } from '../mentions/actors.ts'
import type { Person } from '../mentions/people.ts'
import { datelineOf, lineOfItsOwn } from './dateline.ts'
import { entryPlace } from './entries.ts'
import { type Host, opensWithThere } from './in-course-of.ts'
import { sameStay } from './same-stay.ts'
import { merged } from './sides.ts'
import { latest, type Placed, STATUS, type StoryEvent, sentenceDistance } from './story-event.ts'
import { ofVisit } from './undated.ts'

/** What else the story tells of an event: the day that it takes over, in whose course it was, and what its words count from. */
interface Around {
  readonly inherited: string | null
  readonly host: Host | undefined
  readonly sides: readonly string[]
  readonly counting: StoryEvent | undefined
}

/**
 * Where an event took place: as its words say, else what they point to, else where the event told before took place. A house that no list
 * holds stands for its city where that can be told, and a state for the one city of it that the story tells of.
 */
export function placeOf(
  reading: Reading,
  frame: EventFrame,
  told: readonly StoryEvent[],
  main: StoryEvent | undefined,
  date: string | null,
  { inherited, host, counting, sides }: Around,
): Placed | null {
  const own = frame.place
  if (frame.type === 'call' && own === null) return null
  if (own?.name && !own.venue) return { name: own.name, extent: own.extent }
  if (own && !own.venue) {
    const pointer = reading.document.tokens[own.extent.first]?.fold
    if (pointer === 'here') return datelinePlace(reading)
    const [nearest] = itemsBefore(reading.places, own.extent.first)
    return nearest ? { name: nearest.name, extent: own.extent } : null
  }
  const found =
    untold(reading, frame, told, main, date) ??
    sharedPlace(reading, frame, date ?? inherited, told, main) ??
    hostCity(frame, date ?? inherited, told) ??
    sameDay(frame, counting) ??
    (host?.place && (frame.inherits.place || frame.mechanism !== null) ? { name: host.place, extent: null } : null) ??
    (own ? null : (sameStay(reading, frame, date ?? inherited, sides, told) ?? hostsOwn(reading, frame)))
  if (found) return frame.type === 'visit' ? found : narrowed(reading, found)
  return own?.name ? { name: own.name, extent: own.extent } : null
}

/** "X last hosted Y in April": who hosts somebody does so at home. */
function hostsOwn(reading: Reading, frame: EventFrame): Placed | null {
  const hosting = frame.rule === 'en/reception' && reading.document.tokens[frame.anchor.first]?.lemma === 'host'
  const host = hosting ? frame.participants.find((p) => p.role === 'host')?.person.state : null
  return host && isState(host) ? { name: sideName(host), extent: null } : null
}

/** "a visit to Laos … he paid a courtesy call on the president": in the one city of the state that the story tells of, if it is one. */
function narrowed(reading: Reading, place: Placed): Placed {
  const state = codeOf(place.name)
  if (!state) return place
  const cities = new Set(
    reading.places.slice(0, MOST_PLACES).flatMap((p) => (p.state === state && CITIES.has(p.kind) ? [p.name] : [])),
  )
  const [city] = cities
  return cities.size === 1 && city ? { name: city, extent: null } : place
}

const CITIES = new Set(['city', 'capital', 'venue'])
/** Places beyond those that a story names are not looked at, so that a long compilation takes linear time. */
const MOST_PLACES = 100

function untold(
  reading: Reading,
  frame: EventFrame,
  told: readonly StoryEvent[],
  main: StoryEvent | undefined,
  date: string | null,
): Placed | null {
  const heading = frame.type === 'visit' || frame.type === 'call' ? null : entryPlace(reading, frame.anchor.first)
  if (heading) return { name: heading.name, extent: heading }
  if (opensWithThere(reading, frame)) {
    const sentence = sentenceOf(reading, frame.anchor.first)
    const [nearest] = sentence ? itemsBefore(reading.places, sentence.first) : []
    if (nearest) return { name: nearest.name, extent: null }
  }
  const previous = told.at(-1)
  const sameSentence = previous !== undefined && sentenceDistance(reading, previous.frame.anchor, frame.anchor) === 0
  if (
    sameSentence &&
    frame.date !== null &&
    frame.date === previous.frame.date &&
    previous.place &&
    frame.type !== 'visit'
  )
    return { name: previous.place, extent: null }
  const usual = frame.mechanism?.mechanism.listed?.place
  if (usual) return { name: usual, extent: null }
  if (
    STATUS[frame.standing] === 'planned' &&
    previous?.status === 'planned' &&
    previous.place &&
    (sameSentence || previous.frame.type === 'visit') &&
    frame.mechanism?.phrase.sequence !== 1
  )
    return { name: previous.place, extent: null }
  if (
    (told.length === 0 || (main === undefined && frame.mechanism !== null)) &&
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
    return frame.date?.kind === 'anchored' &&
      frame.date.offset === 0 &&
      previous?.place &&
      previous.date === date &&
      frame.type !== 'other'
      ? { name: previous.place, extent: null }
      : null
  const sameDay = frame.date?.kind === 'anchored' && frame.date.offset === 0 && previous?.date === date
  const before =
    frame.type === 'signing' && frame.date === null
      ? (ofVisit(frame, previous, main, reading) ?? [main, previous].find((e) => e?.place && PLACED.has(e.frame.type)))
      : previous
  const other = date !== null && before?.date != null && !overlaps(date, before.date)
  if ((sameDay || (frame.type === 'signing' && !other)) && before?.place && before.frame.type !== 'visit')
    return { name: before.place, extent: null }
  if (frame.type === 'signing' && !other && before?.frame.type === 'visit' && before.placeExtent && before.place)
    return { name: before.place, extent: null }
  if (frame.type === 'visit' && frame.participants[0]) return cameFor(frame, date, main) ?? hostOf(frame, main)
  return null
}

/** Talks of the same day as the event told just before, by one who took part in it, were held in the same city. */
function sharedPlace(
  reading: Reading,
  frame: EventFrame,
  date: string | null,
  told: readonly StoryEvent[],
  main: StoryEvent | undefined,
): { name: string; extent: null } | null {
  if (frame.type !== 'meeting' && frame.type !== 'signing' && frame.type !== 'consultation') return null
  if (date === null || precision(date) === 'year' || precision(date) === 'month') return null
  const takesPart = (e: StoryEvent): boolean =>
    frame.participants.some((p) => e.participants.some((q) => q.person === p.person))
  const places = (e: StoryEvent | undefined): boolean =>
    e?.place != null &&
    PLACED.has(e.frame.type) &&
    e.status !== 'cancelled' &&
    e.date !== null &&
    overlaps(e.date, date)
  const near = [told.at(-1), main].find(
    (e) =>
      e?.place &&
      places(e) &&
      !isState(e.place) &&
      sentenceDistance(reading, e.frame.anchor, frame.anchor) <= 3 &&
      (frame.groups.length > 0 || isAside(reading, frame) || takesPart(e)),
  )
  const host =
    near ?? latest(told, (e) => e.frame.type === 'visit' && places(e) && !isState(e.place ?? '') && takesPart(e))
  return host?.place ? { name: host.place, extent: null } : null
}

/** "On the sidelines, A met B": where the event beside it took place. */
function isAside(reading: Reading, frame: EventFrame): boolean {
  const sentence = sentenceOf(reading, frame.anchor.first)
  const words = sentence ? reading.document.tokens.slice(sentence.first, sentence.last) : []
  return words.some((t, i) => ['sidelines', 'margins'].includes(t.fold) && words[i + 1]?.fold !== 'of')
}

const PLACED = new Set(['meeting', 'consultation', 'summit', 'conference', 'visit', 'signing'])

/** How many days apart a guest is still taken to be in the same city. */
const STAY = 10
/** Among how many events told last a stay is looked for. */
const LOOK_BACK = 40

/** Where a guest meets hosts: the city in the hosts' state in which the guest was told to be about that day. */
function hostCity(
  frame: EventFrame,
  date: string | null,
  told: readonly StoryEvent[],
): { name: string; extent: null } | null {
  if (!['meeting', 'signing', 'consultation'].includes(frame.type) || frame.mechanism || !STATUS[frame.standing])
    return null
  const people = frame.participants.map((p) => p.person)
  for (const earlier of told.slice(-LOOK_BACK).reverse()) {
    const state = earlier.frame.place?.state
    if (!state || !earlier.place || earlier.status === 'cancelled' || sideName(state) === earlier.place) continue
    if (earlier.frame.place?.name !== earlier.place || !near(earlier, date, frame.standing === 'planned')) continue
    const guest = people.find((p) => p.state !== null && p.state !== state && isIn(earlier, p))
    const host = people.find((p) => p !== guest && (p.state === state || p.state === null || !isState(p.state)))
    if (guest && (host || frame.groups.length > 0)) return { name: earlier.place, extent: null }
    const received = !guest && host?.state === state && earlier.frame.type === 'visit' && people.length === 1
    if (received && earlier.participants.some((p) => p.person.state && frame.sides.includes(p.person.state)))
      return { name: earlier.place, extent: null }
  }
  return null
}

const isIn = (event: StoryEvent, person: Person): boolean => event.participants.some((q) => q.person === person)

/** Whether an event fell within some days of a date; what is undated is of the time of what it stands beside. */
function near(event: StoryEvent, date: string | null, planned: boolean): boolean {
  if (event.status === 'planned' && !planned) return false
  if (date === null || event.date === null) return event.status !== 'planned' || event.frame.type === 'visit'
  const [a, b] = [bounds(event.date), bounds(date)]
  const apart = (x: string, y: string) => (Date.parse(x) - Date.parse(y)) / 86_400_000
  return apart(b.earliest, a.latest) <= STAY && apart(a.earliest, b.latest) <= STAY
}

/** "Later that day the deputies held …": where the event of which the day is meant took place, if between the same. */
function sameDay(frame: EventFrame, counting: StoryEvent | undefined): Placed | null {
  const { date } = frame
  const counted = date?.kind === 'anchored' && date.unit === 'day' && date.offset === 0
  if (!counted || !counting?.place || !PLACED.has(frame.type) || frame.type === 'visit') return null
  const sides = merged(frame.sides, frame.participants)
  const shared = sides.filter((s) => counting.sides.includes(s)).length
  return shared === sides.length && shared > 0 && PLACED.has(counting.frame.type)
    ? { name: counting.place, extent: null }
    : null
}

/** "flew in on Sunday": to the city in which the story's gathering took place within some days. */
function cameFor(frame: EventFrame, date: string | null, main: StoryEvent | undefined): Placed | null {
  if (!main?.place || isState(main.place) || codeOf(main.place) || !date || !main.date) return null
  const gathers = PLACED.has(main.frame.type) && main.frame.type !== 'visit' && frame.place === null
  return gathers && near(main, date, frame.standing === 'planned') ? { name: main.place, extent: null } : null
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
  const place = datelineOf(reading)
  if (!place) return headlinePlace(reading)
  const told = merged(frame.sides, frame.participants)
  const sides = frame.mechanism ? [...frame.mechanism.mechanism.parties, ...told] : told
  const own = place.state === null || sides.includes(place.state) || lineOfItsOwn(reading)
  return own && place.name ? { name: place.name, extent: place.extent } : null
}

function datelinePlace(reading: Reading): { name: string; extent: Extent | null } | null {
  const told = datelineOf(reading)
  if (told?.name) return { name: told.name, extent: told.extent }
  const first = reading.document.sentences.find((s) => s.part === 'body')
  const [place] = first ? within(reading.places, { first: first.first, last: first.first + 4 }) : []
  return place ? { name: place.name, extent: place } : headlinePlace(reading)
}

/** "Border talks end in Honiara": the city that the headline places the news in. */
function headlinePlace(reading: Reading): { name: string; extent: Extent | null } | null {
  const headline = reading.document.sentences.find((s) => s.part === 'headline')
  const [place, other] = headline ? placesIn(reading, headline, new Set(['in', 'at'])) : []
  return place?.name && !other && place.state !== null && !isState(place.name)
    ? { name: place.name, extent: place.extent }
    : null
}
