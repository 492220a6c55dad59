import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tryOpening } from '../../src/ledger/engine/try-opening.ts'
import { wasClosed } from '../../src/ledger/inventory.ts'
import { recover } from '../../src/ledger/recover.ts'
import { type Bundled, bundled } from '../../src/ledger/testing/bundled.ts'
import { copied } from '../../src/ledger/testing/copied.ts'
import { Chronicler } from '../../src/ledger/testing/histories.ts'
import { openTables } from '../../src/ledger/testing/tables.ts'
import { type Workspaces, workspaces } from '../../src/ledger/testing/workspaces.ts'
import { openWorkspace } from '../../src/ledger/workspace.ts'
import type { BatchRecord } from '../../src/model/batch-record.ts'
import { damages, type Paths } from './damages.ts'
import { killed } from './killed.ts'

const PROGRAM = fileURLToPath(new URL('program.ts', import.meta.url))

let made: Workspaces
let program: Bundled
let ways: ReturnType<typeof damages>
let acknowledged: Record<'closed' | 'crashed', readonly BatchRecord[]>

beforeAll(async () => {
  program = await bundled(PROGRAM)
  made = await workspaces()
  const closed = await made.fresh('closed')
  const [earlier = '', crashed = ''] = ['earlier', 'crashed'].map((name) => join(made.folder, name))
  for (const run of [1, 2]) {
    if (run === 2) await copied(closed, earlier)
    const workspace = await openWorkspace(closed)
    await new Chronicler(workspace, `Run ${run} tells`).takeSome({ numRuns: 8, seed: 7 })
    await workspace.close()
  }
  await copied(closed, crashed)
  await killed([...program.args, crashed], { lines: 5, ms: 0 })
  acknowledged = { closed: await batchesIn(closed), crashed: await batchesIn(crashed) }
  ways = damages(await pathsIn(earlier), earlier)
}, 300_000)
afterAll(async () => {
  await made.remove()
  await program.remove()
})

/** Asked of a copy: opening a database changes it. */
async function pathsIn(folder: string): Promise<Paths> {
  const copy = join(made.folder, 'asked')
  await copied(folder, copy)
  const { db, close } = await openTables(copy)
  const { rows } = await sql<{ name: keyof Paths; path: string }>`
    select relname as name, pg_relation_filepath(oid) as path from pg_class
    where relname in ('statement', 'evidence', 'statement_pkey', 'pg_class', 'event', 'batch', 'conflict')`.execute(db)
  await close()
  return Object.fromEntries(rows.map(({ name, path }) => [name, path])) as Paths
}

async function copyOf(state: 'closed' | 'crashed'): Promise<string> {
  const folder = join(made.folder, 'damaged')
  await copied(join(made.folder, state), folder)
  return folder
}

const batchesIn = async (folder: string): Promise<BatchRecord[]> =>
  (await readFile(join(folder, 'ledger.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

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
  const hash = (await batchesIn(folder)).at(-1)?.hash
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

const REFUSED = ['refused'] as const
const NAMED = ['named by verify'] as const
/** After a crash it depends on what the log of the database brings back when harm to a table is found, but not whether. */
const FOUND = ['refused', 'refused on reading', 'named by verify'] as const

/** What comes of each damage after an orderly close, and after the process was killed. */
const TABLE: readonly (readonly [way: string, closed: readonly Outcome[], crashed: readonly Outcome[]])[] = [
  ['a table is cut at a page', REFUSED, FOUND],
  ['a table is cut within a page', REFUSED, FOUND],
  ['a table is zeroed', REFUSED, FOUND],
  ['a page in a table is zeroed', NAMED, FOUND],
  ['a bit in a table is flipped', ['refused on reading'], FOUND],
  ['a table is missing', REFUSED, FOUND],
  ['two tables are swapped', REFUSED, FOUND],
  ['a table cannot be read', REFUSED, REFUSED],
  ['a folded table is emptied', REFUSED, FOUND],
  ['an index is missing', REFUSED, REFUSED],
  ['a bit in the catalogue is flipped', REFUSED, REFUSED],
  ['pg_control is missing', REFUSED, REFUSED],
  ['pg_control is garbled', REFUSED, REFUSED],
  ['a bit of pg_control is flipped', REFUSED, REFUSED],
  // It depends on which of its pages the engine still holds whether a row is seen as never committed or as damaged.
  ['the commits are garbled', ['refused on reading', 'named by verify'], FOUND],
  ['the map of tables is garbled', REFUSED, REFUSED],
  ['the end of the write-ahead log is cut', REFUSED, ['right']],
  // The head of the page on which the last checkpoint stands may be among what is garbled.
  ['the end of the write-ahead log is garbled', ['right', 'refused'], ['right']],
  ['the write-ahead log is removed', REFUSED, REFUSED],
  ['the database is gone', REFUSED, REFUSED],
  ['the database is an empty folder', REFUSED, REFUSED],
  ['the database is an earlier copy', ['right'], ['right']],
]
/** A quarter of the cases, every second way in one of the states; `RAPPORTEUR_DAMAGES=all` tries all, as before a release. */
const CASES = (['closed', 'crashed'] as const).flatMap((state, i) =>
  TABLE.filter((_, at) => at % 4 === i * 2 || process.env.RAPPORTEUR_DAMAGES === 'all').map(
    ([way, closed, crashed]) => [state, way, state === 'closed' ? closed : crashed] as const,
  ),
)

/** After so many of the damages `recover` is run, which takes seconds; after all before a release. */
const RECOVERIES = Math.min(Number(process.env.RAPPORTEUR_RECOVERIES ?? 3), CASES.length)
/** Whether that is one of them: they are spread over all. */
const isRecovered = (i: number) => (i * RECOVERIES) % CASES.length < RECOVERIES

/** Longer than a database is tried for, in milliseconds. */
const GIVEN_UP = 200_000

it.each(CASES.map((one, i) => [...one, isRecovered(i)] as const))(
  '%s: %s: %j, and recovered: %j',
  async (state, way, expected, recovered) => {
    const folder = await copyOf(state)
    await ways[way]?.(folder)
    const log = await readFile(join(folder, 'ledger.jsonl'))
    expect(expected).toContain(await outcomeOf(folder))
    if (recovered) {
      const { workspace } = await recover(folder)
      const batches: BatchRecord[] = []
      for await (const batch of workspace.history()) batches.push(batch)
      expect((await workspace.verify()).faults).toEqual([])
      await workspace.close()
      expect(batches).toEqual(acknowledged[state])
    }
    // What recover makes the record of is whole whatever became of the database.
    expect((await readFile(join(folder, 'ledger.jsonl'))).equals(log)).toBe(true)
  },
  GIVEN_UP,
)

it('a database that is not read to the end in time is given up', async () => {
  await expect(tryOpening(join(await copyOf('crashed'), 'db'), 1)).rejects.toThrow('had not come to an end')
})

it('a database that would be read without end after a crash is refused', async () => {
  const folder = await copyOf('crashed')
  await ways['two other tables are swapped']?.(folder)
  await expect(tryOpening(join(folder, 'db'), 6_000)).rejects.toThrow()
  // It is known as damaged before anything else is done with it.
  expect(await wasClosed(folder)).toBe(false)
})

it('recover leaves all as it was where the log is damaged, and without a log it is made from the database', async () => {
  const folder = await copyOf('crashed')
  const hash = acknowledged.crashed.at(-1)?.hash
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
