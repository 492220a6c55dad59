import { doubleMetaphone } from 'double-metaphone'
import respellingsFile from '../../../data/respellings.json' with { type: 'json' }

const RULES = respellingsFile.rules.map(([from = '', to = '']) => [new RegExp(from, 'g'), to] as const)

/** A word of a name in lower-case ASCII, with the sounds that transliterations write in several ways written in one. */
export const respelt = (word: string): string => RULES.reduce((text, [from, to]) => text.replace(from, to), word)

/**
 * What a word of a name sounds like: the primary code of Double Metaphone (Philips 2000, "The Double Metaphone Search Algorithm") of the
 * word respelt. Of one-syllable words that have no more than a consonant the vowels count too: the word itself, in small letters.
 */
export function sound(word: string): string {
  const plain = respelt(word)
  const [code] = doubleMetaphone(plain)
  return (plain.length <= 3 && /[aeiou]/.test(plain)) || code.length < 2 ? plain : code
}
