import { clean, found, present } from './clean.ts'
import type { Found, Stated } from './format.ts'
import type { Page } from './html-page.ts'
import { linkedData } from './json-ld.ts'

/** Names of <meta> elements that state a field, the most telling first. */
const META = {
  title: ['og:title', 'dc.title', 'dcterms.title', 'citation_title', 'twitter:title', 'parsely-title'],
  publisher: [
    'og:site_name',
    'publisher',
    'dc.publisher',
    'dcterms.publisher',
    'citation_publisher',
    'application-name',
  ],
  author: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'citation_author', 'parsely-author', 'byl'],
  language: ['dc.language', 'dcterms.language', 'content-language', 'og:locale'],
  url: ['og:url', 'citation_public_url', 'parsely-link'],
  published: [
    ...[
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'date',
      'pubdate',
      'publishdate',
      'publish-date',
    ],
    ...[
      'dc.date.issued',
      'dcterms.issued',
      'dc.date',
      'dcterms.date',
      'dc.date.created',
      'dcterms.created',
      'citation_date',
    ],
    ...['citation_publication_date', 'parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime'],
  ],
} as const

/** What a page says of its story in JSON-LD, <meta>, microdata, <time>, <link> and <html>, each with where it says so. */
export function metadataOf(document: Page): Stated {
  const metas = metasOf(document)
  const meta = (field: keyof typeof META, fits: (value: string) => boolean = () => true): Found[] =>
    META[field].flatMap((name) => {
      const value = metas.get(name)
      return value && fits(value) ? present(found(value, `<meta ${name}>`)) : []
    })
  const linked = linkedData(document)
  const h1 = document.querySelector('h1')
  return {
    title:
      linked.title ??
      meta('title')[0] ??
      itemprop(document, 'headline') ??
      found(h1?.textContent, '<h1>') ??
      found(document.querySelector('title')?.textContent, '<title>'),
    publisher: linked.publisher ?? meta('publisher')[0] ?? null,
    author:
      linked.author ??
      meta('author', (value) => !/^https?:/.test(value))[0] ??
      itemprop(document, 'author') ??
      found(document.querySelector('a[rel~="author"]')?.textContent, '<a rel="author">'),
    language: languageOf(document) ?? linked.language ?? meta('language')[0] ?? null,
    url:
      found(
        webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href')),
        '<link rel="canonical">',
      ) ??
      meta('url', (value) => webAddress(value) !== null)[0] ??
      (webAddress(linked.url?.value) ? linked.url : null),
    published: [...linked.published, ...meta('published'), ...timesOf(document)],
  }
}

const webAddress = (value: string | null | undefined): string | null =>
  value && /^https?:\/\//i.test(value.trim()) ? value : null

/** The first content of each <meta>, by its name in small letters. */
function metasOf(document: Page): ReadonlyMap<string, string> {
  const metas = new Map<string, string>()
  for (const node of document.querySelectorAll('meta')) {
    const name = node.getAttribute('property') ?? node.getAttribute('name') ?? node.getAttribute('http-equiv')
    const value = clean(node.getAttribute('content'))
    const key = name?.trim().toLowerCase()
    if (key && value && !metas.has(key)) metas.set(key, value)
  }
  return metas
}

function itemprop(document: Page, name: string): Found | null {
  const node = document.querySelector(`[itemprop="${name}"]`)
  if (!node) return null
  const inner = node.querySelector('[itemprop="name"]') ?? node
  return found(inner.getAttribute('content') ?? inner.textContent, `itemprop ${name}`)
}

const languageOf = (document: Page): Found | null =>
  found(
    document.documentElement?.getAttribute('lang') || document.documentElement?.getAttribute('xml:lang'),
    '<html lang>',
  )

/** Dates in microdata and <time>, those that are said to be of the publication first, those of an article before others. */
function timesOf(document: Page): Found[] {
  const dated = (selector: string, where: string): Found[] => {
    const node = document.querySelector(selector)
    return node
      ? present(found(node.getAttribute('datetime') ?? node.getAttribute('content') ?? node.textContent, where))
      : []
  }
  return [
    ...dated('[itemprop="datePublished"]', 'itemprop datePublished'),
    ...dated('time[pubdate]', '<time pubdate>'),
    ...dated('article time[datetime]', '<time>'),
    ...dated('time[datetime]', '<time>'),
    ...dated('[class~="published"], [class~="pubdate"], [class~="date-published"]', 'an element of class "published"'),
  ]
}
