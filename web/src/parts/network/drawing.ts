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

/** A network drawn in an element. Years may follow each other: who stays keeps their place. */
export class Drawing {
  private readonly graph = new UndirectedGraph<NodeLooks, TieLooks>()
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
    this.pointed = id
    this.sigma.refresh({ skipIndexation: true })
  }

  show({ nodes, ties }: NetworkView): void {
    this.pointed = null
    const before = new Map(this.graph.mapNodes((id, { x, y }) => [id, { x, y }] as const))
    const most = Math.max(...nodes.map(({ weight }) => weight), 1)
    this.graph.clear()
    for (const [i, { id, name, code, weight, community }] of nodes.entries()) {
      // A spiral to begin with, the heaviest in the middle: the same each time.
      const [angle, radius] = [i * 2.399963, 10 * Math.sqrt(i)]
      const place = before.get(id) ?? { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
      const size = 3 + 13 * Math.sqrt(weight / most)
      const label = nodes.length > 60 && code !== null ? code : name
      this.graph.addNode(id, { ...place, size, label, color: colourOf(community, this.colours) })
    }
    const heaviest = Math.max(...ties.map(({ weight }) => weight), 1)
    for (const { one, two, weight } of ties)
      this.graph.addEdge(one, two, { size: 0.5 + 5 * Math.sqrt(weight / heaviest), color: this.colours.tie })
    this.layOut(ties)
  }

  private layOut(ties: LayoutAsked['ties']): void {
    const ids = this.graph.nodes()
    const nodes = ids.map((id) => ({ id, ...this.graph.getNodeAttributes(id) }))
    this.layout.onmessage = ({ data: { places } }: MessageEvent<LayoutTold>) => {
      let i = 0
      this.graph.updateEachNodeAttributes(
        (_, looks) => ({ ...looks, x: places[i++] ?? looks.x, y: places[i++] ?? looks.y }),
        { attributes: ['x', 'y'] },
      )
    }
    const asked: LayoutAsked = {
      nodes: nodes.map(({ id, x, y, size }) => ({ id, x, y, size })),
      ties: ties.map(({ one, two, weight }) => ({ one, two, weight })),
    }
    this.layout.postMessage(asked)
  }

  end(): void {
    this.layout.terminate()
    this.sigma.kill()
  }
}
