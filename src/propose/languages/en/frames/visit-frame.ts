import { type Extent, startingAt, within } from '../../../engine/layer.ts'
import type { PlaceMention } from '../mentions/actors.ts'
import type { OfficeMention } from '../mentions/offices.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { Standing } from '../verbs/group.ts'
import { BARE, covers, type EventFrame, type FramePlace } from './frame.ts'
import { type Reading, sentenceOf } from './reading.ts'

/** The visit of a traveller, and of those named with them; the words of who travelled belong to it where they stand near. */
export function visitFrame(
  reading: Reading,
  rule: string,
  standing: Standing,
  anchor: Extent,
  traveller: PersonMention,
  place: FramePlace | null,
  date: EventFrame['date'],
  confidence: number,
  company: readonly PersonMention[] = [],
): EventFrame {
  const near = traveller.last > anchor.first - 25 && traveller.first < anchor.last
  const sides = [traveller.person.state, place?.state, ...(place ? joinedTo(reading, place) : [])].filter(
    (s): s is string => typeof s === 'string',
  )
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
    participants: [traveller, ...company].map((p) => ({ person: p.person, role: 'guest', extent: p })),
    groups: within(reading.groups, anchor),
    date,
    place,
    confidence,
    inherits: { date: 'month', place: true },
  }
}

/** "to Poland and Romania", "Peru, Bolivia and Ecuador": the states that are joined to the first. */
function joinedTo(reading: Reading, place: FramePlace): string[] {
  const states: string[] = []
  if (startingAt(reading.places, place.extent.first)?.kind !== 'state') return states
  for (let at = place.extent.last; ; ) {
    const next = stateJoinedAt(reading, at)
    // ", Bolivia and Ecuador" goes on, "Peru, Bolivia's neighbour" does not.
    const listed = next && (reading.document.tokens[at]?.text !== ',' || stateJoinedAt(reading, next.last))
    if (!next || !listed) return states
    if (next.state) states.push(next.state)
    at = next.last
  }
}

/** The state behind a comma or "and" at a token. */
function stateJoinedAt(reading: Reading, at: number): PlaceMention | undefined {
  const joins = reading.document.tokens[at]?.fold === 'and' || reading.document.tokens[at]?.text === ','
  const next = joins ? startingAt(reading.places, at + 1) : undefined
  return next?.kind === 'state' ? next : undefined
}

/** The visit of whoever holds an office of another state, where the text does not name them; null where the place is their own. */
export function visitByOffice(
  reading: Reading,
  standing: Standing,
  anchor: Extent,
  office: OfficeMention,
  place: FramePlace,
  date: EventFrame['date'],
): EventFrame | null {
  if (office.for === null || place.state === null || place.state === office.for) return null
  const near = sentenceOf(reading, office.first) === sentenceOf(reading, anchor.first)
  return {
    ...BARE,
    rule: 'en/visit/office',
    type: 'visit',
    standing: standing === 'lapsed' ? 'cancelled' : standing,
    anchor,
    extent: covers([near ? office : null, anchor, place.extent, date]),
    sides: [office.for, place.state],
    date,
    place,
    confidence: 0.65,
  }
}
