import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ADVICE, postgresBinaries, postgresIn } from '../../src/ledger/testing/postgres.ts'

/** A file system in memory that Linux has. A workspace is a thousand files, which are made there in a third of the time. */
const MEMORY = '/dev/shm'
/** In bytes. Workspaces take 40 MB each and go with their file of tests, of which few are run at one time. */
const NEEDED = 8 * 2 ** 30

/**
 * Before all tests: a folder that they share, and in which all temporary files go: in memory where there is enough of it, unless TMPDIR says where. After
 * them: ends the PostgreSQL server that one of them may have started in it.
 */
export async function setup(): Promise<() => Promise<void>> {
  if (!postgresBinaries()) process.stderr.write(`The tests on PostgreSQL are left out. ${ADVICE}\n`)
  const folder = await mkdtemp(join(await place(), 'rapporteur-run-'))
  await chmod(folder, 0o755)
  process.env.RAPPORTEUR_TEST_RUN = folder
  process.env.TMPDIR = folder
  return async () => {
    if (existsSync(join(folder, 'postgres'))) await postgresIn(join(folder, 'postgres')).stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function place(): Promise<string> {
  if (process.env.TMPDIR || !existsSync(MEMORY)) return tmpdir()
  const { bavail, bsize } = await statfs(MEMORY)
  return Math.min(bavail * bsize, freemem()) >= NEEDED ? MEMORY : tmpdir()
}
