import { cp, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contents, type Workspaces, workspaces } from './testing/workspaces.ts'
import { openWorkspace } from './workspace.ts'

let made: Workspaces
let whole: string

beforeAll(async () => {
  made = await workspaces()
  whole = await made.fresh('whole')
}, 180_000)

afterAll(() => made.remove())

/** Does something to a file or folder of the workspace, and gives what puts it back. */
type Damage = (path: string) => Promise<() => Promise<void>>

const gone: Damage = async (path) => {
  const aside = join(made.folder, 'aside')
  await rename(path, aside)
  return async () => {
    await rm(path, { recursive: true, force: true })
    await rename(aside, path)
  }
}
const emptyFolder: Damage = async (path) => {
  const back = await gone(path)
  await mkdir(path)
  return back
}
const rewritten =
  (change: (bytes: Buffer) => Buffer): Damage =>
  async (path) => {
    const bytes = await readFile(path)
    await writeFile(path, change(Buffer.from(bytes)))
    return () => writeFile(path, bytes)
  }
const cut = (length: number) => rewritten((bytes) => bytes.subarray(0, length))
const zeroed = rewritten((bytes) => Buffer.alloc(bytes.length))
const garbled = rewritten((bytes) => bytes.fill(0x5a, 0, 64))

/** The largest table of the database: what it holds is no longer there when it is overwritten. */
async function largestTable(): Promise<string> {
  const names = (await readdir(join(whole, 'db/base/5'))).filter((name) => /^\d+$/.test(name))
  const sizes = await Promise.all(
    names.map(async (name) => ({ name, size: (await readFile(join(whole, 'db/base/5', name))).length })),
  )
  return `db/base/5/${sizes.sort((a, b) => b.size - a.size)[0]?.name}`
}

async function segment(): Promise<string> {
  return `db/pg_wal/${(await readdir(join(whole, 'db/pg_wal'))).find((name) => /^[0-9A-F]{24}$/.test(name))}`
}

describe('a damaged workspace is refused and left byte for byte as it was', () => {
  const named = (name: string) => async () => name
  it.each<[string, () => Promise<string>, Damage]>([
    ['workspace.json is missing', named('workspace.json'), gone],
    ['workspace.json is cut', named('workspace.json'), cut(10)],
    ['workspace.json is empty', named('workspace.json'), cut(0)],
    ['workspace.json is zeroed', named('workspace.json'), zeroed],
    ['the database is missing', named('db'), gone],
    ['the database is an empty folder', named('db'), emptyFolder],
    ['its version is missing', named('db/PG_VERSION'), gone],
    ['its version is zeroed', named('db/PG_VERSION'), zeroed],
    ['its configuration is missing', named('db/postgresql.conf'), gone],
    ['its access rules are missing', named('db/pg_hba.conf'), gone],
    ['pg_control is missing', named('db/global/pg_control'), gone],
    ['pg_control is cut', named('db/global/pg_control'), cut(100)],
    ['pg_control is zeroed', named('db/global/pg_control'), zeroed],
    ['pg_control is garbled', named('db/global/pg_control'), garbled],
    ['the map of tables is zeroed', named('db/global/pg_filenode.map'), zeroed],
    ['all shared tables are missing', named('db/global'), gone],
    ['all tables are missing', named('db/base'), gone],
    ['the folder of tables is empty', named('db/base'), emptyFolder],
    ['the tables of the database are missing', named('db/base/5'), gone],
    ['a table is zeroed', largestTable, zeroed],
    ['a table is cut', largestTable, cut(10_000)],
    ['a table is cut at a page', largestTable, cut(8192)],
    ['a table is emptied', largestTable, cut(0)],
    ['a table is missing', largestTable, gone],
    ['the commits are missing', named('db/pg_xact'), gone],
    ['the commits are zeroed', named('db/pg_xact/0000'), zeroed],
    ['the write-ahead log is missing', named('db/pg_wal'), gone],
    ['the write-ahead log is an empty folder', named('db/pg_wal'), emptyFolder],
    ['a segment of the write-ahead log is cut', segment, cut(4096)],
    ['a segment of the write-ahead log is zeroed', segment, zeroed],
  ])('%s', async (_what, file, damage) => {
    const back = await damage(join(whole, await file()))
    try {
      const before = await contents(whole)
      for (const create of [false, true]) {
        await expect(openWorkspace(whole, { create })).rejects.toMatchObject({
          code: 'workspace-damaged',
          message: expect.stringContaining(whole),
          advice: expect.stringContaining('Nothing was changed'),
        })
      }
      expect(await contents(whole)).toEqual(before)
    } finally {
      await back()
    }
  })

  it('and opens again when what was damaged is put back', async () => {
    const workspace = await openWorkspace(whole)
    expect(await workspace.stats()).toEqual({ sources: 0, events: 0, mechanisms: 0, people: 0, statements: 0 })
    await workspace.close()
  })
})

describe('what is no workspace', () => {
  it.each(['absent', 'deeper/absent'])('%s is missing, and is not made', async (name) => {
    await expect(openWorkspace(join(made.folder, name))).rejects.toMatchObject({ code: 'workspace-missing' })
    expect(await readdir(made.folder)).not.toContain(dirname(name) === '.' ? name : dirname(name))
  })

  it('a folder with other files is refused and kept, even where one may be made', async () => {
    const folder = join(made.folder, 'notes')
    await mkdir(folder)
    await writeFile(join(folder, 'notes.txt'), 'mine')
    for (const create of [false, true])
      await expect(openWorkspace(folder, { create })).rejects.toMatchObject({
        code: 'workspace-missing',
        message: expect.stringContaining(folder),
      })
    expect(await readdir(folder)).toEqual(['notes.txt'])
  })

  it('what an interrupted start leaves beside a workspace is none', async () => {
    const left = join(made.folder, '.workspace-x1y2z3')
    await cp(join(whole, 'db'), join(left, 'db'), { recursive: true })
    const before = await contents(left)
    await expect(openWorkspace(left, { create: true })).rejects.toMatchObject({ code: 'workspace-damaged' })
    expect(await contents(left)).toEqual(before)
  })

  it('a workspace of a newer format is refused and left as it was', async () => {
    const back = await rewritten((bytes) => Buffer.from(bytes.toString().replace('"format": 1', '"format": 2')))(
      join(whole, 'workspace.json'),
    )
    const before = await contents(whole)
    await expect(openWorkspace(whole)).rejects.toMatchObject({ code: 'workspace-newer' })
    expect(await contents(whole)).toEqual(before)
    await back()
  })
})

it('the end of the write-ahead log may be torn: what was closed in order opens', async () => {
  const torn = await made.fresh('torn')
  const name = (await segment()).slice('db/pg_wal/'.length)
  const path = join(torn, 'db/pg_wal', name)
  const bytes = await readFile(path)
  await truncate(path, bytes.length - 4096)
  const workspace = await openWorkspace(torn)
  expect(await workspace.stats()).toMatchObject({ sources: 0 })
  await workspace.close()
})
