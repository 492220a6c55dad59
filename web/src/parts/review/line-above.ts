import { offsetOf } from '../selected-offsets.ts'

/** The offset in the text that lies one drawn line above (-1) or below (1) the caret that is shown; null where there is no line. */
export function lineAbove(region: HTMLElement, direction: -1 | 1): number | null {
  const caret = region.querySelector('[data-caret]')
  if (!caret) return null
  const { left, top, height } = caret.getBoundingClientRect()
  const lineHeight = Number.parseFloat(getComputedStyle(region).lineHeight)
  // A paragraph's margin lies between some lines: the next one is looked for a little further on.
  for (const lines of [1, 1.7, 2.4]) {
    const position = positionAt(left + 1, top + height / 2 + direction * lines * lineHeight)
    const offset = position && region.contains(position.node) ? offsetOf(position.node, position.offset) : null
    if (offset !== null && offset !== offsetOfCaret(caret)) return offset
  }
  return null
}

const offsetOfCaret = (caret: Element): number | null => {
  const next = caret.nextElementSibling
  return next instanceof HTMLElement && next.dataset.start !== undefined ? Number(next.dataset.start) : null
}

function positionAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const found = document.caretPositionFromPoint(x, y)
    return found && { node: found.offsetNode, offset: found.offset }
  }
  const range = (document as Document).caretRangeFromPoint(x, y)
  return range && { node: range.startContainer, offset: range.startOffset }
}
