import lockfile from 'proper-lockfile'

/** Environment variable that names the folder of this run of the tests. `test/setup/run-folder.ts` makes and removes it. */
const RUN = 'RAPPORTEUR_TEST_RUN'

/** Whether this is a run of the tests, which has a folder that its files share, rather than a benchmark. */
export const isTestRun = (): boolean => process.env[RUN] !== undefined

/** Runs some work in the folder that all test files of a run share, one at a time. */
export async function inRunFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = process.env[RUN]
  if (!folder) throw new Error(`${RUN} is not set: run the tests with vitest.`)
  const free = await lockfile.lock(folder, { retries: { retries: 600, minTimeout: 100, maxTimeout: 100 } })
  try {
    return await work(folder)
  } finally {
    await free()
  }
}
