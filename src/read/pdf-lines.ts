import { clean } from './clean.ts'
import type { Glyphs } from './pdf-thread.ts'

/** A line of a page. Sizes in points. */
export interface Line {
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
}

/** The lines of a page in the order in which it gives its text, which follows its columns. */
export function linesOf(page: readonly Glyphs[]): Line[] {
  const lines: Line[] = []
  let line: Glyphs[] = []
  const finish = () => {
    const made = lineOf(line)
    if (made) lines.push(made)
    line = []
  }
  for (const glyphs of page) {
    const last = line.findLast(({ text }) => text !== '')
    if (last && glyphs.text !== '' && isNewLine(last, glyphs)) finish()
    line.push(glyphs)
    if (glyphs.endsLine) finish()
  }
  finish()
  return mended(lines)
}

/** Lower or higher than raised figures and letters of the same line are, or left of what stands there. */
const isNewLine = (last: Glyphs, next: Glyphs): boolean =>
  Math.abs(next.y - last.y) > Math.max(last.size, next.size) * 0.6 || next.x < last.x - last.size

function lineOf(glyphs: readonly Glyphs[]): Line | null {
  const shown = glyphs.filter(({ text }) => text.trim() !== '')
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return null
  let text = ''
  let before: Glyphs | undefined
  for (const next of glyphs) {
    if (before && next.text !== '' && next.x - (before.x + before.width) > before.size * 0.2) text += ' '
    text += next.text
    if (next.text !== '') before = next
  }
  // Of a page that is one line of a million texts, as arguments they would be too many.
  const size = shown.reduce((most, { size }) => Math.max(most, size), 0)
  return { text: clean(text), x: first.x, end: last.x + last.width, y: first.y, size }
}

/** Lines that a page gives in parts, such as one with a raised figure in it, put together again. */
function mended(lines: readonly Line[]): Line[] {
  const whole: Line[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    const goesOn =
      last && Math.abs(last.y - line.y) < last.size * 0.4 && line.x >= last.end - 1 && line.x - last.end < last.size
    if (goesOn) whole[whole.length - 1] = { ...last, text: `${last.text} ${line.text}`, end: line.end }
    else whole.push(line)
  }
  return whole
}
