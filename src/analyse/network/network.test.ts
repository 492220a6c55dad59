import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import brandes from 'graphology-metrics/centrality/betweenness.js'
import { describe, expect, it } from 'vitest'
import type { Tie } from '../../model/tie.ts'
import { adjacencyOf } from './adjacency.ts'
import { betweennessOf } from './betweenness.ts'
import { chances, communitiesOf } from './communities.ts'
import { measured } from './measures.ts'
import { networkOf } from './network.ts'
import { type Weighing, weighed } from './weigh.ts'

const tie = (one: string, two: string, told: Partial<Tie> = {}): Tie => ({
  one,
  two,
  level: 'minister',
  from: 2024,
  to: 2024,
  events: 1,
  latest: '2024-06-30',
  ...told,
})
const OPEN: Weighing = { from: null, to: null, now: 2024.5, halfLife: 3 }
const asked = { of: 'sides', on: '2024-07-01', halfLife: 3, limit: 100 } as const
const recordOf = (ties: readonly Tie[]) => ({
  ties: async () => ties,
  namesOf: async (ids: Iterable<string>) => new Map([...ids].map((id) => [id, { name: `Name of ${id}`, key: id }])),
})

describe('the weight of a tie', () => {
  it.each<[string, Partial<Tie>, Partial<Weighing>, number, number]>([
    ['is that of its level, now', {}, {}, 1, 4],
    ['grows with the level', { level: 'head of state' }, {}, 1, 6],
    ['is least where no office is known', { level: null }, {}, 1, 1],
    ['halves with the half-life', { from: 2021, to: 2021 }, {}, 1, 2],
    ['does not grow with what lies ahead', { from: 2030, to: 2030 }, {}, 1, 4],
    ['adds up', { events: 3 }, {}, 3, 12],
    ['counts by share what can lie outside', { from: 2023, to: 2024, events: 2 }, { from: 2024 }, 1, 4],
    ['is none outside', { from: 2020, to: 2020 }, { from: 2021 }, 0, 0],
    ['is none without a date', { from: null, to: null }, {}, 0, 0],
  ])('%s', (_, told, years, events, weight) => {
    const [found] = weighed([tie('CHN', 'RUS', told)], { ...OPEN, ...years })
    expect([found?.events ?? 0, found?.weight ?? 0]).toEqual([events, weight])
  })

  it('is summed over levels and years, with the highest level and the latest day', () => {
    const ties = [tie('CHN', 'RUS', { level: null, latest: '2024-11-12' }), tie('CHN', 'RUS'), tie('CHN', 'USA')]
    expect(weighed(ties, OPEN)).toEqual([
      { one: 'CHN', two: 'RUS', events: 2, weight: 5, level: 'minister', latest: '2024-11-12' },
      { one: 'CHN', two: 'USA', events: 1, weight: 4, level: 'minister', latest: '2024-06-30' },
    ])
  })
})

/** Two triangles that a single tie joins. */
const TRIANGLES = ['AB', 'BC', 'AC', 'DE', 'EF', 'DF', 'CD'].map(([one = '', two = '']) => tie(one, two))

/** Made-up ties of many nodes, the first of them with most. */
const crowd = (nodes: number, ties: number): Tie[] => {
  const chance = chances()
  const found = new Map<string, Tie>()
  for (let i = 0; i < ties; i++) {
    const [a = '', b = ''] = [chance(), chance()]
      .map((share) => `n${String(Math.floor(nodes * share ** 2)).padStart(4, '0')}`)
      .sort()
    if (a !== b) found.set(`${a} ${b}`, tie(a, b, { events: 1 + (i % 5) }))
  }
  return [...found.values()]
}

describe('the measures of a network', () => {
  const network = adjacencyOf(weighed(crowd(300, 1500), OPEN))

  it('are those of graphology: communities, and betweenness where it is exact', () => {
    const graph = new UndirectedGraph<object, { weight: number }>()
    for (const node of network.ids.keys()) graph.addNode(node)
    for (const [i, one] of network.one.entries())
      graph.addEdge(one, network.two[i] ?? 0, { weight: network.weights[i] ?? 0 })
    const exact = brandes(graph, { getEdgeWeight: null })
    const { values, pivots } = betweennessOf(network)
    expect(pivots).toBe(network.ids.length)
    for (const [node, value] of values.entries()) expect(value).toBeCloseTo(exact[node] ?? 0, 10)
    const found = louvain(graph, { getEdgeWeight: 'weight', rng: chances() })
    expect([...communitiesOf(network)]).toEqual(network.ids.map((_, node) => found[node]))
  })

  it('are estimated from some nodes where there are too many: the same each time, near to what they are', () => {
    const exact = betweennessOf(network).values
    const work = { exact: 1, estimated: network.one.length * 60 }
    const { values, pivots } = betweennessOf(network, work)
    expect(pivots).toBe(60)
    expect(betweennessOf(network, work).values).toEqual(values)
    const highest = (of: Float64Array) => [...of.keys()].sort((a, b) => (of[b] ?? 0) - (of[a] ?? 0)).slice(0, 20)
    const common = highest(values).filter((node) => highest(exact).includes(node))
    expect(common.length).toBeGreaterThanOrEqual(15)
    const sum = (of: Float64Array) => of.reduce((total, value) => total + value, 0)
    expect(Math.abs(sum(values) / sum(exact) - 1)).toBeLessThan(0.1)
  })
})

describe('a network', () => {
  it('finds communities, and who joins them', async () => {
    const view = await networkOf(recordOf(TRIANGLES), asked)
    const community = Object.fromEntries(view.nodes.map((n) => [n.id, n.community]))
    expect(new Set([community.A, community.B, community.C])).toHaveLength(1)
    expect(new Set([community.D, community.E, community.F])).toHaveLength(1)
    expect(view.all).toMatchObject({
      nodes: 6,
      ties: 7,
      communities: 2,
      contacts: 7,
      imprecise: 0,
      undated: 0,
      pivots: 6,
    })
    expect(view.brokers).toEqual(['C', 'D'])
    // Of the ten pairs of others, C lies between A or B and each of D, E and F.
    expect(view.nodes.find((n) => n.id === 'C')).toMatchObject({ degree: 3, weight: 12 })
    expect(view.nodes.find((n) => n.id === 'C')?.betweenness).toBeCloseTo(0.6, 10)
    expect(view.nodes.find((n) => n.id === 'C')?.participation).toBeCloseTo(4 / 9, 10)
  })

  it('shows the heaviest alone, measured in the whole', async () => {
    const view = await networkOf(recordOf(TRIANGLES), { ...asked, limit: 2 })
    expect(view.nodes.map(({ id, degree }) => [id, degree])).toEqual([
      ['C', 3],
      ['D', 3],
    ])
    expect(view.ties.map(({ one, two }) => one + two)).toEqual(['CD'])
    expect(view.all.nodes).toBe(6)
  })

  it('is of the years asked for, and says what is on record besides', async () => {
    const ties = [
      tie('A', 'B'),
      tie('A', 'C', { from: 2019, to: 2020 }),
      tie('B', 'C', { from: null, to: null, events: 4 }),
    ]
    const view = await networkOf(recordOf(ties), { ...asked, from: 2020, to: 2024 })
    expect(view.years).toEqual({ first: 2019, last: 2024 })
    expect(view.all).toMatchObject({ contacts: 1.5, imprecise: 1, undated: 4 })
    await expect(networkOf(recordOf([]), { ...asked, from: 2024, to: 2020 })).rejects.toMatchObject({
      code: 'input-invalid',
    })
    expect(await networkOf(recordOf([]), asked)).toMatchObject({ nodes: [], ties: [], years: null })
  })

  it('has degrees, weights and betweenness as counted by hand, and does not depend on the order of its ties', () => {
    const ties = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), {
        selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
        maxLength: 16,
      })
      .map((pairs) =>
        pairs.filter(([a, b]) => a !== b).map(([a, b]) => tie(`n${Math.min(a, b)}`, `n${Math.max(a, b)}`)),
      )
    fc.assert(
      fc.property(ties, (all) => {
        const found = weighed(all, OPEN)
        const { nodes } = measured(found)
        for (const { id, degree, weight, betweenness } of nodes) {
          const own = all.filter(({ one, two }) => one === id || two === id)
          expect(degree).toBe(own.length)
          expect(weight).toBeCloseTo(own.length * 4, 10)
          expect(betweenness).toBeCloseTo(between(id, all), 10)
        }
        expect(measured([...found].reverse()).nodes.map((n) => n.betweenness)).toEqual(nodes.map((n) => n.betweenness))
      }),
      { numRuns: 60 },
    )
  })
})

/** Betweenness by its definition: of each pair of others, the share of the shortest ways that lead over a node. */
function between(node: string, ties: readonly Tie[]): number {
  const ids = [...new Set(ties.flatMap(({ one, two }) => [one, two]))]
  const next = (id: string) => ties.flatMap(({ one, two }) => (one === id ? [two] : two === id ? [one] : []))
  const ways = (from: string, to: string): string[][] => {
    let open = [[from]]
    while (open.length > 0) {
      const arrived = open.filter((way) => way.at(-1) === to)
      if (arrived.length > 0) return arrived
      open = open.flatMap((way) => next(way.at(-1) ?? '').flatMap((id) => (way.includes(id) ? [] : [[...way, id]])))
    }
    return []
  }
  const others = ids.filter((id) => id !== node)
  let sum = 0
  let pairs = 0
  for (const [i, a] of others.entries())
    for (const b of others.slice(i + 1)) {
      pairs++
      const all = ways(a, b)
      if (all.length > 0) sum += all.filter((way) => way.includes(node)).length / all.length
    }
  return pairs === 0 ? 0 : sum / pairs
}
