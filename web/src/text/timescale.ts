import type { MechanismView } from '../../../src/model/views.ts'

type Round = MechanismView['roundsOnRecord'][number]

/** A dated round on a scale of years. */
export interface Placed {
  readonly round: number | null
  readonly event: Round['event']
  /** Position of the first and the last day that the date can mean, in decimal years. */
  readonly from: number
  readonly to: number
}

/** `2024-07-02` as about `2024.5`. */
export function decimalYear(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return year + (month - 1) / 12 + (date - 1) / 372
}

/** The rounds whose date is bounded on both sides, in order of time. */
export function placed(rounds: readonly Round[]): Placed[] {
  return rounds
    .flatMap(({ round, event }) => {
      const { earliest, latest } = event
      if (!earliest || !latest || !/^\d/.test(earliest) || !/^\d/.test(latest)) return []
      return [{ round, event, from: decimalYear(earliest), to: decimalYear(latest) }]
    })
    .sort((a, b) => a.from - b.from)
}

/** The whole years that a scale has to show: from the year of the first round to the year behind the last. */
export function yearsOf(rounds: readonly Placed[]): number[] {
  const first = Math.floor(Math.min(...rounds.map(({ from }) => from)))
  const last = Math.floor(Math.max(...rounds.map(({ to }) => to))) + 1
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
