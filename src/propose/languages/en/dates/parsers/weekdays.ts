import type { Token } from '../../../../engine/document.ts'
import type { DateParser } from '../mention.ts'
import { dayAt, isDash, weekdayAt } from '../words.ts'
import { dayFirst } from './calendar.ts'

const LINKS = new Set(['and', 'to', 'through'])

/** "on Tuesday", "last Friday", "this Saturday", "Friday night", "Thursday and Friday", "from Monday to Wednesday". */
export const weekdayDate: DateParser = (tokens, at) => weekend(tokens, at) ?? weekday(tokens, at)

/** "next weekend", "over the weekend": its Saturday and Sunday. */
const weekend: DateParser = (tokens, at) => {
  const word = tokens[at]?.fold ?? ''
  if (tokens[at + 1]?.fold !== 'weekend' || !WEEKENDS.has(word)) return null
  if (word === 'the' && !AT_WEEKEND.has(tokens[at - 1]?.fold ?? '')) return null
  return { kind: 'weekday', weekday: 6, to: 0, shift: word === 'next' ? 1 : word === 'last' ? -1 : null, last: at + 2 }
}

const WEEKENDS = new Set(['the', 'this', 'last', 'next', 'coming', 'past'])
const AT_WEEKEND = new Set(['over', 'at', 'on', 'during', 'by', 'for'])

const weekday: DateParser = (tokens, at) => {
  const word = tokens[at]?.fold ?? ''
  const shift = word === 'last' ? -1 : word === 'next' ? 1 : word === 'this' ? 0 : null
  const index = shift === null ? at : at + 1
  const weekday = weekdayAt(tokens, index)
  if (weekday === null) return null
  const plural = /days$/.test(tokens[index]?.fold ?? '')
  if (plural) return null
  const joins =
    LINKS.has(tokens[index + 1]?.fold ?? '') || isDash(tokens[index + 1]) || dayAt(tokens, index + 1) !== null
  const to = joins ? weekdayAt(tokens, index + 2) : null
  const days = to === null ? 0 : (to - weekday + 7) % 7
  const numbered = joins && shift === null ? numberedDays(tokens, index) : null
  if (numbered) return numbered
  if (to !== null && days > 0 && days < 6) return { kind: 'weekday', weekday, shift, to, last: index + 3 }
  const day = shift === null && to === null ? bareDay(tokens, index + 1) : null
  if (day !== null) return { kind: 'weekday', weekday, shift, day, last: index + 2 }
  return { kind: 'weekday', weekday, shift, last: index + 1 }
}

/** "Wednesday 23." and "Wednesday 23:" of a diary, where no month and nothing counted follows. */
function bareDay(tokens: readonly Token[], at: number): number | null {
  const day = dayAt(tokens, at)
  const next = tokens[at + 1]
  const closed = next === undefined || next.sentence !== tokens[at]?.sentence || /^[.:,;)–—-]$/.test(next.text)
  return day !== null && closed ? day : null
}

/** "Wednesday 23 to Friday 25 May", "Monday 4 and Tuesday 5 June": the weekdays only repeat what the numbers say. */
function numberedDays(tokens: readonly Token[], at: number): ReturnType<DateParser> {
  const link = at + 2
  const joins = LINKS.has(tokens[link]?.fold ?? '') || isDash(tokens[link])
  const from = dayAt(tokens, at + 1)
  if (from === null || !joins || weekdayAt(tokens, link + 1) === null) return null
  const end = dayFirst(tokens, link + 2)
  if (end?.kind === 'partial' && end.to === null)
    return { ...end, from: { month: end.from.month, day: from }, to: end.from }
  const day = end?.kind === 'absolute' && /^\d{4}-\d{2}-\d{2}$/.test(end.edtf) ? end.edtf : null
  return end && day
    ? { ...end, kind: 'absolute', edtf: `${day.slice(0, 8)}${String(from).padStart(2, '0')}/${day}` }
    : null
}
