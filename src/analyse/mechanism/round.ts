import type { Happening, RoundOnRecord } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'
import { dayNumber } from '../time/days.ts'

/** A number that sources give a round. */
export interface Reading {
  readonly number: number
  /** Ids of the sources that give it. */
  readonly sources: readonly string[]
  /** Whether somebody decided that it is the one. */
  readonly decided: boolean
}

/** A round with every number that is told of it, the shown one among them. */
export interface Round extends RoundOnRecord {
  readonly readings: readonly Reading[]
}

/** A round that sources number alike, or not at all. */
export const asRound = <Event extends RoundOnRecord>(event: Event): Event & Round => ({
  ...event,
  readings: event.round === null ? [] : [{ number: event.round, sources: event.sources, decided: false }],
})

/** First and last day that a date can mean, and the middle of them, as days since 1970. */
export interface Stretch {
  readonly first: number
  readonly last: number
  readonly middle: number
}

/** When something was, in days since 1970; null where it is undated or open at an end. */
export function stretchOf({ earliest, latest }: Pick<Happening, 'earliest' | 'latest'>): Stretch | null {
  if (!isDay(earliest) || !isDay(latest)) return null
  const [first, last] = [dayNumber(earliest), dayNumber(latest)]
  return { first, last, middle: (first + last) / 2 }
}

/** A round as it is numbered here, with when it was. */
export interface Placed {
  readonly event: string
  readonly number: number
  readonly at: Stretch
}

export const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[middle]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
