import calendar from '../../../../../../data/en/calendar.json' with { type: 'json' }
import { year as yearOf } from '../../../../../model/edtf.ts'
import type { Token } from '../../../../engine/document.ts'
import { ordinalAt } from '../../ordinals.ts'
import type { DateParser } from '../mention.ts'
import { countAt, isDash, monthAt, yearAt } from '../words.ts'

const SEASONS = calendar.seasons as Record<string, string>
const LEADS = new Set([
  'in',
  'of',
  'by',
  'during',
  'from',
  'since',
  'until',
  'till',
  'for',
  'throughout',
  'early',
  'late',
  'mid',
  'before',
  'after',
  'to',
  'around',
  'circa',
  'through',
  '-',
  'the',
  'and',
  'between',
  'its',
  'that',
  'years',
  'period',
  '(',
])

/** Years and parts of them: "in 2019", "mid-2023", "the first half of 2025", "the spring of 2023", "the 1990s", "between 2019 and 2021". */
export const yearDate: DateParser = (tokens, at) =>
  half(tokens, at) ?? weekOf(tokens, at) ?? season(tokens, at) ?? decade(tokens, at) ?? plain(tokens, at)

const YEARS: Record<string, number> = { last: -1, previous: -1, this: 0, the: 0, next: 1, coming: 1 }

/** "the first half of 2025", "the second quarter of next year". */
const half: DateParser = (tokens, at) => {
  const word = tokens[ordinalAt(tokens, at)?.last ?? at + 1]?.fold
  const unit = word === 'semester' ? 'half' : word
  const final = ['last', 'final'].includes(tokens[at]?.fold ?? '')
    ? { value: unit === 'half' ? 2 : 4, last: at + 1 }
    : null
  const ordinal = ordinalAt(tokens, at) ?? final
  if (!ordinal || (unit !== 'half' && unit !== 'quarter') || tokens[ordinal.last + 1]?.fold !== 'of') return null
  const months = unit === 'half' ? 6 : 3
  if (ordinal.value > 12 / months) return null
  const first = (ordinal.value - 1) * months + 1
  const coming = tokens[ordinal.last + 2]?.fold === 'the' && tokens[ordinal.last + 3]?.fold === 'coming' ? 1 : 0
  const year = yearAt(tokens, ordinal.last + 2)
  const shift = YEARS[tokens[ordinal.last + 2 + coming]?.fold ?? '']
  if (year === null && shift !== undefined && tokens[ordinal.last + 3 + coming]?.fold === 'year')
    return {
      kind: 'partial',
      from: { month: first, day: null },
      to: { month: first + months - 1, day: null },
      year: shift,
      last: ordinal.last + 4 + coming,
    }
  if (year === null) return null
  const edtf = `${year}-${String(first).padStart(2, '0')}/${year}-${String(first + months - 1).padStart(2, '0')}`
  return { kind: 'absolute', edtf, last: ordinal.last + 3 }
}

/** "the first week of June": its first to seventh day; "the last week of June", "the first ten days of June" likewise. */
const weekOf: DateParser = (tokens, at) => {
  const part = partAt(tokens, at)
  if (!part) return null
  const joined = ['of', 'in'].includes(tokens[part.last]?.fold ?? '')
  const month = joined ? monthAt(tokens, part.last + 1) : null
  if (month === null) return null
  const days = LONG.has(month) ? 31 : month === 2 ? 28 : 30
  const [first, last] = part.from > 0 ? [part.from, part.from + part.days - 1] : [days - part.days + 1, days]
  const year = yearAt(tokens, part.last + 2)
  const two = (n: number) => String(n).padStart(2, '0')
  if (year !== null)
    return {
      kind: 'absolute',
      edtf: `${year}-${two(month)}-${two(first)}/${year}-${two(month)}-${two(last)}`,
      last: part.last + 3,
    }
  return { kind: 'partial', from: { month, day: first }, to: { month, day: last }, year: null, last: part.last + 2 }
}

/** Months of 31 days. */
const LONG = new Set([1, 3, 5, 7, 8, 10, 12])

/** Which days of a month: from the first of them, or back from its end where `from` is 0. */
function partAt(tokens: readonly Token[], at: number): { from: number; days: number; last: number } | null {
  const final = ['last', 'final', 'closing'].includes(tokens[at]?.fold ?? '')
  const ordinal = final ? null : ordinalAt(tokens, at)
  const next = final ? at + 1 : ordinal?.last
  if (next === undefined) return null
  if (tokens[next]?.fold === 'week') {
    if (final) return { from: 0, days: 7, last: next + 1 }
    return ordinal && ordinal.value <= 4 ? { from: (ordinal.value - 1) * 7 + 1, days: 7, last: next + 1 } : null
  }
  const count = countAt(tokens, next)
  const counted = count !== null && count > 1 && count <= 20 && tokens[next + 1]?.fold === 'days'
  if (!counted || (ordinal !== null && ordinal.value !== 1)) return null
  return { from: final ? 0 : 1, days: count, last: next + 2 }
}

const season: DateParser = (tokens, at) => {
  const code = SEASONS[tokens[at]?.fold ?? '']
  const of = tokens[at + 1]?.fold === 'of' ? at + 2 : at + 1
  const [before, here] = [tokens[at - 1], tokens[at]]
  const named = here?.word.capital === true && before?.word.capital === true && before.sentence === here.sentence
  const year = code && !named ? yearAt(tokens, of) : null
  return code && year !== null ? { kind: 'absolute', edtf: `${yearOf(year)}-${code}`, last: of + 1 } : null
}

const decade: DateParser = (tokens, at) => {
  const match = /^((?:19|20)\d)0s$/.exec(tokens[at]?.text ?? '')
  return match ? { kind: 'absolute', edtf: `${match[1]}X`, last: at + 1 } : null
}

/** A bare number is a year only where something makes it one: a preposition before it, a verb of being or a noun behind. */
const plain: DateParser = (tokens, at) => {
  const year = yearAt(tokens, at)
  if (year === null) return null
  const previous = tokens[at - 1]?.fold ?? ''
  const next = tokens[at + 1]
  const opens = tokens[at - 1]?.sentence !== tokens[at]?.sentence || previous === ',' || previous === 'that'
  if (
    !LEADS.has(previous) &&
    !(opens && (next?.lemma === 'be' || next?.lemma === 'mark')) &&
    !(next?.lemma === 'be' && next.pos === 'AUX')
  )
    return null
  const joins =
    isDash(next) ||
    (next?.fold === 'and' && ['between', 'from'].includes(previous)) ||
    (next?.fold === 'to' && previous === 'from')
  const end = joins ? yearAt(tokens, at + 2) : null
  if (end !== null && end > year) return { kind: 'absolute', edtf: `${yearOf(year)}/${yearOf(end)}`, last: at + 3 }
  return { kind: 'absolute', edtf: yearOf(year), last: at + 1 }
}
