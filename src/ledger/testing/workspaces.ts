import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkspace } from '../workspace.ts'

export interface Workspaces {
  /** A folder for the test's own files. */
  readonly folder: string
  /** Puts an empty workspace into the folder, under a name, and gives its path. */
  fresh(name: string): Promise<string>
  remove(): Promise<void>
}

/** Empty workspaces for tests. Making one takes seconds, so that one is made and the others are copies of it. */
export async function workspaces(): Promise<Workspaces> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-ledger-'))
  const template = join(folder, 'template')
  await (await openWorkspace(template, { create: true })).close()
  return {
    folder,
    async fresh(name) {
      const path = join(folder, name)
      await cp(template, path, { recursive: true })
      return path
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
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
