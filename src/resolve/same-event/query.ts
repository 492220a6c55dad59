import type { EventQuery } from '../../model/batch.ts'
import { type Bounds, bounds } from '../../model/edtf.ts'
import { lengthOf, spanning, widened } from '../stretch.ts'
import { isAhead } from './features/course.ts'
import { meant } from './features/days.ts'
import { kindsLike } from './features/kind.ts'
import type { ToldEvent } from './told.ts'

/** By how many days a date may be wrong that is told to the day, and to the month. */
const WRONG_DAYS = 2
const WRONG_MONTH = 5

/** Days by which what is planned is moved. */
const MOVED = 200

/** Where to look on record for an event that a story tells. What is dated loosely is looked for in a longer time. */
export function queryFor(told: ToldEvent): EventQuery {
  const dated = told.tellings.some((t) => t.date !== null)
  const stretches = told.tellings.flatMap((t) =>
    dated ? (t.date === null ? [] : [loosely(bounds(t.date))]) : (meant(t) ?? []),
  )
  const window = stretches.reduce<Bounds | null>((all, one) => (all === null ? one : spanning(all, one)), null)
  const moved = window && widened(window, MOVED)
  const rounds = told.rounds[0]
  return {
    types: kindsLike(told.type),
    sides: told.sides,
    people: told.people.map((p) => p.person),
    mechanism: rounds?.mechanism ?? null,
    round: told.rounds.find((r) => r.round !== null)?.round ?? null,
    earliest: dated ? (window?.earliest ?? null) : null,
    latest: dated ? (window?.latest ?? null) : null,
    movedFrom: moved?.earliest ?? null,
    movedTo: moved?.latest ?? null,
    ahead: isAhead(told),
  }
}

const loosely = (days: Bounds): Bounds => widened(days, lengthOf(days) > 14 ? WRONG_MONTH : WRONG_DAYS)
