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

/** An EDTF date in words: "12 November 2024", "September to November 2024", "undated" for null. */
export function dateInWords(edtf: string | null): string {
  if (edtf === null) return 'undated'
  const [from = '', to] = edtf.split('/')
  if (to === undefined) return point(from)
  if (from === '..') return `until ${point(to)}`
  if (to === '..') return `since ${point(from)}`
  const start = shortened(point(from), point(to))
  return /^\d+$/.test(start) ? `${start}–${point(to)}` : `${start} to ${point(to)}`
}

/** The first date without what the second says again: "1" before "2 December 2025". */
function shortened(first: string, second: string): string {
  const [a, b] = [first.split(' '), second.split(' ')]
  if (a.length !== b.length) return first
  while (a.length > 1 && a.at(-1) === b.at(-1)) {
    a.pop()
    b.pop()
  }
  return a.join(' ')
}

function point(edtf: string): string {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%])?$/.exec(edtf)
  if (!match) return edtf
  const [, year = '', month, day, mark] = match
  const about = mark === '~' || mark === '%' ? 'about ' : ''
  const unsure = mark === '?' || mark === '%' ? ' (uncertain)' : ''
  const decade = /X$/.test(year) ? `${year.replace(/X/g, '0')}s` : year
  const season = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }[month ?? '']
  const name = season ?? (month && month !== 'XX' ? MONTHS[Number(month) - 1] : undefined)
  return `${about}${[day && day !== 'XX' ? String(Number(day)) : '', name ?? '', decade].filter(Boolean).join(' ')}${unsure}`
}
