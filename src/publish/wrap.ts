import { stripVTControlCharacters } from 'node:util'

/** Columns of the narrowest terminal in common use. */
const WIDTH = 80

/** Scripts whose characters take two columns. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u

/** Columns that a text takes at a terminal; colours take none. */
export function columns(text: string): number {
  let count = 0
  for (const character of stripVTControlCharacters(text)) {
    if (!/\p{M}/u.test(character)) count += WIDE.test(character) ? 2 : 1
  }
  return count
}

/**
 * Breaks lines at spaces so that none is wider than 80 columns; what is carried over stands two columns further in than
 * the line began. A word that fits on no line is left whole, so that it can still be copied.
 */
export const wrap = (text: string): string => text.split('\n').map(wrapLine).join('\n')

function wrapLine(line: string): string {
  if (columns(line) <= WIDTH) return line
  const indent = /^ */.exec(line)?.[0] ?? ''
  const lines: string[] = []
  let current = ''
  for (const word of line.slice(indent.length).split(' ')) {
    const margin = lines.length === 0 ? indent : `${indent}  `
    if (current !== '' && columns(margin) + columns(current) + 1 + columns(word) > WIDTH) {
      lines.push(margin + current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, (lines.length === 0 ? indent : `${indent}  `) + current].join('\n')
}
