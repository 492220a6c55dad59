import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as russian } from '@orama/stemmers/russian'
import data from '../../../data/search.json' with { type: 'json' }

/** A word of a text, or a run of ideographs. */
export interface Token {
  /** Half-open UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
  /** Folded: see `fold`. */
  readonly word: string
  /** Whether it is a run of ideographs, which has no spaces between its words. */
  readonly han: boolean
}

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
const LETTER = `(?![${HAN}])[\\p{L}\\p{N}\\p{M}]`
/** A longer run without a break is taken in pieces: of millions of letters the engine of regular expressions would run out of stack. */
const RUN = '{1,1000}'
/** Initials with stops ("U.S."), a run of ideographs, or a word with its apostrophes. */
const TOKEN = new RegExp(
  `(?:(?![${HAN}])\\p{L}\\.){2,1000}|[${HAN}]${RUN}|(?:${LETTER})${RUN}(?:['’](?:${LETTER})${RUN}){0,100}`,
  'gu',
)
const IS_HAN = new RegExp(`^[${HAN}]`, 'u')

/** Longer words are cut: no word is as long, and an index entry may not be. */
const LONGEST = 64

/**
 * The words of a text, in order. What a word is does not depend on the database or its locale, so that both engines, and
 * whoever marks the words found, see the same.
 *
 * @example tokens("Russia’s 战略").map((t) => t.word) // ["russia", "战略"]
 */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const { 0: written, index } of text.matchAll(TOKEN)) {
    const word = fold(written)
    if (word === '') continue
    found.push({ start: index, end: index + written.length, word, han: IS_HAN.test(written) })
  }
  return found
}

/** Most words: of them lower case is all that folding makes, in a fraction of the time. */
const PLAIN = /^(?:[A-Za-z0-9]+|[А-Яа-я]+)$/
const LETTERS = data.letters as Readonly<Record<string, string>>
const LETTER_PATTERN = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')

/**
 * A word folded for comparison: lower case, without diacritics (but й stays a letter of its own), stops and the English
 * possessive.
 *
 * @example fold('Erdoğan') // "erdogan"
 */
export function fold(written: string): string {
  if (PLAIN.test(written)) return written.slice(0, LONGEST).toLowerCase()
  return [
    ...written
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll('и\u0306', 'й')
      .replace(/['’]s$/, '')
      .replace(/[\p{M}'’.]/gu, '')
      .replace(LETTER_PATTERN, (letter) => LETTERS[letter] ?? letter)
      .normalize('NFC'),
  ]
    .slice(0, LONGEST)
    .join('')
}

const LATIN = /^[a-z]{3,}$/
const CYRILLIC = /^[а-яё]{3,}$/
const stems = new Map<string, string>()

/** The stem of a folded word: of one in Latin letters by the rules of English, in Cyrillic by those of Russian (Snowball). */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = LATIN.test(word) ? english(word) : CYRILLIC.test(word) ? russian(word) : word
  if (stems.size > 200_000) stems.clear()
  stems.set(word, stem)
  return stem
}

const STOP = new Set([...data.stopWords.en, ...data.stopWords.ru])

/** Whether a word says nothing on its own: "the", "of", "и". */
export const isStopWord = (word: string): boolean => STOP.has(word)

/** A text folded as a whole, to compare names by. */
export const foldedText = (text: string): string =>
  tokens(text)
    .map((t) => t.word)
    .join(' ')
