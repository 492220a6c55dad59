import type { Document } from '../../../engine/document.ts'
import { type Extent, type Layer, layerOf } from '../../../engine/layer.ts'

/** Words between quotation marks, marks left out. */
export interface QuotedText extends Extent {
  readonly start: number
  readonly end: number
  readonly text: string
}

const OPENING = /^["“„«]$/
const CLOSING = /^["”“»]$/

/** Quoted stretches of a story. A quotation ends in its own paragraph, or it is none. */
export function findQuoted(document: Document): Layer<QuotedText> {
  const { tokens, text } = document
  const found: QuotedText[] = []
  let open: number | null = null
  for (const token of tokens) {
    if (open !== null) {
      const from = tokens[open]?.end ?? 0
      if (/\n\s*\n/.test(text.slice(from, token.start)) || token.index - open > 400) open = null
    }
    if (open === null) {
      if (OPENING.test(token.text)) open = token.index
      continue
    }
    if (!CLOSING.test(token.text)) continue
    const [start, end] = [tokens[open + 1]?.start ?? 0, tokens[token.index - 1]?.end ?? 0]
    if (end > start) found.push({ first: open + 1, last: token.index, start, end, text: text.slice(start, end) })
    open = null
  }
  return layerOf(found)
}
