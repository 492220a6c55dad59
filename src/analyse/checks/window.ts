import type { AssertedWindow } from '../../model/assertion.ts'
import { addDays, addMonths, bounds, day, parts, weekday } from '../../model/edtf.ts'

/** First days of a window: counted to the day, and as loosely as the words are used. Null for one without a beginning. */
export interface From {
  readonly strict: string | null
  readonly loose: string | null
}

/**
 * Where a window begins that ends with an event on a day. "In two months" begins on the same day two months earlier or, as loosely as it is used, with the
 * month of that day; "since 2019" behind that year or, where more than one is counted, with it. Of what is the first in a time, only
 * the strict beginning counts: an event before it leaves it the first.
 *
 * @example windowFrom({ kind: 'length', count: 2, unit: 'month' }, '2024-11-12', 2) // { strict: '2024-09-12', loose: '2024-09-01' }
 */
export function windowFrom(window: AssertedWindow, on: string, number: number): From {
  const from = startOf(window, on)
  return number === 1 ? { strict: from.strict, loose: from.strict } : from
}

function startOf(window: AssertedWindow, on: string): From {
  switch (window.kind) {
    case 'ever':
      return { strict: null, loose: null }
    case 'calendar': {
      const first = firstOf(window.unit, on)
      return { strict: first, loose: first }
    }
    case 'since': {
      const { earliest, latest } = bounds(window.date)
      return { strict: addDays(latest, 1), loose: earliest }
    }
    case 'length': {
      const strict = before(on, window.count, window.unit)
      return { strict, loose: window.unit === 'day' ? strict : firstOf(window.unit, strict) }
    }
  }
}

/** The first day of the week (Monday), month or year of a day. */
function firstOf(unit: 'week' | 'month' | 'year', on: string): string {
  if (unit === 'year') return `${on.slice(0, 4)}-01-01`
  return unit === 'month' ? `${on.slice(0, 7)}-01` : addDays(on, -((weekday(on) + 6) % 7))
}

/** The same day so many units earlier; the last of the month where that has no such day. */
function before(on: string, count: number, unit: 'day' | 'week' | 'month' | 'year'): string {
  if (unit === 'day' || unit === 'week') return addDays(on, -count * (unit === 'week' ? 7 : 1))
  const month = addMonths(on.slice(0, 7), -count * (unit === 'year' ? 12 : 1))
  const { y, m } = parts(`${month}-01`)
  const last = parts(day(y, m + 1, 0)).d
  return day(y, m, Math.min(parts(on).d, last))
}
