import {
  addDays,
  addMonths,
  bounds,
  interval,
  month as monthOf,
  parts,
  precision,
  weekday,
  year as yearOf,
} from '../../../../model/edtf.ts'
import type { DateReading, Unit } from './mention.ts'
import { complete } from './parsers/calendar.ts'

export interface DateContext {
  /** EDTF of the publication; only a day lets days be counted from it. */
  readonly published: string | null
  readonly tense: 'past' | 'future' | null
  /** EDTF of the event that "the same day" and "a day earlier" count from. */
  readonly anchor: string | null
}

/** The EDTF that a reading means in its context, with no more precision than its words have; null where it cannot be told. */
export function resolveDate(reading: DateReading, context: DateContext): string | null {
  switch (reading.kind) {
    case 'absolute':
      return reading.edtf
    case 'partial':
      return partial(reading, context)
    case 'weekday':
      if (reading.day !== undefined) return onNumberedWeekday(reading.weekday, reading.day, context)
      return reading.to === undefined
        ? onWeekday(reading.weekday, reading.shift, context)
        : overWeekdays(reading.weekday, reading.to, reading.shift, context)
    case 'numbered':
      return ofMonth(reading.day, context)
    case 'relative':
      return context.published ? counted(context.published, reading) : null
    case 'anchored':
      return context.anchor ? shifted(context.anchor, reading.unit, reading.offset) : null
    case 'open':
      return resolveDate(reading.of, context)
    case 'window':
      return windowed(reading.unit, reading.count, context)
    case 'duration':
    case 'vague':
      return null
  }
}

function partial(reading: Extract<DateReading, { kind: 'partial' }>, context: DateContext): string | null {
  const published = dayOf(context.published)
  if (!published) return null
  const { y } = parts(published)
  if (reading.year === 'same') return complete(reading, Number((context.anchor ?? published).slice(0, 4)))
  if (typeof reading.year === 'number') return complete(reading, y + reading.year)
  const thisYear = complete(reading, y)
  if (reading.year === 'month') return bounds(thisYear).latest < published ? thisYear : complete(reading, y - 1)
  if (reading.year === 'year') return bounds(thisYear).earliest > published ? thisYear : complete(reading, y + 1)
  if (context.tense === 'future') return bounds(thisYear).latest >= published ? thisYear : complete(reading, y + 1)
  if (context.tense === 'past') return bounds(thisYear).earliest <= published ? thisYear : complete(reading, y - 1)
  return nearest([complete(reading, y - 1), thisYear, complete(reading, y + 1)], published)
}

function nearest(candidates: readonly string[], day: string): string {
  const distance = (edtf: string) => Math.abs(Date.parse(bounds(edtf).earliest) - Date.parse(day))
  return [...candidates].sort((a, b) => distance(a) - distance(b))[0] ?? day
}

function onWeekday(wanted: number, shift: -1 | 0 | 1 | null, context: DateContext): string | null {
  const published = dayOf(context.published)
  if (!published || precision(published) !== 'day') return null
  const today = weekday(published)
  const back = (today - wanted + 7) % 7
  const forward = (wanted - today + 7) % 7
  if (shift === -1) return addDays(published, -(back || 7))
  if (shift === 1) return addDays(published, forward || 7)
  if (shift === 0 || context.tense === 'future') return addDays(published, context.tense === 'past' ? -back : forward)
  return addDays(published, -back)
}

/** "on the 17th": the last such day of what is over, the next of what lies ahead. */
function ofMonth(wanted: number, { published, tense }: DateContext): string | null {
  const from = dayOf(published)
  if (!from || precision(from) !== 'day') return null
  for (let step = 0; step <= 61; step++) {
    const day = addDays(from, tense === 'future' ? step : -step)
    if (parts(day).d === wanted) return day
  }
  return null
}

/** "Wednesday 23": the nearest such day, within two months of the publication. */
function onNumberedWeekday(wanted: number, day: number, { published, tense }: DateContext): string | null {
  const from = dayOf(published)
  if (!from) return null
  const fits = (edtf: string) => weekday(edtf) === wanted && parts(edtf).d === day
  for (let step = 0; step <= 62; step++) {
    const [back, ahead] = [addDays(from, -step), addDays(from, step)]
    if (tense !== 'future' && fits(back)) return back
    if (fits(ahead)) return ahead
    if (fits(back)) return back
  }
  return null
}

/** "on Thursday and Friday": of what is over, the last such days; of what lies ahead, the next. */
function overWeekdays(from: number, to: number, shift: -1 | 0 | 1 | null, context: DateContext): string | null {
  const days = (to - from + 7) % 7
  if (context.tense === 'future' || shift === 1) {
    const first = onWeekday(from, shift, context)
    return first && interval(first, addDays(first, days))
  }
  const last = onWeekday(to, shift, context)
  return last && interval(addDays(last, -days), last)
}

/** "yesterday"; "today and tomorrow" from the first to the last of them. */
function counted(published: string, { unit, offset, to }: Extract<DateReading, { kind: 'relative' }>): string | null {
  const first = shifted(published, unit, offset)
  const last = to === undefined ? null : shifted(published, unit, to)
  return first && last ? interval(first, last) : first
}

/** A date moved by whole units, at the precision of the unit or of the date, whichever is coarser. */
function shifted(from: string, unit: Unit, offset: number): string | null {
  const day = dayOf(from)
  if (!day) return yearly(from, unit, offset)
  const { y, m } = parts(day)
  if (unit === 'year') return yearOf(y + offset)
  if (unit === 'month') return addMonths(monthOf(y, m), offset)
  if (precision(from) !== 'day')
    return unit === 'day' && offset === 0
      ? from
      : precision(from) === 'range' && unit === 'day'
        ? addDays(offset < 0 ? bounds(from).earliest : bounds(from).latest, offset)
        : null
  if (unit === 'day') return addDays(from, offset)
  const monday = addDays(from, offset * 7 - ((weekday(from) + 6) % 7))
  return interval(monday, addDays(monday, 6))
}

function yearly(from: string, unit: Unit, offset: number): string | null {
  const match = /^\d{4}/.exec(from)
  return match && unit === 'year' ? yearOf(Number(match[0]) + offset) : null
}

/** "within two months": from that many units before the publication to the publication, at the unit's precision. */
function windowed(unit: Unit, count: number, { published }: DateContext): string | null {
  const day = dayOf(published)
  if (!day) return null
  const { y, m } = parts(day)
  if (unit === 'month') return interval(addMonths(monthOf(y, m), -count), monthOf(y, m))
  if (unit === 'year') return interval(yearOf(y - count), yearOf(y))
  return interval(addDays(day, unit === 'week' ? -7 * count : -count), day)
}

/** The day to count from: the date itself, or the first day of a month; null for anything coarser. */
function dayOf(edtf: string | null): string | null {
  if (!edtf) return null
  const kind = precision(edtf)
  const { earliest } = bounds(edtf)
  return (kind === 'day' || kind === 'month' || kind === 'range') && earliest !== '-infinity' ? earliest : null
}
