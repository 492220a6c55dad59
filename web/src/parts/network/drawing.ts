import { UndirectedGraph } from 'graphology'
import Sigma from 'sigma'
import type { NetworkView } from '../../../../src/model/network-view.ts'
import { type Colours, colourOf } from './colours.ts'
import type { LayoutAsked, LayoutTold } from './layout.worker.ts'

interface NodeLooks {
  x: number
  y: number
  size: number
  label: string
  color: string
}

interface TieLooks {
  size: number
  color: string
}

/** Ties that are drawn while nodes still move: of more, only once all have their places. */
const TIES_IN_MOTION = 5000

/** Nodes that the picture has room for at their full size. */
const ROOMY = 600

/** Share of the nodes that must have had a place before for the layout to go on from there, in fewer rounds. */
const SETTLED = 0.8

/** A network drawn in an element. Years may follow each other: who stays keeps their place. */
export class Drawing {
  private graph = new UndirectedGraph<NodeLooks, TieLooks>()
  private readonly sigma: Sigma<NodeLooks, TieLooks>
  private readonly layout = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  private pointed: string | null = null

  constructor(
    element: HTMLElement,
    private readonly colours: Colours,
    open: (id: string) => void,
  ) {
    this.sigma = new Sigma(this.graph, element, {
      labelColor: { color: colours.text },
      labelFont: getComputedStyle(element).fontFamily,
      labelSize: 12,
      labelRenderedSizeThreshold: 5,
      hideEdgesOnMove: true,
      zIndex: true,
      // A column that is just being laid out has no width yet.
      allowInvalidContainer: true,
      nodeReducer: (id, looks) =>
        this.isAside(id) ? { ...looks, color: colours.faint, label: '', zIndex: 0 } : { ...looks, zIndex: 1 },
      edgeReducer: (id, looks) =>
        this.pointed && !this.graph.hasExtremity(id, this.pointed) ? { ...looks, hidden: true } : looks,
    })
    this.sigma.on('enterNode', ({ node }) => this.point(node))
    this.sigma.on('leaveNode', () => this.point(null))
    this.sigma.on('clickNode', ({ node }) => open(node))
  }

  private isAside(id: string): boolean {
    return this.pointed !== null && id !== this.pointed && !this.graph.areNeighbors(id, this.pointed)
  }

  private point(id: string | null): void {
    // Of many ties it takes longer to hide those of others than a pointer stays.
    if (this.graph.size > TIES_IN_MOTION) return
    this.pointed = id
    this.sigma.refresh({ skipIndexation: true })
  }

  show({ nodes, ties }: NetworkView): void {
    this.pointed = null
    const before = new Map(this.graph.mapNodes((id, { x, y }) => [id, { x, y }] as const))
    const most = Math.max(...nodes.map(({ weight }) => weight), 1)
    // Of very many, each is smaller: else they hide each other and their ties.
    const scale = Math.min(1, Math.sqrt(ROOMY / nodes.length))
    const graph = new UndirectedGraph<NodeLooks, TieLooks>()
    for (const [i, { id, name, code, weight, community }] of nodes.entries()) {
      // A spiral to begin with, the heaviest in the middle: the same each time.
      const [angle, radius] = [i * 2.399963, 10 * Math.sqrt(i)]
      const place = before.get(id) ?? { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
      const size = scale * (3 + 13 * Math.sqrt(weight / most))
      const label = nodes.length > 60 && code !== null ? code : name
      graph.addNode(id, { ...place, size, label, color: colourOf(community, this.colours) })
    }
    if (ties.length <= TIES_IN_MOTION) this.tie(graph, ties)
    this.graph = graph
    // One drawing of all, where each node and tie that is added to a graph that is drawn already costs a round.
    this.sigma.setGraph(graph)
    this.layOut(ties, nodes.filter(({ id }) => before.has(id)).length > SETTLED * nodes.length)
  }

  private tie(graph: UndirectedGraph<NodeLooks, TieLooks>, ties: NetworkView['ties']): void {
    const heaviest = Math.max(...ties.map(({ weight }) => weight), 1)
    for (const { one, two, weight } of ties)
      graph.addEdge(one, two, {
        size: 0.5 + (ties.length > TIES_IN_MOTION ? 2 : 5) * Math.sqrt(weight / heaviest),
        color: this.colours.tie,
      })
  }

  private layOut(ties: NetworkView['ties'], settled: boolean): void {
    const ids = this.graph.nodes()
    const nodes = ids.map((id) => ({ id, ...this.graph.getNodeAttributes(id) }))
    this.layout.onmessage = ({ data: { places, done } }: MessageEvent<LayoutTold>) => {
      const tied = done && this.graph.size < ties.length ? this.graph.copy() : this.graph
      if (tied !== this.graph) this.tie(tied, ties)
      let i = 0
      tied.updateEachNodeAttributes(
        (_, looks) => ({ ...looks, x: places[i++] ?? looks.x, y: places[i++] ?? looks.y }),
        { attributes: ['x', 'y'] },
      )
      if (tied === this.graph) return
      this.graph = tied
      this.sigma.setGraph(tied)
    }
    const asked: LayoutAsked = {
      nodes: nodes.map(({ id, x, y, size }) => ({ id, x, y, size })),
      ties: ties.map(({ one, two, weight }) => ({ one, two, weight })),
      settled,
    }
    this.layout.postMessage(asked)
  }

  end(): void {
    this.layout.terminate()
    this.sigma.kill()
  }
}
