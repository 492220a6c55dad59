import { addDays, addMonths, bounds, month, parts, weekday, year } from './edtf.ts'
import { isApproximate, isMissing, isUncertain, type Point, readEdtf, writeEdtf } from './edtf-form.ts'
import { RapporteurError } from './errors.ts'
import type { Relation } from './value.ts'

/**
 * The date (EDTF) that lies so from another; null where the relation leaves it open.
 *
 * What is counted in a unit is as precise as the unit: days give a day, weeks a week from Monday to Sunday, months a month, years a
 * year. From a coarser date, or with bounds, one of several is meant: `[2024-09..2024-10]`. Without a bound (`most` null) the
 * date can lie any time after or before: `[2024-11-12..]`. An event that lasted is counted from its first day backwards and from its last
 * day onwards; without such a day nothing can be counted from it. What is uncertain or approximate of the other date stays so.
 *
 * @example resolveRelative('2024-11-12', { direction: 'before', least: 2, most: 2, unit: 'month' }) // '2024-09'
 * @example resolveRelative('2024-11-12', { direction: 'after', least: 2, most: 2, unit: 'week' }) // '[2024-11-25..2024-12-01]'
 */
export function resolveRelative(base: string, relation: Relation): string | null {
  if (relation.direction === 'same' && relation.unit === 'day') return base
  const from = startsOf(base, relation.direction)
  if (from === null) return null
  try {
    return oneOf(from.map((start) => counted(start, relation)))
  } catch (error) {
    // Counted beyond the years that dates can have.
    if (error instanceof RapporteurError && error.code === 'date-invalid') return null
    throw error
  }
}

/** Days between which the counting starts, and how sure they are. */
interface Start {
  readonly first: string
  readonly last: string
  readonly mark: string
}

function startsOf(base: string, direction: Relation['direction']): Start[] | null {
  const date = readEdtf(base)
  if (typeof date === 'string') return null
  if (date.kind === 'point') return [startAt(date)]
  if (direction === 'same') {
    const { earliest, latest } = bounds(base)
    return isDay(earliest) && isDay(latest) ? [{ first: earliest, last: latest, mark: '' }] : null
  }
  if (date.kind === 'interval') {
    const end = direction === 'before' ? date.from : date.to
    return isMissing(end) ? null : [startAt(end)]
  }
  if (date.of === 'all') {
    const { earliest, latest } = bounds(base)
    const day = direction === 'before' ? earliest : latest
    return isDay(day) ? [{ first: day, last: day, mark: '' }] : null
  }
  const starts: Start[] = []
  for (const member of date.members) {
    if (member.kind === 'point') starts.push(startAt(member))
    else if (isMissing(member.from) || isMissing(member.to)) return null
    else starts.push({ first: startAt(member.from).first, last: startAt(member.to).last, mark: '' })
  }
  return starts
}

function startAt(point: Point): Start {
  const { earliest, latest } = bounds(writeEdtf(point))
  const [about, unsure] = [isApproximate(point), isUncertain(point)]
  return { first: earliest, last: latest, mark: about && unsure ? '%' : about ? '~' : unsure ? '?' : '' }
}

const isDay = (end: string): boolean => /^\d/.test(end)

interface Run {
  readonly from: string
  readonly to: string
}

function counted({ first, last, mark }: Start, { direction, least, most, unit }: Relation): Run {
  const [near, far] = direction === 'same' ? [0, 0] : [least, most]
  const at = (edtf: string) => `${edtf}${mark}`
  if (direction === 'before')
    return { from: far === null ? '' : at(MOVED[unit](first, -far).from), to: at(MOVED[unit](last, -near).to) }
  return { from: at(MOVED[unit](first, near).from), to: far === null ? '' : at(MOVED[unit](last, far).to) }
}

/** The unit that lies so many units from that of a day. */
const MOVED: Record<Relation['unit'], (day: string, by: number) => Run> = {
  day: (day, by) => alone(addDays(day, by)),
  week: (day, by) => {
    const monday = addDays(day, by * 7 - ((weekday(day) + 6) % 7))
    return { from: monday, to: addDays(monday, 6) }
  },
  month: (day, by) => alone(addMonths(month(parts(day).y, parts(day).m), by)),
  year: (day, by) => alone(yearOf(parts(day).y + by)),
}

const alone = (edtf: string): Run => ({ from: edtf, to: edtf })

function yearOf(y: number): string {
  if (y >= 1 && y <= 9999) return year(y)
  throw new RapporteurError('date-invalid', 'A date lies outside the years 0001 to 9999.', 'Correct the date.')
}

/** One date, or one of several. */
function oneOf(runs: readonly Run[]): string {
  const members = [...new Set(runs.map(({ from, to }) => (from === to ? from : `${from}..${to}`)))]
  const [only = ''] = members
  return members.length === 1 && !only.includes('..') ? only : `[${members.join(',')}]`
}
