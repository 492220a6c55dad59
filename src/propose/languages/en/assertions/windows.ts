import type { AssertedWindow } from '../../../../model/assertion.ts'
import { month, year } from '../../../../model/edtf.ts'
import type { Token } from '../../../engine/document.ts'
import { count } from '../dates/parsers/relative.ts'
import { monthAt, unitAt, yearAt } from '../dates/words.ts'

export interface WindowMention {
  readonly window: AssertedWindow
  /** Index behind it. */
  readonly last: number
}

const LEADS = new Set(['in', 'within', 'over', 'during', 'inside', 'for'])
const SHIFTED = new Set(['past', 'last', 'previous', 'space', 'of'])

/**
 * The time over which something is counted, where its words start at a token: "within two months", "in the past five years", "in as many
 * months" (`number` of them), "this year", "so far this year", "of the year", "since 2019", "since March 2019".
 */
export function windowAt(tokens: readonly Token[], at: number, number: number): WindowMention | null {
  return length(tokens, at, number) ?? calendar(tokens, at) ?? since(tokens, at)
}

function length(tokens: readonly Token[], at: number, number: number): WindowMention | null {
  if (!LEADS.has(tokens[at]?.fold ?? '')) return null
  let from = at + 1
  if (tokens[from]?.fold === 'the') from++
  while (SHIFTED.has(tokens[from]?.fold ?? '')) from++
  if (tokens[from]?.fold === 'as' && tokens[from + 1]?.fold === 'many') {
    const unit = unitAt(tokens, from + 2)
    return unit === null || unit === 'decade' || number < 2
      ? null
      : { window: { kind: 'length', count: number, unit }, last: from + 3 }
  }
  const most = ['less', 'under', 'just', 'only', 'about', 'nearly', 'almost', 'more', 'over', 'some', 'around']
  while (most.includes(tokens[from]?.fold ?? '') || tokens[from]?.fold === 'than') from++
  const counted = count(tokens, from)
  if (counted) return { window: { kind: 'length', count: counted.count, unit: counted.unit }, last: counted.last }
  const unit = from > at + 1 ? unitAt(tokens, from) : null
  if (unit === null || unit === 'day' || tokens[from - 1]?.fold === 'the') return null
  return {
    window: { kind: 'length', count: unit === 'decade' ? 10 : 1, unit: unit === 'decade' ? 'year' : unit },
    last: from + 1,
  }
}

/** Words before a window that make it a time in it, not the whole: "later this year", "before the end of the year". */
const PARTS = new Set([
  'later',
  'earlier',
  'early',
  'late',
  'end',
  'start',
  'beginning',
  'close',
  'half',
  'middle',
  'rest',
])

function calendar(tokens: readonly Token[], at: number): WindowMention | null {
  if (PARTS.has(tokens[at - 1]?.fold ?? '')) return null
  let from = at
  if (tokens[from]?.fold === 'so' && tokens[from + 1]?.fold === 'far') from += 2
  const lead = tokens[from]?.fold
  const behind = lead === 'of' && tokens[from + 1]?.fold === 'the' ? from + 2 : lead === 'this' ? from + 1 : null
  if (behind === null) return null
  const unit = unitAt(tokens, behind)
  if (unit === null || unit === 'day' || unit === 'decade') return null
  return { window: { kind: 'calendar', unit }, last: behind + 1 }
}

function since(tokens: readonly Token[], at: number): WindowMention | null {
  if (tokens[at]?.fold !== 'since') return null
  const named = monthAt(tokens, at + 1)
  const written = yearAt(tokens, named === null ? at + 1 : at + 2)
  if (written === null) return null
  return {
    window: { kind: 'since', date: named === null ? year(written) : month(written, named) },
    last: named === null ? at + 2 : at + 3,
  }
}
