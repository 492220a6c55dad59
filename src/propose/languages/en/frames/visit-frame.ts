import { type Extent, startingAt, within } from '../../../engine/layer.ts'
import type { OfficeMention } from '../mentions/offices.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { Standing } from '../verb-groups.ts'
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
  const { tokens } = reading.document
  const states: string[] = []
  let at = place.extent.last
  let open = startingAt(reading.places, place.extent.first)?.kind === 'state'
  while (open) {
    const link = tokens[at]?.fold
    const comma = tokens[at]?.text === ','
    const next = comma || link === 'and' ? startingAt(reading.places, at + 1) : undefined
    open = next?.kind === 'state' && (!comma || startsList(reading, next.last))
    if (open && next?.state) states.push(next.state)
    at = next?.last ?? at
  }
  return states
}

/** Whether what stands behind goes on with a list of states: ", Bolivia and Ecuador", not "Peru, Bolivia's neighbour". */
function startsList(reading: Reading, at: number): boolean {
  const { tokens } = reading.document
  const and = tokens[at]?.fold === 'and' || tokens[at]?.text === ','
  return and && startingAt(reading.places, at + 1)?.kind === 'state'
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
