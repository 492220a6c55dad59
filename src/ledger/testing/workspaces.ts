import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EngineKind } from '../engine/engine-error.ts'
import { openWorkspace } from '../workspace.ts'
import { copied } from './copied.ts'
import { postgresBinaries } from './postgres.ts'
import { inRunFolder } from './run-folder.ts'
import { sharedPostgres } from './shared-postgres.ts'

/**
 * What a suite runs on: the name that its tests are shown under, and which engine. PostgreSQL is left out where it is not installed.
 *
 * @example describe.for(ENGINES)('on %s', ([, engine]) => { … await workspaces(engine) … })
 */
export const ENGINES: readonly (readonly [string, EngineKind])[] = [
  ['PGlite', 'pglite'],
  ...(postgresBinaries() ? [['PostgreSQL', 'postgres'] as const] : []),
]

export interface Workspaces {
  /** A folder for the test's own files. */
  readonly folder: string
  /** Makes an empty workspace and gives its place: a folder of that name in `folder`, or the URL of a database. */
  fresh(name: string): Promise<string>
  remove(): Promise<void>
}

/** Empty workspaces for tests. Making one takes seconds, so that a run of the tests makes one, and all others are copies of it. */
export async function workspaces(engine: EngineKind = 'pglite'): Promise<Workspaces> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-ledger-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  if (engine === 'postgres') return { folder, fresh: await databases(), remove }
  const template = await emptyWorkspace()
  return {
    folder,
    async fresh(name) {
      const path = join(folder, name)
      await copied(template, path)
      return path
    },
    remove,
  }
}

/** The empty workspace of this run of the tests, closed, to be copied and never opened. */
export function emptyWorkspace(): Promise<string> {
  return inRunFolder(async (run) => {
    const place = join(run, 'template')
    if (!existsSync(place)) await (await openWorkspace(place, { create: true })).close()
    return place
  })
}

async function databases(): Promise<Workspaces['fresh']> {
  const server = await sharedPostgres()
  // One server serves several test files.
  const own = `t${process.pid}_${process.env.VITEST_WORKER_ID ?? 0}`
  let made = 0
  const next = () => `${own}_${Date.now().toString(36)}_${++made}`
  const template = next()
  await (await openWorkspace(await server.database(template))).close()
  return () => server.database(next(), template)
}

/** What a folder holds: every path in it, with a hash of each file. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const hashed = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    const hash = entry.isFile() ? createHash('sha256').update(await readFile(path)) : null
    return [path.slice(folder.length), hash?.digest('hex') ?? 'folder'] as const
  })
  return Object.fromEntries((await Promise.all(hashed)).sort(([a], [b]) => (a < b ? -1 : 1)))
}
