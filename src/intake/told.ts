import { type ErrorCode, RapporteurError } from '../model/errors.ts'

/** What came of a work on another thread, in a form that passes between threads: there an error of ours would lose its code and advice. */
export type Told<Result> =
  | { readonly result: Result }
  | { readonly failed: { readonly code: ErrorCode; readonly message: string; readonly advice: string } }

/** The same work, with its input in one, telling what came of it. Errors that are not ours are thrown as they are. */
export const told =
  <Input extends unknown[], Result>(work: (...input: Input) => Result | Promise<Result>) =>
  async (input: Input): Promise<Told<Result>> => {
    try {
      return { result: await work(...input) }
    } catch (error) {
      if (!(error instanceof RapporteurError)) throw error
      return { failed: { code: error.code, message: error.message, advice: error.advice } }
    }
  }

/** What was told, as if the work had been done here. */
export function heard<Result>(told: Told<Result>): Result {
  if ('result' in told) return told.result
  throw new RapporteurError(told.failed.code, told.failed.message, told.failed.advice)
}
