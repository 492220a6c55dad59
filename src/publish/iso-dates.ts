import { bounds, isQualified } from '../model/edtf.ts'
import { isMissing, type Point, readEdtf } from '../model/edtf-form.ts'

/** A date as ISO 8601 writes it, to the day, month or year: one, or the ends of an interval, null where an end is open or not known. */
export type IsoDates =
  | { readonly date: string }
  | { readonly date: null; readonly start: string | null; readonly end: string | null }

/**
 * A date of ours in ISO 8601, never more precise than it is: of a season its year, of one of several days the month or year that they share. Null where
 * ISO 8601 has nothing that would be true: for decades, for what is uncertain or approximate, and for days of different years.
 *
 * @example isoDates('2024-11') // { date: '2024-11' }
 * @example isoDates('2025-12-01/..') // { date: null, start: '2025-12-01', end: null }
 */
export function isoDates(edtf: string): IsoDates | null {
  const read = readEdtf(edtf)
  if (typeof read === 'string' || isQualified(edtf)) return null
  if (read.kind === 'point') return one(ofPoint(read))
  if (read.kind === 'set') return one(shared(edtf))
  const [start, end] = [read.from, read.to].map((point) => (isMissing(point) ? null : ofPoint(point)))
  return start || end ? { date: null, start: start ?? null, end: end ?? null } : null
}

const one = (date: string | null): IsoDates | null => (date === null ? null : { date })

function ofPoint({ year, month, day }: Point): string | null {
  if (/X/.test(year.digits)) return null
  const named = month !== null && Number(month.digits) <= 12
  if (!named) return year.digits
  const whole = day !== null && !/X/.test(day.digits)
  return [year.digits, month.digits, ...(whole ? [day.digits] : [])].join('-')
}

/** The day, month or year in which all of it lies. */
function shared(edtf: string): string | null {
  const { earliest, latest } = bounds(edtf)
  return [10, 7, 4].map((length) => earliest.slice(0, length)).find((part) => latest.startsWith(part)) ?? null
}
