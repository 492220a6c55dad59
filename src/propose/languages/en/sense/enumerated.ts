import { type Extent, startingAt, within } from '../../../engine/layer.ts'
import type { DateMention } from '../dates/mention.ts'
import { covers, type EventFrame, type FramePlace } from '../frames/frame.ts'
import { placeIn, placesIn } from '../frames/places-in.ts'
import { type Reading, sentenceOf, tokensOf } from '../frames/reading.ts'

const PLURALS = new Set(['talks', 'rounds', 'meetings', 'sessions', 'summits', 'calls', 'negotiations', 'discussions'])
const TYPES = new Set(['meeting', 'consultation', 'summit', 'conference', 'call', 'visit'])
/** "met in Bangkok in January and in Malta last September", "will be in Cairo on Friday and in Amman on Saturday": verbs of several occasions. */
const VERBS = new Set([
  'meet',
  'speak',
  'confer',
  'talk',
  'visit',
  'be',
  'travel',
  'gather',
  'convene',
  'go',
  'come',
  'fly',
  'head',
])
const LINKS = new Set([
  ',',
  'and',
  ';',
  ':',
  'in',
  'on',
  'at',
  'then',
  'again',
  'of',
  'to',
  'for',
  'the',
  'from',
  'there',
])

/** "today", "tomorrow", "yesterday". */
const isDay = (date: DateMention): boolean => date.kind === 'relative' && date.unit === 'day'

/** "talks in Istanbul on 16 May, 2 June and 23 July", "two rounds, in Cairo in May and in Ankara in September": each is an event of its own. */
export function enumerated(reading: Reading, frames: readonly EventFrame[]): EventFrame[] {
  return frames.flatMap((frame) => {
    const items = TYPES.has(frame.type) && frame.date && STANDINGS.has(frame.standing) ? itemsOf(reading, frame) : []
    if (items.length < 2) return [frame]
    return items.map(
      ({ date, place, extent }, i): EventFrame => ({
        ...frame,
        date,
        place: place ?? frame.place,
        ...(frame.type === 'visit' && { sides: visited(frame, place) }),
        ...(i > 0 && { rule: `${frame.rule}/enumerated`, anchor: extent, extent }),
      }),
    )
  })
}

const TOWARDS = new Set(['to', 'for', 'into'])
const STANDINGS = new Set(['held', 'planned'])

/** The traveller's state and the one that this part of the journey leads to. */
const visited = ({ participants, sides }: EventFrame, place: FramePlace | null): readonly string[] => {
  const own = participants.flatMap((p) => p.person.state ?? [])
  return place?.state ? [...new Set([...own, place.state])] : sides
}

interface Item {
  readonly date: DateMention
  readonly place: FramePlace | null
  readonly extent: Extent
}

function itemsOf(reading: Reading, frame: EventFrame): Item[] {
  const sentence = sentenceOf(reading, frame.anchor.first)
  const verb = reading.document.tokens[frame.anchor.last - 1]
  const leftOut = frame.rule.startsWith('en/elliptic')
  const noun =
    leftOut && verb?.fold === 'those'
      ? verb
      : verb && verb.pos !== 'NOUN' && VERBS.has(verb.lemma)
        ? verb
        : sentence && frame.type !== 'visit'
          ? tokensOf(reading, sentence).find((t) => PLURALS.has(t.fold) && t.index >= frame.extent.first)
          : undefined
  if (!sentence || !noun || frame.mechanism?.round) return []
  const dates = within(reading.dates, { first: noun.index, last: sentence.last }).filter(
    (d) => d.kind === 'partial' || d.kind === 'weekday' || isDay(d) || (d.kind === 'absolute' && !d.edtf.includes('/')),
  )
  const year = !leftOut && dates[0]?.kind === 'absolute' && /^\d{4}$/.test(dates[0].edtf) ? Number(dates[0].edtf) : null
  const list = year === null ? dates : dates.slice(1)
  const run: DateMention[] = []
  for (const date of list) {
    const previous = run.at(-1)
    if (previous && !linked(reading, { first: previous.last, last: date.first })) break
    run.push(date)
  }
  return run.map((date, i) => {
    const from = run[i - 1]?.last ?? noun.index
    const extent = { first: from, last: date.last }
    const place =
      within(reading.places, extent).length > 0
        ? (placeIn(reading, extent, extent) ??
          (frame.type === 'visit' ? (placesIn(reading, extent, TOWARDS)[0] ?? null) : null))
        : null
    const own = { first: Math.min(place?.extent.first ?? date.first, date.first), last: date.last }
    return { date: inYear(date, year), place, extent: covers([own]) }
  })
}

/** Nothing but places and the words of a list stands between two dates. */
function linked(reading: Reading, gap: Extent): boolean {
  let at = gap.first
  while (at < gap.last) {
    const place = startingAt(reading.places, at)
    const token = reading.document.tokens[at]
    if (!place && !LINKS.has(token?.fold ?? '')) return false
    at = place ? place.last : at + 1
  }
  return gap.last > gap.first
}

function inYear(date: DateMention, year: number | null): DateMention {
  if (year === null || date.kind !== 'partial' || date.to) return date
  const { month, day } = date.from
  const two = (n: number) => String(n).padStart(2, '0')
  return {
    first: date.first,
    last: date.last,
    kind: 'absolute',
    edtf: [String(year), two(month), ...(day === null ? [] : [two(day)])].join('-'),
  }
}
