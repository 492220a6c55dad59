import { createColors } from 'picocolors'

/** How text at a terminal is set off. */
export interface Style {
  bold(text: string): string
  dim(text: string): string
  quote(text: string): string
  /** A status or a polarity, in words whatever the colour. */
  mark(word: string): string
}

/** @param colour whether the output takes ANSI colours: a terminal, and no NO_COLOR. */
export function styleOf(colour: boolean): Style {
  const c = createColors(colour)
  const colours: Record<string, (text: string) => string> = {
    held: c.green,
    planned: c.blue,
    ongoing: c.cyan,
    cancelled: c.red,
    negated: c.red,
    hedged: c.yellow,
  }
  return { bold: c.bold, dim: c.dim, quote: c.italic, mark: (word) => (colours[word] ?? c.reset)(`[${word}]`) }
}
