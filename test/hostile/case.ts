import type { Bench } from './bench.ts'

/** One hostile input. It is taken rightly where `run` returns, and refused where `run` throws an error of ours; anything else is a fault. */
export interface Case {
  readonly name: string
  /** Throws `Wrong` where what came of it is not what it should be. */
  readonly run: (bench: Bench) => Promise<unknown>
  /** `right`: it is to be taken. A list of codes: it is to be refused by one of them. Left out: either will do. */
  readonly to?: 'right' | readonly string[]
  /** Left out of the quick part that `npm test` runs. */
  readonly slow?: true
  /** In milliseconds, where it may take longer than `LIMIT`. */
  readonly limit?: number
}

/** Cases of one kind, which one process works through. */
export interface Family {
  readonly name: string
  /** What the process that takes them, and any that it starts, may come to hold, in MB. */
  readonly memory: number
  readonly cases: () => Iterable<Case>
}

/** Of the processor, in milliseconds. */
export const LIMIT = 10_000

/** What came of an input is not what should have. */
export class Wrong extends Error {}

/** An error of ours as a client of the API or of the command line sees it. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly advice: string,
  ) {
    super(message)
  }
}

export function expectThat(holds: boolean, otherwise: string): void {
  if (!holds) throw new Wrong(otherwise)
}
