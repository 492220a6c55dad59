import manifest from '../../../package.json' with { type: 'json' }
import { RapporteurError } from '../../model/errors.ts'
import { refusedUrl } from './address.ts'
import { bySystem, checkedLookup, type Resolve } from './connect.ts'
import { notThere, refusedAddress, robotsRefused, tooLargePage, tooManyHops, unreachable } from './failures.ts'
import { type Answer, ask } from './request.ts'
import { LARGEST_ROBOTS, ROBOT, type Rules, rulesOf } from './robots.ts'

/** A page as it was fetched. */
export interface FetchedPage {
  /** Where it was in the end, redirects followed, without a fragment. */
  readonly address: string
  readonly bytes: Uint8Array
  readonly mediaType: string | undefined
  /** The encoding that the server states. */
  readonly encoding: string | undefined
}

export interface FetchOptions {
  /** Whether addresses of this machine and of private networks may be fetched. */
  readonly allowPrivate?: boolean | undefined
  readonly resolve?: Resolve
  /** For a page with all that leads to it, in milliseconds. */
  readonly time?: number
  /** In bytes. */
  readonly largest?: number
}

const TIME = 30_000
const LARGEST = 20 * 1024 * 1024
const HOPS = 5

const HEADERS = {
  'user-agent': `${ROBOT}/${manifest.version}`,
  accept:
    'text/html, application/xhtml+xml, application/pdf, application/rss+xml, application/atom+xml, text/plain;q=0.9, */*;q=0.5',
}

/**
 * Fetches pages of the public web: one request a site at a time, no more than its robots.txt allows, within bounds of time and size, and from no address that
 * is not public. Each redirect is judged as an address of its own.
 *
 * @example const { bytes, mediaType } = await new PageFetcher().fetch('https://example.org/story')
 */
export class PageFetcher {
  private readonly allowPrivate: boolean
  private readonly lookup: ReturnType<typeof checkedLookup>
  private readonly rules = new Map<string, Promise<Rules>>()
  private readonly lastOf = new Map<string, Promise<unknown>>()

  constructor(private readonly options: FetchOptions = {}) {
    this.allowPrivate = options.allowPrivate ?? false
    this.lookup = checkedLookup(options.resolve ?? bySystem, this.allowPrivate)
  }

  /** @throws RapporteurError `address-refused`, `address-unreachable`, `address-too-large`, `page-refused`. */
  fetch(address: string): Promise<FetchedPage> {
    if (!URL.canParse(address)) throw refusedAddress(address, 'it is no address of the web')
    const { origin } = new URL(address)
    const turn = (this.lastOf.get(origin) ?? Promise.resolve()).then(() => this.follow(address))
    this.lastOf.set(
      origin,
      turn.catch(() => undefined),
    )
    return turn
  }

  private async follow(address: string): Promise<FetchedPage> {
    const signal = AbortSignal.timeout(this.options.time ?? TIME)
    let url = new URL(address)
    for (let hop = 0; hop <= HOPS; hop++) {
      url.hash = ''
      const refused = refusedUrl(url, this.allowPrivate)
      if (refused)
        throw refusedAddress(address, hop === 0 ? refused : `it leads to ${url.href.slice(0, 200)}, and ${refused}`)
      if (!(await this.allowed(url, signal))) throw robotsRefused(url)
      const answer = await this.ask(url, signal, this.options.largest ?? LARGEST)
      const next = leadsTo(answer, url)
      if (!next) return pageOf(answer, url, this.options.largest ?? LARGEST)
      url = next
    }
    throw tooManyHops(address, HOPS)
  }

  private async ask(url: URL, signal: AbortSignal, largest: number, named = url): Promise<Answer> {
    try {
      const wanted = (status: number) => status >= 200 && status < 300
      return await ask(url, {
        ...{ lookup: this.lookup, allowPrivate: this.allowPrivate },
        signal,
        headers: HEADERS,
        largest,
        wanted,
      })
    } catch (error) {
      throw unreachable(named, error, signal.aborted ? (this.options.time ?? TIME) : null)
    }
  }

  private async allowed(url: URL, signal: AbortSignal): Promise<boolean> {
    const known = this.rules.get(url.origin) ?? this.rulesFor(url, signal)
    this.rules.set(url.origin, known)
    // Where robots.txt could not be asked for, the next page asks for it again.
    const rules = await known.catch((error) => {
      this.rules.delete(url.origin)
      throw error
    })
    return rules(url)
  }

  private async rulesFor(page: URL, signal: AbortSignal): Promise<Rules> {
    const robots = new URL('/robots.txt', page.origin)
    let url = robots
    for (let hop = 0; hop <= HOPS; hop++) {
      if (refusedUrl(url, this.allowPrivate)) return () => true
      const answer = await this.ask(url, signal, LARGEST_ROBOTS, page)
      const next = leadsTo(answer, url)
      if (!next) return rulesOf(robots, answer)
      url = next
    }
    return () => true
  }
}

/** Where an answer leads; null where it is one itself. */
function leadsTo({ status, headers }: Answer, url: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(status) || !headers.location) return null
  return URL.canParse(headers.location, url.href) ? new URL(headers.location, url.href) : null
}

function pageOf({ status, headers, bytes, cut }: Answer, url: URL, largest: number): FetchedPage {
  if (status < 200 || status >= 300) throw notThere(url, status, headers['retry-after'])
  if (cut) throw tooLargePage(url, largest)
  const type = headers['content-type']
  const mediaType = type?.split(';')[0]?.trim().toLowerCase()
  if (mediaType && /^(?:image|audio|video|font)\//.test(mediaType))
    throw new RapporteurError(
      'input-binary',
      `At ${url.href} is no text: it is ${mediaType}.`,
      'Give the address of the story.',
    )
  return { address: url.href, bytes, mediaType, encoding: /charset\s?=\s?"?([\w.:-]{1,40})/i.exec(type ?? '')?.[1] }
}
