import file from '../../../data/levels.json' with { type: 'json' }
import { LEVELS } from '../../model/codes/meeting-level.ts'
import type { NetworkTie } from '../../model/network-view.ts'
import type { Tie } from '../../model/tie.ts'

const WEIGHTS = new Map<string | null, number>([
  [null, file.unknown],
  ...file.levels.map(({ level, weight }) => [level, weight] as const),
])

export interface Years {
  readonly from: number | null
  readonly to: number | null
}

export interface Weighing extends Years {
  /** Year, with its fraction, that recency is counted back from. */
  readonly now: number
  /** Years after which a contact counts half. */
  readonly halfLife: number
}

/**
 * Ties of the years asked for, one for each pair. The weight of a tie is the sum over its events of the weight of their level (data/levels.json) times
 * 0.5^(age / half-life), the age counted from the middle of the year. An event that can lie in several years counts in each with an equal share. What is not dated is left out.
 */
export function weighed(ties: readonly Tie[], { from, to, now, halfLife }: Weighing): NetworkTie[] {
  const found = new Map<string, Sum>()
  const left = remaining(now, halfLife)
  let sum: Sum | undefined
  const reach = reachOf(ties)
  const [least, most] = [from ?? FIRST, to ?? LAST]
  for (let i = 0; i < ties.length; i++) {
    if ((reach.from[i] as number) > most || (reach.to[i] as number) < least) continue
    const tie = ties[i]
    if (!tie || tie.from === null || tie.to === null) continue
    const [start, end] = [Math.max(tie.from, from ?? tie.from), Math.min(tie.to, to ?? tie.to)]
    if (start > end) continue
    // Ties of a pair stand together, as a rule: the key is made once for each.
    if (sum?.one !== tie.one || sum.two !== tie.two) sum = sumOf(tie, found)
    const share = tie.events / (tie.to - tie.from + 1)
    const weight = WEIGHTS.get(tie.level) ?? file.unknown
    for (let year = start; year <= end; year++) sum.weight += share * weight * left(year)
    sum.events += share * (end - start + 1)
    sum.level = higher(sum.level, tie.level)
    sum.latest = later(sum.latest, tie.latest)
  }
  return [...found.values()]
}

/** Years of ties in columns, so that those of other years are passed over without looking at them. */
interface Reach {
  readonly from: Int16Array
  readonly to: Int16Array
}

const [FIRST, LAST] = [-32_768, 32_767]

/** By the ties, which stay the same array while nothing of them changes. */
const reaches = new WeakMap<readonly Tie[], Reach>()

function reachOf(ties: readonly Tie[]): Reach {
  const known = reaches.get(ties)
  if (known) return known
  const reach = {
    from: Int16Array.from(ties, (tie) => tie.from ?? LAST),
    to: Int16Array.from(ties, (tie) => tie.to ?? FIRST),
  }
  reaches.set(ties, reach)
  return reach
}

type Sum = { -readonly [Key in keyof NetworkTie]: NetworkTie[Key] }

function sumOf({ one, two }: Tie, found: Map<string, Sum>): Sum {
  const key = `${one} ${two}`
  const known = found.get(key)
  if (known) return known
  const sum = { one, two, events: 0, weight: 0, level: null, latest: null }
  found.set(key, sum)
  return sum
}

/** What is left of the weight of a contact in the middle of a year. */
function remaining(now: number, halfLife: number): (year: number) => number {
  const known = new Map<number, number>()
  return (year) => {
    const left = known.get(year) ?? 0.5 ** (Math.max(0, now - year - 0.5) / halfLife)
    known.set(year, left)
    return left
  }
}

function higher(one: string | null, two: string | null): string | null {
  if (one === null || two === null) return one ?? two
  return LEVELS.indexOf(one) <= LEVELS.indexOf(two) ? one : two
}

const later = (one: string | null, two: string | null): string | null =>
  one === null || (two !== null && two > one) ? two : one
