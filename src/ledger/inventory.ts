import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isAbsent, isBlank } from './bytes.ts'

/** The database `postgres` has this number in every cluster (PostgreSQL's src/include/catalog/pg_database.dat). */
const TABLES = 'db/base/5'

/**
 * What an orderly close left: the files of the tables, each with its size in bytes and whether it begins with zeros.
 * PostgreSQL takes a table that was emptied or blanked for one without rows, so that only such a note tells.
 */
const Inventory = z.object({
  /** SHA-256 of `pg_control` at that close. PostgreSQL rewrites it whenever it starts: with another the note is out of date. */
  control: z.string(),
  files: z.record(z.string(), z.object({ size: z.number().int(), blank: z.boolean() })),
})
type Inventory = z.infer<typeof Inventory>

/** PostgreSQL removes this file when it starts, and makes it anew. */
const CACHE = 'pg_internal.init'

const noteIn = (folder: string): string => join(folder, 'closed.json')

/** Writes the note of a workspace folder whose database was just closed; none where the disk has no room for it. */
export async function takeInventory(folder: string): Promise<void> {
  const entries = await readdir(join(folder, TABLES), { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && entry.name !== CACHE).map(({ name }) => name)
  const files = names.map((name) => [name, look(folder, name)] as const)
  const note: Inventory = { control: await controlOf(folder), files: Object.fromEntries(files) }
  const made = `${noteIn(folder)}.new`
  try {
    await writeFile(made, JSON.stringify(note))
    await rename(made, noteIn(folder))
  } catch (error) {
    await rm(made, { force: true })
    // The record itself is closed and whole: a close that lacks only its note has not failed.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

/** Whether a workspace folder was closed in order since its database was last opened. */
export async function wasClosed(folder: string): Promise<boolean> {
  const note = await noteOf(folder)
  return note !== null && note.control === (await controlOf(folder))
}

/**
 * What changed since the note, in words that name the file; null where nothing did, and where there is no note of this
 * state of the database, as after a crash.
 */
export async function whatChanged(folder: string): Promise<string | null> {
  const note = await noteOf(folder)
  if (!note || note.control !== (await controlOf(folder))) return null
  const change = Object.entries(note.files)
    .map(([name, then]) => changeOf(folder, name, then))
    .find((wrong) => wrong !== null)
  // Another process may have opened the workspace meanwhile: then the lock decides.
  return change !== undefined && note.control === (await controlOf(folder)) ? change : null
}

type Look = Inventory['files'][string]

function changeOf(folder: string, name: string, { size, blank }: Look): string | null {
  try {
    const now = look(folder, name)
    if (now.size !== size) return `${TABLES}/${name} has ${now.size} bytes instead of ${size}`
    return now.blank !== blank ? `${TABLES}/${name} is overwritten` : null
  } catch (error) {
    return `${TABLES}/${name} ${isAbsent(error) ? 'is missing' : `cannot be read (${(error as NodeJS.ErrnoException).code})`}`
  }
}

/** Without a promise for each of the hundreds of files, with which looking at a workspace took three times as long. */
function look(folder: string, name: string): Look {
  const file = openSync(join(folder, TABLES, name), 'r')
  try {
    const first = Buffer.alloc(64)
    return { size: fstatSync(file).size, blank: isBlank(first.subarray(0, readSync(file, first, 0, first.length, 0))) }
  } finally {
    closeSync(file)
  }
}

async function controlOf(folder: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(join(folder, 'db/global/pg_control')))
    .digest('hex')
}

/** A note that cannot be read says nothing: the next close writes another. */
async function noteOf(folder: string): Promise<Inventory | null> {
  try {
    return Inventory.parse(JSON.parse(await readFile(noteIn(folder), 'utf8')))
  } catch (error) {
    if (isAbsent(error) || error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}
