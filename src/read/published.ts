import { isEdtf } from '../model/edtf.ts'
import { RapporteurError } from '../model/errors.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A date of publication as EDTF. Reads EDTF and ISO 8601 (a time is dropped), "14 November 2024", "Nov. 14, 2024" and RFC 2822.
 *
 * @throws RapporteurError `date-invalid` naming the input.
 */
export function publishedDate(written: string, name: string): string {
  const text = written.trim()
  if (isEdtf(text)) return text
  const stamp = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:/.exec(text)
  if (stamp?.[1] && isEdtf(stamp[1])) return stamp[1]
  const dayFirst = /^(?:\p{L}{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})\b/u.exec(text)
  const monthFirst = /^(?:\p{L}{3,9},\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text)
  const found = dayFirst
    ? day(dayFirst[3], dayFirst[2], dayFirst[1])
    : monthFirst
      ? day(monthFirst[3], monthFirst[1], monthFirst[2])
      : null
  if (found) return found
  throw new RapporteurError(
    'date-invalid',
    `The publication date "${written.slice(0, 60)}" of ${name} is no date that can be read.`,
    'Write it as 2024-11-14.',
  )
}

function day(year = '', month = '', date = ''): string | null {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
  const edtf = `${year}-${String(index + 1).padStart(2, '0')}-${date.padStart(2, '0')}`
  return index >= 0 && isEdtf(edtf) ? edtf : null
}
