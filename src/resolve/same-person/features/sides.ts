import { isStateCode } from '../../keys.ts'
import type { Feature } from './feature.ts'

/** Whom they spoke for. An official of an organisation is of some state too, so that only states exclude each other. */
export const sides: Feature = (a, b) => {
  if (a.sides.some((side) => b.sides.includes(side))) return 'one side'
  return a.sides.some(isStateCode) && b.sides.some(isStateCode) ? 'other states' : null
}
