import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOG_NAME, openLog } from './log.ts'
import { batchAfter, chainOf } from './testing/batches.ts'
import { type Fault, failingDisk } from './testing/failing-disk.ts'
import { collected, inFolder, linesOf, putLog } from './testing/folders.ts'

const BATCHES = chainOf(6)
const THREE = linesOf(BATCHES.slice(0, 3))
const [, , , fourth = batchAfter(null)] = BATCHES
const LENGTH = linesOf([fourth]).length

const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG']
const FAILURES: Fault[][] = [
  ...[...NO_ROOM, 'EIO'].flatMap((code) =>
    [0, 1, 700, LENGTH - 1, LENGTH].map((taken): Fault[] => [{ call: 'write', code, taken }]),
  ),
  ...['EIO', 'ENOSPC', 'EDQUOT'].map((code): Fault[] => [{ call: 'datasync', code }]),
  [{ call: 'stat', code: 'EIO' }],
]
const name = (faults: Fault[]) =>
  faults.map(({ call, code, taken }) => `${code} in ${call}${taken ? ` after ${taken} bytes` : ''}`).join(', ')
const expectedCode = ([fault]: Fault[]) => (NO_ROOM.includes(fault?.code ?? '') ? 'disk-full' : fault?.code)

describe('an append that meets', () => {
  it.each(FAILURES.map((faults) => [name(faults), faults] as const))('%s leaves the log as it was', (_, faults) =>
    inFolder(async (folder) => {
      await putLog(folder, THREE)
      const disk = failingDisk()
      const log = await openLog(folder, disk)
      const head = log.head
      disk.faults.push(...faults)
      await expect(log.append(fourth)).rejects.toMatchObject({ code: expectedCode(faults) })
      expect(disk.faults).toEqual([])
      expect(log.head).toEqual(head)
      expect(await readFile(join(folder, LOG_NAME))).toEqual(THREE)

      for (const batch of BATCHES.slice(3)) await log.append(batch)
      expect(await collected(log.all())).toEqual(BATCHES)
      await log.close()
    }),
  )

  /** What a failing disk may leave behind the head until it works again. */
  const STUCK: Fault[][] = [
    [
      { call: 'write', code: 'ENOSPC', taken: 700 },
      { call: 'truncate', code: 'EIO' },
    ],
    [
      { call: 'datasync', code: 'EIO' },
      { call: 'truncate', code: 'EIO' },
    ],
    [
      { call: 'datasync', code: 'EIO' },
      { call: 'datasync', code: 'EIO' },
    ],
  ]
  it.each(STUCK.map((faults) => [name(faults), faults] as const))('%s cuts the rest off before the next', (_, faults) =>
    inFolder(async (folder) => {
      await putLog(folder, THREE)
      const disk = failingDisk()
      const log = await openLog(folder, disk)
      disk.faults.push(...faults)
      await expect(log.append(fourth)).rejects.toMatchObject({ code: expectedCode(faults) })
      disk.faults.push({ call: 'truncate', code: 'EIO' })
      await expect(log.append(fourth)).rejects.toMatchObject({ code: 'EIO' })
      const shorter = batchAfter(log.head, { sentences: 1 })
      await log.append(shorter)
      expect(await readFile(join(folder, LOG_NAME))).toEqual(linesOf([...BATCHES.slice(0, 3), shorter]))
      await log.close()
    }),
  )

  it('a fault in the middle of many adds none of them', () =>
    inFolder(async (folder) => {
      await putLog(folder, THREE)
      const disk = failingDisk()
      const log = await openLog(folder, disk)
      async function* rest() {
        yield* BATCHES.slice(3, 5)
        disk.faults.push({ call: 'write', code: 'ENOSPC', taken: 50 })
        yield* BATCHES.slice(5)
      }
      await expect(log.appendAll(rest())).rejects.toMatchObject({ code: 'disk-full' })
      expect(await readFile(join(folder, LOG_NAME))).toEqual(THREE)
      expect(log.head?.seq).toBe(3)
      await log.close()
    }))
})

it.each<Fault>([
  { call: 'truncate', code: 'EIO' },
  { call: 'datasync', code: 'EIO' },
])('a line that cannot be taken back for %o goes before the next', (fault) =>
  inFolder(async (folder) => {
    await putLog(folder, THREE)
    const disk = failingDisk()
    const log = await openLog(folder, disk)
    const { takeBack } = await log.append(fourth)
    disk.faults.push(fault)
    await expect(takeBack()).rejects.toMatchObject({ code: 'EIO' })
    expect(log.head?.seq).toBe(3)
    const shorter = batchAfter(log.head, { sentences: 1 })
    await log.append(shorter)
    await log.close()
    const again = await openLog(folder)
    expect([again.head?.hash, again.torn]).toEqual([shorter.hash, null])
    await again.close()
  }),
)

describe('opening a log', () => {
  const TORN = Buffer.concat([THREE, Buffer.from('{"seq":4,"id"')])
  it.each<[string, Fault, string]>([
    ['the file does not open', { call: 'open', code: 'EIO' }, 'EIO'],
    ['it cannot be looked at', { call: 'stat', code: 'EIO' }, 'EIO'],
    ['there is no room to set the end aside', { call: 'write', code: 'ENOSPC', taken: 5 }, 'disk-full'],
    ['what was set aside does not sync', { call: 'sync', code: 'EIO' }, 'EIO'],
    ['the end cannot be cut off', { call: 'truncate', code: 'EIO' }, 'EIO'],
  ])('fails where %s, and keeps every byte', (_, fault, code) =>
    inFolder(async (folder) => {
      await putLog(folder, TORN)
      const disk = failingDisk()
      disk.faults.push(fault)
      await expect(openLog(folder, disk)).rejects.toMatchObject({ code })
      expect(await readFile(join(folder, LOG_NAME))).toEqual(TORN)
      expect(await readdir(folder)).toHaveLength(fault.call === 'truncate' ? 2 : 1)
      const log = await openLog(folder, disk)
      expect([log.head?.seq, log.torn?.bytes]).toEqual([3, 13])
      await log.close()
    }),
  )

  it.each<Fault>([
    { call: 'open', code: 'EIO' },
    { call: 'sync', code: 'EIO' },
  ])('that is new fails for %o, and begins the next time', (fault) =>
    inFolder(async (folder) => {
      const disk = failingDisk()
      disk.faults.push(fault)
      await expect(openLog(folder, disk)).rejects.toMatchObject({ code: 'EIO' })
      const log = await openLog(folder, disk)
      await log.append(batchAfter(null))
      await log.close()
      expect(await readdir(folder)).toEqual([LOG_NAME])
    }),
  )
})
