import { overlaps } from '../../../engine/layer.ts'
import type { EventFrame } from '../frames/frame.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'

const TALKS = new Set(['meeting', 'consultation', 'summit', 'conference'])
const family = (frame: EventFrame): string => (TALKS.has(frame.type) ? 'talks' : frame.type)

/**
 * What was called off, put off or moved is not also read as held or planned: of frames over the same noun the cancelled one stands, and "X was to
 * visit Dublin, but the trip was scrapped" cancels the visit told before. A bare "the trip was put off" with nothing before it
 * tells of no event that could be found again.
 */
export function withoutCancelled(reading: Reading, frames: readonly EventFrame[]): EventFrame[] {
  const isDropped = (f: EventFrame) => f.standing === 'cancelled' || f.change === 'moved'
  const dropped = frames.filter(isDropped)
  const own = dropped
    .filter(
      (f) => !dropped.some((other) => other !== f && overlaps(f.anchor, other.anchor) && fuller(other, f, frames)),
    )
    .map((f): EventFrame => {
      const isPutOff = dropped.some((other) => other.change === 'postponed' && overlaps(f.anchor, other.anchor))
      return isPutOff && f.standing === 'cancelled' ? { ...f, change: 'postponed' } : f
    })
  const kept = frames.filter((f) => !isDropped(f) && !own.some((other) => overlaps(other.anchor, f.anchor)))
  const result: EventFrame[] = [...kept]
  for (const frame of own) {
    if (frame.date || frame.change === 'moved' || !pointsBack(reading, frame)) {
      result.push(frame)
      continue
    }
    const meant = result.findLastIndex(
      (f) =>
        family(f) === family(frame) &&
        f.anchor.first < frame.anchor.first &&
        ((f.standing === 'planned' && distance(reading, f, frame) === 0) ||
          (f.standing === 'lapsed' && distance(reading, f, frame) <= 1)),
    )
    const plan = result[meant]
    if (plan)
      result[meant] = {
        ...plan,
        ...(frame.change && { change: frame.change }),
        standing: 'cancelled',
        rule: `${plan.rule}/${frame.change ?? 'cancelled'}`,
      }
  }
  return result
}

const fuller = (a: EventFrame, b: EventFrame, all: readonly EventFrame[]): boolean => {
  const weight = (f: EventFrame) =>
    f.participants.length + (f.date ? 2 : 0) + (f.mechanism ? 2 : 0) + (f.change === 'moved' ? 4 : 0)
  return weight(a) > weight(b) || (weight(a) === weight(b) && all.indexOf(a) < all.indexOf(b))
}

function pointsBack(reading: Reading, frame: EventFrame): boolean {
  const previous = reading.document.tokens[frame.anchor.first - 1]?.fold ?? ''
  return ['the', 'this', 'that'].includes(previous) && frame.participants.length === 0 && !frame.mechanism?.round
}

function distance(reading: Reading, a: EventFrame, b: EventFrame): number {
  const index = (f: EventFrame) => sentenceOf(reading, f.anchor.first)?.index ?? 0
  return Math.abs(index(a) - index(b))
}
