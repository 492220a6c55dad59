import type { Happening } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'
import { dayNumber, dayOf } from './days.ts'

export type Unit = 'month' | 'quarter' | 'year'

/**
 * How many events fall into a stretch of the calendar. An event whose date can mean several stretches is spread over them by
 * days: `sure` counts events that can fall nowhere else, `possible` those that can fall here, and `expected` is the sum of the shares.
 */
export interface Bucket {
  /** `2024-11`, `2024-Q4` or `2024`. */
  readonly bucket: string
  /** First and last day (ISO 8601). */
  readonly from: string
  readonly to: string
  readonly sure: number
  readonly possible: number
  readonly expected: number
  /** Those that are possible, each with the part of it that is expected here. */
  readonly shares: readonly Share[]
}

export interface Share {
  readonly event: Happening
  readonly expected: number
}

/**
 * Events counted by month, quarter or year, without gaps from the first bucket with one to the last, or over the days asked for. What is
 * undated, open at an end, or can fall on more than `MOST_DAYS` days is left out: it says nothing of when. `expected` sums to the events counted where no
 * window cuts them.
 *
 * @example bucketsOf(meetings, 'quarter') // [{ bucket: '2024-Q3', from: '2024-07-01', to: '2024-09-30', sure: 1, possible: 2, expected: 1.5, … }]
 */
export function bucketsOf(
  happenings: readonly Happening[],
  unit: Unit,
  window: { readonly from?: string | undefined; readonly to?: string | undefined } = {},
): Bucket[] {
  const dated = happenings.filter(isPlaced)
  const [from, to] = [window.from ?? least(dated), window.to ?? most(dated)]
  if (from === null || to === null || from > to) return []
  const buckets = calendar(from, to, unit)
  const starts = buckets.map((bucket) => dayNumber(bucket.from))
  const ends = buckets.map((bucket) => dayNumber(bucket.to))
  for (const event of dated) {
    const [first, last] = [dayNumber(event.earliest), dayNumber(event.latest)]
    for (let i = firstFrom(ends, first); i < buckets.length; i++) {
      const [bucket, start = 0, end = 0] = [buckets[i], starts[i], ends[i]]
      if (!bucket || start > last) break
      const days = Math.min(last, end) - Math.max(first, start) + 1
      const expected = days / (last - first + 1)
      bucket.expected += expected
      bucket.possible++
      if (expected === 1) bucket.sure++
      bucket.shares.push({ event, expected })
    }
  }
  return buckets
}

/** Dates that can mean more days than these are no use for a tempo: five years. */
export const MOST_DAYS = 1830

type Placed = Happening & { readonly earliest: string; readonly latest: string }

/** Whether an event is dated closely enough to be counted by time. */
export const isPlaced = (event: Happening): event is Placed =>
  isDay(event.earliest) && isDay(event.latest) && dayNumber(event.latest) - dayNumber(event.earliest) < MOST_DAYS

const least = (dated: readonly Placed[]) =>
  dated.reduce<string | null>((least, e) => (least === null || e.earliest < least ? e.earliest : least), null)
const most = (dated: readonly Placed[]) =>
  dated.reduce<string | null>((most, e) => (most === null || e.latest > most ? e.latest : most), null)

/** Index of the first of some days, in their order, that is on or after one. */
function firstFrom(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const

type Filling = { -readonly [Key in keyof Bucket]: Bucket[Key] } & { readonly shares: Share[] }

/** The months, quarters or years that days fall into, empty yet. */
function calendar(from: string, to: string, unit: Unit): Filling[] {
  const step = MONTHS[unit]
  const made: Filling[] = []
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1]
  for (let at = year * 12 + month - (month % step); ; at += step) {
    const start = firstOf(at)
    if (start > to) return made
    const end = dayOf(dayNumber(firstOf(at + step)) - 1)
    made.push({ bucket: nameOf(start, unit), from: start, to: end, sure: 0, possible: 0, expected: 0, shares: [] })
  }
}

/** First day of a month, counted from the year 0. */
const firstOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`

const nameOf = (day: string, unit: Unit): string =>
  unit === 'year'
    ? day.slice(0, 4)
    : unit === 'month'
      ? day.slice(0, 7)
      : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
