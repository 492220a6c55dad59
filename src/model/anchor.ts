import { type FoldedText, foldText } from './folded-text.ts'
import type { Span } from './span.ts'
import { spanAt } from './span-at.ts'

/** How far to each side of a span its context is compared, in characters. */
const REACH = 64
/** Letters and digits of a span that is told by itself, such as a sentence, where it stands once in each text. */
const LONG = 28
/** Letters and digits that must agree around a shorter span: on both sides together, on each side, or on one side alone. */
const AROUND = 24
const EACH = 3
const ALONE = 32
/** By how many letters the right place must agree better than the next. */
const MARGIN = 8

/**
 * Finds spans of one text again in a later text of the same document: by the words quoted, and, among several places, by
 * the words before and after them. Only where two places have the same words all around does the order in the text decide.
 * Null for a span that is not there any more, or of which it is not sure where it is: no span is moved to a place in doubt.
 *
 * Differences of typography (quotation marks, dashes, white space) do not count; then `exact` is as it stands in the later text.
 * The rules are those of the W3C Web Annotation model's TextQuoteSelector (exact, prefix, suffix), with thresholds of our own.
 *
 * @example
 * const find = anchoring('Wang Yi arrived in Moscow on Monday.', 'UPDATED. Wang Yi arrived in Moscow on Monday.')
 * find({ start: 0, end: 35, exact: 'Wang Yi arrived in Moscow on Monday' }) // { start: 9, end: 44, exact: … }
 */
export function anchoring(before: string, after: string): (span: Span) => Span | null {
  if (before === after) return ({ start, end, exact }) => ({ start, end, exact })
  const [old, now] = [foldText(before), foldText(after)]
  const places = new Map(old.offsets.map((offset, at) => [offset, at] as const))
  return ({ start, end }) => {
    const from = at(places, start)
    const to = at(places, end)
    const place = placeOf(old.text, now.text, from, to)
    return place === null ? null : unfolded(now, after, place, place + to - from)
  }
}

/** The place of an offset in the folded text; that of the next character where its own was folded away. */
function at(places: ReadonlyMap<number, number>, offset: number): number {
  for (let next = offset; ; next++) {
    const place = places.get(next)
    if (place !== undefined) return place
  }
}

const unfolded = ({ offsets }: FoldedText, text: string, start: number, end: number): Span =>
  spanAt(text, offsets[start] ?? 0, (offsets[end - 1] ?? 0) + 1)

function placeOf(old: string, now: string, start: number, end: number): number | null {
  const quote = old.slice(start, end)
  const [former, later] = [occurrences(old, quote), occurrences(now, quote)]
  const own = former.indexOf(start)
  if (own < 0 || later.length === 0) return null
  const agreement = former.map((a) => later.map((b) => agree(old, now, a, b, quote.length)))
  const row = agreement[own] ?? []
  const best = Math.max(...row.map(sum))
  const chosen = row.findIndex((a) => sum(a) === best)
  const alone = former.length === 1 && later.length === 1
  if (!(alone && letters(quote) >= LONG) && !enough(row[chosen])) return null
  const column = agreement.map((r) => r[chosen])
  // Where the words stood more than once, the place may be that of another span.
  const rivals = column.filter((a, i) => i !== own && sum(a) > best - MARGIN).length
  const doubles = row.filter((a, j) => j !== chosen && sum(a) > best - MARGIN).length
  if (rivals === 0 && doubles === 0) return later[chosen] ?? null
  return inOrder(agreement, own, best, later)
}

/** The place of a span among others with the same words all around it: the first is the first, if they are as many as before. */
function inOrder(
  agreement: readonly (readonly Agreement[])[],
  own: number,
  best: number,
  later: readonly number[],
): number | null {
  const same = (a: Agreement | undefined) => a?.whole === true && sum(a) === best
  const columns = later.flatMap((_, j) => (same(agreement[own]?.[j]) ? [j] : []))
  const rows = agreement.flatMap((row, i) => (columns.some((j) => same(row[j])) ? [i] : []))
  if (rows.length !== columns.length || !rows.every((i) => columns.every((j) => same(agreement[i]?.[j])))) return null
  return later[columns[rows.indexOf(own)] ?? -1] ?? null
}

/** Letters and digits that agree next to two places, and whether all do as far as they are compared. */
interface Agreement {
  readonly left: number
  readonly right: number
  readonly whole: boolean
}

const sum = (agreement: Agreement | undefined): number => (agreement ? agreement.left + agreement.right : -1)

function enough(agreement: Agreement | undefined): boolean {
  if (!agreement) return false
  const { left, right } = agreement
  return Math.max(left, right) >= ALONE || (left + right >= AROUND && Math.min(left, right) >= EACH)
}

function agree(old: string, now: string, a: number, b: number, length: number): Agreement {
  let [before, after] = [0, 0]
  while (before < REACH && a - before > 0 && b - before > 0 && old[a - before - 1] === now[b - before - 1]) before++
  const [c, d] = [a + length, b + length]
  while (after < REACH && c + after < old.length && d + after < now.length && old[c + after] === now[d + after]) after++
  return {
    left: letters(old.slice(a - before, a)),
    right: letters(old.slice(c, c + after)),
    whole: before === REACH && after === REACH,
  }
}

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** Where words stand in a text; not within another word. */
function occurrences(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!joined(text, at) && !joined(text, at + words.length)) found.push(at)
  }
  return found
}

/** Whether a letter or digit of a script with spaces between words stands on both sides of an offset. */
const joined = (text: string, at: number): boolean => WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at))
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u
