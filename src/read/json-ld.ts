import { found } from './clean.ts'
import { NOTHING_STATED, type Stated } from './format.ts'
import type { Page } from './html-page.ts'

const IN = 'JSON-LD'

/** What the first schema.org article of a page's JSON-LD says. Broken JSON-LD is passed over, as browsers do. */
export function linkedData(document: Page): Stated & { readonly isFree: boolean | null } {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = nodesOf(parsed(script.textContent ?? '')).find(isArticle)
    if (!article) continue
    return {
      title: found(article.headline ?? article.name, IN),
      publisher: found(namesIn(article.publisher)[0], IN),
      author: found(namesIn(article.author ?? article.creator).join(', '), IN),
      language: found(article.inLanguage, IN),
      url: found(article.url ?? idOf(article.mainEntityOfPage), IN),
      published: [article.datePublished, article.dateCreated].flatMap((date) => found(date, IN) ?? []),
      isFree: isFree(article),
    }
  }
  return { ...NOTHING_STATED, isFree: null }
}

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const isArticle = (node: Node): boolean => /Article|Posting|Report|PressRelease/.test(String(node['@type']))

/** The nodes of a script: itself, those of a list, those of its graph. */
function nodesOf(data: unknown): Node[] {
  if (Array.isArray(data)) return data.filter(isNode).flatMap((node) => nodesOf(node))
  if (!isNode(data)) return []
  return Array.isArray(data['@graph']) ? [data, ...data['@graph'].filter(isNode)] : [data]
}

/** Names of persons or organisations that are given as texts, as nodes, or as a list of these. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [] : [value]
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((one) => (Array.isArray(one) ? [] : namesIn(one)))
  return isNode(value) && typeof value.name === 'string' ? [value.name] : []
}

const idOf = (value: unknown): unknown => (isNode(value) ? value['@id'] : value)

/** Whether the article says that anybody may read it; null where it says nothing. */
function isFree(article: Node): boolean | null {
  const stated = String(article.isAccessibleForFree ?? '').toLowerCase()
  return stated === 'false' ? false : stated === 'true' ? true : null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
