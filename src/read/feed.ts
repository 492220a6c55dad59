import { RapporteurError } from '../model/errors.ts'
import { clean, found, present } from './clean.ts'
import { decode, type SaidEncoding } from './decode.ts'
import type { Part } from './part.ts'

/** Names that feeds have. ".xml" is taken for one where it is. */
export const FEED_EXTENSIONS: readonly string[] = ['.rss', '.atom', '.rdf']

/** So far into a document its kind is looked for, in bytes. */
const HEAD = 4096

/** More entries than any feed has. */
const MOST_ENTRIES = 2000

export function isFeed(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replace(/\0/g, '')
  return (
    (/^\W{0,20}<(?:\?xml|rss|feed|rdf:RDF|!DOCTYPE rss|!--)/i.test(head) && /<(?:rss|feed|rdf:RDF)[\s>]/i.test(head)) ||
    /^\W{0,20}"version"\s?:\s?"https:\/\/jsonfeed\.org/.test(head)
  )
}

/**
 * The entries of an RSS, RDF, Atom or JSON feed, each a story of its own with what the feed says of it.
 *
 * @throws RapporteurError `input-damaged`, `input-unsafe` where it declares entities, `input-empty`, and what `decode` throws.
 */
export async function partsOfFeed(bytes: Uint8Array, name: string, said: SaidEncoding = {}): Promise<Part[]> {
  const text = decode(bytes, name, said)
  if (text.slice(0, 100_000).includes('<!ENTITY'))
    throw new RapporteurError(
      'input-unsafe',
      `${name} declares entities, which no feed needs.`,
      'Give the stories themselves.',
    )
  const entries = entriesOf(await parsed(text, name))
  if (entries.length === 0)
    throw new RapporteurError(
      'input-empty',
      `The feed ${name} has no entries.`,
      'Give another feed, or the address of a story.',
    )
  if (entries.length > MOST_ENTRIES)
    throw new RapporteurError(
      'input-too-large',
      `The feed ${name} has ${entries.length} entries, and ${MOST_ENTRIES} are read at most.`,
      'Split it.',
    )
  return entries.map((entry, i) => partOf(entry, `${name}#${i + 1}`))
}

/** An entry as any kind of feed has it. */
interface Entry {
  readonly title?: string | undefined
  readonly html?: string | undefined
  readonly link?: string | undefined
  readonly published?: string | undefined
  readonly authors: readonly (string | undefined)[]
  readonly language?: string | undefined
  readonly feedTitle?: string | undefined
}

function partOf({ title, html = '', link, published, authors, language, feedTitle }: Entry, name: string): Part {
  const escaped = clean(title).replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const page = `<!doctype html><html><body><article><h1>${escaped}</h1>\n${/<\w/.test(html) ? html : `<p>${html}</p>`}</article></body></html>`
  return {
    name,
    bytes: new TextEncoder().encode(page),
    mediaType: 'text/html',
    stated: {
      title: found(title, 'feed entry'),
      publisher: found(feedTitle, 'title of the feed'),
      author: found(authors.map(clean).filter(Boolean).join(', '), 'feed entry'),
      language: found(language, 'feed'),
      url: link && /^https?:\/\//i.test(link.trim()) ? found(link, 'feed entry') : null,
      published: present(found(published, 'feed entry')),
    },
  }
}

type Feed = Awaited<ReturnType<typeof parsed>>

async function parsed(text: string, name: string) {
  const { parseFeed } = await import('feedsmith')
  try {
    return parseFeed(text)
  } catch (cause) {
    throw new RapporteurError(
      'input-damaged',
      `${name} is no feed that can be read (${cause instanceof Error ? cause.message.slice(0, 200) : String(cause)}).`,
      'Fetch it again, or give the stories themselves.',
      { cause },
    )
  }
}

function entriesOf({ format, feed }: Feed): Entry[] {
  if (format === 'atom')
    return (feed.entries ?? []).map((entry) => ({
      title: plain(entry.title),
      html: entry.content?.value ?? entry.summary?.value,
      link: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
      published: entry.published ?? entry.updated,
      authors: (entry.authors ?? feed.authors ?? []).map(({ name }) => name),
      language: entry.xml?.lang ?? feed.xml?.lang,
      feedTitle: plain(feed.title),
    }))
  if (format === 'json')
    return (feed.items ?? []).map((item) => ({
      title: item.title,
      html: item.content_html ?? item.content_text ?? item.summary,
      link: item.url ?? item.external_url,
      published: item.date_published,
      authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
      language: item.language ?? feed.language,
      feedTitle: feed.title,
    }))
  const language = format === 'rss' ? feed.language : feed.dc?.languages?.[0]
  return (feed.items ?? []).map((item) => ({
    title: item.title,
    html: item.content?.encoded ?? item.description,
    link: item.link ?? ('guid' in item && item.guid?.isPermaLink !== false ? item.guid?.value : undefined),
    published: ('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0],
    authors: item.dc?.creators ?? ('authors' in item ? (item.authors ?? []).map(nameIn) : []),
    language,
    feedTitle: feed.title,
  }))
}

/** An Atom text without its markup. */
const plain = (text: { readonly value?: string | undefined; readonly type?: string | undefined } | undefined) =>
  text?.type === 'html' || text?.type === 'xhtml'
    ? text.value?.replace(/<[^<>]{0,500}>/g, '').replace(/&amp;/g, '&')
    : text?.value

/** RSS gives an author as "mail@example.org (Name)". */
const nameIn = (author: unknown): string | undefined => {
  if (typeof author !== 'string') return (author as { name?: string } | null)?.name
  return /\(([^()]{1,200})\)/.exec(author)?.[1] ?? author
}
