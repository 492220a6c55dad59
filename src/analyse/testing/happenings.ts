import fc from 'fast-check'
import { bounds } from '../../model/edtf.ts'
import type { Happening } from '../../model/happening.ts'

/** An event for a table of a test: held, of China and Russia, unless told otherwise. Its first and last day are those of its date. */
export function happening(told: Partial<Happening> & { readonly id: string }): Happening {
  const date = told.date ?? null
  return {
    type: 'meeting',
    status: 'held',
    date,
    ...(date === null ? { earliest: null, latest: null } : bounds(date)),
    place: null,
    mechanism: null,
    round: null,
    sides: ['CHN', 'RUS'],
    people: [],
    topics: [],
    sources: [`src_${told.id}`],
    level: null,
    waiting: false,
    ...told,
  }
}

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

/** Dates as they are told: days, months, years, stretches of days; now and then none. */
export const dates: fc.Arbitrary<string | null> = fc.oneof(
  { arbitrary: day, weight: 6 },
  { arbitrary: day.map((d) => d.slice(0, 7)), weight: 2 },
  day.map((d) => d.slice(0, 4)),
  fc.tuple(day, day).map(([a, b]) => (a <= b ? `${a}/${b}` : `${b}/${a}`)),
  fc.constant(null),
)

/** Events with any date and status, of two to three sides among five. */
export const happenings: fc.Arbitrary<Happening[]> = fc
  .array(
    fc.record({
      date: dates,
      status: fc.constantFrom('held', 'held', 'planned', 'cancelled'),
      type: fc.constantFrom('meeting', 'visit', 'call', 'sanction', 'consultation'),
      sides: fc.uniqueArray(fc.constantFrom('CHN', 'RUS', 'USA', 'IND', 'FRA'), { minLength: 2, maxLength: 3 }),
      waiting: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((list) => list.map((told, i) => happening({ ...told, id: `ev_${i}` })))
