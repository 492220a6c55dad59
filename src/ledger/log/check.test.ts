import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { BatchRecord } from '../../model/batch-record.ts'
import { toLine } from './batch-line.ts'
import { checkLog } from './check.ts'
import { LOG_NAME } from './log.ts'
import { batchAfter, chainOf, rewritten } from './testing/batches.ts'
import { inFolder, linesOf, putLog } from './testing/folders.ts'

const BATCHES = chainOf(12)
const at = (seq: number): BatchRecord => BATCHES[seq - 1] ?? batchAfter(null)
const without = (seq: number) => BATCHES.filter((batch) => batch.seq !== seq)
const replaced = (seq: number, line: string | Buffer) =>
  Buffer.concat(BATCHES.map((batch) => (batch.seq === seq ? Buffer.from(line) : toLine(batch))))

it.each([
  ['a whole log', linesOf(BATCHES), []],
  ['an empty one', Buffer.alloc(0), []],
  ['a line that is no JSON', replaced(5, 'rubbish\n'), [[5, null, 'not-json']]],
  ['a line that is no batch', replaced(5, '{"seq":5}\n'), [[5, null, 'wrong-form']]],
  ['a changed word', replaced(5, toLine(at(5)).toString().replace('analyst', 'Analyst')), [[5, 5, 'wrong-hash']]],
  ['a changed source', replaced(5, toLine(at(5)).toString().replace('5.0', '5.1')), [[5, 5, 'wrong-text']]],
  [
    'a batch that was rewritten with its hash',
    replaced(5, toLine(rewritten(at(5), { note: 'forged' }))),
    [[6, 6, 'broken-chain']],
  ],
  ['a missing line', linesOf(without(5)), [[5, 6, 'gap']]],
  ['a doubled line', linesOf([...BATCHES.slice(0, 5), ...BATCHES.slice(4)]), [[6, 5, 'gap']]],
  [
    'two lines that changed places',
    linesOf([...BATCHES.slice(0, 3), at(5), at(4), ...BATCHES.slice(5)]),
    [
      [4, 5, 'gap'],
      [5, 4, 'gap'],
      [6, 6, 'gap'],
    ],
  ],
  ['an empty line between', replaced(5, `\n${toLine(at(5))}`), [[5, null, 'not-json']]],
  ['a missing beginning', linesOf(BATCHES.slice(3)), [[1, 4, 'gap']]],
  ['a half line at the end', linesOf(BATCHES).subarray(0, -100), [[12, null, 'not-json']]],
  ['a last line without its line feed', linesOf(BATCHES).subarray(0, -1), [[12, 12, 'unfinished']]],
] as const)('%s', (_, bytes, expected) =>
  inFolder(async (folder) => {
    await putLog(folder, bytes)
    const { faults, found, whole } = await checkLog(folder)
    expect(faults.map(({ line, seq, kind }) => [line, seq, kind])).toEqual(expected)
    expect(found).toBe(expected.length)
    for (const { line, what } of faults)
      expect(what).toMatch(new RegExp(`^Line ${line} (is|has|holds|does not|lacks) `))
    expect(whole?.seq ?? 0).toBe(expected[0] ? expected[0][0] - 1 : bytes.length === 0 ? 0 : 12)
    expect(await readFile(join(folder, LOG_NAME))).toEqual(bytes)
  }),
)

it('counts all faults and shows a hundred', () =>
  inFolder(async (folder) => {
    await putLog(folder, Buffer.from('x\n'.repeat(250)))
    const { faults, found, lines } = await checkLog(folder)
    expect([faults.length, found, lines]).toEqual([100, 250, 250])
  }))

it('says where there is no log', () =>
  inFolder(async (folder) => {
    await expect(checkLog(folder)).rejects.toMatchObject({ code: 'file-missing' })
  }))
