import type { SourceText } from '../model/source.ts'
import { dateInAddress } from './address-date.ts'
import type { Found, ReadText, Stated } from './format.ts'
import type { Hint, SourceOverrides } from './hint.ts'
import { guessLanguage } from './language.ts'
import { dateIn, publishedDate } from './published.ts'
import { WITHHELD_NOTICE } from './withheld.ts'

/** What is told of a source, each field of which was found somewhere. */
export const FIELDS = ['title', 'author', 'publisher', 'published', 'language', 'url'] as const
type Field = (typeof FIELDS)[number]

/** What is known of how a source was read, beside the source. */
export interface About {
  readonly author: string | null
  /** Where each field that has a value was found: "JSON-LD", "header line", "given". */
  readonly foundIn: Readonly<Partial<Record<Field, string>>>
  /** What a reader should know of how the text was made out, in sentences. */
  readonly notices: readonly string[]
}

type StatedSource = Pick<SourceText, 'title' | 'publisher' | 'published' | 'language' | 'url'>

const GIVEN = 'given'

/**
 * What is told of a source: by who gives it, else by what brought it, else by itself.
 *
 * @throws RapporteurError `date-invalid` where a date was given, or stands in a header line, and cannot be read.
 */
export function about(read: ReadText, hint: Hint, given: SourceOverrides): About & { readonly stated: StatedSource } {
  const brought = hint.stated
  const told = (field: Exclude<Field, 'published' | 'author'>): Found | null =>
    given[field]?.trim() ? { value: given[field].trim(), in: GIVEN } : (brought?.[field] ?? read[field])
  const found: Record<Field, Found | null> = {
    title: told('title'),
    author: brought?.author ?? read.author,
    publisher: told('publisher'),
    published: publicationOf(read, hint, given.published),
    language: languageOf(told('language'), read),
    url: addressOf(told('url'), hint.address),
  }
  const foundIn = Object.fromEntries(
    FIELDS.flatMap((field) => (found[field] ? [[field, found[field].in] as const] : [])),
  )
  const value = (field: Field) => found[field]?.value ?? null
  return {
    author: value('author'),
    foundIn,
    notices: [...(read.notices ?? []), ...(read.withheld ? [WITHHELD_NOTICE[read.withheld]] : [])],
    stated: {
      title: value('title'),
      publisher: value('publisher'),
      published: value('published'),
      language: value('language') ?? 'en',
      url: value('url'),
    },
  }
}

/** The first date that can be read; one that was written for us to read has to be a date. */
function publicationOf(read: Stated, hint: Hint, given: string | undefined): Found | null {
  if (given) return { value: publishedDate(given, hint.name), in: GIVEN }
  for (const { value, in: where, binding } of [...(hint.stated?.published ?? []), ...read.published]) {
    const date = binding ? publishedDate(value, hint.name) : dateIn(value)
    if (date) return { value: date, in: where }
  }
  return dateInAddress(hint.address)[0] ?? null
}

/** A language tag (BCP 47), else what the letters of the text suggest. */
function languageOf(stated: Found | null, { text, bodyStart }: ReadText): Found {
  const tag = stated ? tagOf(stated.value) : null
  if (stated && tag) return { value: stated.in === GIVEN ? stated.value : tag, in: stated.in }
  return { value: guessLanguage(text.slice(bodyStart)), in: 'the letters of the text' }
}

function tagOf(written: string): string | null {
  try {
    return Intl.getCanonicalLocales(written.trim().replace(/_/g, '-'))[0] ?? null
  } catch {
    return null
  }
}

/** Where a page was fetched, its own word for its address counts only within its site. */
function addressOf(stated: Found | null, fetched: string | undefined): Found | null {
  if (!fetched || stated?.in === GIVEN) return stated
  const sameSite = stated && URL.canParse(stated.value) && new URL(stated.value).host === new URL(fetched).host
  return sameSite ? stated : { value: fetched, in: 'the address it was fetched from' }
}
