import { RapporteurError } from '../../model/errors.ts'
import type { NetworkView } from '../../model/network-view.ts'
import { byPair, type NetworkOf, type Tie } from '../../model/tie.ts'
import { type Measured, measured } from './measures.ts'
import { weighed } from './weigh.ts'

/** What is asked of the record; `RecordView` answers it. */
export interface NetworkRecord {
  ties(of: NetworkOf): Promise<readonly Tie[]>
  namesOf(ids: Iterable<string>): Promise<ReadonlyMap<string, { readonly name: string; readonly key: string }>>
}

export interface NetworkAsked {
  readonly of: NetworkOf
  /** Years; open where they are not given. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** ISO day that recency is counted back from. */
  readonly on: string
  /** Years after which a contact counts half. */
  readonly halfLife: number
  /** Most nodes to show. */
  readonly limit: number
}

/** Ties that are shown, the heaviest: what a browser still draws smoothly. */
export const MOST_TIES = 50_000

/** Brokers that are named. */
const BROKERS = 10

/**
 * Who meets whom: sides or persons, tied by the events in which both took part. Measures are those of the whole network; of it the heaviest nodes are shown.
 *
 * @throws RapporteurError `input-invalid` where the years end before they begin.
 * @example await networkOf(workspace, { of: 'sides', from: 2020, to: 2024, on: '2024-11-15', halfLife: 3, limit: 200 })
 */
export async function networkOf(record: NetworkRecord, asked: NetworkAsked): Promise<NetworkView> {
  const { of, from = null, to = null, on, halfLife, limit } = asked
  if (from !== null && to !== null && from > to)
    throw new RapporteurError('input-invalid', `The years end (${to}) before they begin (${from}).`, 'Swap them.')
  const all = await record.ties(of)
  const ties = weighed(all, { from, to, now: yearOf(on), halfLife })
  const { nodes, pivots } = measured(ties)
  const shown = nodes.slice(0, limit)
  const ids = new Set(shown.map(({ id }) => id))
  const names = await record.namesOf(ids)
  return {
    of,
    from,
    to,
    on,
    halfLife,
    years: spanOf(all).years,
    nodes: shown.map((node) => ({
      ...node,
      name: names.get(node.id)?.name ?? node.id,
      code: of === 'sides' ? (names.get(node.id)?.key ?? null) : null,
    })),
    ties: ties
      .filter(({ one, two }) => ids.has(one) && ids.has(two))
      .sort((a, b) => b.weight - a.weight || byPair(a, b))
      .slice(0, MOST_TIES),
    brokers: brokersAmong(nodes).filter((id) => ids.has(id)),
    all: {
      nodes: nodes.length,
      ties: ties.length,
      communities: new Set(nodes.map(({ community }) => community)).size,
      contacts: ties.reduce((sum, tie) => sum + tie.events, 0),
      imprecise: sum(spanOf(all).imprecise.filter((tie) => reaches(tie, from, to))),
      undated: spanOf(all).undated,
      pivots,
    },
  }
}

const sum = (ties: readonly Tie[]): number => ties.reduce((total, { events }) => total + events, 0)

const reaches = (tie: Tie, from: number | null, to: number | null): boolean =>
  (to === null || (tie.from ?? 0) <= to) && (from === null || (tie.to ?? 0) >= from)

const brokersAmong = (nodes: readonly Measured[]): string[] =>
  nodes
    .filter(({ betweenness, participation }) => betweenness > 0 && participation > 0)
    .sort((a, b) => b.betweenness - a.betweenness || (a.id < b.id ? -1 : 1))
    .slice(0, BROKERS)
    .map(({ id }) => id)

interface Span {
  /** Of all that is dated. */
  readonly years: NetworkView['years']
  /** Those that can lie in several years. */
  readonly imprecise: readonly Tie[]
  /** Events. */
  readonly undated: number
}

/** By the ties, which stay the same array while nothing of them changes. */
const spans = new WeakMap<readonly Tie[], Span>()

function spanOf(ties: readonly Tie[]): Span {
  const known = spans.get(ties)
  if (known) return known
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let undated = 0
  const imprecise: Tie[] = []
  for (const tie of ties) {
    if (tie.from === null || tie.to === null) {
      undated += tie.events
      continue
    }
    if (tie.from < first) first = tie.from
    if (tie.to > last) last = tie.to
    if (tie.from !== tie.to) imprecise.push(tie)
  }
  const span = { years: first > last ? null : { first, last }, imprecise, undated }
  spans.set(ties, span)
  return span
}

/** A day as a year with its fraction: 2024-07-01 is about 2024.5. */
const yearOf = (day: string): number =>
  Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12 + (Number(day.slice(8, 10)) - 1) / 365
