import { isImprecise } from '../../model/edtf.ts'
import { tookPlace } from '../../model/happening.ts'
import { knownDay } from '../../model/iso-day.ts'
import type { Publication, PublishedEvent } from '../../model/publication.ts'

export interface NetworkNode {
  readonly id: string
  readonly label: string
  readonly kind: 'side' | 'person' | 'mechanism'
  /** Code of a side; else null. */
  readonly code: string | null
  /** Events that it took part in. */
  readonly events: number
}

export type Relation = 'met' | 'represented' | 'took part in'

export interface NetworkEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  /** Sides met sides and persons persons; a person represented a side; either took part in a mechanism. */
  readonly relation: Relation
  /** Ids of the events that tie the two, the earliest first. */
  readonly events: readonly string[]
  /** Their dates (EDTF), without those that have none. */
  readonly dates: readonly string[]
  /** The days of those that are dated to the day, the first and the last of each. */
  readonly days: readonly (readonly [first: string, last: string])[]
}

export interface Network {
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
}

interface Growing {
  readonly source: string
  readonly target: string
  readonly relation: Relation
  readonly events: string[]
  readonly dates: string[]
  readonly days: (readonly [string, string])[]
}

/** Who met whom, for which side, in which mechanism: over the events that took place. No two nodes have more than one edge, and none has a direction. */
export async function networkOf(publication: Publication): Promise<Network> {
  const nodes = new Map<string, { label: string; kind: NetworkNode['kind']; code: string | null; events: number }>()
  const edges = new Map<string, Growing>()
  for await (const event of publication.events()) {
    if (!tookPlace(event)) continue
    const { sides, participants, mechanism } = event
    const present = [
      ...sides.map(({ code, name }) => ({ id: token(code), label: name, kind: 'side' as const, code })),
      ...participants.map(({ person, name }) => ({ id: person, label: name, kind: 'person' as const, code: null })),
      ...(mechanism ? [{ id: mechanism.id, label: mechanism.name, kind: 'mechanism' as const, code: null }] : []),
    ]
    for (const { id, ...node } of present) {
      const known = nodes.get(id)
      if (known) known.events += 1
      else nodes.set(id, { ...node, events: 1 })
    }
    for (const [a, b, relation] of tiesIn(event)) {
      const [source = '', target = ''] = relation === 'met' ? [a, b].sort() : [a, b]
      const id = `${source}:${target}`
      const edge = edges.get(id) ?? { source, target, relation, events: [], dates: [], days: [] }
      edge.events.push(event.id)
      if (event.date !== null) edge.dates.push(event.date)
      edge.days.push(...daysOf(event))
      edges.set(id, edge)
    }
  }
  return {
    nodes: inOrder([...nodes].map(([id, node]) => ({ id, ...node }))),
    edges: inOrder([...edges].map(([id, edge]) => ({ id, ...edge }))),
  }
}

function tiesIn({ sides, participants, mechanism }: PublishedEvent): [string, string, Relation][] {
  const codes = sides.map(({ code }) => token(code))
  const people = [...new Set(participants.map(({ person }) => person))]
  const ties: [string, string, Relation][] = []
  for (const list of [codes, people])
    for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) ties.push([a, b, 'met'])
  for (const { person, for: side } of participants)
    if (side && codes.includes(token(side.code))) ties.push([person, token(side.code), 'represented'])
  if (mechanism) for (const one of [...codes, ...people]) ties.push([one, mechanism.id, 'took part in'])
  return [...new Map(ties.map((tie) => [tie.join(' '), tie] as const)).values()]
}

function daysOf({ date, earliest, latest }: PublishedEvent): [string, string][] {
  const [first, last] = [knownDay(earliest), knownDay(latest)]
  return date === null || first === null || last === null || isImprecise(date) ? [] : [[first, last]]
}

/** A code as an id of XML (NMTOKEN): codes of organisations may have spaces. */
const token = (code: string): string => encodeURIComponent(code).replace(/[^\w.-]/g, '.')

const inOrder = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
