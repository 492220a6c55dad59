import { setFlagsFromString } from 'node:v8'

/**
 * Has the database's code compiled quickly rather than well, for work that asks a few things and ends: compiling it anew in the background while it
 * runs takes about as much of the processors as the whole of such a command (docs/benchmarks.md). What has to be asked often or long is slower by it.
 * It holds for what is compiled from then on, so that it must stand before the workspace is opened.
 */
export const compileQuickly = (): void => {
  for (const flag of ['--liftoff-only', '--wasm-lazy-validation']) setFlagsFromString(flag)
}
