import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { z } from 'zod'
import { RapporteurError } from '../model/errors.ts'
import { whatIsDamaged } from './intact.ts'
import { whatChanged } from './inventory.ts'
import { PARSERS } from './pglite-pool.ts'

/**
 * A workspace folder holds `workspace.json`, the database in `db/`, `closed.json` since it was first closed in order, and
 * `holder.json` while a process has it open.
 */
export const FORMAT = 1

const Manifest = z.object({ rapporteur: z.literal('workspace'), format: z.number().int(), created: z.string() })

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
    throw notOurs(folder)
  }
  const manifest = Manifest.safeParse(parsed(await readFile(file, 'utf8')))
  if (!manifest.success) throw damaged(folder, 'workspace.json cannot be read')
  if (manifest.data.format > FORMAT)
    throw new RapporteurError(
      'workspace-newer',
      `The workspace ${folder} was made by a newer version of Rapporteur.`,
      'Install that version, or a newer one.',
    )
  const wrong = (await whatIsDamaged(join(folder, 'db'))) ?? (await whatChanged(folder))
  if (wrong) throw damaged(folder, wrong)
}

function notOurs(folder: string): RapporteurError {
  return new RapporteurError(
    'workspace-missing',
    `The folder ${folder} is not a workspace.`,
    'Name another with --workspace.',
  )
}

/** A `cause` is what the database engine met: by then it has had the folder open, and may have changed it. */
export function damaged(folder: string, what: string, cause?: unknown): RapporteurError {
  const untouched = cause === undefined ? 'Nothing was changed. ' : ''
  return new RapporteurError(
    'workspace-damaged',
    `The workspace ${folder} is damaged: ${what}.`,
    `${untouched}Restore the folder from a copy, or start a new workspace elsewhere and add the stories again.`,
    { cause },
  )
}

/**
 * Makes a new workspace: in a folder beside the wanted one, which takes its name only when it is whole, so that an
 * interrupted start leaves nothing that looks like a workspace.
 *
 * @throws RapporteurError `workspace-missing` where the folder holds something else.
 */
export async function create(folder: string): Promise<void> {
  const target = resolve(folder)
  if (existsSync(target) && (await readdir(target)).length > 0) throw notOurs(folder)
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
