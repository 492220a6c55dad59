import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { z } from 'zod'
import { RapporteurError } from '../model/errors.ts'
import { PARSERS } from './pglite-pool.ts'

/** A workspace folder holds `workspace.json`, the database in `db/`, and `holder.json` while a process has it open. */
export const FORMAT = 1

const Manifest = z.object({ rapporteur: z.literal('workspace'), format: z.number().int(), created: z.string() })

/** Files without which PostgreSQL's folder is damaged; PGlite would silently make a new database over them. */
const ESSENTIAL = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal', 'postgresql.conf']

/**
 * Looks at a workspace folder without changing it.
 *
 * @throws RapporteurError `workspace-missing`, `workspace-damaged`, `workspace-newer`.
 */
export async function inspect(folder: string): Promise<void> {
  const file = join(folder, 'workspace.json')
  if (!existsSync(file)) {
    const files = existsSync(folder) ? await readdir(folder) : []
    if (files.length === 0)
      throw new RapporteurError(
        'workspace-missing',
        `There is no workspace at ${folder}.`,
        'Make one with "rapporteur start" or "rapporteur add FILE", or name another with --workspace.',
      )
    if (files.includes('db')) throw damaged(folder, 'workspace.json is missing')
    throw new RapporteurError(
      'workspace-missing',
      `The folder ${folder} is not a workspace.`,
      'Name another with --workspace.',
    )
  }
  const manifest = Manifest.safeParse(parsed(await readFile(file, 'utf8')))
  if (!manifest.success) throw damaged(folder, 'workspace.json cannot be read')
  if (manifest.data.format > FORMAT)
    throw new RapporteurError(
      'workspace-newer',
      `The workspace ${folder} was made by a newer version of Rapporteur.`,
      'Install that version, or a newer one.',
    )
  for (const name of ESSENTIAL) {
    const path = join(folder, 'db', name)
    if (!existsSync(path)) throw damaged(folder, `db/${name} is missing`)
    const entry = await stat(path)
    if (entry.isFile() && entry.size === 0) throw damaged(folder, `db/${name} is empty`)
  }
  const control = await readFile(join(folder, 'db', 'global', 'pg_control'))
  if (control.every((byte) => byte === 0) || control.length < 296)
    throw damaged(folder, 'db/global/pg_control is overwritten')
  if (!/^\d+\s*$/.test(await readFile(join(folder, 'db', 'PG_VERSION'), 'utf8')))
    throw damaged(folder, 'db/PG_VERSION is overwritten')
}

export function damaged(folder: string, what: string, cause?: unknown): RapporteurError {
  return new RapporteurError(
    'workspace-damaged',
    `The workspace ${folder} is damaged: ${what}.`,
    'Nothing was changed. Restore the folder from a copy, or start a new workspace elsewhere and add the stories again.',
    { cause },
  )
}

/**
 * Makes a new workspace: in a folder beside the wanted one, which takes its name only when it is whole, so that an
 * interrupted start leaves nothing that looks like a workspace.
 */
export async function create(folder: string): Promise<void> {
  const target = resolve(folder)
  await mkdir(dirname(target), { recursive: true })
  const making = await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  try {
    const database = await PGlite.create({ dataDir: join(making, 'db'), parsers: PARSERS })
    await database.close()
    await writeFile(
      join(making, 'workspace.json'),
      `${JSON.stringify({ rapporteur: 'workspace', format: FORMAT, created: new Date().toISOString() }, null, 2)}\n`,
    )
    if (existsSync(target)) await rmdir(target)
    await rename(making, target)
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw error
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
