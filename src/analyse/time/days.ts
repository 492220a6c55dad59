const DAY = 86_400_000

/**
 * Days since 1970-01-01 of an ISO day, by the calendar's arithmetic: a year that begins in March has its leap day last, and 400 of them
 * have 146,097 days (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`).
 */
export function dayNumber(day: string): number {
  const [year, month] = [digits(day, 0, 4), digits(day, 5, 7)]
  const from = month > 2 ? year : year - 1
  const era = Math.floor(from / 400)
  const ofEra = from - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + digits(day, 8, 10) - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let i = from; i < to; i++) number = number * 10 + text.charCodeAt(i) - 48
  return number
}

/** The ISO day of a number of days since 1970-01-01, rounded. */
export const dayOf = (number: number): string => new Date(Math.round(number) * DAY).toISOString().slice(0, 10)

/** Days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)
