import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import betweennessOf from 'graphology-metrics/centrality/betweenness.js'
import type { NetworkNode, NetworkTie } from '../../model/network-view.ts'

/** Nodes times ties up to which betweenness is worked out: about a second. */
export const MOST_WORK = 4_000_000

export type Measured = Omit<NetworkNode, 'name' | 'code'>

/**
 * Each node with its measures, the heaviest first: degree, sum of weights, betweenness (Brandes 2001, unweighted, normalised), community (Louvain: Blondel and others 2008, by weights)
 * and participation, 1 - Σ (k_c / k)² over the weights k_c of its ties into each community (Guimerà and Amaral 2005). The same ties give the same communities.
 */
export function measured(ties: readonly NetworkTie[]): Measured[] {
  const graph = new UndirectedGraph<object, { weight: number }>()
  const ids = [...new Set(ties.flatMap(({ one, two }) => [one, two]))].sort()
  for (const id of ids) graph.addNode(id)
  // In one order, whatever that of the ties: sums of fractions depend on it.
  const inOrder = [...ties].sort((a, b) => (a.one < b.one || (a.one === b.one && a.two < b.two) ? -1 : 1))
  for (const { one, two, weight } of inOrder) graph.addEdge(one, two, { weight })
  if (graph.size === 0) return []
  const community = louvain(graph, { getEdgeWeight: 'weight', rng: chances() })
  const between = graph.order * graph.size > MOST_WORK ? null : betweennessOf(graph, { getEdgeWeight: null })
  const nodes = ids.map((id): Measured => {
    const into = new Map<number, number>()
    let weight = 0
    graph.forEachEdge(id, (_, edge, one, two) => {
      const other = community[one === id ? two : one] ?? 0
      into.set(other, (into.get(other) ?? 0) + edge.weight)
      weight += edge.weight
    })
    const participation = 1 - [...into.values()].reduce((sum, part) => sum + (part / weight) ** 2, 0)
    return {
      id,
      degree: graph.degree(id),
      weight,
      betweenness: between?.[id] ?? null,
      participation,
      community: community[id] ?? 0,
    }
  })
  return numbered(nodes.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)))
}

/** Communities numbered from 1 by their heaviest node, for numbers that stay when little changes. */
function numbered(nodes: readonly Measured[]): Measured[] {
  const numbers = new Map<number, number>()
  for (const { community } of nodes) if (!numbers.has(community)) numbers.set(community, numbers.size + 1)
  return nodes.map((node) => ({ ...node, community: numbers.get(node.community) ?? 0 }))
}

/** The same row of numbers from 0 to 1 each time (a linear congruential generator; Park and Miller 1988), so that communities do not change from one asking to the next. */
function chances(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
