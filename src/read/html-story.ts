import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { dateInAddress } from './address-date.ts'
import { found } from './clean.ts'
import { dateLine } from './date-line.ts'
import type { Found, Incoming, ReadText } from './format.ts'
import { accessOf, withheld } from './html-access.ts'
import { metadataOf } from './html-metadata.ts'
import { allBlocks, blocksOf, type Page, pageOf, withoutCode } from './html-page.ts'

/** The story of a page: the paragraphs of its article, as Mozilla's Readability finds them, and what the page says of it. */
export function readHtml({ text }: Incoming): ReadText {
  const document = pageOf(text())
  const stated = metadataOf(document)
  const access = accessOf(document)
  withoutCode(document)
  const fallback = allBlocks(document)
  const article = articleOf(document)
  const blocks = article && article.blocks.join(' ').length > 60 ? article.blocks : fallback
  const title = stated.title ?? found(article?.title, 'the article')
  const headed = title && blocks[0] !== title.value ? [title.value, ...blocks] : blocks
  const story = headed.join('\n\n')
  return {
    text: story,
    bodyStart: 0,
    ...stated,
    title,
    author: stated.author ?? byline(article?.byline),
    published: [...stated.published, ...dateInAddress(stated.url?.value), ...dateLine(fallback)],
    withheld: withheld(access, story),
    notices: access.isFree === false ? ['The page says that it is not free to read; its text may be cut.'] : [],
  }
}

interface Article {
  readonly title: string | null
  readonly byline: string | null
  readonly blocks: string[]
}

/** Null also of a page of a million nodes, which the library takes as the arguments of one call: then all of its paragraphs are the story. */
function articleOf(document: Page): Article | null {
  const read = parsed(document)
  if (!read?.content) return null
  const { document: content } = parseHTML(`<!doctype html><html><body>${read.content}</body></html>`)
  return { title: read.title ?? null, byline: read.byline ?? null, blocks: blocksOf(content.body) }
}

function parsed(document: Page): ReturnType<Readability['parse']> {
  try {
    return new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      charThreshold: 60,
    }).parse()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The line that names who wrote it, without the word before the name. */
const byline = (line: string | null | undefined): Found | null =>
  line && line.length < 120 ? found(line.trim().replace(/^by\s/i, ''), 'byline') : null
