import { byPair, type NetworkOf, type Tie } from '../../model/tie.ts'

/** What of an event ties sides, or persons. */
export interface Tying {
  readonly level: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly sides: readonly string[]
  readonly people: readonly { readonly person: string; readonly for: string | null }[]
}

type Counted = { -readonly [Key in keyof Tie]: Tie[Key] }

/** Counts ties by their pair, level and years. */
export class TieCount {
  private readonly pairs = new Map<string, Map<string, Counted>>()
  /** Ids as they were first seen: each comes with very many events. */
  private readonly ids = new Map<string, string>()

  constructor(private readonly of: NetworkOf) {}

  add(event: Tying): void {
    for (const tie of tiesOf(this.of, event)) {
      const pair = pairOf(tie)
      const own = this.pairs.get(pair) ?? new Map<string, Counted>()
      this.pairs.set(pair, own)
      const key = keyOf(tie)
      const known = own.get(key)
      if (known) {
        known.events++
        known.latest = later(known.latest, tie.latest)
      } else {
        tie.one = this.id(tie.one)
        tie.two = this.id(tie.two)
        own.set(key, tie)
      }
    }
  }

  private id(id: string): string {
    const known = this.ids.get(id)
    if (known === undefined) this.ids.set(id, id)
    return known ?? id
  }

  /** In the order of the pairs. */
  ties(): Tie[] {
    return [...this.pairs.keys()].sort().flatMap((pair) => [...(this.pairs.get(pair)?.values() ?? [])])
  }
}

/** What a single event ties. */
function* tiesOf(of: NetworkOf, { level, earliest, latest, sides, people }: Tying): Generator<Counted> {
  const nodes =
    of === 'sides'
      ? sides.map((id) => ({ id, side: id as string | null }))
      : people.map(({ person, for: side }) => ({ id: person, side }))
  const dated = YEAR.test(earliest ?? '') && YEAR.test(latest ?? '')
  const [from, to] = dated ? [Number(earliest?.slice(0, 4)), Number(latest?.slice(0, 4))] : [null, null]
  for (const one of nodes)
    for (const two of nodes)
      if (one.id < two.id && one.side !== two.side)
        yield { one: one.id, two: two.id, level, from, to, events: 1, latest }
}

const YEAR = /^\d{4}-/
export const pairOf = ({ one, two }: Pick<Tie, 'one' | 'two'>): string => `${one} ${two}`
const keyOf = ({ level, from, to }: Tie): string => `${from} ${to} ${level}`
const later = (one: string | null, two: string | null): string | null =>
  one === null || (two !== null && two > one) ? two : one

/** Ties in the order of their pairs, after some events went and others came. */
export interface Changed {
  readonly ties: readonly Tie[]
  /** Pairs of which the latest event may have gone, so that all of theirs must be counted anew. */
  readonly doubtful: readonly (readonly [one: string, two: string])[]
}

interface Change {
  readonly tie: Tie
  /** The last days of the events that went and came. */
  readonly gone: (string | null)[]
  readonly come: (string | null)[]
}

/** Brings ties up to date with the events that went and those that came. */
export function changed(of: NetworkOf, ties: readonly Tie[], gone: readonly Tying[], come: readonly Tying[]): Changed {
  const changes = new Map<string, Change[]>()
  for (const [which, events] of [['gone', gone] as const, ['come', come] as const])
    for (const event of events)
      for (const tie of tiesOf(of, event)) {
        const own = changes.get(pairOf(tie)) ?? []
        changes.set(pairOf(tie), own)
        const known = own.find((other) => keyOf(other.tie) === keyOf(tie))
        const change = known ?? { tie, gone: [], come: [] }
        if (!known) own.push(change)
        change[which].push(tie.latest)
      }
  if (changes.size === 0) return { ties, doubtful: [] }
  const doubtful: [string, string][] = []
  const anew: Tie[] = []
  const before = new Map<string, Tie[]>([...changes.keys()].map((pair) => [pair, []]))
  for (const tie of ties) before.get(pairOf(tie))?.push(tie)
  for (const [pair, own] of changes) {
    const known = new Map((before.get(pair) ?? []).map((tie) => [keyOf(tie), tie] as const))
    let doubt = false
    for (const { tie, gone: left, come: arrived } of own) {
      const key = keyOf(tie)
      const was = known.get(key)
      const events = (was?.events ?? 0) - left.length + arrived.length
      const still = [...arrived]
      for (const day of left) {
        const same = still.indexOf(day)
        if (same >= 0) still.splice(same, 1)
        else if (day === was?.latest && events > 0) doubt = true
      }
      const latest = arrived.reduce(later, was?.latest ?? null)
      if (events <= 0) known.delete(key)
      else known.set(key, { ...tie, events, latest })
    }
    if (doubt) doubtful.push([own[0]?.tie.one ?? '', own[0]?.tie.two ?? ''])
    anew.push(...known.values())
  }
  return { ties: replaced(ties, new Set(changes.keys()), anew.sort(byPair)), doubtful }
}

/** Other ties in the place of those that some pairs had; both in the order of their pairs. */
export function replaced(ties: readonly Tie[], pairs: ReadonlySet<string>, anew: readonly Tie[]): Tie[] {
  const made: Tie[] = []
  let next = 0
  for (const tie of ties) {
    if (pairs.has(pairOf(tie))) continue
    for (let one = anew[next]; one && byPair(one, tie) < 0; one = anew[++next]) made.push(one)
    made.push(tie)
  }
  for (let one = anew[next]; one; one = anew[++next]) made.push(one)
  return made
}
