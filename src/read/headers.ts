const KEYS = new Set(['published', 'publisher', 'language', 'title', 'url', 'date', 'source', 'lang', 'author'])

export interface Headers {
  readonly values: Readonly<Record<string, string>>
  /** Offset of the story behind the header lines and the blank line. */
  readonly end: number
}

/**
 * Header lines (`published: 2024-11-14`) at the start of a text, up to a blank line. A text whose first line is no
 * known key has none.
 */
export function headersOf(text: string): Headers {
  const values: Record<string, string> = {}
  let at = 0
  while (at < text.length) {
    const end = lineEnd(text, at)
    const line = text.slice(at, end.text)
    if (line.trim() === '') return Object.keys(values).length > 0 ? { values, end: end.next } : NONE
    const match = /^([A-Za-z]{3,12}):(.*)$/.exec(line)
    const key = match?.[1]?.toLowerCase() ?? ''
    if (!match || (Object.keys(values).length === 0 && !KEYS.has(key))) return NONE
    values[key] = (match[2] ?? '').trim()
    at = end.next
  }
  return NONE
}

const NONE: Headers = { values: {}, end: 0 }

function lineEnd(text: string, from: number): { text: number; next: number } {
  const match = /\r\n?|\n/g
  match.lastIndex = from
  const found = match.exec(text)
  return found ? { text: found.index, next: found.index + found[0].length } : { text: text.length, next: text.length }
}

/** A header's value, or null where it is missing, empty or "unknown". */
export function header(values: Readonly<Record<string, string>>, ...keys: string[]): string | null {
  for (const key of keys) {
    const value = values[key]
    if (value && value.toLowerCase() !== 'unknown') return value
  }
  return null
}
