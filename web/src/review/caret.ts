/** A choice of words: where it began and where the caret is, as offsets into a text. */
export interface Choice {
  readonly anchor: number
  readonly focus: number
}

interface Pressed {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
}

/**
 * The choice after a key: arrows move the caret by a character, with Ctrl (on a Mac, Alt) by a word; Home and End to the ends of the line,
 * with Ctrl to those of the text. With Shift the choice is extended. Null for keys that do not move it.
 *
 * @example moved('Wang Yi', { anchor: 0, focus: 0 }, { key: 'ArrowRight', shiftKey: true, ctrlKey: true, altKey: false }) // { anchor: 0, focus: 4 }
 */
export function moved(text: string, choice: Choice, { key, shiftKey, ctrlKey, altKey }: Pressed): Choice | null {
  const far = ctrlKey || altKey
  const to = (focus: number): Choice => ({ anchor: shiftKey ? choice.anchor : focus, focus })
  const [start, end] = [Math.min(choice.anchor, choice.focus), Math.max(choice.anchor, choice.focus)]
  const collapses = start !== end && !shiftKey && !far
  switch (key) {
    case 'ArrowRight':
      return to(collapses ? end : far ? wordEnd(text, choice.focus) : after(text, choice.focus))
    case 'ArrowLeft':
      return to(collapses ? start : far ? wordStart(text, choice.focus) : before(text, choice.focus))
    case 'Home':
      return to(far ? 0 : text.lastIndexOf('\n', choice.focus - 1) + 1)
    case 'End':
      return to(far ? text.length : lineEnd(text, choice.focus))
    default:
      return null
  }
}

/** The caret moved to an offset, by a click or by lines as they are drawn. */
export const movedTo = (choice: Choice, focus: number, extend: boolean): Choice => ({
  anchor: extend ? choice.anchor : focus,
  focus,
})

/** The words that are chosen, without white space at either end; null where there are none. */
export function chosenWords(
  text: string,
  { anchor, focus }: Choice,
): { readonly start: number; readonly end: number; readonly exact: string } | null {
  let [start, end] = [Math.min(anchor, focus), Math.max(anchor, focus)]
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return start < end ? { start, end, exact: text.slice(start, end) } : null
}

const isLow = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at))

const after = (text: string, at: number): number => Math.min(text.length, isLow(text, at + 1) ? at + 2 : at + 1)
const before = (text: string, at: number): number => Math.max(0, isLow(text, at - 1) ? at - 2 : at - 1)

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** Words are looked for within this many characters. */
const REACH = 200

const words = new Intl.Segmenter(undefined, { granularity: 'word' })

function wordEnd(text: string, at: number): number {
  for (const { index, segment, isWordLike } of words.segment(text.slice(at, at + REACH)))
    if (isWordLike) return at + index + segment.length
  return Math.min(text.length, at + REACH)
}

function wordStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH)
  const starts = [...words.segment(text.slice(from, at))].filter((s) => s.isWordLike).map((s) => from + s.index)
  return starts.at(-1) ?? from
}
