import lexicon from '../../../../../data/en/encounters.json' with { type: 'json' }
import { type Extent, within } from '../../../engine/layer.ts'
import type { DateMention } from '../dates/mention.ts'
import { covers, type EventFrame, type FrameParticipant } from '../frames/frame.ts'
import { placesIn } from '../frames/places-in.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import { isState } from '../mentions/actors.ts'

/** How far before the noun "separate" may stand, and behind it. */
const NEAR = 3

const SEPARATELY = new Set(lexicon.separately)
const KINDS = new Set(['meeting', 'call'])

/**
 * "held separate talks with A and B", "paid courtesy calls on A and B", "met bilaterally with her counterparts from C and D", "talked with A and with B": one event with
 * each. Who is told before the words takes part in all of them.
 */
export function metApart(reading: Reading, frames: readonly EventFrame[]): EventFrame[] {
  return frames.flatMap((frame) => {
    const days = KINDS.has(frame.type) && frame.mechanism === null ? daysApart(reading, frame) : []
    if (days.length > 1) return days
    const others =
      KINDS.has(frame.type) && frame.mechanism === null && frame.standing !== 'cancelled'
        ? othersOf(reading, frame)
        : []
    if (others.length < 2) return [frame]
    const common = frame.participants.filter((p) => p.extent.first < frame.anchor.first)
    const sides = [...new Set(common.flatMap((p) => p.person.state ?? []))]
    return others.map(({ participants, side, extent }, i): EventFrame => {
      const own = [...sides, ...(side ? [side] : participants.flatMap((p) => p.person.state ?? []))]
      return {
        ...frame,
        sides: [...new Set(own)],
        participants: [...common, ...participants],
        groups: [],
        ...(i > 0 && { rule: `${frame.rule}/apart`, anchor: extent, extent }),
        ...(i === 0 && { extent: covers([frame.anchor, ...common.map((p) => p.extent), extent]) }),
      }
    })
  })
}

/** "received A on February 27 and B on March 11": whoever stands before a day of their own was met on that day. */
function daysApart(reading: Reading, frame: EventFrame): EventFrame[] {
  const sentence = sentenceOf(reading, frame.anchor.first)
  const common = frame.participants.filter((p) => p.extent.first < frame.anchor.first)
  const behind = frame.participants.filter((p) => p.extent.first >= frame.anchor.last)
  if (!sentence || !frame.date || common.length === 0 || behind.length < 2) return []
  const parts = behind.map((other, i) => {
    const next = behind[i + 1]?.extent.first ?? sentence.last
    const date = within(reading.dates, { first: other.extent.last, last: Math.min(next, other.extent.last + DAYS) })[0]
    return { other, date: date && !LENGTHS.has(date.kind) ? date : undefined, until: next }
  })
  const [first, ...rest] = parts
  if (!first?.date || rest.some((p) => !p.date)) return []
  const owned = new Set(parts.flatMap((p) => p.other.person.state ?? []))
  const shared = frame.sides.filter((s) => !owned.has(s))
  return parts.map(({ other, date, until }, i): EventFrame => {
    const named = placesIn(reading, { first: other.extent.last, last: until }, IN)[0]
    const states = [...common, other].flatMap((p) => p.person.state ?? [])
    return {
      ...frame,
      date: date ?? null,
      place: named ?? (i > 0 ? frame.place : null),
      sides: [...new Set([...shared, ...states])],
      participants: [...common, other],
      groups: [],
      extent: covers([...(i > 0 ? [] : [frame.anchor, ...common.map((p) => p.extent)]), other.extent, date]),
      ...(i > 0 && { rule: `${frame.rule}/apart`, anchor: other.extent }),
    }
  })
}

/** How far behind a name its day may stand. */
const DAYS = 6
const LENGTHS = new Set<DateMention['kind']>(['duration', 'window', 'open', 'vague'])
const IN = new Set(['in', 'at'])

interface Other {
  readonly participants: readonly FrameParticipant[]
  readonly side: string | null
  readonly extent: Extent
}

function othersOf(reading: Reading, frame: EventFrame): Other[] {
  const { tokens } = reading.document
  const sentence = sentenceOf(reading, frame.anchor.first)
  const common = frame.participants.filter((p) => p.extent.first < frame.anchor.first)
  if (!sentence || common.length !== 1) return []
  const own = common[0]?.person.state
  const behind = frame.participants.filter((p) => p.extent.first >= frame.anchor.last)
  const joint = tokens.slice(frame.anchor.first, sentence.last).find((t) => t.fold === 'with' || t.fold === 'on')
  if (!joint) return []
  const words = tokens.slice(
    Math.max(sentence.first, frame.anchor.first - NEAR),
    Math.min(sentence.last, Math.max(frame.anchor.last + NEAR, frame.extent.last + 2)),
  )
  const courtesy = words.some((t) => t.fold === 'courtesy') && words.some((t) => t.fold === 'calls')
  const bilateral = words.some((t) => t.fold === 'bilateral') && words.some((t) => t.fold === 'meetings')
  const apart = courtesy || bilateral || words.some((t) => SEPARATELY.has(t.fold))
  const twice =
    behind.length > 1 &&
    behind.every((p) => reading.persons.some((m) => m.first === p.extent.first && isJoined(reading, m.whole)))
  if (!apart && !twice) return []
  const counterparts = tokens.slice(joint.index, joint.index + NEAR + 1).find((t) => HOLDERS.has(t.fold))
  if (counterparts && tokens[counterparts.index + 1]?.fold === 'from') {
    const end = tokens.slice(counterparts.index + 2, sentence.last).find((t) => BEYOND.has(t.fold))
    const list = { first: counterparts.index, last: end?.index ?? sentence.last }
    const owners = within(reading.actors, list).filter((a) => isState(a.code) && a.code !== own)
    return owners.map((actor, i) => {
      const until = owners[i + 1]?.first ?? sentence.last
      const participants = behind.filter((p) => p.extent.first >= actor.last && p.extent.first < until)
      return { participants, side: actor.code, extent: covers([actor, ...participants.map((p) => p.extent)]) }
    })
  }
  return behind.map((p) => ({ participants: [p], side: null, extent: p.extent }))
}

/** Whom one state after another sends to a meeting: "her counterparts from C and D", "defence leaders from C and D". */
const HOLDERS = new Set(['counterparts', 'ministers', 'leaders', 'chiefs', 'secretaries', 'presidents', 'premiers'])
/** What ends the list of states. */
const BEYOND = new Set(['on', 'in', 'at', 'during', 'ahead', 'after', 'before'])

/** "with A and with B": "with" before the name, its title and its state. */
function isJoined(reading: Reading, whole: Extent): boolean {
  const { tokens } = reading.document
  const at = tokens[whole.first - 1]?.fold === "'s" ? whole.first - 3 : whole.first - 1
  return tokens[at]?.fold === 'with'
}
