import { isApproximate, isMissing, isUncertain, type Point, readEdtf } from './edtf-form.ts'
import { MONTHS } from './months.ts'

/** What the parts of a year are called (21 to 41, as ISO 8601-2 numbers them), before the year. */
const PARTS: Readonly<Record<string, string>> = Object.fromEntries([
  ...['spring', 'summer', 'autumn', 'winter'].flatMap((season, i) => [
    [21 + i, season],
    [25 + i, `northern ${season}`],
    [29 + i, `southern ${season}`],
  ]),
  ...['first', 'second', 'third', 'fourth'].map((nth, i) => [33 + i, `${nth} quarter of`]),
  ...['first', 'second', 'third'].map((nth, i) => [37 + i, `${nth} third of`]),
  ...['first', 'second'].map((nth, i) => [40 + i, `${nth} half of`]),
])

/**
 * An EDTF date in words, with its precision and no more: "12 November 2024", "September to November 2024",
 * "12 or 13 November 2024", "second half of 2025"; "undated" for null. What is no date stays as it is.
 */
export function dateInWords(edtf: string | null): string {
  if (edtf === null) return 'undated'
  const date = readEdtf(edtf)
  if (typeof date === 'string') return edtf
  if (date.kind === 'point') return point(date)
  if (date.kind === 'interval') {
    if (isMissing(date.from)) return within(date.to, date.from === 'open' ? 'until' : 'from an unknown date to')
    if (date.to === 'unknown') return `from ${point(date.from)} to an unknown date`
    return date.to === 'open' ? `since ${point(date.from)}` : range(date.from, date.to)
  }
  const members = date.members.map((member) => {
    if (member.kind === 'point') return point(member)
    if (isMissing(member.from)) return within(member.to, 'until')
    return isMissing(member.to) ? `since ${point(member.from)}` : range(member.from, member.to)
  })
  const list = members.map((member, i) => (i + 1 < members.length ? shortened(member, members[i + 1] ?? '') : member))
  const run = date.members.some((m) => m.kind === 'run')
  return `${date.of === 'one' && run && members.length === 1 ? 'some time ' : ''}${listed(list, date.of === 'one' ? 'or' : 'and')}`
}

const within = (end: Point | 'open' | 'unknown', word: string): string =>
  isMissing(end) ? word : `${word} ${point(end)}`

function range(from: Point, to: Point): string {
  const end = point(to)
  const start = shortened(point(from), end)
  return /^\d+$/.test(start) ? `${start}–${end}` : `${start} to ${end}`
}

const listed = (texts: readonly string[], word: string): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${word} ${texts.at(-1)}`

/** The first date without what the second says again: "1" before "2 December 2025". */
function shortened(first: string, second: string): string {
  const [a, b] = [first.split(' '), second.split(' ')]
  if (a.length !== b.length || a.includes('of') || /[()–]/.test(first + second)) return first
  while (a.length > 1 && a.at(-1) === b.at(-1)) {
    a.pop()
    b.pop()
  }
  return a.join(' ')
}

function point(date: Point): string {
  const year = date.year.digits
  const [month, day] = [date.month?.digits ?? '', date.day?.digits ?? '']
  const decade = year.endsWith('X') ? `${year.replace(/X/g, '0')}s` : year
  const named = PARTS[month] ?? MONTHS[Number(month) - 1] ?? ''
  const bare = [/^\d+$/.test(day) ? String(Number(day)) : '', named, decade].filter(Boolean).join(' ')
  return `${isApproximate(date) ? 'about ' : ''}${bare}${isUncertain(date) ? ' (uncertain)' : ''}`
}
