import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

/** Nodes and ties to be laid out, and where the nodes were before, if they were. */
export interface LayoutAsked {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly size: number }[]
  readonly ties: readonly { readonly one: string; readonly two: string; readonly weight: number }[]
  /** Whether most nodes have their places already. */
  readonly settled: boolean
}

/** Places of the nodes, in the order in which they were given: x and y in turn. */
export interface LayoutTold {
  readonly places: Float64Array
  readonly done: boolean
}

/** Rounds of the layout, how many are left to one that goes on from where it was, and how many lie between two tellings of where it is. */
const [ROUNDS, SETTLED_ROUNDS, TOLD_EVERY] = [240, 60, 12]

/** ForceAtlas2 (Jacomy and others 2014), away from the thread that draws. A message that arrives meanwhile starts anew. */
let current = 0
self.onmessage = async ({ data }: MessageEvent<LayoutAsked>) => {
  const own = ++current
  const graph = new UndirectedGraph()
  for (const { id, ...place } of data.nodes) graph.addNode(id, place)
  for (const { one, two, weight } of data.ties) graph.addEdge(one, two, { weight: Math.log2(1 + weight) })
  const settings = { ...forceAtlas2.inferSettings(graph), adjustSizes: graph.order < 500, edgeWeightInfluence: 1 }
  const rounds = data.settled ? SETTLED_ROUNDS : ROUNDS
  for (let round = 0; round < rounds; round += TOLD_EVERY) {
    forceAtlas2.assign(graph, { iterations: TOLD_EVERY, settings })
    if (own !== current) return
    const places = new Float64Array(data.nodes.length * 2)
    for (const [i, { id }] of data.nodes.entries()) {
      places[2 * i] = graph.getNodeAttribute(id, 'x')
      places[2 * i + 1] = graph.getNodeAttribute(id, 'y')
    }
    const told: LayoutTold = { places, done: round + TOLD_EVERY >= rounds }
    self.postMessage(told, { transfer: [places.buffer] })
    // Lets a newer message in.
    await new Promise((resolve) => setTimeout(resolve))
  }
}
