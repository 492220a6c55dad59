import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sourceOf } from '../../model/testing/sources.ts'
import { copied } from '../testing/copied.ts'
import { openTables } from '../testing/tables.ts'
import { type Workspaces, workspaces } from '../testing/workspaces.ts'
import { openWorkspace } from '../workspace.ts'

const BATCHES = 70
const [FIRST, LAST] = [5, 64]

let made: Workspaces
let place: string

beforeAll(async () => {
  made = await workspaces()
  place = await made.fresh('whole')
  const workspace = await openWorkspace(place)
  for (let n = 1; n <= BATCHES; n++)
    await workspace.addSource(sourceOf(`Round ${n} was held.`), async () => ({ entities: [], statements: [] }), {
      by: 'test',
    })
  await workspace.close()
}, 180_000)
afterAll(() => made.remove())

async function withoutLines(folder: string): Promise<void> {
  const log = join(folder, 'ledger.jsonl')
  const lines = (await readFile(log, 'utf8')).split('\n')
  await writeFile(log, lines.toSpliced(FIRST - 1, LAST - FIRST + 1).join('\n'))
}

async function withoutRows(folder: string): Promise<void> {
  const { db, close } = await openTables(folder)
  await sql`set session_replication_role = replica`.execute(db)
  await sql`delete from source where batch between ${FIRST} and ${LAST}`.execute(db)
  await sql`delete from batch where seq between ${FIRST} and ${LAST}`.execute(db)
  await close()
}

const MISSING = `Batches ${FIRST} to ${LAST} are not on record, and batch ${LAST + 1} is.`
const IN_LOG = `Line ${FIRST} holds a batch that has number ${LAST + 1} where ${FIRST} follows (ledger.jsonl).`

it.each<[string, ((folder: string) => Promise<void>)[], string[]]>([
  ['the log', [withoutLines], [`Batches ${FIRST} to ${LAST} are not in ledger.jsonl.`, IN_LOG]],
  [
    'the database',
    [withoutRows],
    [
      MISSING,
      `Batches ${FIRST} to ${LAST} are in ledger.jsonl alone; "rapporteur recover" makes the database anew from it.`,
    ],
  ],
  ['both', [withoutLines, withoutRows], [MISSING, IN_LOG]],
])('60 batches that are missing in %s are told as one', async (where, ways, told) => {
  const folder = join(made.folder, `missing in ${where}`)
  await copied(place, folder)
  for (const way of ways) await way(folder)
  const workspace = await openWorkspace(folder)
  expect((await workspace.verify()).faults).toEqual(told)
  await workspace.close()
})
