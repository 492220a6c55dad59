/**
 * The offsets, in the source's text, of the words that are selected inside an element whose parts carry their offset as
 * `data-start`; null where nothing is selected in it.
 */
export function selectedOffsets(root: HTMLElement): { start: number; end: number } | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  return start !== null && end !== null && start < end ? { start, end } : null
}

/** The offset in the text of a place in the page; null where it is in no part of it. */
export function offsetOf(node: Node, offset: number): number | null {
  if (node.nodeType !== Node.TEXT_NODE) {
    const child = node.childNodes[offset] ?? node
    const part =
      child instanceof Element ? (child.closest('[data-start]') ?? child.querySelector('[data-start]')) : null
    return part instanceof HTMLElement ? Number(part.dataset.start) : null
  }
  const part = node.parentElement?.closest('[data-start]')
  return part instanceof HTMLElement ? Number(part.dataset.start) + offset : null
}
