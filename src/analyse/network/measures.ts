import type { NetworkNode, NetworkTie } from '../../model/network-view.ts'
import { adjacencyOf } from './adjacency.ts'
import { betweennessOf } from './betweenness.ts'
import { communitiesOf } from './communities.ts'

export type Measured = Omit<NetworkNode, 'name' | 'code'>

/**
 * Each node with its measures, the heaviest first: degree, sum of weights, betweenness, community and participation, 1 - Σ (k_c / k)² over the weights k_c of its ties into each community
 * (Guimerà and Amaral 2005). The same ties give the same measures. `pivots` are the nodes from which betweenness was counted: all, where it is exact.
 */
export function measured(ties: readonly NetworkTie[]): { readonly nodes: Measured[]; readonly pivots: number } {
  const network = adjacencyOf(ties)
  const { ids, starts, neighbours, by, weights } = network
  const communities = communitiesOf(network)
  const { values, pivots } = betweennessOf(network)
  const into = new Float64Array(ids.length)
  const nodes = ids.map((id, node): Measured => {
    const [from, to] = [starts[node] ?? 0, starts[node + 1] ?? 0]
    let weight = 0
    for (let i = from; i < to; i++) {
      const own = weights[by[i] ?? 0] ?? 0
      const community = communities[neighbours[i] ?? 0] ?? 0
      into[community] = (into[community] ?? 0) + own
      weight += own
    }
    let participation = 1
    for (let i = from; i < to; i++) {
      const community = communities[neighbours[i] ?? 0] ?? 0
      participation -= ((into[community] ?? 0) / weight) ** 2
      into[community] = 0
    }
    const community = communities[node] ?? 0
    return { id, degree: to - from, weight, betweenness: values[node] ?? 0, participation, community }
  })
  numberAnew(nodes.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)))
  return { nodes, pivots }
}

/** Communities numbered from 1 by their heaviest node, for numbers that stay when little changes. */
function numberAnew(nodes: readonly Measured[]): void {
  const numbers = new Map<number, number>()
  for (const node of nodes) {
    const number = numbers.get(node.community) ?? numbers.size + 1
    numbers.set(node.community, number)
    node.community = number
  }
}
