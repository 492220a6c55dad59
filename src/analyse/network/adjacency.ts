import type { NetworkTie } from '../../model/network-view.ts'
import { byPair } from '../../model/tie.ts'

/** A network by numbers: neighbours of a node stand side by side (compressed sparse rows). */
export interface Adjacency {
  /** Ids by the numbers of nodes, in their order. */
  readonly ids: readonly string[]
  /** Of each tie, in the order of `one` and `two`. */
  readonly one: Int32Array
  readonly two: Int32Array
  readonly weights: Float64Array
  /** Where the neighbours of each node begin; one more for the end of the last. */
  readonly starts: Int32Array
  readonly neighbours: Int32Array
  /** The tie that leads to each neighbour. */
  readonly by: Int32Array
}

/** The network of some ties, the same whatever their order: sums of fractions depend on it. */
export function adjacencyOf(ties: readonly NetworkTie[]): Adjacency {
  const inOrder = ties.every((tie, i) => i === 0 || byPair(ties[i - 1] ?? tie, tie) <= 0)
    ? ties
    : [...ties].sort(byPair)
  const found = new Set<string>()
  for (const { one, two } of ties) found.add(one).add(two)
  const ids = [...found].sort()
  const numbers = new Map(ids.map((id, i) => [id, i] as const))
  const one = new Int32Array(ties.length)
  const two = new Int32Array(ties.length)
  const weights = new Float64Array(ties.length)
  const starts = new Int32Array(ids.length + 1)
  for (const [i, tie] of inOrder.entries()) {
    const [a, b] = [numbers.get(tie.one) ?? 0, numbers.get(tie.two) ?? 0]
    one[i] = a
    two[i] = b
    weights[i] = tie.weight
    starts[a + 1] = (starts[a + 1] ?? 0) + 1
    starts[b + 1] = (starts[b + 1] ?? 0) + 1
  }
  for (let i = 0; i < ids.length; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const next = starts.slice()
  const neighbours = new Int32Array(ties.length * 2)
  const by = new Int32Array(ties.length * 2)
  const join = (from: number, to: number, tie: number) => {
    const at = next[from] ?? 0
    neighbours[at] = to
    by[at] = tie
    next[from] = at + 1
  }
  for (let i = 0; i < ties.length; i++) {
    join(one[i] ?? 0, two[i] ?? 0, i)
    join(two[i] ?? 0, one[i] ?? 0, i)
  }
  return { ids, one, two, weights, starts, neighbours, by }
}
