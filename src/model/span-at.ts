import type { Span } from './span.ts'

/**
 * The span of `text` between two offsets, without white space at either end.
 *
 * @throws RangeError when the offsets lie outside the text or nothing but white space lies between them.
 * @example spanAt('Wang Yi left.', 0, 8) // { start: 0, end: 7, exact: 'Wang Yi' }
 */
export function spanAt(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  if (from < 0 || to > text.length || from >= to) {
    throw new RangeError(`No text between offsets ${start} and ${end} of a text of ${text.length} characters`)
  }
  return { start: from, end: to, exact: text.slice(from, to) }
}
