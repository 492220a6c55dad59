import anyAscii from 'any-ascii'
import wordsFile from '../../../data/name-words.json' with { type: 'json' }
import respellingsFile from '../../../data/respellings.json' with { type: 'json' }
import { remembering } from './remembering.ts'
import { respelt, sound } from './sound.ts'

/** One word of a personal name. */
export interface NameWord {
  /** In lower-case ASCII, without marks. */
  readonly text: string
  /** As the most common transliteration of its sounds would have it. */
  readonly respelt: string
  /** Vowels in a row count as one. */
  readonly syllables: number
  /** Whether it was written in a script that leaves vowels out. */
  readonly bare: boolean
  /** A phonetic code; of a word that is too short for one, the word. */
  readonly sound: string
}

/** The words of a name in the order in which they were written, without forms of address. */
export type NameForm = readonly NameWord[]

/** Whether a word is the number of a monarch, which tells one from another. */
export const isNumeral = ({ text }: NameWord): boolean => text.length > 1 && ROMAN.test(text)

/** Whether a word is the first letter of one alone. */
export const isInitial = ({ text }: NameWord): boolean => text.length === 1

const TITLES = new Set(wordsFile.titles.map((title) => anyAscii(title).toLowerCase().replace(/\W/g, '')))
const SUFFIXES = new Set(wordsFile.suffixes)
const PARTICLES = new Set(wordsFile.particles)

/** More words than names have: what is longer is a description. */
const MOST_WORDS = 8

const MOST_KNOWN = 20_000

/**
 * How a name can be read: mostly one way. Chinese and Korean names without a space are read as a family name of one syllable before the
 * given name, and as one word (of a foreign name); names with accents that are sounds of their own without these and with the sounds.
 *
 * @example nameForms('王毅')[0]?.map((word) => word.text) // ['wang', 'yi']
 * @example nameForms('Gen. Сергей Шойгу')[0]?.map((word) => word.respelt) // ['sergei', 'shoigu']
 */
export const nameForms = remembering(MOST_KNOWN, (name): readonly NameForm[] => {
  const bare = BARE.test(name)
  const forms = readings(name, bare).map((written) => formOf(written, bare))
  return forms.filter((form) => form.length > 0)
})

/** Arabic and Hebrew write few vowels. */
const BARE = /\p{Script=Arabic}|\p{Script=Hebrew}/u

/** Letters with accents that some writers leave out, and others spell out. */
const SPOKEN_AS = new Map(Object.entries(respellingsFile.letters))
const SPOKEN = new RegExp([...SPOKEN_AS.keys()].join('|'), 'i')

/** The Arabic article is written with its word. */
const ARTICLE = /^ال(?=\p{L}{2})/u
const ARABIC = new Map(Object.entries(respellingsFile.arabic))

const withLetters = (word: string, letters: ReadonlyMap<string, string>): string =>
  [...word].map((letter) => letters.get(letter.toLowerCase()) ?? letter).join('')

const SYLLABIC = /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u

/** The words of each reading, as they were written but in the Latin alphabet. */
function readings(name: string, bare: boolean): string[][] {
  const chunks = name
    .normalize('NFC')
    .split(/[\s·・‧.,，、()"“”]+|-(?=\p{L}{2})/u)
    .filter((chunk) => chunk !== '')
  const [only] = chunks
  if (chunks.length === 1 && only !== undefined && SYLLABIC.test(only)) {
    const [family = '', ...given] = [...only].map((syllable) => anyAscii(syllable))
    return [[family, given.join('')], [family + given.join('')]]
  }
  const plain = chunks.map((chunk) => anyAscii(bare ? withLetters(chunk.replace(ARTICLE, ''), ARABIC) : chunk))
  return SPOKEN.test(name) ? [plain, chunks.map((chunk) => anyAscii(withLetters(chunk, SPOKEN_AS)))] : [plain]
}

const MOST_WORDS_KNOWN = 100_000
/** One word of a name as it is read on its own, in lower-case ASCII. */
export const wordOf = remembering(MOST_WORDS_KNOWN, (text) => wordAs(text, false))
/** The same of one that was written in a script that leaves vowels out. */
const bareWordOf = remembering(MOST_WORDS_KNOWN, (text) => wordAs(text, true))

function wordAs(text: string, bare: boolean): NameWord {
  const plain = ROMAN.test(text) ? text : respelt(text, bare)
  return {
    text,
    bare,
    respelt: plain,
    syllables: plain.match(/[aeiou]+/g)?.length ?? 0,
    sound: ROMAN.test(text) ? text : sound(plain, bare),
  }
}

function formOf(written: readonly string[], bare: boolean): NameForm {
  const all = written
    .flatMap((word) => initials(word) ?? [word])
    .map((word) => word.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
  const titles = all.findIndex((word, i) => !TITLES.has(word) || i === all.length - 1)
  const named = all.slice(Math.max(0, titles)).filter((word, i) => i === 0 || !SUFFIXES.has(word))
  const telling = named.filter((word) => !PARTICLES.has(word))
  return (telling.length > 0 ? telling : named).map(bare ? bareWordOf : wordOf)
}

/** "HW" and "JFK" are initials where the name has other words in small letters; each counts on its own. */
const initials = (word: string): string[] | null => (/^[A-Z]{2}$/.test(word) && !ROMAN.test(word) ? [...word] : null)

const ROMAN = /^(?:I{2,3}|IV|VI{0,3}|IX|XI{2,3}|XI?V|XVI{0,3}|XIX|XX)$/i
