import type { MechanismAnalysis } from '../../../src/model/mechanism-analysis.ts'

type Round = MechanismAnalysis['rounds'][number]

/** A stretch on a scale of years: the first and the last day, in decimal years. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A dated round on a scale of years. */
export interface Placed extends Stretch {
  readonly round: Round
}

/** `2024-07-02` as about `2024.5`. */
export function decimalYear(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return year + (month - 1) / 12 + (date - 1) / 372
}

/** A stretch of days on the scale. */
export const stretch = ({ earliest, latest }: { readonly earliest: string; readonly latest: string }): Stretch => ({
  from: decimalYear(earliest),
  to: decimalYear(latest),
})

/** The rounds whose date is bounded on both sides, in order of time. */
export function placed(rounds: readonly Round[]): Placed[] {
  return rounds
    .flatMap((round) => {
      const { earliest, latest } = round.event
      if (!earliest || !latest || !/^\d/.test(earliest) || !/^\d/.test(latest)) return []
      return [{ round, ...stretch({ earliest, latest }) }]
    })
    .sort((a, b) => a.from - b.from)
}

/** The whole years that a scale has to show: from the year of the first stretch to the year behind the last. */
export function yearsOf(stretches: readonly Stretch[]): number[] {
  const first = Math.floor(Math.min(...stretches.map(({ from }) => from)))
  const last = Math.floor(Math.max(...stretches.map(({ to }) => to))) + 1
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
