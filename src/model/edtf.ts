import { daysIn, type Edtf, type End, isMissing, PARTS, type Point, readEdtf } from './edtf-form.ts'
import { RapporteurError } from './errors.ts'

export interface Bounds {
  /** First and last day that the date can mean, as ISO 8601 days; `-infinity` and `infinity` for ends that are open or unknown. */
  readonly earliest: string
  readonly latest: string
}

/**
 * The first and the last day that a date of our EDTF profile can mean; of a set, of all its members together.
 *
 * @throws RapporteurError `date-invalid` for any other string.
 * @example bounds('2024-09/2024-11') // { earliest: '2024-09-01', latest: '2024-11-30' }
 */
export function bounds(edtf: string): Bounds {
  const [first, ...rest] = spans(edtf)
  return rest.reduce<Bounds>(
    (all, { earliest, latest }) => ({
      earliest: after(all.earliest, earliest) ? earliest : all.earliest,
      latest: after(latest, all.latest) ? latest : all.latest,
    }),
    first ?? NEVER,
  )
}

/**
 * The stretches of days that a date can mean: one, or one for each member of a set.
 *
 * @throws RapporteurError `date-invalid`.
 * @example spans('[2024-11-12,2024-11-14]') // [{ earliest: '2024-11-12', latest: '2024-11-12' }, { earliest: '2024-11-14', … }]
 */
export function spans(edtf: string): readonly Bounds[] {
  const found = reading(edtf)
  if (typeof found === 'string') {
    throw new RapporteurError(
      'date-invalid',
      `"${edtf}" is not a date in EDTF: ${found}.`,
      'Write 2024-11-12, 2024-11, 2024, 2024-09/2024-11 or [2024-11-12,2024-11-13].',
    )
  }
  return found.spans
}

/** Whether a string is a date of our EDTF profile. */
export const isEdtf = (text: string): boolean => typeof reading(text) !== 'string'

/** Whether two dates can mean the same day. */
export const overlaps = (a: string, b: string): boolean =>
  spans(a).some((x) => spans(b).some((y) => !after(x.earliest, y.latest) && !after(y.earliest, x.latest)))

export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'range' | 'set'

/**
 * How precise a date is. Intervals are `range`, whatever their ends; `season` is any part of a year that is longer than a month.
 *
 * @throws RapporteurError `date-invalid`.
 */
export function precision(edtf: string): Precision {
  spans(edtf)
  const found = reading(edtf)
  if (typeof found === 'string' || found.date.kind === 'interval') return 'range'
  if (found.date.kind === 'set') return 'set'
  const { year, month, day } = found.date
  if (year.digits.endsWith('X')) return 'decade'
  if (!month || month.digits === 'XX') return 'year'
  if (Number(month.digits) > 12) return 'season'
  return day && day.digits !== 'XX' ? 'day' : 'month'
}

/** Whether a date, or an end or member of it, is said to be uncertain or approximate. */
export function isQualified(edtf: string): boolean {
  return /[?~%]/.test(edtf)
}

/** Whether it is not known on which days an event was. A stretch from day to day is known. */
export function isImprecise(date: string): boolean {
  // Most dates are a day, and are asked for by the thousand.
  if (ONE_DAY.test(date)) return false
  if (isQualified(date)) return true
  const how = precision(date)
  return how === 'range' ? !/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(date) : how !== 'day'
}

const ONE_DAY = /^\d{4}-\d\d-\d\d$/

const NEVER: Bounds = { earliest: 'infinity', latest: '-infinity' }

/** Whether a day, or an end, lies behind another. */
const after = (a: string, b: string): boolean => {
  if (a === '-infinity' || b === 'infinity') return false
  return a === 'infinity' || b === '-infinity' || a > b
}

interface Reading {
  readonly date: Edtf
  readonly spans: readonly Bounds[]
}

/** The dates that were read last: a record asks for the same few over and over. */
const read = new Map<string, Reading | string>()

function reading(text: string): Reading | string {
  const known = read.get(text)
  if (known !== undefined) return known
  const date = readEdtf(text)
  const found = typeof date === 'string' ? date : spansOf(date)
  const made = typeof found === 'string' || typeof date === 'string' ? String(found) : { date, spans: found }
  if (text.length > 64) return made
  if (read.size >= 20_000) read.clear()
  read.set(text, made)
  return made
}

/** The stretches that a date can mean, or why it means none. */
function spansOf(date: Edtf): readonly Bounds[] | string {
  if (date.kind === 'point') return [pointBounds(date)]
  const runs = date.kind === 'interval' ? [date] : date.members
  const found: Bounds[] = []
  for (const run of runs) {
    const one = run.kind === 'point' ? pointBounds(run) : between(run.from, run.to)
    if (one === null) return 'it ends before it begins'
    found.push(one)
  }
  return found
}

function between(from: End, to: End): Bounds | null {
  const start = isMissing(from) ? '-infinity' : pointBounds(from).earliest
  const latest = isMissing(to) ? 'infinity' : pointBounds(to).latest
  return after(start, latest) ? null : { earliest: start, latest }
}

function pointBounds({ year: { digits }, month: monthPart, day: dayPart }: Point): Bounds {
  const [low, high] = [Math.max(1, Number(digits.replace(/X/g, '0'))), Number(digits.replace(/X/g, '9'))]
  if (!monthPart || monthPart.digits === 'XX') return { earliest: written(low, 1, 1), latest: written(high, 12, 31) }
  const number = Number(monthPart.digits)
  if (dayPart && dayPart.digits !== 'XX') {
    const exact = written(low, number, Number(dayPart.digits))
    return { earliest: exact, latest: exact }
  }
  const [first, last] = PARTS[number] ?? [number, number]
  if (last <= 12) return { earliest: written(low, first, 1), latest: written(low, last, daysIn(low, last)) }
  if (low === 9999) return { earliest: written(low, first, 1), latest: '9999-12-31' }
  return { earliest: written(low, first, 1), latest: written(low + 1, last - 12, daysIn(low + 1, last - 12)) }
}

const written = (y: number, m: number, d: number): string => `${year(y)}-${twoDigits(m)}-${twoDigits(d)}`

function iso(year: number, month: number, day: number): string {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString()
  if (text.length !== 24 || text.startsWith('0000'))
    throw new RapporteurError('date-invalid', `A date lies outside the years 0001 to 9999.`, 'Correct the date.')
  return text.slice(0, 10)
}

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
export const twoDigits = (n: number): string => String(n).padStart(2, '0')
