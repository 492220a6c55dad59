import { doubleMetaphone } from 'double-metaphone'
import respellingsFile from '../../../data/respellings.json' with { type: 'json' }

const rulesOf = (rules: readonly (readonly string[])[]) =>
  rules.map(([from = '', to = '']) => [new RegExp(from, 'g'), to] as const)

const SPELLINGS = rulesOf(respellingsFile.rules)
const BARE = rulesOf(respellingsFile.withoutVowels)
const SIBILANTS = rulesOf(respellingsFile.sibilants)

const applied = (rules: ReturnType<typeof rulesOf>, word: string): string =>
  rules.reduce((text, [from, to]) => text.replace(from, to), word)

/**
 * A word of a name in lower-case ASCII, with the sounds that transliterations write in several ways written in one. `bare` is one that was
 * written in a script that leaves vowels out.
 */
export const respelt = (word: string, bare: boolean): string => applied(SPELLINGS, bare ? applied(BARE, word) : word)

/**
 * What a respelt word of a name sounds like: the primary code of Double Metaphone (Philips 2000, "The Double Metaphone Search Algorithm"), for
 * which all sibilants are one: accents tell them apart, and are left out. Of short words the vowels count too: the word itself, in small letters.
 */
export function sound(plain: string): string {
  const [code] = doubleMetaphone(applied(SIBILANTS, plain))
  return (plain.length <= 3 && /[aeiou]/.test(plain)) || code.length < 2 ? plain : code
}
