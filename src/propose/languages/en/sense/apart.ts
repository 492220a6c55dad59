import lexicon from '../../../../../data/en/encounters.json' with { type: 'json' }
import { type Extent, within } from '../../../engine/layer.ts'
import { covers, type EventFrame, type FrameParticipant } from '../frames/frame.ts'
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
  const apart = courtesy || words.some((t) => SEPARATELY.has(t.fold))
  const twice =
    behind.length > 1 &&
    behind.every((p) => reading.persons.some((m) => m.first === p.extent.first && isJoined(reading, m.whole)))
  if (!apart && !twice) return []
  const counterparts = tokens.slice(joint.index, joint.index + NEAR + 1).find((t) => t.fold === 'counterparts')
  if (counterparts && tokens[counterparts.index + 1]?.fold === 'from') {
    const list = { first: counterparts.index, last: sentence.last }
    const owners = within(reading.actors, list).filter((a) => isState(a.code) && a.code !== own)
    return owners.map((actor, i) => {
      const until = owners[i + 1]?.first ?? sentence.last
      const participants = behind.filter((p) => p.extent.first >= actor.last && p.extent.first < until)
      return { participants, side: actor.code, extent: covers([actor, ...participants.map((p) => p.extent)]) }
    })
  }
  return behind.map((p) => ({ participants: [p], side: null, extent: p.extent }))
}

/** "with A and with B": "with" before the name, its title and its state. */
function isJoined(reading: Reading, whole: Extent): boolean {
  const { tokens } = reading.document
  const at = tokens[whole.first - 1]?.fold === "'s" ? whole.first - 3 : whole.first - 1
  return tokens[at]?.fold === 'with'
}
