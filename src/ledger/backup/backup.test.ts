import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createGzip, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { batchHash } from '../../model/batch-hash.ts'
import type { BatchRecord } from '../../model/batch-record.ts'
import { sourceOf } from '../../model/testing/sources.ts'
import { openPglite } from '../engine/pglite.ts'
import { LONGEST_LINE } from '../log/batch-line.ts'
import { LOG_NAME } from '../log/log.ts'
import { batchAfter, rewritten } from '../log/testing/batches.ts'
import type { Tables } from '../tables.ts'
import { foldedRows } from '../testing/folded.ts'
import { Chronicler } from '../testing/histories.ts'
import { contents, type Workspaces, workspaces } from '../testing/workspaces.ts'
import { openWorkspace } from '../workspace.ts'
import { backUp } from './backup.ts'
import { batchLine, Tally } from './format.ts'
import { openBackup } from './read.ts'
import { restore } from './restore.ts'
import { sealed } from './seal.ts'
import { packed, unpacked } from './testing/packed.ts'

const OPTIONS = { version: '1.2.3' }
const BIN = fileURLToPath(new URL('../../../bin/rapporteur.js', import.meta.url))

let made: Workspaces
let place: string
/** A backup of it, and its bytes. */
let file: string
let bytes: Buffer
let head: string

const sha256 = (data: Buffer) => createHash('sha256').update(data).digest('hex')
const nothingTold = async () => ({ entities: [], statements: [] })

beforeAll(async () => {
  made = await workspaces()
  place = await made.fresh('one')
  const workspace = await openWorkspace(place)
  await new Chronicler(workspace).takeSome({ numRuns: 3, seed: 7 })
  const text = 'Talks were held in Алматы. \u{1F91D}'
  const raw = Buffer.from(`\uFEFF${text}`, 'utf16le')
  const source = sourceOf(text)
  await workspace.addSource({ ...source, sha256: { ...source.sha256, bytes: sha256(raw) } }, nothingTold, {
    by: 'test',
    bytes: raw,
  })
  head = (await workspace.head()).hash
  await workspace.close()
  file = join(made.folder, 'one.jsonl.gz')
  await backUp(place, file, OPTIONS)
  bytes = await readFile(file)
}, 180_000)

afterAll(() => made.remove())

async function rowsIn(folder: string) {
  const engine = await openPglite(join(folder, 'db'))
  try {
    return await foldedRows(new Kysely<Tables>({ dialect: engine.dialect }))
  } finally {
    await engine.close()
  }
}

const named = async (name: string, content: Uint8Array | string) => {
  const path = join(made.folder, name)
  await writeFile(path, content)
  return path
}

describe('a restored workspace', () => {
  it('holds the identical record', async () => {
    const restored = join(made.folder, 'restored')
    expect(await restore(file, restored)).toMatchObject({ version: '1.2.3', head })
    expect(await rowsIn(restored)).toEqual(await rowsIn(place))
    const workspace = await openWorkspace(restored)
    expect(await workspace.verify()).toMatchObject({ hash: head, faults: [] })
    await workspace.close()
    const again = join(made.folder, 'again.jsonl.gz')
    await backUp(restored, again, OPTIONS)
    expect(unpacked(await readFile(again)).slice(1)).toEqual(unpacked(bytes).slice(1))
  })

  it('can be an empty one that is there, but not one that holds something', async () => {
    const empty = await made.fresh('empty')
    await restore(file, empty)
    const filled = await openWorkspace(empty)
    expect((await filled.head()).hash).toBe(head)
    await filled.close()
    await expect(restore(file, empty)).rejects.toMatchObject({ code: 'input-invalid' })
    await expect(restore(file, made.folder)).rejects.toMatchObject({ code: 'workspace-missing' })
  })

  it('is empty where the workspace was', async () => {
    const empty = join(made.folder, 'nothing.jsonl.gz')
    expect(await backUp(await made.fresh('nothing'), empty, OPTIONS)).toMatchObject({ batches: 0, statements: 0 })
    expect(await openBackup(empty)).toMatchObject({ header: { batches: 0 } })
  })

  it('is nowhere where the batches follow each other but cannot be stored', async () => {
    const [first, twice] = [batchAfter(null), batchAfter(batchAfter(null))]
    const second = rewritten(twice, { statements: first.statements })
    const head = JSON.parse(unpacked(bytes)[0] ?? '')
    const lines = [batchLine(first), batchLine(second)]
    const tally = new Tally()
    for (const [i, batch] of [first, second].entries()) tally.add(batch, lines[i] ?? Buffer.alloc(0))
    const header = { ...head, batches: 2, head: second.hash }
    const all = [JSON.stringify(header), ...lines.map((l) => l.toString().trimEnd()), JSON.stringify(tally.ending())]
    const path = await named('twice.gz', await packed(all))
    const target = await made.fresh('untouched')
    const before = await readdir(made.folder)
    for (const place of [join(made.folder, 'never'), target])
      await expect(restore(path, place)).rejects.toMatchObject({ code: 'backup-damaged' })
    expect(await readdir(made.folder)).toEqual(before)
    const still = await openWorkspace(target)
    expect(await still.head()).toMatchObject({ seq: 0 })
    expect(await still.verify()).toMatchObject({ batches: 0, faults: [] })
    await still.close()
    expect(await readFile(join(target, LOG_NAME), 'utf8')).toBe('')
  })
})

/** Runs the program where no file may grow beyond so many KiB. */
async function limited(limit: number, args: string[]) {
  const child = spawn('bash', ['-c', `ulimit -f ${limit}; exec "$@"`, 'bash', process.execPath, BIN, ...args], {
    env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const err: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, err: Buffer.concat(err).toString() }
}

describe('writing', () => {
  it('replaces a file only when asked', async () => {
    const path = await named('mine.txt', 'mine')
    await expect(backUp(place, path, OPTIONS)).rejects.toMatchObject({ code: 'input-invalid' })
    expect(await readFile(path, 'utf8')).toBe('mine')
    await backUp(place, path, { ...OPTIONS, replace: true })
    expect(await openBackup(path)).toMatchObject({ header: { head } })
  })

  it('leaves no half file on a full disk', async () => {
    const folder = join(made.folder, 'full')
    await mkdir(folder)
    const { code, err } = await limited(2, ['backup', '-w', place, '--to', join(folder, 'a.gz')])
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^rapporteur: There is no room left/) })
    expect(await readdir(folder)).toEqual([])
  })

  it('leaves nothing where the log is damaged, or the folder is not there', async () => {
    const damaged = await made.fresh('damaged')
    const log = await readFile(join(place, LOG_NAME))
    log[log.length >> 1] = 0
    await writeFile(join(damaged, LOG_NAME), log)
    const before = await readdir(made.folder)
    await expect(backUp(damaged, join(made.folder, 'a.gz'), OPTIONS)).rejects.toMatchObject({ code: 'log-damaged' })
    await expect(backUp(place, join(made.folder, 'no/a.gz'), OPTIONS)).rejects.toMatchObject({ code: 'input-invalid' })
    expect(await readdir(made.folder)).toEqual(before)
  })

  it('leaves out a line that is just being written, and refuses damage at the end of the log', async () => {
    const log = await readFile(join(place, LOG_NAME))
    const other = await made.fresh('cut short')
    await writeFile(join(other, LOG_NAME), Buffer.concat([log, log.subarray(0, 100)]))
    const path = join(made.folder, 'other.gz')
    expect(await backUp(other, path, OPTIONS)).toMatchObject({ head })
    await writeFile(join(other, LOG_NAME), Buffer.concat([log, Buffer.from('{}\n')]))
    await expect(backUp(other, path, { ...OPTIONS, replace: true })).rejects.toMatchObject({ code: 'log-damaged' })
  })
})

describe('an altered backup is refused', () => {
  const REFUSALS = ['backup-damaged', 'backup-newer', 'input-invalid']
  const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  const at = (share: number, length: number) => Math.floor(share * length)

  function flipped(i: number, bits = 1): Buffer {
    const altered = Buffer.from(bytes)
    altered[i] = (altered[i] ?? 0) ^ bits
    return altered
  }

  /** Ways of altering bytes; `a` and `b` are shares of its length. */
  const ways: Record<string, (a: number, b: number, fill: number) => Buffer> = {
    flip: (a, _b, fill) => flipped(at(a, bytes.length), 1 << (fill & 7)),
    'flip in the head': (a, b, fill) => ways.flip?.(at(a, 18) / bytes.length, b, fill) ?? bytes,
    'flip at the end': (a, b, fill) => ways.flip?.((bytes.length - 1 - at(a, 100)) / bytes.length, b, fill) ?? bytes,
    cut: (a) => bytes.subarray(0, at(a, bytes.length)),
    'cut at the beginning': (a) => bytes.subarray(1 + at(a, bytes.length - 1)),
    'leave out': (a, b) => {
      const [from, to] = [a, b].map((x) => at(x, bytes.length)).sort((x, y) => x - y)
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    },
    double: (a, b) => {
      const [from, to] = [a, b].map((x) => at(x, bytes.length)).sort((x, y) => x - y)
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
    },
    blank: (a, b) => Buffer.from(bytes).fill(0, at(a, bytes.length - 64), at(a, bytes.length - 64) + 1 + at(b, 64)),
    append: (a, _b, fill) => Buffer.concat([bytes, Buffer.alloc(1 + at(a, 100), fill)]),
    'append itself': () => Buffer.concat([bytes, bytes]),
  }

  it('whatever was flipped, cut, blanked, left out, doubled or appended', async () => {
    const path = join(made.folder, 'altered')
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(ways)), part, part, fc.nat(255), async (way, a, b, fill) => {
        const altered = ways[way]?.(a, b, fill) ?? bytes
        fc.pre(!altered.equals(bytes))
        await writeFile(path, altered)
        const refused = await openBackup(path).then(
          () => null,
          (error) => error.code,
        )
        expect(REFUSALS).toContain(refused)
      }),
      { numRuns: 400, endOnFailure: true },
    )
  })

  it('and so is one whose lines were altered and that was packed and sealed again', async () => {
    const lines = unpacked(bytes)
    const [first = '', ...rest] = lines
    const last = rest.at(-1) ?? ''
    const batch = (n: number) => JSON.parse(lines[n] ?? '') as BatchRecord
    const hashed = (n: number, change: object) => {
      const changed = { ...batch(n), ...change }
      return lines.with(n, JSON.stringify({ ...changed, hash: batchHash(changed) }))
    }
    const table: [string, readonly string[], string, RegExp][] = [
      ['no line', [], 'input-invalid', /not a backup/],
      ['no header', rest, 'input-invalid', /not a backup/],
      ['another header', ['{"rapporteur":"workspace"}', ...rest], 'input-invalid', /not a backup/],
      ['a cut header', ['{"rapporteur":"backup","format":1}', ...rest], 'backup-damaged', /first line/],
      [
        'a newer format',
        [first.replace('"format":1', '"format":2'), '?'],
        'backup-newer',
        /format 2 of version 1\.2\.3/,
      ],
      ['no ending', lines.slice(0, -1), 'backup-damaged', /lacks its last line/],
      ['two endings', [...lines, last], 'backup-damaged', /goes on behind/],
      ['no batches', [first, last], 'backup-damaged', /batch 1/],
      ['a batch left out', lines.toSpliced(3, 1), 'backup-damaged', /number 4 where 3 follows/],
      ['a batch doubled', lines.toSpliced(3, 0, lines[3] ?? ''), 'backup-damaged', /number 3 where 4 follows/],
      ['the last batch left out', lines.toSpliced(-2, 1), 'backup-damaged', /the line of batch/],
      [
        'a name changed',
        lines.with(2, JSON.stringify({ ...batch(2), by: 'me' })),
        'backup-damaged',
        /hash that it names/,
      ],
      ['a batch made anew', hashed(2, { by: 'me' }), 'backup-damaged', /hash of the batch before/],
      ['the last made anew', hashed(lines.length - 2, { by: 'me' }), 'backup-damaged', /first and last line say/],
      ['an unknown field', hashed(2, { mood: 'good' }), 'backup-newer', /fields that this version does not know/],
      ['other counts', lines.with(-1, last.replace(/"statements":\d+/, '"statements":1')), 'backup-damaged', /say/],
      [
        'another order of keys',
        lines.with(2, JSON.stringify(Object.fromEntries(Object.entries(batch(2)).reverse()))),
        'backup-damaged',
        /say/,
      ],
      ['another hash', lines.with(-1, last.replace(/"sha256":"./, '"sha256":"z')), 'backup-damaged', /say/],
    ]
    for (const [what, altered, code, message] of table)
      await expect(openBackup(await named('repacked', await packed(altered))), `${what}`).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message),
      })
  })

  it.each<[string, () => Buffer | string, string, RegExp]>([
    ['an empty file', () => '', 'backup-damaged', /is empty/],
    ['a text', () => 'Talks were held.', 'input-invalid', /not a backup/],
    ['a packed text', () => gzipSync('Talks were held.\n'), 'input-invalid', /not a backup/],
    ['packed JSON', () => gzipSync('{"talks":"held"}'), 'input-invalid', /not a backup/],
    ['one without its seal', () => gzipSync(unpacked(bytes).join('\n')), 'backup-damaged', /changed or cut off/],
    ['the beginning of one', () => bytes.subarray(0, 40), 'backup-damaged', /cut off/],
  ])('%s', async (_what, content, code, message) => {
    const path = await named('other', content())
    await expect(openBackup(path)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })

  it('a line longer than any of ours is not read to its end', async () => {
    const path = join(made.folder, 'huge')
    async function* content() {
      yield Buffer.from(`${unpacked(bytes)[0]}\n{`)
      const block = Buffer.alloc(1 << 22, ' ')
      for (let size = 0; size <= LONGEST_LINE; size += block.length) yield block
    }
    await pipeline(Readable.from(content()), createGzip({ level: 1 }), sealed, createWriteStream(path))
    await expect(openBackup(path)).rejects.toMatchObject({ message: expect.stringMatching(/a line longer than/) })
  })

  it('and leaves nothing behind', async () => {
    const target = await made.fresh('target')
    const path = await named('flipped', flipped(bytes.length >> 1))
    const before = [await readdir(made.folder), await contents(target)]
    await expect(restore(path, join(made.folder, 'new'))).rejects.toMatchObject({ code: 'backup-damaged' })
    await expect(restore(path, target)).rejects.toMatchObject({ code: 'backup-damaged' })
    expect([await readdir(made.folder), await contents(target)]).toEqual(before)
    await expect(restore(join(made.folder, 'none'), target)).rejects.toMatchObject({ code: 'file-missing' })
    await expect(restore(made.folder, target)).rejects.toMatchObject({ code: 'file-unreadable' })
  })
})
