/** Times in milliseconds, by the clock and of this process's processors: the second is steady on a machine that others use too. */
export interface Times {
  readonly clock: number[]
  readonly processor: number[]
}

export const noTimes = (): Times => ({ clock: [], processor: [] })

export async function timed<Result>(times: Times, work: () => Promise<Result>): Promise<Result> {
  const [clock, processor] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(processor)
  times.clock.push(performance.now() - clock)
  times.processor.push((user + system) / 1000)
  return result
}

/** The value that so large a share of all does not exceed: 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
