import lexicon from '../../../../../data/en/encounters.json' with { type: 'json' }
import type { EventFrame, FrameParticipant } from '../frames/frame.ts'
import { type Reading, sentenceOf, tokensOf } from '../frames/reading.ts'

const SEPARATELY = new Set(lexicon.separately)
const RULES = new Set(['en/talks', 'en/reception', 'en/call'])

/** "held separate talks with A and B", "paid courtesy calls on A and B", "spoke separately by phone with A and with B": as many events as there are others. */
export function separately(reading: Reading, frames: readonly EventFrame[]): EventFrame[] {
  return frames.flatMap((frame) => {
    const others = RULES.has(frame.rule) ? othersOf(reading, frame) : []
    if (others.length < 2) return [frame]
    const own = frame.participants.filter((p) => !others.includes(p))
    const shared = frame.sides.filter((side) => !others.some((p) => p.person.state === side))
    return others.map((other, i): EventFrame => {
      const state = other.person.state
      const sides = others.every((o) => o.person.state === state) ? frame.sides : [...shared, ...(state ? [state] : [])]
      return {
        ...frame,
        participants: [...own, other],
        sides,
        ...(i > 0 && { rule: `${frame.rule}/separate`, anchor: other.extent, extent: other.extent }),
      }
    })
  })
}

/** Those behind the verb, where the words say that each was met alone and one person stands before it. */
function othersOf(reading: Reading, frame: EventFrame): FrameParticipant[] {
  const sentence = sentenceOf(reading, frame.anchor.first)
  if (!sentence || frame.standing === 'cancelled') return []
  const before = frame.participants.filter((p) => p.extent.first < frame.anchor.first)
  const behind = frame.participants.filter((p) => p.extent.first >= frame.anchor.first)
  const words = tokensOf(reading, {
    first: frame.anchor.first - 3,
    last: Math.max(frame.anchor.last + 3, frame.extent.last + 2),
  })
  const apart = words.some((t) => t.sentence === sentence.index && SEPARATELY.has(t.fold))
  const calls = words.some((t) => t.fold === 'calls') && words.some((t) => t.fold === 'courtesy')
  return before.length === 1 && (apart || calls) ? behind : []
}
