import { isEdtf } from './edtf.ts'
import { RapporteurError } from './errors.ts'

/** Whether a text is a day of the calendar as ISO 8601 writes it: 2024-11-15. */
export const isIsoDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && isEdtf(text)

/** Whether the first or last day that a date can mean is one, not an open end or nothing. */
export const isDay = (day: string | null): day is string => day !== null && day[4] === '-'

/** The day; null for an open end. */
export const knownDay = (day: string | null): string | null => (isDay(day) ? day : null)

/** @throws RapporteurError `date-invalid` where a text is no ISO day. */
export function isoDay(written: string): string {
  if (isIsoDay(written)) return written
  throw new RapporteurError('date-invalid', `"${written}" is not a day.`, 'Write it as 2024-11-15.')
}
