import { bounds, precision } from '../../model/edtf.ts'
import type { Anniversary } from '../../model/relationship-analysis-view.ts'
import type { SourceRef } from '../../model/views.ts'
import { daysBetween } from '../time/days.ts'

/** What can have an anniversary: its date is EDTF. */
export interface Founding {
  readonly of: string
  readonly date: string | null
  readonly derived: boolean
  readonly statements: readonly string[]
  readonly sources: readonly SourceRef[]
}

/** Anniversaries are kept by fives. */
const STEP = 5

/** Days that are looked ahead: two years. */
const AHEAD = 731

/** The anniversaries of five, ten and so on years that fall into the two years from a day on, the soonest first. */
export function anniversariesAhead(foundings: readonly Founding[], on: string): Anniversary[] {
  const found = foundings.flatMap(({ of, date, derived, statements, sources }) => {
    if (date === null || !['day', 'month', 'year'].includes(precision(date))) return []
    const [year, rest] = [Number(date.slice(0, 4)), date.slice(4)]
    const until = Number(on.slice(0, 4)) + 2
    for (let years = STEP; year + years <= until; years += STEP) {
      const at = `${year + years}${rest.replace('-02-29', '-02-28')}`
      if (bounds(at).latest >= on && daysBetween(on, bounds(at).earliest) <= AHEAD)
        return [{ of, years, date: at, derived, statements: [...statements], sources: [...sources] }]
    }
    return []
  })
  return found.sort((a, b) => (bounds(a.date).earliest < bounds(b.date).earliest ? -1 : 1))
}
