import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backUp } from '../../src/ledger/backup/backup.ts'
import { move } from '../../src/ledger/move.ts'
import { type Bundled, bundled } from '../../src/ledger/testing/bundled.ts'
import { copied } from '../../src/ledger/testing/copied.ts'
import { Chronicler } from '../../src/ledger/testing/histories.ts'
import { openTables } from '../../src/ledger/testing/tables.ts'
import { ENGINES, type Workspaces, workspaces } from '../../src/ledger/testing/workspaces.ts'
import { isDatabase, openWorkspace } from '../../src/ledger/workspace.ts'
import { killed } from './killed.ts'

const PROGRAM = fileURLToPath(new URL('command-program.ts', import.meta.url))

/** How often each command is killed on each engine; 100 before a release. */
const KILLS = Number(process.env.RAPPORTEUR_COMMAND_KILLS ?? 1)
const SEED = Number(process.env.RAPPORTEUR_SEED ?? 7)

/** Shares of the time that a command takes: one at random in each of `KILLS` equal parts. */
const MOMENTS = fc
  .sample(fc.double({ min: 0, max: 1, noNaN: true }), { seed: SEED, numRuns: KILLS })
  .map((share, i) => (i + share) / KILLS)

let program: Bundled
let folders: Workspaces
/** A workspace, its log, a backup of it and the hash of its last batch. */
let prepared: string
let log: Buffer
let backup: string
let head: string

beforeAll(async () => {
  program = await bundled(PROGRAM)
  folders = await workspaces()
  prepared = await folders.fresh('prepared')
  const workspace = await openWorkspace(prepared)
  await new Chronicler(workspace).takeSome({ numRuns: 4, seed: 7 })
  head = (await workspace.head()).hash
  await workspace.close()
  backup = join(folders.folder, 'backup.jsonl.gz')
  await backUp(prepared, backup, { version: 'test' })
  log = await readFile(join(prepared, 'ledger.jsonl'))
}, 300_000)
afterAll(async () => {
  await folders.remove()
  await program.remove()
})

const MENDED_BY_REBUILD = /"rapporteur rebuild" makes them anew/

/** Removes folded rows behind the ledger's back. */
async function spoil(place: string): Promise<void> {
  const { db, close } = await openTables(place)
  await sql`delete from event`.execute(db)
  await sql`delete from profile`.execute(db)
  await close()
}

/** What verify says of a workspace that opens, and the hash of its last batch. */
async function verified(place: string) {
  const workspace = await openWorkspace(place)
  try {
    const { hash, faults } = await workspace.verify()
    return { hash, faults, isEmpty: (await workspace.head()).seq === 0 }
  } finally {
    await workspace.close()
  }
}

async function expectWhole(place: string): Promise<void> {
  expect(await verified(place)).toEqual({ hash: head, faults: [], isEmpty: false })
}

/** Kills a command at each of `MOMENTS`, in parts of the time that it takes to its end on `rehearsal`. */
async function killing(
  args: (place: string) => readonly string[],
  rehearsal: string,
  place: () => string,
  look: (wasDone: boolean) => Promise<void>,
): Promise<void> {
  const start = performance.now()
  const { lines, readyAfter } = await killed([...program.args, ...args(rehearsal)], { ms: 300_000 })
  expect(lines).toEqual(['ready', 'done'])
  const whole = performance.now() - start
  for (const [i, share] of MOMENTS.entries()) {
    const began = i % 2 === 0 ? { lines: 0, ms: share * (whole - (readyAfter ?? 0)) } : { ms: share * whole }
    const { lines } = await killed([...program.args, ...args(place())], began)
    await look(lines.includes('done'))
  }
  const { lines: last } = await killed([...program.args, ...args(place())], { ms: 300_000 })
  expect(last).toEqual(['ready', 'done'])
}

describe.for(ENGINES)('on %s', ([, engine]) => {
  let made: Workspaces
  beforeAll(async () => {
    made = engine === 'pglite' ? folders : await workspaces(engine)
  }, 180_000)
  afterAll(async () => {
    if (made !== folders) await made.remove()
  })

  /** A copy of the prepared workspace. */
  async function copy(name: string): Promise<string> {
    if (engine === 'pglite') {
      const place = join(folders.folder, name)
      await copied(prepared, place)
      return place
    }
    const place = await made.fresh(name)
    const workspace = await openWorkspace(prepared)
    await move(workspace, place)
    await workspace.close()
    return place
  }

  it(`rebuild, killed ${KILLS} times, leaves the rows as they were or as they should be`, async () => {
    const [rehearsal, place] = [await copy('rehearsed'), await copy('rebuilt')]
    await spoil(place)
    await killing(
      (place) => ['rebuild', place],
      rehearsal,
      () => place,
      async (wasDone) => {
        const { hash, faults } = await verified(place)
        expect(hash).toBe(head)
        if (wasDone) expect(faults).toEqual([])
        for (const fault of faults) expect(fault).toMatch(MENDED_BY_REBUILD)
        if (faults.length === 0) await spoil(place)
      },
    )
    await expectWhole(place)
  }, 600_000)

  it(`restore, killed ${KILLS} times, leaves nothing or all`, async () => {
    const parent = join(folders.folder, `restoring-${engine}`)
    await mkdir(parent)
    const fresh = (name: string) => (engine === 'pglite' ? Promise.resolve(join(parent, name)) : made.fresh(name))
    let place = await fresh('restored')
    await killing(
      (to) => ['restore', backup, to],
      await fresh('rehearsed'),
      () => place,
      async () => {
        if (!isDatabase(place) && !existsSync(place)) {
          const names = await readdir(parent)
          expect(names.filter((name) => name !== 'rehearsed' && !name.startsWith('.restored-'))).toEqual([])
          return
        }
        const { isEmpty, hash, faults } = await verified(place)
        expect(faults).toEqual([])
        if (isEmpty) return
        expect(hash).toBe(head)
        if (isDatabase(place)) place = await fresh('again')
        else await rm(place, { recursive: true })
      },
    )
    await expectWhole(place)
  }, 600_000)
})

it(`recover, killed ${KILLS} times, leaves the damaged database or a whole one`, async () => {
  const [rehearsal, place] = ['recover-rehearsed', 'recovered'].map((name) => join(folders.folder, name)) as [
    string,
    string,
  ]
  await copied(prepared, rehearsal)
  const damage = () => rm(join(place, 'db/global/pg_control'))
  await copied(prepared, place)
  await damage()
  await killing(
    (place) => ['recover', place],
    rehearsal,
    () => place,
    async () => {
      const found = await verified(place).catch((error) => error)
      if (found instanceof Error)
        expect(found).toMatchObject({
          code: 'workspace-damaged',
          advice: expect.stringContaining('"rapporteur recover"'),
        })
      else {
        expect(found).toMatchObject({ hash: head, faults: [] })
        await damage()
      }
      expect((await readFile(join(place, 'ledger.jsonl'))).equals(log)).toBe(true)
    },
  )
  await expectWhole(place)
  expect(await readdir(place)).not.toContain('db.new')
}, 600_000)

it.skipIf(ENGINES.length === 1)(
  `move to PostgreSQL, killed ${KILLS} times, leaves nothing there or all, and the folder as it was`,
  async () => {
    const made = await workspaces('postgres')
    let to = await made.fresh('moved')
    await killing(
      (to) => ['move', prepared, to],
      await made.fresh('rehearsed'),
      () => to,
      async () => {
        const { isEmpty, hash, faults } = await verified(to)
        expect(faults).toEqual([])
        if (!isEmpty) {
          expect(hash).toBe(head)
          to = await made.fresh('again')
        }
        expect((await readFile(join(prepared, 'ledger.jsonl'))).equals(log)).toBe(true)
      },
    )
    await expectWhole(to)
    await expectWhole(prepared)
    await made.remove()
  },
  600_000,
)
