import type { EventProfile } from '../../../model/batch.ts'
import type { Feature } from './feature.ts'
import { relation } from './mechanism.ts'

export const sides: Feature = (a, b) => {
  const [few, many] = a.sides.length <= b.sides.length ? [a.sides, b.sides] : [b.sides, a.sides]
  if (few.length === 0) return null
  const shared = few.filter((side) => many.includes(side)).length
  if (shared === many.length) return 'the same sides'
  const one = relation(a, b) === 'same'
  if (shared === few.length && few.length === 1) return 'one side is told of where the other names more'
  if (shared === few.length)
    return one ? 'more sides in one than in the other, in one mechanism' : 'more sides in one than in the other'
  return one ? 'other sides, in one mechanism' : 'other sides'
}

/** Many sides, or an organisation's own: a summit, not talks of two. */
const isGathering = ({ sides: all }: EventProfile): boolean =>
  all.length > 2 || (all.length === 1 && (all[0] ?? '').startsWith('org_'))

export const margins: Feature = (a, b) =>
  isGathering(a) !== isGathering(b) && Math.max(a.sides.length, b.sides.length) > 1 && relation(a, b) !== 'same'
    ? 'a gathering and talks of a few on its margins'
    : null
