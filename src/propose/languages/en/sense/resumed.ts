import type { EventFrame } from '../frames/frame.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import { singular } from '../mentions/mechanism-phrase.ts'

/** How many sentences behind a round "the session" may still mean it. */
const NEAR = 3
/** Among how many rounds told before it is looked for, so that a long compilation takes linear time. */
const LOOK_BACK = 8

/** "The session took place in Kinshasa on 6 July": day and place of the round told just before, which has none of its own. */
export function withResumed(reading: Reading, frames: readonly EventFrame[]): EventFrame[] {
  const resumed = new Set<EventFrame>()
  const fuller = new Map<EventFrame, EventFrame>()
  const rounds: EventFrame[] = []
  for (const frame of [...frames].sort((a, b) => a.anchor.first - b.anchor.first)) {
    if (frame.mechanism !== null) rounds.push(frame)
    if (frame.rule !== 'en/occasion' || !pointsBack(reading, frame)) continue
    const round = rounds
      .slice(-LOOK_BACK)
      .findLast((f) => f.standing === frame.standing && distance(reading, f, frame) <= NEAR)
    if (!round?.mechanism || !meant(reading, frame, round)) continue
    const known = fuller.get(round) ?? round
    if ((known.date && frame.date) || (known.place && frame.place && known.date)) continue
    resumed.add(frame)
    fuller.set(round, { ...known, date: known.date ?? frame.date, place: frame.place ?? known.place })
  }
  return frames.flatMap((frame) => (resumed.has(frame) ? [] : [fuller.get(frame) ?? frame]))
}

const pointsBack = (reading: Reading, frame: EventFrame): boolean =>
  ['the', 'this'].includes(reading.document.tokens[frame.anchor.first - 1]?.fold ?? '') &&
  frame.anchor.last - frame.anchor.first === 1

function meant(reading: Reading, frame: EventFrame, round: EventFrame): boolean {
  const word = singular(reading.document.tokens[frame.anchor.first]?.fold ?? '')
  const mechanism = round.mechanism?.mechanism
  return mechanism !== undefined && (mechanism.units.has(word) || mechanism.heads.has(word))
}

function distance(reading: Reading, a: EventFrame, b: EventFrame): number {
  const index = (f: EventFrame) => sentenceOf(reading, f.anchor.first)?.index ?? 0
  return index(b) - index(a)
}
