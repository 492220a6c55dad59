import type { Adjacency } from './adjacency.ts'

/** Nodes times ties up to which betweenness is exact, and nodes that are counted from times ties beyond. */
export const WORK = { exact: 1_500_000, estimated: 600_000 }

/**
 * Betweenness of each node: of all pairs of others, the share of the shortest ways between them that lead over it, ties counting alike (U. Brandes, "A faster algorithm for betweenness
 * centrality", Journal of Mathematical Sociology 25, 2001). Where nodes times ties exceed `exact`, ways are counted from some nodes alone, evenly spread over
 * all in the order of their ids, and scaled up (U. Brandes, C. Pich, "Centrality estimation in large networks", International Journal of Bifurcation and Chaos 17, 2007).
 *
 * @returns values from 0 to 1, and from how many nodes they were counted: from all where they are exact.
 */
export function betweennessOf(
  { ids, one, starts, neighbours }: Adjacency,
  { exact, estimated } = WORK,
): { readonly values: Float64Array; readonly pivots: number } {
  const nodes = ids.length
  const pivots =
    nodes * one.length <= exact ? nodes : Math.min(nodes, Math.max(LEAST, Math.floor(estimated / one.length)))
  const sums = new Float64Array(nodes)
  const distance = new Int32Array(nodes).fill(-1)
  const ways = new Float64Array(nodes)
  const share = new Float64Array(nodes)
  const reached = new Int32Array(nodes)
  for (let pivot = 0; pivot < pivots; pivot++) {
    const source = Math.floor((pivot * nodes) / pivots)
    let end = 1
    reached[0] = source
    distance[source] = 0
    ways[source] = 1
    for (let at = 0; at < end; at++) {
      const node = reached[at] as number
      const further = (distance[node] as number) + 1
      const own = ways[node] as number
      for (let i = starts[node] as number, last = starts[node + 1] as number; i < last; i++) {
        const other = neighbours[i] as number
        if (distance[other] === -1) {
          distance[other] = further
          reached[end++] = other
        }
        if (distance[other] === further) ways[other] = (ways[other] as number) + own
      }
    }
    // From the farthest back: what leads over a node is shared among those before it, by their ways.
    for (let at = end - 1; at > 0; at--) {
      const node = reached[at] as number
      const nearer = (distance[node] as number) - 1
      const each = (1 + (share[node] as number)) / (ways[node] as number)
      for (let i = starts[node] as number, last = starts[node + 1] as number; i < last; i++) {
        const other = neighbours[i] as number
        if (distance[other] === nearer) share[other] = (share[other] as number) + (ways[other] as number) * each
      }
      sums[node] = (sums[node] as number) + (share[node] as number)
    }
    for (let at = 0; at < end; at++) {
      const node = reached[at] as number
      distance[node] = -1
      ways[node] = 0
      share[node] = 0
    }
  }
  const pairs = (nodes - 1) * (nodes - 2)
  return { values: sums.map((sum) => (pairs === 0 ? 0 : (sum * (nodes / pivots)) / pairs)), pivots }
}

/** Nodes that ways are counted from at least. */
const LEAST = 16
