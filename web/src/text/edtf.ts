const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const SEASONS: Record<string, string> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }
const QUALIFIERS: Record<string, (words: string) => string> = {
  '~': (words) => `about ${words}`,
  '?': (words) => `${words} (uncertain)`,
  '%': (words) => `about ${words} (uncertain)`,
}

/** The name of a month, 1 to 12; an empty string for any other number. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? ''

interface Point {
  readonly day: string
  readonly month: string
  readonly year: string
  readonly qualifier: string
}

/**
 * A date of the EDTF profile in English words, with its precision and no more.
 *
 * @example edtfInWords('2024-11-12') // '12 November 2024'
 * @example edtfInWords('2024-09/2024-11') // 'September to November 2024'
 */
export function edtfInWords(edtf: string | null): string {
  if (edtf === null || edtf === '') return 'Undated'
  const [from = '', to] = edtf.split('/')
  if (to === undefined) return words(point(from))
  if (from === '..') return `until ${words(point(to))}`
  if (to === '..') return `since ${words(point(from))}`
  return range(point(from), point(to))
}

function point(text: string): Point {
  const qualifier = /[?~%]$/.exec(text)?.[0] ?? ''
  const [year = '', month = '', day = ''] = (qualifier ? text.slice(0, -1) : text).split('-')
  return { year, month: month === 'XX' ? '' : month, day: day === 'XX' ? '' : day, qualifier }
}

function words(date: Point): string {
  const bare = [dayOf(date), monthOf(date), yearOf(date)].filter(Boolean).join(' ')
  return QUALIFIERS[date.qualifier]?.(bare) ?? bare
}

function range(from: Point, to: Point): string {
  if (from.qualifier || to.qualifier || from.year !== to.year) return `${words(from)} to ${words(to)}`
  if (from.month && from.month === to.month && from.day && to.day) {
    return `${dayOf(from)} to ${words(to)}`
  }
  return from.month ? `${[dayOf(from), monthOf(from)].filter(Boolean).join(' ')} to ${words(to)}` : words(from)
}

const dayOf = ({ day }: Point): string => (day ? String(Number(day)) : '')
const monthOf = ({ month }: Point): string => SEASONS[month] ?? monthName(Number(month))

function yearOf({ year }: Point): string {
  if (year.endsWith('XX')) return `${century(Number(year.slice(0, 2)) + 1)} century`
  return year.endsWith('X') ? `${year.slice(0, 3)}0s` : year
}

function century(n: number): string {
  const teens = n % 100 >= 11 && n % 100 <= 13
  const ending = teens ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th')
  return `${n}${ending}`
}
