import type { Word } from './word.ts'

/**
 * A text on its way through the stages of proposing: immutable, with character offsets kept to the end.
 * Every stage is a function from the document and the findings of the stages before it to findings of its own.
 */
export interface Token {
  /** Position in `Document.tokens`. */
  readonly index: number
  /** Half-open UTF-16 offsets into `Document.text`. */
  readonly start: number
  readonly end: number
  /** As written. */
  readonly text: string
  /** Folded for look-up: lower case, without diacritics, straight quotes. */
  readonly fold: string
  /** What its spelling is in any text. */
  readonly word: Word
  /** Base form, folded ("held" → "hold"). */
  readonly lemma: string
  /** Universal part-of-speech tag (NOUN, PROPN, VERB, …). */
  readonly pos: string
  readonly sentence: number
}

export interface Sentence {
  readonly index: number
  readonly start: number
  readonly end: number
  /** Range of tokens: `tokens.slice(first, last)`. */
  readonly first: number
  readonly last: number
  /** `headline` for the first line of a story that stands alone, else `body`. */
  readonly part: 'headline' | 'body'
}

export interface Document {
  readonly text: string
  readonly language: string
  /** EDTF day, month or year of publication; null where unknown. */
  readonly published: string | null
  readonly bodyStart: number
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
}
