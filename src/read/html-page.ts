import { parseHTML } from 'linkedom'
import { clean } from './clean.ts'

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, td, th, pre, dt, dd'
/** Deeper nesting than any page needs; past it a page is flattened, since what walks it is recursive. */
const DEEPEST = 500

export type Page = ReturnType<typeof parseHTML>['document']

/** A page as a document. A text without any element, which is only called a page, has none of its own. */
export function pageOf(source: string): Page {
  const markup = depthOf(source) > DEEPEST ? flattened(source) : source
  const { document } = parseHTML(markup)
  return document.documentElement ? document : parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document
}

/** Takes out of a page what is not for reading. */
export function withoutCode(document: Page): void {
  for (const node of document.querySelectorAll('script, style, noscript, template, iframe, object, embed, svg'))
    node.remove()
}

/** The text of a page, block by block, with all that surrounds a story on it. */
export const allBlocks = (document: Page): string[] => blocksOf(document.body ?? document.documentElement)

interface Element {
  readonly textContent: string | null
  querySelectorAll(selector: string): Iterable<Element>
  querySelector(selector: string): Element | null
}

/** The text of each block that holds no other block; where there is none, the whole text. */
export function blocksOf(root: Element): string[] {
  const blocks: string[] = []
  for (const block of root.querySelectorAll(BLOCKS)) {
    if (block.querySelector(BLOCKS)) continue
    const text = clean(block.textContent)
    if (text) blocks.push(text)
  }
  const whole = clean(root.textContent)
  return blocks.length > 0 ? blocks : whole ? [whole] : []
}

function depthOf(source: string): number {
  let depth = 0
  let deepest = 0
  for (const match of source.matchAll(
    /<(\/?)(div|span|table|tbody|tr|td|section|article|ul|ol|li|b|i|font|blockquote)\b/gi,
  )) {
    depth += match[1] ? -1 : 1
    if (depth > deepest) deepest = depth
  }
  return deepest
}

/** Block tags as paragraph breaks, for pages whose nesting is not meant for readers. */
function flattened(source: string): string {
  const bare = source
    .replace(/<script\b[\s\S]*?(?:<\/script\s*>|$)|<style\b[\s\S]*?(?:<\/style\s*>|$)/gi, ' ')
    .replace(/<\/?(?:div|span|table|tbody|tr|td|section|article|ul|ol|li|b|i|font|blockquote)\b[^<>]*>/gi, '\n')
  return `<!doctype html><html><body>${bare
    .split(/\n\s*\n+/)
    .map((part) => (part.trim() ? `<p>${part}</p>` : ''))
    .join('')}</body></html>`
}
