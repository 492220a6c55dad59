import type { Attended, EventProfile } from '../../../model/batch.ts'
import { fold } from '../../../model/fold.ts'
import type { Feature } from './feature.ts'
import { relation } from './mechanism.ts'

export const people: Feature = (a, b) => {
  if (a.people.length === 0 || b.people.length === 0) return null
  const shared = a.people.filter((x) => b.people.some((y) => same(x, y))).length
  if (shared > 1) return 'several people in common'
  if (shared === 1) return 'one person in common'
  // Each may name those of one side only.
  const both = [...a.people, ...b.people]
  return both.every((x) => x.for !== null) ? null : 'nobody in common'
}

/** Of a side both name people, and none of them is the same: then its others met somebody else. */
export const represented: Feature = (a, b) => {
  const apart = sidesOf(a).some((side) => {
    const [ones, twos] = [a, b].map((profile) => profile.people.filter((p) => p.for === side))
    return twos && twos.length > 0 && !ones?.some((x) => twos.some((y) => same(x, y)))
  })
  if (!apart) return null
  return relation(a, b) === 'same'
    ? 'a side is represented by others, in one mechanism'
    : 'a side is represented by others'
}

const sidesOf = ({ people: all }: EventProfile): string[] => [...new Set(all.flatMap((p) => p.for ?? []))]

/** One person, or whoever holds one office of a side. */
const same = (x: Attended, y: Attended): boolean =>
  x.person === y.person ||
  (x.for !== null && x.for === y.for && x.office !== null && y.office !== null && fold(x.office) === fold(y.office))
