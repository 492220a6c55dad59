import type { Span } from '../../model/span.ts'
import { spanAt } from '../../model/span-at.ts'
import { Lines } from '../lines.ts'

/** An object of a file, and where it stands. */
export interface JsonItem {
  readonly value: Readonly<Record<string, unknown>>
  readonly line: number
  readonly start: number
  readonly end: number
}

export type JsonRead = JsonItem | { readonly line: number; readonly fault: string }

const NOT_JSON = 'It is no JSON object.'

/** The objects of a file that has one on each line: JSON Lines, or an array with one element a line. */
export function jsonLines(text: string): JsonRead[] {
  const found: JsonRead[] = []
  let [start, line] = [0, 0]
  for (const raw of text.split('\n')) {
    line++
    const written = raw.trim().replace(/,$/, '')
    if (written !== '' && written !== '[' && written !== ']') {
      const from = start + raw.indexOf(written)
      const value = objectIn(written)
      found.push(value ? { value, line, start: from, end: from + written.length } : { line, fault: NOT_JSON })
    }
    start += raw.length + 1
  }
  return found
}

/** The objects that are values of a key of one object, which are found in the text by their own keys: `{"entities":{"Q1":{…}}}`. */
export function jsonMembers(text: string, key: string): JsonRead[] | null {
  const members = objectIn(text)?.[key]
  if (typeof members !== 'object' || members === null || Array.isArray(members)) return null
  const lines = new Lines(text)
  const starts = placesOf(Object.keys(members), text, text.indexOf(JSON.stringify(key)))
  return Object.values(members).map((value, i): JsonRead => {
    const start = starts[i] ?? 0
    const line = lines.at(start)
    if (typeof value !== 'object' || value === null) return { line, fault: NOT_JSON }
    return { value: value as JsonItem['value'], line, start, end: starts[i + 1] ?? text.length }
  })
}

/** Where keys stand that come one after the other, each followed by a colon. */
function placesOf(keys: readonly string[], text: string, from: number): number[] {
  let at = Math.max(from, 0)
  return keys.map((name) => {
    const written = JSON.stringify(name)
    for (let found = text.indexOf(written, at); found >= 0; found = text.indexOf(written, found + 1))
      if (/^\s*:/.test(text.slice(found + written.length, found + written.length + 20))) {
        at = found
        break
      }
    return at
  })
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** Where words of an object stand in it, as they are written there; of those that are escaped the beginning of the object. */
export function spanOf(text: string, { start, end }: JsonItem, words: string): Span {
  const own = JSON.stringify(words)
  const at = text.indexOf(own, start)
  if (words !== '' && at >= 0 && at + own.length <= end) return spanAt(text, at + 1, at + own.length - 1)
  return spanAt(text, start, Math.min(end, start + LONGEST_SPAN))
}

const LONGEST_SPAN = 300
