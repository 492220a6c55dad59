import { z } from 'zod'
import { SEARCH_KINDS } from './search-kinds.ts'

/** What a search finds: the shapes that it returns, that the API serves and that the web application draws. */

export const SearchKind = z.enum(SEARCH_KINDS)
export type SearchKind = z.infer<typeof SearchKind>

/** A text with the half-open UTF-16 offsets of the words that were found in it, in order and apart from each other. */
export const MarkedText = z.object({
  text: z.string(),
  marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
})
export type MarkedText = z.infer<typeof MarkedText>

export const SearchHit = z.object({
  kind: SearchKind,
  id: z.string(),
  /** Title of an event or a source, name of an entity, or the text of a claim, quote or commitment. */
  title: MarkedText,
  /** Words around what was found where the title does not show it; null where it does. */
  excerpt: MarkedText.nullable(),
  /**
   * How well the worst fitting word fits: `name` where the whole name is what was typed, a `word` as it was typed, one that begins so
   * (`prefix`), one of the same stem (`stem`), or one that differs by a letter (`slip`).
   */
  match: z.enum(['name', 'word', 'prefix', 'stem', 'slip']),
  /** EDTF: of the event, or of publication. */
  date: z.string().nullable(),
  /** The words of a source that were found, or that state what was found; null where it has a page of its own. */
  at: z.object({ source: z.string(), start: z.number().int(), end: z.number().int() }).nullable(),
  /** Code of a state or organisation. */
  code: z.string().nullable(),
})
export type SearchHit = z.infer<typeof SearchHit>

export const SearchView = z.object({
  /** One for each kind of which something was found; that with the best hit first. */
  groups: z.array(
    z.object({
      kind: SearchKind,
      hits: z.array(SearchHit),
      /** What to ask with, and with this kind alone, for the hits that follow; null where none do. */
      next: z.string().nullable(),
    }),
  ),
})
export type SearchView = z.infer<typeof SearchView>
