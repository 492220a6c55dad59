import { rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIRST_PREV } from '../../model/batch-record.ts'
import { LOG_NAME, openLog } from './log.ts'
import { batchAfter, chainOf, rewritten } from './testing/batches.ts'
import { collected, inFolder, linesOf, putLog } from './testing/folders.ts'

const BATCHES = chainOf(9)

async function* each<T>(items: readonly T[]) {
  yield* items
}

describe('a new log', () => {
  it('is empty, and keeps what is appended', () =>
    inFolder(async (folder) => {
      const log = await openLog(folder)
      expect(log.head).toBeNull()
      expect(await collected(log.all())).toEqual([])
      for (const batch of BATCHES) await log.append(batch)
      const { size } = await stat(join(folder, LOG_NAME))
      expect(log.head).toEqual({ seq: 9, hash: BATCHES[8]?.hash, length: size })
      await log.close()

      const again = await openLog(folder)
      expect(again.head).toEqual(log.head)
      expect(again.torn).toBeNull()
      expect(await collected(again.all())).toEqual(BATCHES)
      await again.close()
    }))

  it('is refused where there is no folder', async () => {
    await expect(openLog('/nowhere/at/all')).rejects.toMatchObject({ code: 'workspace-missing' })
  })
})

describe('after', () => {
  it.each([-1, 0, 1, 4, 8, 9, 10])('%i gives the batches behind it', (seq) =>
    inFolder(async (folder) => {
      await putLog(folder, linesOf(BATCHES))
      const log = await openLog(folder)
      expect(await collected(log.after(seq))).toEqual(BATCHES.filter((batch) => batch.seq > seq))
      await log.close()
    }),
  )

  it('finds lines that are longer than what is read at a time', () =>
    inFolder(async (folder) => {
      const long = chainOf(5, { sentences: 6000 })
      await putLog(folder, linesOf(long))
      const log = await openLog(folder)
      expect(await collected(log.after(3))).toEqual(long.slice(3))
      await log.close()
    }))

  it('does not see what is appended after the call', () =>
    inFolder(async (folder) => {
      await putLog(folder, linesOf(BATCHES.slice(0, 5)))
      const log = await openLog(folder)
      const batches = log.after(2)
      for (const batch of BATCHES.slice(5)) await log.append(batch)
      expect(await collected(batches)).toEqual(BATCHES.slice(2, 5))
      await log.close()
    }))
})

describe('append', () => {
  const [, second, third] = BATCHES
  if (!second || !third) throw new Error('no batches')

  it.each([
    ['a gap', third],
    ['the same number again', rewritten(second, { seq: 1 })],
    ['another hash of the batch before', rewritten(second, { prev: FIRST_PREV })],
  ])('refuses %s and stays as it was', (_, batch) =>
    inFolder(async (folder) => {
      await putLog(folder, linesOf(BATCHES.slice(0, 1)))
      const log = await openLog(folder)
      await expect(log.append(batch)).rejects.toThrow(/cannot be logged/)
      await log.append(second)
      expect(await collected(log.all())).toEqual(BATCHES.slice(0, 2))
      await log.close()
    }),
  )

  it('can be taken back while it is the last', () =>
    inFolder(async (folder) => {
      const log = await openLog(folder)
      const first = await log.append(batchAfter(null))
      const other = await log.append(second)
      await expect(first.takeBack()).rejects.toThrow(/Only the last/)
      await other.takeBack()
      await expect(other.takeBack()).rejects.toThrow(/Only the last/)
      expect(log.head?.seq).toBe(1)
      await first.takeBack()
      expect(log.head).toBeNull()
      await log.append(batchAfter(null))
      await log.close()
      const again = await openLog(folder)
      expect([again.torn, again.head?.seq]).toEqual([null, 1])
      await again.close()
    }))

  it.each([
    ['removed', (path: string) => rm(path)],
    ['cut', (path: string) => truncate(path, 10)],
    ['written to', (path: string) => writeFile(path, '{}\n', { flag: 'a' })],
  ])('refuses a file that another program has %s', (_, meddle) =>
    inFolder(async (folder) => {
      const log = await openLog(folder)
      await log.append(batchAfter(null))
      await meddle(join(folder, LOG_NAME))
      await expect(log.append(second)).rejects.toMatchObject({ code: 'log-damaged' })
      await log.close()
    }),
  )

  it('takes one at a time', () =>
    inFolder(async (folder) => {
      const log = await openLog(folder)
      const results = await Promise.allSettled([log.append(batchAfter(null)), log.append(batchAfter(null))])
      expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected'])
      await log.close()
    }))
})

describe('appendAll', () => {
  it('adds all', () =>
    inFolder(async (folder) => {
      await putLog(folder, linesOf(BATCHES.slice(0, 2)))
      const log = await openLog(folder)
      const { takeBack } = await log.appendAll(each(BATCHES.slice(2)))
      await log.appendAll(each([]))
      expect(await collected(log.all())).toEqual(BATCHES)
      await takeBack()
      expect(await collected(log.all())).toEqual(BATCHES.slice(0, 2))
      await log.close()
    }))

  it('adds none where one does not follow', () =>
    inFolder(async (folder) => {
      await putLog(folder, linesOf(BATCHES.slice(0, 2)))
      const log = await openLog(folder)
      await expect(log.appendAll(each([...BATCHES.slice(2, 5), ...BATCHES.slice(6)]))).rejects.toThrow(
        /where 6 follows/,
      )
      expect(await collected(log.all())).toEqual(BATCHES.slice(0, 2))
      expect((await stat(join(folder, LOG_NAME))).size).toBe(linesOf(BATCHES.slice(0, 2)).length)
      await log.close()
    }))
})

it('names the line that is damaged', () =>
  inFolder(async (folder) => {
    const bytes = linesOf(BATCHES)
    const at = linesOf(BATCHES.slice(0, 3)).length + 40
    bytes[at] = bytes[at] === 0x30 ? 0x31 : 0x30
    await putLog(folder, bytes)
    const log = await openLog(folder)
    expect(log.head?.seq).toBe(9)
    await expect(collected(log.all())).rejects.toMatchObject({
      code: 'log-damaged',
      message: expect.stringContaining('ledger.jsonl is damaged at line 4: it does not have the hash that it names'),
    })
    expect(await collected(log.after(4))).toEqual(BATCHES.slice(4))
    await log.close()
  }))
