import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toLine } from './batch-line.ts'
import { checkLog } from './check.ts'
import { LOG_NAME, openLog } from './log.ts'
import { batchAfter, chainOf, rewritten } from './testing/batches.ts'
import { collected, inFolder, linesOf, putLog } from './testing/folders.ts'

const BATCHES = chainOf(7)
const WHOLE = linesOf(BATCHES)
/** Where each line begins, and after the last where the file ends. */
const STARTS = [0, ...BATCHES.map((_, i) => linesOf(BATCHES.slice(0, i + 1)).length)]
const LINE_FEED = 10
const ENDS = Number(process.env.RAPPORTEUR_TORN_ENDS ?? 150)

type Damage =
  | { readonly kind: 'cut'; readonly fromEnd: number }
  | { readonly kind: 'flip'; readonly fromEnd: number; readonly bit: number }
  | { readonly kind: 'zero'; readonly fromEnd: number; readonly length: number }
  | { readonly kind: 'garbage'; readonly bytes: Uint8Array }

/** Half of the places lie in the last two lines, the other half anywhere. */
const place = fc.oneof(
  fc.integer({ min: 0, max: WHOLE.length - (STARTS[5] ?? 0) - 1 }),
  fc.integer({ min: 0, max: WHOLE.length - 1 }),
)
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), fromEnd: place }),
  fc.record({ kind: fc.constant('flip' as const), fromEnd: place, bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ kind: fc.constant('zero' as const), fromEnd: place, length: fc.integer({ min: 1, max: 4096 }) }),
  fc.record({
    kind: fc.constant('garbage' as const),
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 600 }),
      fc.constantFrom('\n', '{}\n', '{"seq":8,', ' \n{\n}').map((text) => Buffer.from(text)),
      fc.nat({ max: 5000 }).map((length) => new Uint8Array(length + 1)),
    ),
  }),
)

function damaged(bytes: Buffer, how: Damage): Buffer {
  if (how.kind === 'garbage') return Buffer.concat([bytes, how.bytes])
  const copy = Buffer.from(bytes)
  const at = Math.max(0, copy.length - 1 - how.fromEnd)
  if (how.kind === 'cut') return copy.subarray(0, at)
  if (how.kind === 'zero') return copy.fill(0, at, Math.min(at + how.length, copy.length))
  copy[at] = (copy[at] ?? 0) ^ (1 << how.bit)
  return copy
}

/** Whether a line stands in the file as it was, with nothing before it on its line; only its line feed may be cut off. */
function stands(bytes: Buffer, seq: number): boolean {
  const [start = 0, next = 0] = STARTS.slice(seq - 1)
  const end = next - 1
  if (!bytes.subarray(start, end).equals(WHOLE.subarray(start, end)) || bytes.length < end) return false
  return (start === 0 || bytes[start - 1] === LINE_FEED) && (bytes.length === end || bytes[end] === LINE_FEED)
}

/** By the definition: the last line that stands and follows one that stands. */
function expectedHead(bytes: Buffer): number {
  for (let seq = BATCHES.length; seq > 0; seq--)
    if (stands(bytes, seq) && (seq === 1 || stands(bytes, seq - 1))) return seq
  return 0
}

it(`recovers ${ENDS} torn and garbled ends to exactly a prefix, and loses no byte`, async () => {
  const seen = { prefix: 0, further: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) =>
      inFolder(async (folder) => {
        const bytes = damages.reduce(damaged, WHOLE)
        await putLog(folder, bytes)
        const log = await openLog(folder)
        const head = log.head?.seq ?? 0
        expect(head).toBe(expectedHead(bytes))

        const read = await collected(log.all()).catch((error) => error.code)
        const isWhole = BATCHES.slice(0, head).every((batch) => stands(bytes, batch.seq))
        expect(read).toEqual(isWhole ? BATCHES.slice(0, head) : 'log-damaged')
        expect((await checkLog(folder)).found > 0).toBe(!isWhole)
        seen[isWhole ? 'prefix' : 'further']++

        const kept = await readFile(join(folder, LOG_NAME))
        const aside = log.torn ? await readFile(log.torn.file) : Buffer.alloc(0)
        expect(aside.length).toBe(log.torn?.bytes ?? 0)
        const lineFeedAdded = kept.length > bytes.length
        expect(Buffer.concat([lineFeedAdded ? kept.subarray(0, -1) : kept, aside])).toEqual(bytes)

        await log.append(batchAfter(log.head))
        await log.close()
        const again = await openLog(folder)
        expect([again.head?.seq, again.torn]).toEqual([head + 1, null])
        await again.close()
      }),
    ),
    { numRuns: ENDS },
  )
  expect(seen.prefix).toBeGreaterThan(ENDS / 2)
  expect(seen.further).toBeGreaterThan(0)
  // Each of them syncs the disk some times.
}, 300_000)

describe('an end that is', () => {
  const [last = batchAfter(null)] = BATCHES.slice(-1)
  const forged = rewritten(last, { prev: 'f'.repeat(64) })
  const doubled = rewritten(last, { seq: 6 })
  it.each([
    ['a batch of another chain', toLine(forged)],
    ['a batch with a number that was there', toLine(doubled)],
    ['a batch that skips a number', toLine(rewritten(last, { seq: 8 }))],
    ['a batch twice', toLine(BATCHES[5] ?? last)],
  ])('%s is set aside', (_, line) =>
    inFolder(async (folder) => {
      await putLog(folder, Buffer.concat([linesOf(BATCHES.slice(0, 6)), line]))
      const log = await openLog(folder)
      expect([log.head?.seq, log.torn?.bytes]).toEqual([6, line.length])
      expect(log.torn?.file).toMatch(/ledger\.torn-\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z\.jsonl$/)
      await log.close()
    }),
  )

  it('written by a newer version is left alone', () =>
    inFolder(async (folder) => {
      const newer = rewritten(last, { weather: 'fine' } as object)
      const bytes = Buffer.concat([linesOf(BATCHES.slice(0, 6)), toLine(newer)])
      await putLog(folder, bytes)
      await expect(openLog(folder)).rejects.toMatchObject({ code: 'workspace-newer' })
      expect(await readdir(folder)).toEqual([LOG_NAME])
      expect(await readFile(join(folder, LOG_NAME))).toEqual(bytes)
    }))

  it('longer than a block of zeros leaves the batches before it', () =>
    inFolder(async (folder) => {
      await putLog(folder, Buffer.concat([WHOLE, Buffer.alloc(3_000_000)]))
      const log = await openLog(folder)
      expect([log.head?.seq, log.torn?.bytes]).toEqual([7, 3_000_000])
      await log.close()
    }))
})
