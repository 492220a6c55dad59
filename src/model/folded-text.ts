/** A text with the differences of typography taken out, and the offset in the text of each of its characters. */
export interface FoldedText {
  readonly text: string
  /** Offset in the original of each code unit of `text`, and at the end the length of the original. */
  readonly offsets: readonly number[]
}

const SAME: readonly (readonly [string, string])[] = [
  ['‘’‚‛′', "'"],
  ['“”„‟«»″', '"'],
  ['‐‑‒–—―−', '-'],
]
const STRAIGHT = new Map(SAME.flatMap(([from, to]) => [...from].map((c) => [c, to] as const)))
/** Soft hyphens and characters without width: they come and go with the page that a text was taken from. */
const UNSEEN = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'])

/**
 * Folds what differs between two prints of one text: runs of white space become one space, quotation marks, dashes and
 * apostrophes plain ones, and what cannot be seen goes. Letters stay as they are.
 *
 * @example foldText('a\u00a0 “b”') // { text: 'a "b"', offsets: [0, 1, 3, 4, 5, 6] }
 */
export function foldText(original: string): FoldedText {
  let text = ''
  const offsets: number[] = []
  for (let at = 0; at < original.length; at++) {
    const character = original.charAt(at)
    if (UNSEEN.has(character)) continue
    const space = /\s/.test(character)
    if (space && text.endsWith(' ')) continue
    text += space ? ' ' : (STRAIGHT.get(character) ?? character)
    offsets.push(at)
  }
  offsets.push(original.length)
  return { text, offsets }
}
