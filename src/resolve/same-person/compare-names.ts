import { distance } from 'fastest-levenshtein'
import wordsFile from '../../../data/name-words.json' with { type: 'json' }
import type { Romanisation } from '../../model/names/sound.ts'
import { isInitial, isNumeral, type NameForm, type NameWord, wordOf } from '../../model/names/words.ts'
import type { NameRead } from './read-names.ts'

/** How two names agree, from the closest to the farthest. */
export const AGREEMENTS = [
  'the same name',
  'the same name, otherwise spelt',
  'names that sound the same',
  'one name within the other',
  'one name within the other, otherwise spelt',
  'the same single name',
  'a single name, otherwise spelt',
  'the same name but for a letter of a long word',
  'the same name but for a letter',
  'one name with initials of the other',
  'the same name but for a word that is alike',
  'one word of the name',
  'names of which a word is the same',
  'other names',
] as const
export type Agreement = (typeof AGREEMENTS)[number]

/**
 * How two names agree: in any order of words, and by the reading in which they agree most. The same whichever comes first. `romanisations` are
 * those of the state that both are of.
 */
export function compareNames(a: NameRead, b: NameRead, romanisations: readonly Romanisation[]): Agreement {
  let best = AGREEMENTS.length - 1
  for (const one of a)
    for (const two of b) best = Math.min(best, AGREEMENTS.indexOf(compareForms(one, two, romanisations)))
  return AGREEMENTS[best] ?? 'other names'
}

/** How two words agree, the closest first: equal, spelt alike, short for the other, sounding alike, differing by a letter, by two, an initial of the other. */
type WordAgreement = (typeof CLOSEST)[number]
const CLOSEST = ['equal', 'alike', 'sound', 'long', 'letter', 'letters', 'same initial', 'initial'] as const
const isMisspelt = (one: WordAgreement): boolean => one === 'long' || one === 'letter' || one === 'letters'
const isWhole = (one: WordAgreement): boolean => one !== 'initial' && one !== 'same initial'

function compareForms(a: NameForm, b: NameForm, romanisations: readonly Romanisation[]): Agreement {
  const [few, many] = comesFirst(a, b) ? [a, b] : [b, a]
  const { pairs, inOrder, restOfFew, restOfMany } = aligned(few, many, romanisations)
  const joined = restOfFew.length + restOfMany.length > 0 ? joinedAgreement(few, many, restOfFew, restOfMany) : null
  const all = joined === null ? pairs : [...pairs, joined]
  const left = joined === null ? { few: restOfFew.length, many: restOfMany.length } : { few: 0, many: 0 }
  if (joined === null && [...restOfFew, ...restOfMany].some(isNumeral)) return shared(all)
  const whole = all.filter(isWhole)
  if (left.few > 0 || whole.length === 0 || !inOrder || haveOtherInitials(few, many)) return shared(all)
  const weakest = (all.includes('initial') || whole.length < 2 ? all : whole).reduce<WordAgreement>(
    (w, one) => (CLOSEST.indexOf(one) > CLOSEST.indexOf(w) ? one : w),
    'equal',
  )
  if (few.length === 1 && many.length === 1)
    return weakest === 'equal'
      ? 'the same single name'
      : isMisspelt(weakest)
        ? 'other names'
        : 'a single name, otherwise spelt'
  if (few.length === 1) return isMisspelt(weakest) ? 'other names' : 'one word of the name'
  if (!isWhole(weakest)) return 'one name with initials of the other'
  if (weakest === 'long') return 'the same name but for a letter of a long word'
  if (weakest === 'letter') return 'the same name but for a letter'
  if (weakest === 'letters')
    return left.many === 0 && all.filter((one) => one === 'letters').length === 1
      ? 'the same name but for a word that is alike'
      : 'names of which a word is the same'
  if (left.many > 0)
    return weakest === 'equal' ? 'one name within the other' : 'one name within the other, otherwise spelt'
  return weakest === 'equal'
    ? 'the same name'
    : weakest === 'alike'
      ? 'the same name, otherwise spelt'
      : 'names that sound the same'
}

/** The shorter of two names, and of two that are as long the first in the alphabet: which words are paired does not depend on which was given first. */
const comesFirst = (a: NameForm, b: NameForm): boolean => {
  if (a.length !== b.length) return a.length < b.length
  const differs = a.findIndex((word, i) => word.text !== b[i]?.text)
  return differs < 0 || (a[differs]?.text ?? '') < (b[differs]?.text ?? '')
}

const shared = (pairs: readonly WordAgreement[]): Agreement =>
  pairs.some(isWhole) ? 'names of which a word is the same' : 'other names'

/** Whether both have initials, of which each has one that the other lacks or one has more: "George W." is not "George H. W.". */
function haveOtherInitials(a: NameForm, b: NameForm): boolean {
  const [one, two] = [a, b].map((form) => form.filter(isInitial).map((word) => word.text))
  return one !== undefined && two !== undefined && one.length > 0 && two.length > 0 && one.join() !== two.join()
}

/** Words of two names paired with each other, the closest first, and those that are left over. */
function aligned(few: NameForm, many: NameForm, romanisations: readonly Romanisation[]) {
  const candidates: { readonly i: number; readonly j: number; readonly agreement: WordAgreement }[] = []
  for (const [i, one] of few.entries())
    for (const [j, two] of many.entries()) {
      const agreement = compareWords(one, two, romanisations)
      if (agreement !== null) candidates.push({ i, j, agreement })
    }
  const places: (number | undefined)[] = []
  const pairs: WordAgreement[] = []
  if (candidates.length > 1) candidates.sort((x, y) => CLOSEST.indexOf(x.agreement) - CLOSEST.indexOf(y.agreement))
  for (const { i, j, agreement } of candidates) {
    if (places[i] !== undefined || places.includes(j)) continue
    pairs.push(agreement)
    places[i] = j
  }
  return {
    pairs,
    inOrder: isInOrder(places.filter((place) => place !== undefined)),
    restOfFew: few.filter((_, i) => places[i] === undefined),
    restOfMany: many.filter((_, j) => !places.includes(j)),
  }
}

/** Whether the places of the words of one name in the other are in order, or in two runs that have changed places, as where the family name is first. */
const isInOrder = (places: readonly number[]): boolean =>
  places.filter((place, i) => place > (places[(i + 1) % places.length] ?? place)).length <= 1

/** Whether what is left over of both is one word in parts ("Jin-ping", "Jinping"). */
function joinedAgreement(
  few: NameForm,
  many: NameForm,
  restOfFew: NameForm,
  restOfMany: NameForm,
): WordAgreement | null {
  // The parts of a word can have been paired with each other: "kim jong un" and "kim jongun" leave "un" and nothing.
  if (restOfFew.length > 0 && restOfMany.length > 0 && restOfFew.length + restOfMany.length > 2)
    return asOneWord(restOfFew) === asOneWord(restOfMany) ? 'alike' : null
  return few.length !== many.length && lengthOf(few) === lengthOf(many) && lettersOf(few) === lettersOf(many)
    ? 'alike'
    : null
}

const lengthOf = (words: NameForm): number => words.reduce((sum, word) => sum + word.text.length, 0)
const lettersOf = (words: NameForm): string => [...words.map((word) => word.text).join('')].sort().join('')
const asOneWord = (words: NameForm): string => wordOf(words.map((word) => word.text).join('')).respelt

const SHORT = new Map<string, Set<number>>()
for (const [group, names] of wordsFile.shortForms.entries())
  for (const name of names) SHORT.set(name, (SHORT.get(name) ?? new Set()).add(group))

function compareWords(a: NameWord, b: NameWord, romanisations: readonly Romanisation[]): WordAgreement | null {
  if (a.text === b.text) return isInitial(a) ? 'same initial' : 'equal'
  if (isInitial(a) || isInitial(b))
    return a.respelt.charAt(0) === b.respelt.charAt(0) || a.text.charAt(0) === b.text.charAt(0) ? 'initial' : null
  if (a.respelt === b.respelt) return 'alike'
  if (SHORT.has(a.text) && [...(SHORT.get(a.text) ?? [])].some((group) => SHORT.get(b.text)?.has(group))) return 'alike'
  if (romanisations.some((romanised) => romanised(a.text) === romanised(b.text))) return 'alike'
  if (a.sound !== b.sound && a.text.charAt(0) !== b.text.charAt(0)) return null
  if (isNumeral(a) || isNumeral(b)) return null
  // Scripts that write no vowels.
  if (a.sound === b.sound && (a.bare || b.bare)) return 'sound'
  const [shorter, longer] = [a, b].map((word) => word.respelt.length).sort((x, y) => x - y) as [number, number]
  if (shorter < 3 || longer - shorter > 3) return null
  // Of one-syllable names, such as Wang and Weng or Zhang and Jiang, each letter tells one from another.
  const [fewest, most] = [a.syllables, b.syllables].sort((x, y) => x - y) as [number, number]
  if (most < 2 || shorter < 4) return null
  const apart = distance(a.respelt, b.respelt)
  if (fewest > 1 && a.sound === b.sound && apart <= (shorter >= 8 ? 3 : shorter >= 5 ? 2 : 1)) return 'sound'
  const isClosed = CLOSED.test(a.respelt) || CLOSED.test(b.respelt)
  const isSlip = shorter >= 5 && (apart <= (shorter >= 8 ? 2 : 1) || isTransposed(a.respelt, b.respelt))
  if (isSlip) return shorter > 5 && isClosed ? 'long' : 'letter'
  return isClosed && longer - shorter < 2 && apart <= (shorter >= 6 ? 3 : shorter >= 5 ? 2 : 1) ? 'letters' : null
}

/** Not made of open and nasal syllables alone, as Chinese given names are, of which a letter makes another. */
const CLOSED = /[^aeioung][^aeiouh]|[^aeioung]$/

/** Whether two neighbouring letters have changed places. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (a[at] === b[at] && at < a.length) at++
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
