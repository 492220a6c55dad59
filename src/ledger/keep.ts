import { constants, existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** What is kept of a workspace before its tables are brought to a newer form. `version` is the number of the last migration that they have seen. */

/** In `backups/` of the folder, a workspace as it was, which the former version opens. Gives its path. */
export async function keepFolder(folder: string, version: string): Promise<string> {
  const kept = join(folder, 'backups', `before-migration-of-${version}-${stamp()}`)
  const making = `${kept}.part`
  try {
    await mkdir(making, { recursive: true })
    for (const name of ['workspace.json', 'closed.json', 'ledger.jsonl', 'db'])
      if (existsSync(join(folder, name)))
        await cp(join(folder, name), join(making, name), { recursive: true, mode: constants.COPYFILE_FICLONE })
    await rename(making, kept)
    return kept
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    if ((await readdir(join(folder, 'backups')).catch(() => [''])).length === 0)
      await rm(join(folder, 'backups'), { recursive: true })
    throw error
  }
}

/** In a schema of the same database, all rows as they were. Gives its name. */
export async function keepTables(db: Kysely<Tables>, version: string): Promise<string> {
  const kept = `before_migration_of_${version}_${stamp().toLowerCase()}`
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema() and tablename not like 'kysely%'`.execute(
    db,
  )
  await sql`create schema ${sql.id(kept)}`.execute(db)
  for (const { name } of rows) await sql`create table ${sql.id(kept, name)} as table ${sql.id(name)}`.execute(db)
  return kept
}

const stamp = () => new Date().toISOString().replace(/[-:]|\..*/g, '')
