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
export function weighed(ties: readonly Tie[], weighing: Weighing): NetworkTie[] {
  const found = new Map<string, NetworkTie>()
  for (const tie of ties) {
    const { events, weight } = inYears(tie, weighing)
    if (events === 0) continue
    const key = `${tie.one} ${tie.two}`
    const known = found.get(key)
    found.set(key, {
      one: tie.one,
      two: tie.two,
      events: (known?.events ?? 0) + events,
      weight: (known?.weight ?? 0) + weight,
      level: higher(known?.level ?? null, tie.level),
      latest: later(known?.latest ?? null, tie.latest),
    })
  }
  return [...found.values()]
}

/** How much of a tie's events falls into the years, and what it weighs there. */
function inYears({ level, from, to, events }: Tie, { from: first, to: last, now, halfLife }: Weighing) {
  if (from === null || to === null) return { events: 0, weight: 0 }
  const share = events / (to - from + 1)
  const [start, end] = [Math.max(from, first ?? from), Math.min(to, last ?? to)]
  let sum = 0
  for (let year = start; year <= end; year++) sum += 0.5 ** (Math.max(0, now - year - 0.5) / halfLife)
  return { events: share * Math.max(0, end - start + 1), weight: share * sum * (WEIGHTS.get(level) ?? file.unknown) }
}

function higher(one: string | null, two: string | null): string | null {
  if (one === null || two === null) return one ?? two
  return LEVELS.indexOf(one) <= LEVELS.indexOf(two) ? one : two
}

const later = (one: string | null, two: string | null): string | null =>
  one === null || (two !== null && two > one) ? two : one
