import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type PostgresServer, postgresIn, startPostgres } from './postgres.ts'
import { inRunFolder } from './run-folder.ts'

/** The server that all test files of a run share: the first that asks starts it. Each takes databases of its own in it. */
export function sharedPostgres(): Promise<PostgresServer> {
  return inRunFolder(async (folder) => {
    const data = join(folder, 'postgres')
    return existsSync(join(data, 'PG_VERSION')) ? postgresIn(data) : await startPostgres({ data })
  })
}
