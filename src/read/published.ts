import { isEdtf } from '../model/edtf.ts'
import { RapporteurError } from '../model/errors.ts'
import { monthNamed } from './month-names.ts'

/**
 * A date of publication as EDTF. Reads EDTF and ISO 8601 (a time is dropped), "14 November 2024", "Nov. 14, 2024", RFC 2822, the same with the
 * names of months in other languages, "14.11.2024", "2024/11/14", "20241114" and "2024年11月14日".
 *
 * @throws RapporteurError `date-invalid` naming the input.
 */
export function publishedDate(written: string, name: string): string {
  const found = dateIn(written)
  if (found) return found
  throw new RapporteurError(
    'date-invalid',
    `The publication date "${written.slice(0, 60)}" of ${name} is no date that can be read.`,
    'Write it as 2024-11-14.',
  )
}

/** A form that a date is written in, and which of its groups are year, month and day. */
const FORMS: readonly { readonly form: RegExp; readonly order: readonly [number, number, number] }[] = [
  { form: /^(\d{4})-(\d{2})-(\d{2})[T ]\d{2}:/, order: [1, 2, 3] },
  { form: /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/, order: [1, 2, 3] },
  { form: /^(?:D:)?((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{6}|T|$)/, order: [1, 2, 3] },
  { form: /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, order: [3, 2, 1] },
  { form: /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/, order: [1, 2, 3] },
  {
    form: /^(?:\p{L}{2,12},?\s+)?(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s)?(\p{L}{3,12})\.?,?\s(?:de\s)?(\d{4})\b/u,
    order: [3, 2, 1],
  },
  { form: /^(?:\p{L}{2,12},\s+)?(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u, order: [3, 1, 2] },
]

/** Where day and month are written in either order, as 05/03/2024, the date is not known. */
const EITHER_ORDER = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/

/** The date that a text begins with, as EDTF; null where there is none. */
export function dateIn(written: string): string | null {
  const text = written.trim()
  if (isEdtf(text)) return text
  for (const { form, order } of FORMS) {
    const match = form.exec(text)
    const read = match && day(...(order.map((group) => match[group] ?? '') as [string, string, string]))
    if (read) return read
  }
  const slashed = EITHER_ORDER.exec(text)
  if (!slashed) return null
  const [, one = '', two = '', year = ''] = slashed
  if (one === two || Number(one) > 12) return day(year, two, one)
  return Number(two) > 12 ? day(year, one, two) : null
}

function day(year: string, month: string, date: string): string | null {
  const number = /^\d+$/.test(month) ? Number(month) : monthNamed(month)
  const edtf = `${year}-${String(number ?? 0).padStart(2, '0')}-${date.padStart(2, '0')}`
  return isEdtf(edtf) ? edtf : null
}
