import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Format, ReadText } from './format.ts'

/**
 * HTML: the article's paragraphs, found by Mozilla's Readability. No script runs, nothing is fetched, and no markup
 * reaches the text. Metadata come from JSON-LD, <meta>, <time> and <html lang>.
 */
export const html: Format = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  recognises: (text) =>
    /^\s*(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype html|html|head|body|article)\b/i.test(text),
  read: readHtml,
}

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, td, th, pre, dt, dd'
/** Deeper nesting than any page needs; past it the text is taken without Readability, whose walk is recursive. */
const DEEPEST = 500

function readHtml(source: string): ReadText {
  const document = pageOf(depthOf(source) > DEEPEST ? flattened(source) : source)
  const meta = metadataOf(document)
  for (const node of document.querySelectorAll('script, style, noscript, template, iframe, object, embed, svg'))
    node.remove()
  const fallback = blocksOf(document.body ?? document.documentElement)
  const article = articleOf(document)
  const blocks = article && article.blocks.join(' ').length > 60 ? article.blocks : fallback
  const title = meta.title ?? article?.title ?? null
  const headed = title && blocks[0] !== title ? [title, ...blocks] : blocks
  return {
    text: headed.join('\n\n'),
    bodyStart: 0,
    title,
    publisher: meta.publisher,
    published: meta.published,
    language: meta.language,
    url: meta.url,
  }
}

type Page = ReturnType<typeof parseHTML>['document']

/** A text without any element, which is only called a page, has no document of its own. */
function pageOf(markup: string): Page {
  const { document } = parseHTML(markup)
  return document.documentElement ? document : parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document
}

function articleOf(document: Page): { title: string | null; blocks: string[] } | null {
  const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: 60,
  }).parse()
  if (!found?.content) return null
  const { document: content } = parseHTML(`<!doctype html><html><body>${found.content}</body></html>`)
  return { title: found.title?.trim() || null, blocks: blocksOf(content.body) }
}

interface Element {
  readonly textContent: string | null
  querySelectorAll(selector: string): Iterable<Element>
  querySelector(selector: string): Element | null
}

/** The text of each block that holds no other block; where there is none, the whole text. */
function blocksOf(root: Element): string[] {
  const blocks: string[] = []
  for (const block of root.querySelectorAll(BLOCKS)) {
    if (block.querySelector(BLOCKS)) continue
    const text = clean(block.textContent)
    if (text) blocks.push(text)
  }
  const whole = clean(root.textContent)
  return blocks.length > 0 ? blocks : whole ? [whole] : []
}

const clean = (text: string | null): string => (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim()

function metadataOf(document: Page) {
  const content = (...selectors: string[]): string | null => {
    for (const selector of selectors) {
      const value = clean(document.querySelector(selector)?.getAttribute('content') ?? null)
      if (value) return value
    }
    return null
  }
  const linked = linkedData(document)
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? null
  return {
    title:
      linked.title ??
      content('meta[property="og:title"]') ??
      (clean(document.querySelector('h1')?.textContent ?? null) ||
        clean(document.querySelector('title')?.textContent ?? null) ||
        null),
    publisher: linked.publisher ?? content('meta[property="og:site_name"]', 'meta[name="publisher"]'),
    published:
      linked.published ??
      content('meta[property="article:published_time"]', 'meta[name="date"]', 'meta[name="pubdate"]') ??
      time,
    language: document.documentElement?.getAttribute('lang') || null,
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') || content('meta[property="og:url"]'),
  }
}

/** Headline, publisher and date of the first schema.org article in JSON-LD. Broken JSON-LD is passed over, as browsers do. */
function linkedData(document: Page): { title: string | null; publisher: string | null; published: string | null } {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const data = parsed(script.textContent ?? '')
    const nodes = Array.isArray(data) ? data : isRecord(data) && Array.isArray(data['@graph']) ? data['@graph'] : [data]
    const article = nodes.find((n) => isRecord(n) && /Article|Posting|Report/.test(String(n['@type'])))
    if (!isRecord(article)) continue
    const publisher = article.publisher
    return {
      title: text(article.headline),
      publisher: isRecord(publisher) ? text(publisher.name) : text(publisher),
      published: text(article.datePublished),
    }
  }
  return { title: null, publisher: null, published: null }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? clean(value) : null)

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
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
