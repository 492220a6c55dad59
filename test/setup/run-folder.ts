import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ADVICE, postgresBinaries, postgresIn } from '../../src/ledger/testing/postgres.ts'

/** Before all tests: a folder that they share. After them: ends the PostgreSQL server that one of them may have started in it. */
export async function setup(): Promise<() => Promise<void>> {
  if (!postgresBinaries()) process.stderr.write(`The tests on PostgreSQL are left out. ${ADVICE}\n`)
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-run-'))
  await chmod(folder, 0o755)
  process.env.RAPPORTEUR_TEST_RUN = folder
  return async () => {
    if (existsSync(join(folder, 'postgres'))) await postgresIn(join(folder, 'postgres')).stop()
    await rm(folder, { recursive: true, force: true })
  }
}
