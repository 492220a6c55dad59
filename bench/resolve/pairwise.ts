export interface Pairwise {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * Pairwise precision and recall of a grouping, between 0 and 1: of the pairs of items that are put together the share that belongs
 * together, and of the pairs that belong together the share that is put together (as in Hassanzadeh, Chiang, Lee and Miller 2009,
 * "Framework for Evaluating Clustering Algorithms in Duplicate Detection"). F1 is their harmonic mean.
 *
 * `found` and `truth` give for each item the group that it was put into, and the one that it belongs to: whole numbers from 0 to below 2 ** 26.
 */
export function pairwise(found: readonly number[], truth: readonly number[]): Pairwise {
  const both = new Map<number, number>()
  const one = new Map<number, number>()
  const two = new Map<number, number>()
  for (const [i, group] of found.entries()) {
    const real = truth[i] ?? -1
    const mark = group * MOST_GROUPS + real
    both.set(mark, (both.get(mark) ?? 0) + 1)
    one.set(group, (one.get(group) ?? 0) + 1)
    two.set(real, (two.get(real) ?? 0) + 1)
  }
  const right = pairsIn(both.values())
  const precision = right / (pairsIn(one.values()) || 1)
  const recall = right / (pairsIn(two.values()) || 1)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

const MOST_GROUPS = 2 ** 26

function pairsIn(sizes: Iterable<number>): number {
  let pairs = 0
  for (const n of sizes) pairs += (n * (n - 1)) / 2
  return pairs
}
