import { dayAsked } from '../analyse/time/day-asked.ts'
import { isoDay } from '../model/iso-day.ts'

/** What commands take that count over time: the options of program/options.ts. */
export interface TimesAsked {
  readonly asOf?: string
  readonly on?: string
  readonly from?: string
  readonly to?: string
}

/** @throws RapporteurError `date-invalid`. */
export const timesAsked = ({ asOf, on, from, to }: TimesAsked) => ({
  on: dayAsked({ asOf, on }),
  from: from && isoDay(from),
  to: to && isoDay(to),
})
