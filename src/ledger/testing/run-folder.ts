import lockfile from 'proper-lockfile'

/** Environment variable that names the folder of this run of the tests. `test/setup/run-folder.ts` makes and removes it. */
const RUN = 'RAPPORTEUR_TEST_RUN'

/** Whether this is a run of the tests, which has a folder that its files share, rather than a benchmark. */
export const isTestRun = (): boolean => process.env[RUN] !== undefined

/** What making something may take at most on a busy machine, while this process may not come to renew its lock: else two would make it at once. In milliseconds. */
const LONGEST = 300_000

/** Runs some work in the folder that all test files of a run share, one at a time. */
export async function inRunFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = process.env[RUN]
  if (!folder) throw new Error(`${RUN} is not set: run the tests with vitest.`)
  const retries = { retries: LONGEST / 100, minTimeout: 100, maxTimeout: 100 }
  const free = await lockfile.lock(folder, { stale: LONGEST, retries })
  try {
    return await work(folder)
  } finally {
    await free()
  }
}
