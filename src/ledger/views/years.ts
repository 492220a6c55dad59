import { type RawBuilder, sql } from 'kysely'
import type { Days } from '../../model/undertaking.ts'

/** Dates that are one year, month or day, so that their first four characters tell the year; the others may mean any. */
const OF_ONE_YEAR = sql.lit('^[0-9]{4}(-[0-9]{2}){0,2}[?~%]?$')

/** Whether a date (EDTF) can fall into the years of some days: of what cannot, few rows are left to be looked at. False where it is null. */
export const yearIn = (date: RawBuilder<unknown>, { from, to }: Days): RawBuilder<boolean> =>
  sql<boolean>`coalesce(${date} !~ ${OF_ONE_YEAR} or left(${date}, 4) collate "C" between ${from.slice(0, 4)} and ${to.slice(0, 4)}, false)`

/** Whether five, ten and so on years after a date (EDTF) can fall into the years of some days. */
export function anniversaryIn(date: RawBuilder<unknown>, { from, to }: Days): RawBuilder<boolean> {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)))
  const years = Array.from({ length: Math.max(0, (last ?? 0) - (first ?? 0)) + 1 }, (_, i) => (first ?? 0) + i)
  const digits = new Set(years.flatMap((year) => [String(year % 5), String((year % 5) + 5)]))
  return sql<boolean>`coalesce(${date} !~ ${OF_ONE_YEAR} or substr(${date}, 4, 1) = any(${[...digits]}::text[]), false)`
}
