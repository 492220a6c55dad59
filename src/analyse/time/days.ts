const DAY = 86_400_000

/** Days since 1970-01-01 of an ISO day. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY)

/** The ISO day of a number of days since 1970-01-01, rounded. */
export const dayOf = (number: number): string => new Date(Math.round(number) * DAY).toISOString().slice(0, 10)

/** Days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)
