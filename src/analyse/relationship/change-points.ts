/**
 * Where the rate of a series of counts changes: PELT, pruned exact linear time, with the cost of a Poisson rate that is constant
 * within a run (R. Killick, P. Fearnhead, I. A. Eckley, "Optimal detection of changepoints with a linear computational cost", Journal of the
 * American Statistical Association 107, 2012). The cost of a run is twice its negative log-likelihood; each change costs 2 ln n, as by the
 * Schwarz criterion for its two parameters, a rate and a place. Runs have at least `SHORTEST` counts. Counts that vary more than
 * Poisson's (as contacts in clusters do) give more changes than there are.
 *
 * @returns the indices at which a new run begins, in order.
 * @example changePoints([0, 1, 0, 0, 1, 8, 9, 7, 10, 8]) // [5]
 */
export function changePoints(counts: readonly number[]): number[] {
  const n = counts.length
  const cost = costOf(counts)
  const penalty = penaltyOf(n)
  const best = [-penalty, ...Array.from({ length: n }, () => Infinity)]
  const last: number[] = []
  let candidates = [0]
  for (let end = SHORTEST; end <= n; end++) {
    for (const start of candidates) {
      const total = (best[start] ?? Infinity) + cost(start, end) + penalty
      if (total < (best[end] ?? Infinity)) {
        best[end] = total
        last[end] = start
      }
    }
    // A run may begin where the next one can end; what is already worse there stays worse whatever follows.
    const next = end - SHORTEST + 1
    const reached = best[next] ?? Infinity
    candidates = candidates.filter(
      (start) => next - start < SHORTEST || (best[start] ?? Infinity) + cost(start, next) <= reached,
    )
    if (reached < Infinity) candidates.push(next)
  }
  const points: number[] = []
  for (let at = last[n] ?? 0; at > 0; at = last[at] ?? 0) points.unshift(at)
  return points
}

/** Counts in the shortest run. */
export const SHORTEST = 3

export const penaltyOf = (n: number): number => 2 * Math.log(Math.max(n, 1))

/** Twice the negative log-likelihood of a run of Poisson counts at its own mean, without what no rate changes. */
export function costOf(counts: readonly number[]): (start: number, end: number) => number {
  const sums = [0]
  for (const count of counts) sums.push((sums.at(-1) ?? 0) + count)
  return (start, end) => {
    const sum = (sums[end] ?? 0) - (sums[start] ?? 0)
    return sum <= 0 ? 0 : 2 * (sum - sum * Math.log(sum / (end - start)))
  }
}
