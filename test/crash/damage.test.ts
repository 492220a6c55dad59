import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recover } from '../../src/ledger/recover.ts'
import { type Bundled, bundled } from '../../src/ledger/testing/bundled.ts'
import { Chronicler, histories } from '../../src/ledger/testing/histories.ts'
import { openTables } from '../../src/ledger/testing/tables.ts'
import { type Workspaces, workspaces } from '../../src/ledger/testing/workspaces.ts'
import { openWorkspace } from '../../src/ledger/workspace.ts'
import { damages, type Paths } from './damages.ts'
import { killed } from './killed.ts'

const PROGRAM = fileURLToPath(new URL('program.ts', import.meta.url))

let made: Workspaces
let program: Bundled
let ways: ReturnType<typeof damages>

beforeAll(async () => {
  program = await bundled(PROGRAM)
  made = await workspaces()
  const closed = await made.fresh('closed')
  const [earlier = '', crashed = ''] = ['earlier', 'crashed'].map((name) => join(made.folder, name))
  for (const run of [1, 2]) {
    if (run === 2) await cp(closed, earlier, { recursive: true })
    const workspace = await openWorkspace(closed)
    const chronicler = new Chronicler(workspace, `Run ${run} tells`)
    for (const history of fc.sample(histories, { numRuns: 3, seed: 7 }))
      for (const step of history) await chronicler.take(step)
    await workspace.close()
  }
  await cp(closed, crashed, { recursive: true })
  await killed(program.program, [crashed], { lines: 5, ms: 0 })
  ways = damages(await pathsIn(earlier), earlier)
}, 300_000)
afterAll(async () => {
  await made.remove()
  await program.remove()
})

/** Asked of a copy: opening a database changes it. */
async function pathsIn(folder: string): Promise<Paths> {
  const copy = join(made.folder, 'asked')
  await cp(folder, copy, { recursive: true })
  const { db, close } = await openTables(copy)
  const { rows } = await sql<{ name: keyof Paths; path: string }>`
    select relname as name, pg_relation_filepath(oid) as path from pg_class
    where relname in ('statement', 'evidence', 'statement_pkey', 'pg_class', 'event')`.execute(db)
  await close()
  return Object.fromEntries(rows.map(({ name, path }) => [name, path])) as Paths
}

const lastLogged = async (folder: string): Promise<string> =>
  JSON.parse((await readFile(join(folder, 'ledger.jsonl'), 'utf8')).trimEnd().split('\n').at(-1) ?? '').hash

/** What comes of opening a workspace and checking it whole. */
type Outcome =
  /** The record as it was acknowledged. */
  | 'right'
  /** `workspace-damaged` on opening. */
  | 'refused'
  /** Opened; reading the damaged table, as `verify` does, is refused. */
  | 'refused on reading'
  /** Opened, and only `verify` says that rows are not what was appended. */
  | 'named by verify'

async function outcomeOf(folder: string): Promise<Outcome> {
  const hash = await lastLogged(folder)
  const damaged = { code: 'workspace-damaged', advice: expect.stringContaining('"rapporteur recover"') }
  let opened = false
  try {
    const workspace = await openWorkspace(folder)
    opened = true
    try {
      const verified = await workspace.verify()
      if (verified.faults.length > 0) return 'named by verify'
      expect(verified.hash).toBe(hash)
      return 'right'
    } finally {
      await workspace.close()
    }
  } catch (error) {
    expect(error).toMatchObject(damaged)
    return opened ? 'refused on reading' : 'refused'
  }
}

/** After an orderly close, and after the process was killed. */
const TABLE: readonly (readonly ['closed' | 'crashed', string, ...Outcome[]])[] = [
  ['closed', 'a table is cut at a page', 'refused'],
  ['closed', 'a table is cut within a page', 'refused'],
  ['closed', 'a table is zeroed', 'refused'],
  ['closed', 'a page in a table is zeroed', 'named by verify'],
  ['closed', 'a bit in a table is flipped', 'refused on reading'],
  ['closed', 'a table is missing', 'refused'],
  ['closed', 'two tables are swapped', 'refused'],
  ['closed', 'a table cannot be read', 'refused'],
  ['closed', 'a folded table is emptied', 'refused'],
  ['closed', 'an index is missing', 'refused'],
  ['closed', 'a bit in the catalogue is flipped', 'refused'],
  ['closed', 'pg_control is missing', 'refused'],
  ['closed', 'pg_control is garbled', 'refused'],
  ['closed', 'a bit of pg_control is flipped', 'refused'],
  // It depends on which of its pages the engine still holds whether a row is seen as never committed or as damaged.
  ['closed', 'the commits are garbled', 'refused on reading', 'named by verify'],
  ['closed', 'the map of tables is garbled', 'refused'],
  ['closed', 'the end of the write-ahead log is cut', 'refused'],
  ['closed', 'the end of the write-ahead log is garbled', 'right'],
  ['closed', 'the write-ahead log is removed', 'refused'],
  ['closed', 'the database is gone', 'refused'],
  ['closed', 'the database is an empty folder', 'refused'],
  ['closed', 'the database is an earlier copy', 'right'],
  ['crashed', 'a table is cut at a page', 'named by verify'],
  ['crashed', 'a page in a table is zeroed', 'named by verify'],
  ['crashed', 'a bit in a table is flipped', 'refused on reading'],
  ['crashed', 'a table is missing', 'named by verify'],
  ['crashed', 'pg_control is missing', 'refused'],
  ['crashed', 'the database is gone', 'refused'],
]

it.each(TABLE)('%s: %s: %s', async (state, way, ...expected) => {
  const folder = join(made.folder, 'damaged')
  await rm(folder, { recursive: true, force: true })
  await cp(join(made.folder, state), folder, { recursive: true })
  await ways[way]?.(folder)
  const log = await readFile(join(folder, 'ledger.jsonl'))
  expect(expected).toContain(await outcomeOf(folder))
  // What recover makes the record of is whole whatever became of the database.
  expect((await readFile(join(folder, 'ledger.jsonl'))).equals(log)).toBe(true)
})

it('recover makes the record as it was acknowledged, and leaves all as it was where the log is damaged', async () => {
  const folder = join(made.folder, 'recovered')
  await cp(join(made.folder, 'crashed'), folder, { recursive: true })
  await ways['a table is zeroed']?.(folder)
  const hash = await lastLogged(folder)
  const { workspace } = await recover(folder)
  expect(await workspace.verify()).toMatchObject({ hash, faults: [] })
  await workspace.close()

  const log = await readFile(join(folder, 'ledger.jsonl'))
  log[log.indexOf('\n') + 40] = 0
  await writeFile(join(folder, 'ledger.jsonl'), log)
  await expect(recover(folder)).rejects.toMatchObject({ code: 'log-damaged' })
  const still = await openWorkspace(folder)
  expect(await still.head()).toMatchObject({ hash })
  await still.close()
  await rm(join(folder, 'ledger.jsonl'))
  const again = await openWorkspace(folder)
  expect(await again.verify()).toMatchObject({ hash, faults: [] })
  await again.close()
}, 180_000)
