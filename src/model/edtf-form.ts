/**
 * The forms of our profile of EDTF (Library of Congress, 2019; ISO 8601-2:2019): levels 0 and 1, and of level 2 the sets, the
 * parts of a year and qualified parts of a date. Years are those from 0001 to 9999. Times of day, years of other lengths and
 * unspecified digits in front of specified ones (`156X-12-25`) are outside it. docs/dates.md shows the profile by examples.
 */

export type Mark = '' | '?' | '~' | '%'

/** One of year, month and day, with its qualification: `alone` stands before it, `through` behind it and holds for all up to it. */
export interface Component {
  readonly alone: Mark
  readonly digits: string
  readonly through: Mark
}

/** A day, month, part of a year, year, decade or century. */
export interface Point {
  readonly kind: 'point'
  readonly year: Component
  readonly month: Component | null
  readonly day: Component | null
}

/** A point, or an end that is `open` (`..`) or not known (an empty string; in intervals only). */
export type End = Point | 'open' | 'unknown'

export interface Interval {
  readonly kind: 'interval'
  readonly from: End
  readonly to: End
}

/** `[..]`, one of its members, or `{..}`, all of them. */
export interface DateSet {
  readonly kind: 'set'
  readonly of: 'one' | 'all'
  readonly members: readonly (Point | { readonly kind: 'run'; readonly from: End; readonly to: End })[]
}

export type Edtf = Point | Interval | DateSet

const POINT = /^([?~%]?)(\d{4}|\d{3}X|\d{2}XX)([?~%]?)(?:-([?~%]?)(\d\d|XX)([?~%]?)(?:-([?~%]?)(\d\d|XX)([?~%]?))?)?$/

/** What the text is, or why it is no date, in words that go on from "is not a date in EDTF: ". */
export function readEdtf(text: string): Edtf | string {
  const set = /^(?:\[(.*)\]|\{(.*)\})$/.exec(text)
  if (set) return readSet(set[1] === undefined ? 'all' : 'one', set[1] ?? set[2] ?? '')
  const ends = text.split('/')
  if (ends.length > 2) return 'an interval has two ends'
  const [first = '', second] = ends
  if (second === undefined) return readPoint(first)
  const from = readEnd(first)
  if (typeof from === 'string' && !isMissing(from)) return from
  const to = readEnd(second)
  if (typeof to === 'string' && !isMissing(to)) return to
  if (isMissing(from) && isMissing(to)) return 'an interval needs one end that is known'
  return { kind: 'interval', from, to }
}

/** The text of a date, as `readEdtf` read it. */
export function writeEdtf(date: Edtf): string {
  if (date.kind === 'point') return pointText(date)
  if (date.kind === 'interval') return `${endText(date.from)}/${endText(date.to)}`
  const members = date.members.map((m) =>
    m.kind === 'point' ? pointText(m) : [m.from, m.to].map((end) => (isMissing(end) ? '' : pointText(end))).join('..'),
  )
  return date.of === 'one' ? `[${members.join(',')}]` : `{${members.join(',')}}`
}

/** Whether the source is said to be unsure of the date, or of a part of it (`?`, `%`). */
export const isUncertain = (point: Point): boolean => marksOf(point).some((m) => m === '?' || m === '%')

/** Whether the date, or a part of it, is said to be approximate (`~`, `%`). */
export const isApproximate = (point: Point): boolean => marksOf(point).some((m) => m === '~' || m === '%')

export const isMissing = (end: End | string): end is 'open' | 'unknown' => end === 'open' || end === 'unknown'

const marksOf = ({ year, month, day }: Point): Mark[] =>
  [year, month, day].flatMap((part) => (part ? [part.alone, part.through] : []))

const componentText = ({ alone, digits, through }: Component): string => `${alone}${digits}${through}`
const pointText = ({ year, month, day }: Point): string =>
  [year, month, day].flatMap((part) => (part ? [componentText(part)] : [])).join('-')
const endText = (end: End): string => (end === 'open' ? '..' : end === 'unknown' ? '' : pointText(end))

function readEnd(text: string): End | string {
  if (text === '..') return 'open'
  return text === '' ? 'unknown' : readPoint(text)
}

function readPoint(text: string): Point | string {
  const found = POINT.exec(text)
  if (!found) return `"${text}" has none of its forms`
  const part = (at: number): Component | null => {
    const digits = found[at + 1]
    return digits === undefined
      ? null
      : { alone: (found[at] ?? '') as Mark, digits, through: (found[at + 2] ?? '') as Mark }
  }
  const [year, month, day] = [part(1), part(4), part(7)]
  if (!year) return `"${text}" has none of its forms`
  if ([year, month, day].some((p) => p && p.alone !== '' && p.through !== ''))
    return `"${text}" qualifies one part twice`
  return faultOf(text, year.digits, month?.digits, day?.digits) ?? { kind: 'point', year, month, day }
}

function faultOf(text: string, year: string, month?: string, day?: string): string | null {
  if (year === '0000') return 'years begin with 0001'
  if (month === undefined) return null
  if (year.endsWith('X')) return `"${text}" has a month in a year that is not one`
  if (month === 'XX') return day === undefined || day === 'XX' ? null : `"${text}" has a day without its month`
  const m = Number(month)
  if (m > 12) {
    if (!PARTS[m]) return `there is no month ${month}`
    return day === undefined ? null : `"${text}" has a day in a part of a year`
  }
  if (m === 0) return 'there is no month 00'
  if (day === undefined || day === 'XX') return null
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), m) ? null : `${year}-${month} has no day ${day}`
}

/** A set is compared member by member. */
const MOST_MEMBERS = 100

function readSet(of: DateSet['of'], inside: string): DateSet | string {
  const members: DateSet['members'][number][] = []
  const texts = inside.split(',')
  if (texts.length > MOST_MEMBERS) return `a set has at most ${MOST_MEMBERS} members`
  for (const text of texts) {
    const at = text.indexOf('..')
    if (at < 0) {
      const point = readPoint(text)
      if (typeof point === 'string') return point
      members.push(point)
      continue
    }
    const from = at === 0 ? 'open' : readPoint(text.slice(0, at))
    const to = at + 2 === text.length ? 'open' : readPoint(text.slice(at + 2))
    if (typeof from === 'string' && !isMissing(from)) return from
    if (typeof to === 'string' && !isMissing(to)) return to
    if (isMissing(from) && isMissing(to)) return 'a run of dates needs one end that is known'
    members.push({ kind: 'run', from, to })
  }
  return { kind: 'set', of, members }
}

/**
 * Parts of a year by their codes (ISO 8601-2, table of sub-year groupings): first and last month; months beyond 12 lie in the
 * next year. Seasons without a hemisphere (21 to 24) are read as northern. A season bears the year in which it begins.
 */
export const PARTS: Readonly<Record<number, readonly [first: number, last: number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  25: [3, 5],
  26: [6, 8],
  27: [9, 11],
  28: [12, 14],
  29: [9, 11],
  30: [12, 14],
  31: [3, 5],
  32: [6, 8],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of a month, 1 to 12, in the Gregorian calendar. */
export const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (LENGTHS[month - 1] ?? 0)
