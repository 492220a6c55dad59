import louvain from 'graphology-communities-louvain'
import type { AbstractGraph } from 'graphology-types'
import type { Adjacency } from './adjacency.ts'

/**
 * The community of each node by its number (Louvain: V. D. Blondel and others, "Fast unfolding of communities in large networks", Journal of Statistical Mechanics, 2008), by weights. The same
 * network gives the same communities.
 */
export function communitiesOf(network: Adjacency): Int32Array {
  const { ids, one } = network
  if (one.length === 0) return new Int32Array(ids.length)
  const found = louvain(readable(network), { getEdgeWeight: 'weight', rng: chances() })
  return Int32Array.from(ids, (_, i) => found[i] ?? 0)
}

/** What Louvain reads of a graph, and no more: to make a graph of graphology's takes longer than to find its communities. Nodes go by their numbers. */
function readable({ ids, one, two, weights, starts }: Adjacency): AbstractGraph {
  const graph = {
    ...{ type: 'undirected', multi: false, order: ids.length, size: one.length, selfLoopCount: 0 },
    ...{ addUndirectedEdgeWithKey: unused, dropNode: unused },
    undirectedDegreeWithoutSelfLoops: (node: number) => (starts[node + 1] ?? 0) - (starts[node] ?? 0),
    forEachNode(tell: (node: number) => void) {
      for (let node = 0; node < ids.length; node++) tell(node)
    },
    forEachEdge(tell: (edge: number, attributes: { readonly weight: number }, one: number, two: number) => void) {
      const attributes = { weight: 0 }
      for (let tie = 0; tie < one.length; tie++) {
        attributes.weight = weights[tie] as number
        tell(tie, attributes, one[tie] as number, two[tie] as number)
      }
    },
  }
  return graph as unknown as AbstractGraph
}

function unused(): never {
  throw new Error('A network that is read is not changed.')
}

/** The same row of numbers from 0 to 1 each time (a linear congruential generator; Park and Miller 1988), so that communities do not change from one asking to the next. */
export function chances(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
