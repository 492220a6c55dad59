import { isStopWord, stemOf, type Token, tokens } from './words.ts'

/** Words between two texts of one entry, so that no phrase runs from one into the next. */
const GAP = 10

/** More words of one text than this are not indexed together: positions in a `tsvector` end at 16,383. */
const MOST_POSITIONS = 6000

/** A whole text stands in the index too, to find a name by all of its words and no others; longer ones are no names. */
const LONGEST_NAME = 120

/** What is indexed of an entity that has names, texts or links to others. */
export interface Indexed {
  readonly kind: string
  readonly part: 'name' | 'event' | 'text'
  readonly texts: readonly string[]
  /** Ids of the entities that it names. */
  readonly links: readonly string[]
  readonly day: string | null
}

/**
 * The `tsvector` of an entry, as PostgreSQL reads it: words, stems and pairs of ideographs, whole names, ids of linked
 * entities, its kind, its month.
 */
export function termsOf({ kind, part, texts, links, day }: Indexed): string {
  const terms = new Terms(part === 'name')
  for (const text of texts) {
    const found = tokens(text).slice(0, MOST_POSITIONS)
    terms.add(found)
    const whole = found.map((t) => t.word).join(' ')
    if (part !== 'event' && whole.length <= LONGEST_NAME) terms.mark(wholeName(whole))
  }
  for (const link of links) terms.mark(link)
  terms.mark(ofKind(kind))
  if (day !== null) terms.mark(ofMonth(day.slice(0, 7)))
  return terms.toString()
}

/** The index entries of a kind, and of a month (`2024-11`). */
export const ofKind = (kind: string): string => `#${kind}`
export const ofMonth = (month: string): string => `@${month}`

/** The index entry of a whole name, folded. */
export const wholeName = (folded: string): string => `=${folded}`

export interface Chunk {
  readonly start: number
  readonly end: number
  readonly terms: string
}

/** A long text in stretches of some thousand words; the title is indexed with the first. */
export function chunksOf(
  { text, title, day }: { readonly text: string; readonly title: string | null; readonly day: string | null },
  seen: (word: string) => void,
): Chunk[] {
  const chunks: Chunk[] = []
  let terms = new Terms(false)
  let start = 0
  let end = 0
  const close = () => {
    if (day !== null) terms.mark(ofMonth(day.slice(0, 7)))
    chunks.push({ start, end, terms: terms.toString() })
    terms = new Terms(false)
    start = end
  }
  if (title !== null) terms.add(tokens(title).slice(0, MOST_POSITIONS / 2))
  for (const token of tokens(text)) {
    if (terms.positions >= MOST_POSITIONS) close()
    terms.add([token], 0)
    if (!token.han) seen(token.word)
    end = token.end
  }
  end = text.length
  close()
  return chunks
}

class Terms {
  private readonly places = new Map<string, number[]>()
  positions = 0

  constructor(private readonly withStopWords: boolean) {}

  add(found: readonly Token[], gap = GAP): void {
    for (const { word, han } of found) {
      if (han) this.ideographs(word)
      else {
        this.positions++
        if (this.withStopWords || !isStopWord(word)) {
          this.put(word)
          const stem = stemOf(word)
          if (stem !== word) this.put(stem)
        }
      }
    }
    this.positions += gap
  }

  mark(term: string): void {
    if (term.length <= MOST_OF_A_TERM) this.places.set(term, [])
  }

  private ideographs(run: string): void {
    for (const pair of pairsOf(run)) {
      this.positions++
      this.put(pair)
    }
  }

  private put(term: string): void {
    const places = this.places.get(term)
    if (places) places.push(this.positions)
    else this.places.set(term, [this.positions])
  }

  toString(): string {
    return [...this.places]
      .map(([term, places]) => `${quoted(term)}${places.length > 0 ? `:${places.join(',')}` : ''}`)
      .join(' ')
  }
}

/** PostgreSQL takes 2,046 bytes. */
const MOST_OF_A_TERM = 500

/** Each ideograph with the next one; the last one alone. */
export function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.map((character, at) => character + (characters[at + 1] ?? ''))
}

/** A term as `tsvector` and `tsquery` read it. */
export const quoted = (term: string): string => `'${term.replace(/['\\]/g, '$&$&')}'`
