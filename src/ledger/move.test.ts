import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backUp } from './backup/backup.ts'
import { restore } from './backup/restore.ts'
import { move } from './move.ts'
import { foldedRows } from './testing/folded.ts'
import { Chronicler } from './testing/histories.ts'
import { postgresBinaries } from './testing/postgres.ts'
import { openTables } from './testing/tables.ts'
import { contents, type Workspaces, workspaces } from './testing/workspaces.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

/** A record goes from one engine to the other and back, by moving and by a backup, and is the same. */

describe.skipIf(!postgresBinaries())('between a folder and a server', { timeout: 180_000 }, () => {
  let made: Workspaces
  let server: Workspaces
  let place: string
  let record: Awaited<ReturnType<typeof recordIn>>

  beforeAll(async () => {
    made = await workspaces()
    server = await workspaces('postgres')
    place = await made.fresh('one')
    const workspace = await openWorkspace(place)
    await new Chronicler(workspace).takeSome({ numRuns: 4, seed: 11 })
    await workspace.close()
    record = await recordIn(place)
  }, 180_000)
  afterAll(() => Promise.all([made.remove(), server.remove()]))

  /** All batches, and all rows that are folded from them. */
  async function recordIn(at: string) {
    const workspace = await openWorkspace(at)
    const batches = []
    for await (const batch of workspace.history()) batches.push(batch)
    const { hash } = await workspace.head()
    await workspace.close()
    const { db, close } = await openTables(at)
    const rows = await foldedRows(db)
    await close()
    return { hash, batches, rows }
  }

  async function moved(from: string, to: string): Promise<void> {
    const workspace = await openWorkspace(from)
    try {
      expect(await move(workspace, to)).toBe(record.hash)
    } finally {
      await workspace.close()
    }
  }

  it('moved to the server and back into a folder', async () => {
    expect(record.batches.length).toBeGreaterThan(5)
    const [url, back] = [await server.fresh('there'), join(made.folder, 'back')]
    await moved(place, url)
    expect(await recordIn(url)).toEqual(record)
    await moved(url, back)
    expect(await recordIn(back)).toEqual(record)
    expect(await recordIn(place)).toEqual(record)
  })

  it('backed up from a folder and restored on the server, and the other way round', async () => {
    const [url, back] = [await server.fresh('restored'), await made.fresh('restored')]
    const [first, second] = [join(made.folder, 'first.gz'), join(made.folder, 'second.gz')]
    await backUp(place, first, { version: '1.2.3' })
    await restore(first, url)
    expect(await recordIn(url)).toEqual(record)
    await backUp(url, second, { version: '1.2.3' })
    await restore(second, back)
    expect(await recordIn(back)).toEqual(record)
  })

  describe('where it is refused or fails, both stay as they were', () => {
    let workspace: Workspace
    beforeAll(async () => {
      workspace = await openWorkspace(place)
    })
    afterAll(async () => {
      await workspace.close()
      expect(await recordIn(place)).toEqual(record)
    })

    it.each([
      ['no server answers', 'postgresql://ana@/record?host=/nowhere', 'database-unreachable'],
      ['the server has no such database', null, 'database-unreachable'],
      ['the address is none', 'postgresql://ana@one/two@record', 'input-invalid'],
    ])('%s', async (_what, to, code) => {
      const target = to ?? (await server.fresh('named')).replace(/\/[^/?]*\?/, '/nowhere?')
      await expect(move(workspace, target)).rejects.toMatchObject({ code, advice: expect.stringMatching(/./) })
    })

    it('a database holds a record already', async () => {
      const url = await server.fresh('taken')
      await copied(workspace, url)
      await expect(move(workspace, url)).rejects.toMatchObject({ code: 'input-invalid' })
      expect(await recordIn(url)).toEqual(record)
    })

    it('a folder holds a record or something else', async () => {
      const taken = await made.fresh('taken')
      await copied(workspace, taken)
      const other = join(made.folder, 'other')
      await mkdir(other)
      await writeFile(join(other, 'notes.txt'), 'mine')
      const before = await contents(other)
      await expect(move(workspace, taken)).rejects.toMatchObject({ code: 'input-invalid' })
      await expect(move(workspace, other)).rejects.toMatchObject({ code: 'workspace-missing' })
      expect(await recordIn(taken)).toEqual(record)
      expect(await contents(other)).toEqual(before)
    })

    it('it is interrupted while the record is copied', async () => {
      const [url, folder] = [await server.fresh('interrupted'), join(made.folder, 'interrupted')]
      const stop = () => {
        throw new Error('stopped')
      }
      const before = await readdir(made.folder)
      for (const to of [url, folder]) await expect(move(workspace, to, stop)).rejects.toThrow('stopped')
      expect(await readdir(made.folder)).toEqual(before)
      expect((await recordIn(url)).batches).toEqual([])
    })
  })

  const copied = async (workspace: Workspace, to: string) => expect(await move(workspace, to)).toBe(record.hash)
})
