import type { Token } from '../../engine/document.ts'

const UNITS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const TEENS = [
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
]
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const WORDS = new Map<string, number>([
  ...UNITS.map((word, i) => [word, i + 1] as const),
  ...TEENS.map((word, i) => [word, i + 11] as const),
  ...TENS.map((word, i) => [word.replace(/y$/, 'ieth'), (i + 2) * 10] as const),
  ['hundredth', 100],
])
const TENS_VALUE = new Map(TENS.map((word, i) => [word, (i + 2) * 10] as const))
export interface Ordinal {
  readonly value: number
  readonly first: number
  readonly last: number
}

const ROMAN = /^(?=[IVXL]{2,}$)L?X{0,4}(?:IX|IV|V?I{0,3})$/

/** Whether an ordinal may start at a token: what most words fail, at little cost. */
export function opensOrdinal({ word, fold }: Token): boolean {
  if (word.numeric || WORDS.has(fold) || TENS_VALUE.has(fold)) return true
  if (fold === 'no' || fold === 'no.' || fold === 'number') return true
  return word.capital && ROMAN.test(word.text)
}

/** The ordinal that starts at a token, in any usual spelling: "19th", "nineteenth", "twenty-first", "XIX", "No. 19". */
export function ordinalAt(tokens: readonly Token[], at: number): Ordinal | null {
  const token = tokens[at]
  if (!token || !opensOrdinal(token)) return null
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(token.fold)
  if (digits) return { value: Number(digits[1]), first: at, last: at + 1 }
  const word = WORDS.get(token.fold)
  if (word !== undefined) return { value: word, first: at, last: at + 1 }
  const tens = TENS_VALUE.get(token.fold)
  if (tens !== undefined && tokens[at + 1]?.text === '-') {
    const unit = WORDS.get(tokens[at + 2]?.fold ?? '')
    if (unit !== undefined && unit < 10) return { value: tens + unit, first: at, last: at + 3 }
  }
  if (ROMAN.test(token.text)) {
    return { value: roman(token.text), first: at, last: at + 1 }
  }
  if (token.fold === 'no' || token.fold === 'no.' || token.fold === 'number') {
    const next = tokens[at + 1]?.text === '.' ? at + 2 : at + 1
    const number = /^\d{1,3}$/.exec(tokens[next]?.text ?? '')
    if (number) return { value: Number(number[0]), first: at, last: next + 1 }
  }
  return null
}

function roman(text: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }
  let total = 0
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charAt(i)] ?? 0
    const next = values[text.charAt(i + 1)] ?? 0
    total += value < next ? -value : value
  }
  return total
}
