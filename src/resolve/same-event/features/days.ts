import type { Telling } from '../../../model/batch.ts'
import { type Bounds, bounds } from '../../../model/edtf.ts'
import type { EventType } from '../../../model/vocabulary.ts'
import { daysBetween, lengthOf, widened } from '../../stretch.ts'
import { WEIGHTS } from '../weights.ts'
import { isCalledOff, isPlanned } from './course.ts'
import type { Feature } from './feature.ts'
import { relation } from './mechanism.ts'

/** Most days of an event that is dated to the day. */
const DAYS = 14
/** Most days of what is dated to the month, and to a part of a year. */
const MONTH = 31
const SEASON = 100

/** Most days between two days of one week, of some months, and of about a year. */
const WEEK = 7
const MONTHS = 200
const ABOUT_A_YEAR = 400

/** How the dates that are told agree, by the two tellings that agree best. */
export const days: Feature = (a, b) => {
  const near = relation(a, b) === 'same' ? 'one mechanism' : a.type === b.type ? a.type : null
  const found = a.tellings.flatMap((x) => b.tellings.flatMap((y) => agreement(near, x, y) ?? []))
  return found.reduce<(typeof found)[number] | null>(
    (best, name) => (best === null || WEIGHTS[name] > WEIGHTS[best] ? name : best),
    null,
  )
}

function agreement(near: EventType | 'one mechanism' | null, x: Telling, y: Telling) {
  if (x.date === null || y.date === null) {
    const [one, two] = [meant(x), meant(y)]
    return one && two && (x.date ?? y.date) && daysBetween(one, two) > 0
      ? 'dated outside of what the other can mean'
      : null
  }
  const [one, two] = [bounds(x.date), bounds(y.date)]
  const gap = daysBetween(one, two)
  if (gap === 0) return overlapping(one, two)
  if (gap === 1 && lengthOf(one) <= DAYS && lengthOf(two) <= DAYS)
    return near === 'call'
      ? 'days that neighbour, of a call'
      : near === 'one mechanism'
        ? 'days that neighbour, in one mechanism'
        : 'days that neighbour'
  if ((isCalledOff(x) || isCalledOff(y)) && gap <= MONTHS) return 'called off or put off for another day'
  if (isPlanned(x) || isPlanned(y))
    return gap <= MONTHS ? 'planned for another day' : gap <= ABOUT_A_YEAR ? 'planned for another year' : 'far apart'
  return gap <= WEEK ? 'days apart' : gap <= MONTHS ? 'weeks or months apart' : 'far apart'
}

function overlapping(one: Bounds, two: Bounds) {
  if (one.earliest === two.earliest && one.latest === two.latest && lengthOf(one) <= DAYS)
    return lengthOf(one) > 1 ? 'the same stretch of days' : 'the same day'
  const most = Math.max(lengthOf(one), lengthOf(two))
  if (most <= DAYS) return 'a day within days'
  return most <= MONTH ? 'the same month' : most <= SEASON ? 'the same season' : 'the same year'
}

/** Days before and after publication in which an event lies that is told without a date. */
const JUST_NOW = 60
const SOON = 400

/** The days that a telling can mean; where it gives none, those about its publication. Null where that is unknown too. */
export function meant({ date, status, published }: Telling): Bounds | null {
  if (date !== null) return bounds(date)
  if (published === null) return null
  const told = bounds(published)
  return status === 'planned'
    ? { earliest: told.earliest, latest: widened(told, SOON).latest }
    : { earliest: widened(told, JUST_NOW).earliest, latest: widened(told, 1).latest }
}
