import { RapporteurError } from './errors.ts'

/**
 * Our profile of EDTF (Library of Congress, 2019; ISO 8601-2): level 0 and 1, without times, years of more than four
 * digits or qualified parts. `2024-11-12`, `2024-11`, `2024`, `2024-09/2024-11`, `2024-11~`, `2024?`, `202X`, `2024-XX`,
 * `2024-11-XX`, `../2005`, `2005/..` and the seasons `2024-21` (spring) to `2024-24` (winter).
 */
const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(0[1-9]|1[0-2]|2[1-4]|XX)(?:-(0[1-9]|[12]\d|3[01]|XX))?)?[?~%]?$/

export interface Bounds {
  /** First and last day that the date can mean, as ISO 8601 days; `-infinity` and `infinity` for open ends. */
  readonly earliest: string
  readonly latest: string
}

/**
 * The first and the last day that a date of our EDTF profile can mean.
 *
 * @throws RapporteurError `date-invalid` for any other string.
 * @example bounds('2024-09/2024-11') // { earliest: '2024-09-01', latest: '2024-11-30' }
 */
export function bounds(edtf: string): Bounds {
  const found = boundsOrNull(edtf)
  if (!found) {
    throw new RapporteurError(
      'date-invalid',
      `"${edtf}" is not a date in EDTF.`,
      'Write 2024-11-12, 2024-11, 2024 or 2024-09/2024-11.',
    )
  }
  return found
}

/** Whether a string is a date of our EDTF profile. */
export const isEdtf = (text: string): boolean => boundsOrNull(text) !== null

/** Whether two dates can mean the same day. */
export function overlaps(a: string, b: string): boolean {
  const [x, y] = [bounds(a), bounds(b)]
  return !after(x.earliest, y.latest) && !after(y.earliest, x.latest)
}

export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'range'

/** How precise a date is. Intervals are `range`, whatever their ends. */
export function precision(edtf: string): Precision {
  bounds(edtf)
  if (edtf.includes('/')) return 'range'
  const bare = edtf.replace(/[?~%]$/, '').replace(/-XX/g, '')
  if (/X/.test(bare)) return 'decade'
  if (bare.length === 4) return 'year'
  if (bare.length === 10) return 'day'
  return Number(bare.slice(5)) > 12 ? 'season' : 'month'
}

const after = (a: string, b: string): boolean => {
  if (a === '-infinity' || b === 'infinity') return false
  return a === 'infinity' || b === '-infinity' || a > b
}

function boundsOrNull(edtf: string): Bounds | null {
  const ends = edtf.split('/')
  if (ends.length > 2) return null
  const [from, to] = ends
  if (from === undefined) return null
  if (to === undefined) return point(from)
  const a = from === '..' || from === '' ? { earliest: '-infinity', latest: '-infinity' } : point(from)
  const b = to === '..' || to === '' ? { earliest: 'infinity', latest: 'infinity' } : point(to)
  if (!a || !b || (a.earliest === '-infinity' && b.latest === 'infinity') || after(a.earliest, b.latest)) return null
  return { earliest: a.earliest, latest: b.latest }
}

/** Months of the northern seasons; winter runs into the next year. */
const SEASONS: Record<string, [number, number]> = { '21': [3, 5], '22': [6, 8], '23': [9, 11], '24': [12, 14] }

function point(text: string): Bounds | null {
  const match = POINT.exec(text)
  if (!match) return null
  const [, year = '', month, day] = match
  if (year.includes('X') && month) return null
  const [low, high] = [Number(year.replace(/X/g, '0')), Number(year.replace(/X/g, '9'))]
  if (!month || (month === 'XX' && (!day || day === 'XX')))
    return { earliest: iso(low, 1, 1), latest: iso(high, 12, 31) }
  if (month === 'XX') return null
  const season = SEASONS[month]
  if (season) return day ? null : { earliest: iso(low, season[0], 1), latest: iso(low, season[1] + 1, 0) }
  if (!day || day === 'XX') return { earliest: iso(low, Number(month), 1), latest: iso(low, Number(month) + 1, 0) }
  const exact = iso(low, Number(month), Number(day))
  return exact === `${year}-${month}-${day}` ? { earliest: exact, latest: exact } : null
}

function iso(year: number, month: number, day: number): string {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.toISOString().slice(0, 10)
}

const pad = (n: number): string => String(n).padStart(2, '0')

/** `2024-11-12`. Days out of the month's range roll over, as in `Date`. */
export const day = (y: number, m: number, d: number): string => iso(y, m, d)

/** `2024-11`. Months out of range roll over into other years. */
export const month = (y: number, m: number): string => iso(y, m, 1).slice(0, 7)

/** A day some days later or, with a negative number, earlier. */
export function addDays(isoDay: string, days: number): string {
  const [y = 0, m = 1, d = 1] = isoDay.split('-').map(Number)
  return iso(y, m, d + days)
}

/** A month (`YYYY-MM`) some months later or earlier. */
export function addMonths(yearMonth: string, months: number): string {
  const [y = 0, m = 1] = yearMonth.split('-').map(Number)
  return month(y, m + months)
}

/** Day of the week of an ISO day, 0 for Sunday. */
export function weekday(isoDay: string): number {
  return new Date(`${isoDay}T00:00:00Z`).getUTCDay()
}

/** An interval, or the one date where both ends are the same. */
export const interval = (from: string, to: string): string => (from === to ? from : `${from}/${to}`)

/** A year of four digits. */
export const year = (y: number): string => String(y).padStart(4, '0')

/** The numbers of a date's first day. */
export function parts(isoDay: string): { y: number; m: number; d: number } {
  const [y = 0, m = 1, d = 1] = isoDay.split('-').map(Number)
  return { y, m, d }
}

/** Two digits, as ISO 8601 writes months and days. */
export const twoDigits = pad
