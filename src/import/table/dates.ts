import { isEdtf } from '../../model/edtf.ts'
import { isIsoDay } from '../../model/iso-day.ts'
import { MONTHS, monthBeginning } from '../../model/months.ts'

/** Dates as tables write them, by formats such as `d.M.yyyy`, with as much precision as the format has. */

const TOKENS: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  MMMM: `(?<name>${MONTHS.join('|')})`,
  MMM: `(?<name>${MONTHS.map((name) => name.slice(0, 3)).join('|')})`,
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
}

/** Why a format is none; null where it is one. */
export function formatFault(format: string): string | null {
  const tokens = format.match(/y+|M+|d+|[A-Za-z]+/g) ?? []
  const unknown = tokens.find((token) => !Object.hasOwn(TOKENS, token))
  if (unknown !== undefined) return `"${unknown}" is no part of a date`
  const has = (letter: string) => tokens.filter((token) => token.startsWith(letter)).length
  if (has('y') !== 1 || has('M') > 1 || has('d') > 1) return 'it has no year, or a part twice'
  return has('d') > has('M') ? 'it has a day without its month' : null
}

const patternOf = (format: string): RegExp =>
  new RegExp(
    `^${format.replace(/y+|M+|d+|[^A-Za-z]/g, (part) => TOKENS[part] ?? (/\s/.test(part) ? '\\s+' : `\\${part}`))}$`,
    'i',
  )

const patterns = new Map<string, RegExp>()

/**
 * Reads a date by the first format that fits; without formats it is EDTF. A day of ISO 8601, as which cells of workbooks come, is read
 * whatever the formats.
 *
 * @returns EDTF, or null where it is no date.
 * @example readDate('3 March 2021', ['dd.MM.yyyy', 'd MMMM yyyy']) // '2021-03-03'
 */
export function readDate(written: string, formats: readonly string[] | undefined): string | null {
  if (formats === undefined) return isEdtf(written) ? written : null
  for (const format of formats) {
    const pattern = patterns.get(format) ?? patternOf(format)
    patterns.set(format, pattern)
    const found = pattern.exec(written)?.groups
    if (!found) continue
    const { year = '', name, month, day } = found
    const number = name === undefined ? month : String(monthBeginning(name))
    const edtf = [year, number, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, '0'))).join('-')
    if (isEdtf(edtf)) return edtf
  }
  return isIsoDay(written) ? written : null
}
