import data from '../../../data/search.json' with { type: 'json' }

const CYRILLIC = data.cyrillic as Readonly<Record<string, string>>
const SPELLINGS = data.spellings as [string, string][]

/** Shorter words are too like each other for a slip to tell anything. */
const SHORTEST = 5
const LONGEST = 24

/**
 * A folded word as it is compared for slips: in Latin letters, with those that transcriptions exchange written one way and
 * doubled ones once; null for what is too short, too long or in another script.
 *
 * @example spelling('shoygu') // "shoigu", as for "шойгу"
 */
export function spelling(word: string): string | null {
  const latin = word.replace(/[а-яґєіїў]/g, (letter) => CYRILLIC[letter] ?? letter)
  if (!/^[a-z]+$/.test(latin)) return null
  let key = latin
  for (const [from, to] of SPELLINGS) key = key.replaceAll(from, to)
  key = key.replace(/(.)\1+/g, '$1')
  return key.length < SHORTEST || key.length > LONGEST ? null : key
}

/** The spelling itself and all that leave one letter of it out: two words within a slip of each other share one of these. */
export function neighbours(spelt: string): string[] {
  const found = new Set([spelt])
  for (let at = 0; at < spelt.length; at++) found.add(spelt.slice(0, at) + spelt.slice(at + 1))
  return [...found]
}

/**
 * Whether two spellings differ by one slip at most: a letter wrong, missing, too many, or two beside each other exchanged
 * (Damerau's four).
 */
export function withinASlip(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  const [restA, restB] = [a.slice(from), b.slice(from)]
  if (restA.length === restB.length)
    return (
      restA.slice(1) === restB.slice(1) ||
      (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
    )
  return restA.length > restB.length ? restA.slice(1) === restB : restA === restB.slice(1)
}
