import { isInitial, type NameForm, nameForms, wordOf } from './words.ts'

/**
 * Keys by which names are found that may be of one person, whatever their spelling and order of words. Two names of a person share one
 * in all likelihood; few others do:
 *
 * - `KTF+MMR`: two words that sound so (words beside each other also joined: "Jin-ping" and "Jinping");
 * - `KTF~m`: a word that sounds so, and another that begins so, which finds initials and misspelt words;
 * - `KTF@LBY`: a word that sounds so, of a state or organisation, which finds family names alone;
 * - `KTF`: a word that sounds so;
 * - `KTF.`: a word that sounds so, as the whole of a name.
 */
export interface NameKeys {
  readonly pairs: readonly string[]
  readonly near: readonly string[]
  readonly ofSides: readonly string[]
  readonly single: readonly string[]
  readonly alone: readonly string[]
}

/** Keys of all that somebody is called; `sides` are the codes of those for whom they held office or spoke. */
export function nameKeys(names: readonly string[], sides: readonly string[]): NameKeys {
  const pairs = new Set<string>()
  const near = new Set<string>()
  const single = new Set<string>()
  const alone = new Set<string>()
  for (const name of names)
    for (const form of nameForms(name)) {
      addPairs(form, pairs, near)
      for (const word of form) if (!isInitial(word)) single.add(word.sound)
      if (form.length === 1) alone.add(`${form[0]?.sound}.`)
    }
  const ofSides = [...single].flatMap((one) => [...new Set(sides)].map((side) => `${one}@${side}`))
  return { pairs: [...pairs], near: [...near], ofSides, single: [...single], alone: [...alone] }
}

/** All keys by which a person on record is found. */
export function keysOf(names: readonly string[], sides: readonly string[]): string[] {
  return Object.values(nameKeys(names, sides)).flat().sort()
}

/** The keys by which persons on record are looked for that may be so called. Of a name of one word the word itself counts, of others all but that. */
export function keysToAsk(names: readonly string[], sides: readonly string[]): string[] {
  const { pairs, near, ofSides, single, alone } = nameKeys(names, sides)
  return [...pairs, ...near, ...ofSides, ...(alone.length > 0 ? single : []), ...single.map((one) => `${one}.`)]
}

function addPairs(form: NameForm, pairs: Set<string>, near: Set<string>): void {
  const sounds = form.map((word) => (isInitial(word) ? null : word.sound))
  const first = form.map((word) => word.respelt.charAt(0))
  for (const [i, one] of sounds.entries()) {
    if (one === null) continue
    for (const [j, other] of sounds.entries()) {
      if (i === j) continue
      near.add(`${one}~${first[j]}`)
      if (other !== null && i < j) pairs.add(together(one, other))
    }
  }
  for (const { at, joined } of joinings(form))
    for (const [i, one] of sounds.entries())
      if (one !== null && i !== at && i !== at + 1) pairs.add(together(one, joined))
}

const together = (a: string, b: string): string => (a < b ? `${a}+${b}` : `${b}+${a}`)

/** The form with two words that stand beside each other as one, by where they stand. */
function joinings(form: NameForm): { readonly at: number; readonly joined: string }[] {
  if (form.length < 3) return []
  return form.slice(1).flatMap((word, at) => {
    const before = form[at]
    if (before === undefined || isInitial(before) || isInitial(word)) return []
    return [{ at, joined: wordOf(before.text + word.text).sound }]
  })
}
