import { Chance } from '../../../bench/ledger/chance.ts'

/** The items in a random order that a seed fixes (Fisher and Yates's shuffle; Knuth 1997, algorithm 3.4.2 P). */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const chance = new Chance(seed)
  const left = [...items]
  return items.flatMap(() => left.splice(chance.below(left.length), 1))
}
