/** Words in their surroundings: what stands before and behind them in their own line. */
export interface Context {
  readonly before: string
  readonly exact: string
  readonly after: string
}

/**
 * The words of a text between two offsets with up to `reach` characters of their line on either side, cut at a space
 * and marked with an ellipsis where the line goes on.
 */
export function contextOf(text: string, start: number, end: number, reach = 120): Context {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const lineEnd = newline === -1 ? text.length : newline
  return {
    before: cutBefore(text.slice(lineStart, start), reach),
    exact: text.slice(start, end),
    after: cutAfter(text.slice(end, lineEnd), reach),
  }
}

function cutBefore(text: string, reach: number): string {
  if (text.length <= reach) return text
  const tail = text.slice(-reach)
  const space = tail.indexOf(' ')
  return `… ${tail.slice(space + 1)}`
}

function cutAfter(text: string, reach: number): string {
  if (text.length <= reach) return text
  const head = text.slice(0, reach)
  const space = head.lastIndexOf(' ')
  return `${head.slice(0, space === -1 ? reach : space)} …`
}

/** A text of at most `most` characters in one line: its head and its tail where it is longer. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const half = Math.floor((most - 3) / 2)
  return `${line.slice(0, half).trimEnd()} … ${line.slice(-half).trimStart()}`
}
