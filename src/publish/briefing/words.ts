import { dateInWords } from '../../model/date-words.ts'
import { precision } from '../../model/edtf.ts'

/** A date as an adverb: "on 12 November 2024", "in November 2024", "from 12 to 14 November 2024", "at an unknown date". */
export function when(edtf: string | null): string {
  if (edtf === null) return 'at an unknown date'
  const words = dateInWords(edtf)
  const how = precision(edtf)
  if (how === 'set') return `(${words})`
  if (how === 'range') return /^\d/.test(words) ? `from ${words.replace('–', ' to ')}` : words
  return `${how === 'day' ? 'on' : 'in'} ${words}`
}

/** "1 contact", "12 contacts", "no contacts". */
export const counted = (n: number, one: string): string =>
  `${n === 0 ? 'no' : n.toLocaleString('en-GB')} ${n === 1 ? one : `${one}s`}`

/** A number with one digit behind the point, where it has one. */
export const rounded = (n: number): string => String(Math.round(n * 10) / 10)

/** "812 days", "between 812 and 1,100 days". */
export const daysLong = (least: number, most: number): string =>
  least === most
    ? counted(least, 'day')
    : `between ${least.toLocaleString('en-GB')} and ${most.toLocaleString('en-GB')} days`
