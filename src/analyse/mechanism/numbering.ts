import { tookPlace } from '../../model/happening.ts'
import { ordinal } from '../../model/title.ts'
import { median, type Placed, type Reading, type Round, type Stretch, stretchOf } from './round.ts'

/** A reading with how far it is off. */
export interface ScoredReading extends Reading {
  /** Mean over the neighbours of |days between ÷ days of a round − difference of numbers|; null where nothing can be compared. */
  readonly misfit: number | null
  /** Neighbours whose order, or whose own number, it contradicts. */
  readonly clashes: number
  readonly why: string
}

export interface Numbered<Event extends Round = Round> {
  readonly round: Event
  /** The number that it is taken to have. */
  readonly number: number | null
  /** Of one that sources number otherwise than each other: the readings, the best first, and whether the first is clearly better. */
  readonly readings: readonly ScoredReading[]
  readonly clear: boolean
}

/** Neighbours on each side in time that a reading is held against. */
const NEIGHBOURS = 2
/** Rounds by which the next best reading must be worse for the best to count as clearly better. */
const CLEAR = 0.5

/**
 * Gives each round one number. Where sources differ, each number is held against the rounds before and after that nobody numbers
 * otherwise: `d` days lie between them, `t` days between two rounds as a rule, so that about `d / t` rounds should; a reading is off by the
 * difference between that and the difference of the numbers. What somebody decided is taken as decided.
 *
 * @param stated days between rounds by the stated cadence, for where no two undisputed rounds tell.
 */
export function numbered<Event extends Round>(rounds: readonly Event[], stated: number | null): Numbered<Event>[] {
  const fixed = rounds.flatMap((round): Placed[] => {
    const at = stretchOf(round)
    const number = settled(round)
    return at && number !== null && tookPlace(round) ? [{ event: round.id, number, at }] : []
  })
  const period = periodOf(fixed) ?? stated
  return rounds.map((round) => {
    const number = settled(round)
    if (round.readings.length < 2) return { round, number, readings: [], clear: true }
    const others = fixed.filter(({ event }) => event !== round.id)
    const readings = round.readings
      .map((reading) => scored(reading, round, others, period))
      .sort((a, b) => rank(a) - rank(b) || b.sources.length - a.sources.length || a.number - b.number)
    const [best, next] = readings
    const clear = number !== null || (best !== undefined && next !== undefined && rank(next) - rank(best) >= CLEAR)
    return { round, number: number ?? (clear ? (best?.number ?? null) : round.round), readings, clear }
  })
}

/** The number of a round about which nobody differs, or that somebody decided; null where there is none. */
const settled = (round: Round): number | null => {
  if (round.readings.length < 2) return round.readings[0]?.number ?? round.round
  return round.readings.find(({ decided }) => decided)?.number ?? null
}

/** A reading that clashes is worse than any that is only off. */
const rank = ({ misfit, clashes }: ScoredReading): number => (misfit ?? 0) + 100 * clashes

/** Days between two rounds as a rule: the median over undisputed neighbours by number. */
function periodOf(fixed: readonly Placed[]): number | null {
  const inOrder = [...fixed].sort((a, b) => a.number - b.number)
  return median(
    inOrder.flatMap((round, i) => {
      const before = inOrder[i - 1]
      if (!before || before.number === round.number) return []
      const days = (round.at.middle - before.at.middle) / (round.number - before.number)
      return days > 0 ? [days] : []
    }),
  )
}

/** How far a number is off for a round, given other rounds, and why. */
export interface Fit {
  readonly misfit: number | null
  readonly clashes: number
  readonly why: string
}

/**
 * How well a number fits a round between others whose numbers are not in doubt.
 *
 * @param stated days between rounds by the stated cadence, for where no two of the others tell.
 */
export const fitOf = (number: number, at: Stretch, others: readonly Placed[], stated: number | null): Fit =>
  fitting(number, at, others, periodOf(others) ?? stated)

function scored(reading: Reading, round: Round, others: readonly Placed[], period: number | null): ScoredReading {
  const at = stretchOf(round)
  return { ...reading, ...(at ? fitting(reading.number, at, others, period) : NOTHING_NEAR) }
}

const NOTHING_NEAR: Fit = { misfit: null, clashes: 0, why: 'nothing on record to compare it with' }

function fitting(number: number, at: Stretch, others: readonly Placed[], period: number | null): Fit {
  if (others.length === 0) return NOTHING_NEAR
  const near = [...others].sort((a, b) => Math.abs(a.at.middle - at.middle) - Math.abs(b.at.middle - at.middle))
  const neighbours = [
    ...near.filter((other) => other.at.middle < at.middle).slice(0, NEIGHBOURS),
    ...near.filter((other) => other.at.middle >= at.middle).slice(0, NEIGHBOURS),
  ]
  const clashes = neighbours.filter(
    (other) =>
      other.number === number ||
      (other.at.last < at.first && other.number > number) ||
      (other.at.first > at.last && other.number < number),
  )
  const off = neighbours.map((other) =>
    period === null ? null : Math.abs((other.at.middle - at.middle) / period - (other.number - number)),
  )
  const known = off.filter((value) => value !== null)
  const misfit = known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length
  return { misfit, clashes: clashes.length, why: reasonOf(number, at.middle, near[0], clashes[0], period) }
}

function reasonOf(
  number: number,
  at: number,
  nearest: Placed | undefined,
  clash: Placed | undefined,
  period: number | null,
): string {
  if (clash)
    return clash.number === number
      ? `another round on record is the ${ordinal(number)}`
      : `the ${ordinal(clash.number)} was ${clash.at.middle < at ? 'before' : 'after'} it`
  if (!nearest) return 'nothing on record to compare it with'
  const days = Math.round(Math.abs(nearest.at.middle - at))
  const steps = Math.abs(nearest.number - number)
  const told = `${steps === 1 ? '1 round' : `${steps} rounds`} from the ${ordinal(nearest.number)}, ${days} days away`
  return period === null ? told : `${told}, when about ${(days / period).toFixed(1)} would be expected`
}
