import type { EventProfile, Telling } from '../../../model/batch.ts'
import { type Bounds, bounds } from '../../../model/edtf.ts'
import { daysBetween, lengthOf } from '../../stretch.ts'
import type { Feature } from './feature.ts'

const CALLED_OFF: readonly (string | null)[] = ['cancelled', 'postponed']
const OVER: readonly (string | null)[] = ['held', 'ongoing']

export const isPlanned = (t: Telling): boolean => t.status === 'planned'
export const isCalledOff = (t: Telling): boolean => CALLED_OFF.includes(t.status)

/** Whether a telling of it speaks of what was to come, so that the day and place may have become others. */
export const isAhead = ({ tellings }: EventProfile): boolean => tellings.some((t) => isPlanned(t) || isCalledOff(t))

/** Days within which what was called off is held after all: surely, and perhaps. */
const RESUMED = 31
const PERHAPS_RESUMED = 120

export const course: Feature = (a, b) => {
  const pairs = a.tellings.flatMap((x) => b.tellings.flatMap((y) => [[x, y] as const, [y, x] as const]))
  if (pairs.some(([plan, held]) => isPlanned(plan) && OVER.includes(held.status) && cameAfter(plan, held)))
    return 'told of as ahead when the other was over'
  const resumed = pairs.flatMap(([off, held]) =>
    isCalledOff(off) && held.status === 'held' ? daysUntil(off, held) : [],
  )
  const soonest = Math.min(...resumed)
  if (soonest <= PERHAPS_RESUMED)
    return soonest <= RESUMED ? 'called off, then held within a month' : 'called off, then held'
  return pairs.some(([plan, held]) => isPlanned(plan) && OVER.includes(held.status)) ? 'announced, then held' : null
}

/** A plan that was published when the other event was over and told of, so that it is for another one. */
function cameAfter(plan: Telling, held: Telling): boolean {
  const [published, day] = [daysOf(plan.published), daysOf(held.date)]
  if (!published || !day || lengthOf(day) > MONTH) return false
  return published.earliest > day.latest && daysBetween(published, day) > 1
}

const MONTH = 31

/** Days from when it was to be held to when it was; infinite where it was before, or nothing dates one of them. */
function daysUntil(off: Telling, held: Telling): number {
  const [then, on] = [daysOf(off.date ?? off.published), daysOf(held.date)]
  return then !== null && on !== null && on.latest >= then.earliest ? daysBetween(then, on) : Number.POSITIVE_INFINITY
}

const daysOf = (edtf: string | null): Bounds | null => (edtf === null ? null : bounds(edtf))
