import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { RapporteurError } from '../model/errors.ts'
import { diskFull } from './disk-full.ts'
import { makePglite } from './engine/pglite.ts'
import { whatIsDamaged } from './intact.ts'
import { takeInventory, whatChanged } from './inventory.ts'

/**
 * A workspace folder holds `workspace.json`, the log of all batches in `ledger.jsonl`, the database in `db/`, `closed.json` since it was first closed in order, and
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
    `${untouched}Make it anew from its log with "rapporteur recover", or put a copy of the folder in its place.`,
    { cause },
  )
}

/**
 * Makes a new workspace: in a folder beside the wanted one, which takes its name only when it is whole and filled, so that an
 * interrupted start leaves nothing that is taken for a workspace: the file by which it is known as one comes last.
 *
 * @throws RapporteurError `workspace-missing` where the folder holds something else.
 */
export async function create(
  folder: string,
  fill: (making: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const target = resolve(folder)
  if (existsSync(target) && (await readdir(target)).length > 0) throw notOurs(folder)
  await mkdir(dirname(target), { recursive: true })
  const making = await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  try {
    await makePglite(join(making, 'db'))
    await takeInventory(making)
    await fill(making)
    await writeManifest(making)
    if (existsSync(target)) await rmdir(target)
    await rename(making, target)
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    // By its own name: the folder that was being made is gone.
    throw error instanceof RapporteurError && error.code === 'disk-full' ? diskFull(folder, error) : error
  }
}

/** Writes the file by which a folder is known as a workspace. */
export async function writeManifest(folder: string): Promise<void> {
  const manifest = { rapporteur: 'workspace', format: FORMAT, created: new Date().toISOString() }
  await writeFile(join(folder, 'workspace.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
