/** Comparing a proposed record with what a careful coder recorded: who and what counts as the same. */

const STOP = new Set(['the', 'of', 'and', 'for', 'on', 'a', 'an', 'in'])

export const words = (text: string | null | undefined): Set<string> =>
  new Set(
    (text ?? '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word && !STOP.has(word)),
  )

/** Jaccard's coefficient: shared over all; 1 for two empty sets. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const shared = [...a].filter((x) => b.has(x)).length
  const all = a.size + b.size - shared
  return all === 0 ? 1 : shared / all
}

export const alike = (a: string | null | undefined, b: string | null | undefined, least: number): boolean =>
  jaccard(words(a), words(b)) >= least

export interface Matched<P, G> {
  readonly pairs: readonly (readonly [P, G])[]
  readonly extra: readonly P[]
  readonly missed: readonly G[]
}

/** One-to-one pairs of at least `least` affinity, the closest first. */
export function matched<P, G>(
  proposed: readonly P[],
  gold: readonly G[],
  affinity: (p: P, g: G) => number,
  least: number,
): Matched<P, G> {
  const scored = proposed
    .flatMap((p, i) => gold.map((g, j) => ({ p, g, i, j, score: affinity(p, g) })))
    .filter((c) => c.score >= least)
  scored.sort((a, b) => b.score - a.score)
  const [usedP, usedG] = [new Set<number>(), new Set<number>()]
  const pairs: (readonly [P, G])[] = []
  for (const { p, g, i, j } of scored) {
    if (usedP.has(i) || usedG.has(j)) continue
    usedP.add(i)
    usedG.add(j)
    pairs.push([p, g])
  }
  return { pairs, extra: proposed.filter((_, i) => !usedP.has(i)), missed: gold.filter((_, j) => !usedG.has(j)) }
}
