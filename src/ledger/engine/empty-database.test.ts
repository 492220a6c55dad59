import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contents } from '../testing/workspaces.ts'
import { packDatabase, unpackDatabase } from './empty-database.ts'

let folder: string
let packed: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-empty-'))
  packed = join(folder, 'packed', 'database.zip.br')
  await mkdir(join(folder, 'db', 'base', '1'), { recursive: true })
  await mkdir(join(folder, 'db', 'pg_notify'))
  await writeFile(join(folder, 'db', 'PG_VERSION'), '17\n')
  await writeFile(join(folder, 'db', 'base', '1', '1247'), Buffer.alloc(8192, 7))
  await writeFile(join(folder, 'db', 'base', '1', '2600_fsm'), '')
  await packDatabase(join(folder, 'db'), packed)
})
afterAll(() => rm(folder, { recursive: true }))

it('a packed folder is unpacked as it was, with its empty files and folders', async () => {
  expect(await unpackDatabase(join(folder, 'again'), packed)).toBe(true)
  expect(await contents(join(folder, 'again'))).toEqual(await contents(join(folder, 'db')))
})

it('what is in a folder stays, and without a build nothing is made', async () => {
  await mkdir(join(folder, 'there'))
  expect(await unpackDatabase(join(folder, 'there'), packed)).toBe(false)
  expect(await contents(join(folder, 'there'))).toEqual({})
  expect(await unpackDatabase(join(folder, 'none'), join(folder, 'not-built.zip.br'))).toBe(false)
  expect(Object.keys(await contents(folder))).not.toContain('/none')
})
