import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { statfsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { backUp } from '../../src/ledger/backup/backup.ts'
import { restore } from '../../src/ledger/backup/restore.ts'
import { move } from '../../src/ledger/move.ts'
import { recover } from '../../src/ledger/recover.ts'
import { copied } from '../../src/ledger/testing/copied.ts'
import { type Workspaces, workspaces } from '../../src/ledger/testing/workspaces.ts'
import { openWorkspace, type Workspace } from '../../src/ledger/workspace.ts'
import { sourceOf } from '../../src/model/testing/sources.ts'

/** A disk of its own in memory, as only root can have one. */
const disk = await mkdtemp(join(tmpdir(), 'rapporteur-small-'))
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=110m', 'tmpfs', disk]).status === 0
const resize = (size: string) => spawnSync('mount', ['-o', `remount,size=${size}`, disk])

const MEGABYTE = 1024 * 1024
/** Text that does not compress. */
const add = (workspace: Workspace) =>
  workspace.addSource(sourceOf(randomBytes(MEGABYTE).toString('hex')), async () => ({ entities: [], statements: [] }), {
    by: 'test',
  })
const noRoom = { code: 'disk-full', message: expect.stringContaining(disk) }

let made: Workspaces
beforeAll(async () => {
  made = await workspaces()
}, 180_000)
afterAll(async () => {
  await made.remove()
  if (mounted) spawnSync('umount', [disk])
  await rm(disk, { recursive: true, force: true })
})

it.skipIf(!mounted)(
  'on a full disk the embedded engine refuses, and what was stored before is whole',
  async () => {
    const place = join(disk, 'workspace')
    await copied(await made.fresh('empty'), place)
    resize('140m')
    const workspace = await openWorkspace(place)
    let kept = 0
    const filling = async () => {
      for (; ; kept++) await add(workspace)
    }
    await expect(filling()).rejects.toMatchObject(noRoom)
    await expect(workspace.rebuild()).rejects.toMatchObject(noRoom)
    expect(await workspace.head()).toMatchObject({ seq: kept })
    await workspace.close()
    const filler = join(disk, 'filler')
    const { bavail, bsize } = statfsSync(disk)
    await writeFile(filler, Buffer.alloc(bavail * bsize - MEGABYTE))
    const full = await readdir(disk)
    await expect(openWorkspace(place)).rejects.toMatchObject(noRoom)
    await expect(recover(place)).rejects.toMatchObject(noRoom)
    await expect(backUp(place, join(disk, 'backup.gz'), { version: 'test' })).rejects.toMatchObject(noRoom)
    const elsewhere = await openWorkspace(await made.fresh('elsewhere'))
    await expect(move(elsewhere, join(disk, 'moved'))).rejects.toMatchObject(noRoom)
    await elsewhere.close()
    expect(await readdir(disk)).toEqual(full)
    await rm(filler)

    resize('300m')
    const again = await openWorkspace(place)
    await again.rebuild()
    expect(await again.verify()).toMatchObject({ batches: kept, faults: [] })
    await again.close()

    const backup = join(made.folder, 'backup.jsonl.gz')
    await backUp(place, backup, { version: 'test' })
    await rm(place, { recursive: true })
    // Too little for an empty workspace, and too little for all that is in this one.
    for (const size of ['60m', '110m']) {
      resize(size)
      await expect(restore(backup, place)).rejects.toMatchObject(noRoom)
      expect(await readdir(disk)).toEqual([])
    }
    await writeFile(join(disk, 'filler'), Buffer.alloc(80 * MEGABYTE))
    await expect(openWorkspace(place, { create: true })).rejects.toMatchObject(noRoom)
    expect(await readdir(disk)).toEqual(['filler'])
  },
  300_000,
)
