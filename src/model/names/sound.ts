import { doubleMetaphone } from 'double-metaphone'
import respellingsFile from '../../../data/respellings.json' with { type: 'json' }
import { grouped } from '../grouped.ts'
import { remembering } from './remembering.ts'

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

/** How names of a state are written in Latin letters: words in lower-case ASCII that are spellings of one come out the same. */
export type Romanisation = (word: string) => string

const MOST_KNOWN = 50_000

const ROMANISATIONS = grouped(
  respellingsFile.romanisations.flatMap(({ states, rules }) => {
    const read = rulesOf(rules)
    const romanised: Romanisation = remembering(MOST_KNOWN, (word) => applied(read, word))
    return states.map((state) => ({ state, romanised }))
  }),
  ({ state }) => state,
)

/** The ways of writing the names of states, by their codes. */
export const romanisationsOf = (states: readonly string[]): Romanisation[] =>
  states.flatMap((state) => ROMANISATIONS.get(state)?.map(({ romanised }) => romanised) ?? [])

/**
 * What a respelt word of a name sounds like: the primary code of Double Metaphone (Philips 2000, "The Double Metaphone Search Algorithm"), for
 * which all sibilants are one: accents tell them apart, and are left out. Of short words the vowels count too: the word itself, in small letters.
 * Of one that was written without them they count where there are several.
 */
export function sound(plain: string, bare: boolean): string {
  const [code] = doubleMetaphone(applied(SIBILANTS, plain))
  const vowels = plain.match(/[aeiou]/g)?.length ?? 0
  return (plain.length <= 3 && vowels > (bare ? 1 : 0)) || code.length < 2 ? plain : code
}
