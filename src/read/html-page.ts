import { parseHTML } from 'linkedom'
import { clean } from './clean.ts'

/** Elements that stand within a line. All others, known or not, bound a paragraph. */
const INLINE = new Set([
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'br',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'img',
  ],
  ...[
    'ins',
    'kbd',
    'label',
    'mark',
    'q',
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
  ],
  ...['time', 'tt', 'u', 'var', 'wbr', 'nobr', 'picture', 'source', 'button'],
])

/** Deeper nesting than any page needs; past it a page is flattened, since what looks for the article walks it up and down again and again. */
const DEEPEST = 200
/** Tags in each other past which a page is not even parsed before it is flattened. */
const DEEPEST_TAGS = 500

export type Page = ReturnType<typeof parseHTML>['document']

/** A page as a document. A text without any element, which is only called a page, has none of its own. */
export function pageOf(source: string): Page {
  if (depthOfTags(source) > DEEPEST_TAGS) return parsed(flattened(source))
  const page = parsed(source)
  return isDeeper(page.documentElement, DEEPEST) ? parsed(flattened(source)) : page
}

function parsed(markup: string): Page {
  const { document } = parseHTML(markup)
  return document.documentElement ? document : parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document
}

function isDeeper(root: Node, limit: number): boolean {
  let depth = 0
  for (let node: Node | null = root; node; ) {
    if (node.firstChild) {
      node = node.firstChild
      if (++depth > limit) return true
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    if (!node || node === root) return false
    node = node.nextSibling
  }
  return false
}

/** Takes out of a page what is not for reading. */
export function withoutCode(document: Page): void {
  for (const node of document.querySelectorAll('script, style, noscript, template, iframe, object, embed, svg'))
    node.remove()
}

/** The text of a page, block by block, with all that surrounds a story on it. */
export const allBlocks = (document: Page): string[] => blocksOf(bodyOf(document))

/** The body. Asked for `document.body`, the library makes another where something stands before it. */
export const bodyOf = (document: Page) => document.querySelector('body') ?? document.documentElement

const ELEMENT = 1
const TEXT = 3

interface Node {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: Node | null
  readonly nextSibling: Node | null
  readonly parentNode: Node | null
}

/** The text of each stretch between the bounds of block elements, or between empty lines made of two <br>. Walks without recursion, however deep a page is. */
export function blocksOf(root: Node): string[] {
  const blocks: string[] = []
  let run = ''
  let breaks = 0
  const finish = () => {
    const text = clean(run)
    if (text) blocks.push(text)
    run = ''
    breaks = 0
  }
  const bound = ({ nodeType, nodeName }: Node) => {
    if (nodeType === ELEMENT && !INLINE.has(nodeName.toLowerCase())) finish()
  }
  let node: Node | null = root.firstChild
  while (node && node !== root) {
    if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? ''
      if (text.trim() !== '') breaks = 0
      run += text
    } else if (node.nodeName.toLowerCase() === 'br') {
      run += ' '
      if (++breaks >= 2) finish()
    } else bound(node)
    if (node.firstChild) {
      node = node.firstChild
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node && node !== root) bound(node)
    }
    if (node === root) break
    if (node && node.nodeType === ELEMENT && !node.firstChild) bound(node)
    node = node?.nextSibling ?? null
  }
  finish()
  return blocks
}

/** Elements that have no end, or end where the next of their kind begins. */
const ENDLESS = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
  ...['p', 'li', 'dt', 'dd', 'option', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'html', 'head', 'body'],
  ...['path', 'rect', 'circle', 'line', 'use', 'polygon', 'polyline', 'ellipse', 'stop'],
])

function depthOfTags(source: string): number {
  let depth = 0
  let deepest = 0
  for (const [, end, name = ''] of withoutScripts(source).matchAll(/<(\/?)([a-z][a-z0-9-]{0,40})/gi)) {
    if (ENDLESS.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (end ? -1 : 1))
    if (depth > deepest) deepest = depth
  }
  return deepest
}

const withoutScripts = (source: string): string =>
  source.replace(/<script\b[\s\S]*?(?:<\/script\s*>|$)|<style\b[\s\S]*?(?:<\/style\s*>|$)/gi, ' ')

/** Tags as paragraph breaks, for pages whose nesting is not meant for readers. What tells of the page stays. */
function flattened(source: string): string {
  const bare = withoutScripts(source).replace(/<(?!\/?(?:meta|link|title|time|html|head)\b)\/?[a-z][^<>]*>/gi, '\n')
  return `<!doctype html><html><body>${bare
    .split(/\n\s*\n+/)
    .map((part) => (part.trim() ? `<p>${part}</p>` : ''))
    .join('')}</body></html>`
}
