import { daysBetween } from '../../stretch.ts'
import type { Feature } from './feature.ts'

/** Days between tellings over which most leave office, few stay in public life, and none. */
const SOME = 10 * 365
const LONG = 25 * 365
const TOO_LONG = 50 * 365

export const times: Feature = (a, b) => {
  if (a.days === null || b.days === null) return null
  const apart = daysBetween(a.days, b.days)
  if (apart <= SOME) return null
  return apart > TOO_LONG ? 'two lifetimes apart' : apart > LONG ? 'decades apart' : 'many years apart'
}
