import { existsSync } from 'node:fs'
import { join } from 'node:path'
import lockfile from 'proper-lockfile'
import { type PostgresServer, postgresIn, startPostgres } from './postgres.ts'

/** Environment variable that names the folder of this run of the tests. `test/setup/run-folder.ts` makes and removes it. */
const RUN = 'RAPPORTEUR_TEST_RUN'

/** The server that all test files of a run share: the first that asks starts it. Each takes databases of its own in it. */
export async function sharedPostgres(): Promise<PostgresServer> {
  const folder = process.env[RUN]
  if (!folder) throw new Error(`${RUN} is not set: run the tests with vitest.`)
  const data = join(folder, 'postgres')
  const free = await lockfile.lock(folder, { retries: { retries: 600, minTimeout: 100, maxTimeout: 100 } })
  try {
    return existsSync(join(data, 'PG_VERSION')) ? postgresIn(data) : await startPostgres({ data })
  } finally {
    await free()
  }
}
