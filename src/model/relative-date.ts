import { addDays, bounds, interval } from './edtf.ts'
import type { Relation } from './value.ts'

/** The date (EDTF) that lies so from another; null where the relation leaves it open. */
export function resolveRelative(base: string, { direction, least, most, unit }: Relation): string | null {
  if (direction === 'same') return base
  if (most === null || unit !== 'day') return null
  const sign = direction === 'after' ? 1 : -1
  const { earliest, latest } = bounds(base)
  const [near, far] = [least * sign, most * sign].sort((a, b) => a - b)
  return interval(addDays(earliest, near ?? 0), addDays(latest, far ?? 0))
}
