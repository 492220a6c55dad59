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
/** Parts of a year by their codes in ISO 8601-2: seasons, those of either hemisphere, quarters, thirds and halves. */
const PARTS: Record<string, string> = Object.fromEntries([
  ...['spring', 'summer', 'autumn', 'winter'].flatMap((season, i) => [
    [21 + i, season],
    [25 + i, `northern ${season}`],
    [29 + i, `southern ${season}`],
  ]),
  ...['first', 'second', 'third', 'fourth'].map((nth, i) => [33 + i, `${nth} quarter of`]),
  ...['first', 'second', 'third'].map((nth, i) => [37 + i, `${nth} third of`]),
  ...['first', 'second'].map((nth, i) => [40 + i, `${nth} half of`]),
])
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
 * @example edtfInWords('[2024-11-12,2024-11-13]') // '12 November 2024 or 13 November 2024'
 */
export function edtfInWords(edtf: string | null): string {
  if (edtf === null || edtf === '') return 'Undated'
  const set = /^([[{])(.*)[\]}]$/.exec(edtf)
  if (set) return members((set[2] ?? '').split(','), set[1] === '[')
  const [from = '', to] = edtf.split('/')
  if (to === undefined) return words(point(from))
  if (from === '') return `from an unknown date to ${words(point(to))}`
  return to === '' ? `from ${words(point(from))} to an unknown date` : run(from, to)
}

function run(from: string, to: string): string {
  if (from === '..' || from === '') return `until ${words(point(to))}`
  if (to === '..' || to === '') return `since ${words(point(from))}`
  return range(point(from), point(to))
}

/** The members of a set of dates: one of which is meant, or all. */
function members(texts: readonly string[], oneOf: boolean): string {
  const told = texts.map((text) => {
    const [from = '', to] = text.split('..')
    return to === undefined ? words(point(from)) : run(from, to)
  })
  if (told.length === 1) return `${oneOf && texts[0]?.includes('..') ? 'some time ' : ''}${told[0]}`
  return `${told.slice(0, -1).join(', ')} ${oneOf ? 'or' : 'and'} ${told.at(-1)}`
}

function point(text: string): Point {
  const marks = text.replace(/[^?~%]/g, '')
  const [about, unsure] = [/[~%]/.test(marks), /[?%]/.test(marks)]
  const qualifier = about && unsure ? '%' : about ? '~' : unsure ? '?' : ''
  const [year = '', month = '', day = ''] = text.replace(/[?~%]/g, '').split('-')
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
const monthOf = ({ month }: Point): string => PARTS[month] ?? monthName(Number(month))

function yearOf({ year }: Point): string {
  if (year.endsWith('XX')) return `${century(Number(year.slice(0, 2)) + 1)} century`
  return year.endsWith('X') ? `${year.slice(0, 3)}0s` : year
}

function century(n: number): string {
  const teens = n % 100 >= 11 && n % 100 <= 13
  const ending = teens ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th')
  return `${n}${ending}`
}
