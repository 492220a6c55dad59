import type { EventProfile, RoundTold } from '../../../model/batch.ts'
import { mechanismWords } from '../../keys.ts'
import type { Feature } from './feature.ts'
import { isTalks } from './kind.ts'

export type Relation = 'same' | 'like' | 'within' | 'other'

/** What mechanisms of two profiles have to do with each other, the closest of them; null where one of the two names none. */
export function relation(a: EventProfile, b: EventProfile): Relation | null {
  return closest(a, b)?.relation ?? null
}

export const mechanism: Feature = (a, b) => {
  const found = relation(a, b)
  if (found !== null) return NAMES[found]
  if (a.rounds.length === 0 && b.rounds.length === 0) return null
  return isTalks(a.type) || isTalks(b.type) ? 'talks of which one names a mechanism' : 'one names a mechanism'
}

const NAMES = {
  same: 'the same mechanism',
  like: 'mechanisms of like names',
  within: "one mechanism's name within the other's",
  other: 'other mechanisms',
} as const

export const round: Feature = (a, b) => {
  const found = closest(a, b)
  if (found === null || found.relation === 'other') return null
  const numbered = found.pairs.filter(([x, y]) => x.round !== null && y.round !== null)
  if (numbered.length === 0) return null
  if (!numbered.some(([x, y]) => x.round === y.round)) return 'other numbers'
  return found.relation === 'same' ? 'the same round' : 'the same number of mechanisms of like names'
}

const ORDER: readonly Relation[] = ['same', 'like', 'within', 'other']

function closest(
  a: EventProfile,
  b: EventProfile,
): { readonly relation: Relation; readonly pairs: readonly (readonly [RoundTold, RoundTold])[] } | null {
  const related = a.rounds.flatMap((x) => b.rounds.map((y) => ({ relation: relationOf(x, y), pair: [x, y] as const })))
  const best = ORDER.find((name) => related.some((r) => r.relation === name))
  if (best === undefined) return null
  return { relation: best, pairs: related.filter((r) => r.relation === best).map((r) => r.pair) }
}

/** Names are compared by their telling words: without those of the parties, and without "dialogue", "commission" and the like. */
function relationOf(x: RoundTold, y: RoundTold): Relation {
  if (x.mechanism === y.mechanism) return 'same'
  const [one, two] = [mechanismWords(x.name), mechanismWords(y.name)]
  if (one.length === 0 || two.length === 0 || isLatin(one) !== isLatin(two)) return 'within'
  const shared = one.filter((word) => two.includes(word)).length
  const all = one.length + two.length - shared
  if (shared / all >= 0.5) return 'like'
  return shared === Math.min(one.length, two.length) && shared / all >= 0.3 ? 'within' : 'other'
}

const isLatin = (words: readonly string[]): boolean => words.every((word) => /^[\p{Script=Latin}\p{N}+]+$/u.test(word))
