import type { Interval } from '../../model/mechanism-analysis.ts'

/** Mean days of a round and their deviation, from intervals of one round or more. */
export interface Pace {
  readonly mean: number
  /** Standard deviation of the days of one round. */
  readonly deviation: number
  readonly intervals: number
  /** Rounds that the intervals cover. */
  readonly rounds: number
}

/**
 * The pace of rounds. An interval over `k` rounds is the mean of `k` single ones, so that it weighs `k` times as much: the mean is that of
 * all days over all rounds, and the variance of a single round is estimated by the squares weighed by `k`. Null with less than two intervals.
 */
export function paceOf(intervals: readonly Interval[]): Pace | null {
  if (intervals.length < 2) return null
  const rounds = intervals.reduce((sum, interval) => sum + interval.rounds, 0)
  const mean = intervals.reduce((sum, interval) => sum + interval.rounds * interval.days, 0) / rounds
  const squares = intervals.reduce((sum, interval) => sum + interval.rounds * (interval.days - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(squares / (intervals.length - 1)), intervals: intervals.length, rounds }
}

/** 90th percentiles of Student's t for 1 to 20 degrees of freedom: 80 in 100 lie between minus and plus this. Any table of the distribution has them. */
const T90 = [
  3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345, 1.341, 1.337, 1.333,
  1.33, 1.328, 1.325,
]

/** That of a number of intervals; with more than 20 that of the normal distribution. */
export const studentOf = ({ intervals }: Pace): number => T90[intervals - 2] ?? 1.2816
