import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkspace } from '../ledger/workspace.ts'
import { RapporteurError } from '../model/errors.ts'
import { propose } from '../propose/propose.ts'
import { readFile as readStory } from '../read/read.ts'
import { progressText, reportText } from './many.ts'

const BIN = fileURLToPath(new URL('../../bin/rapporteur.js', import.meta.url))
const CITIES = ['Nairobi', 'Accra', 'Cairo', 'Lagos', 'Tunis', 'Rabat', 'Lusaka', 'Dakar']
const story = (city: string) =>
  `published: 2024-03-06\n\nThe foreign ministers of Kenya and Ghana met in ${city} on 5 March 2024.\n`

let folder: string
const inFolder = (...names: string[]) => join(folder, ...names)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-many-'))
  await mkdir(inFolder('stories', 'sub', '.hidden'), { recursive: true })
  const names = ['b.txt', 'a.md', 'sub/z.html', 'sub/A.TXT', 'c.txt', 'd.txt', 'e.txt']
  for (const [i, name] of names.entries()) await writeFile(inFolder('stories', name), story(CITIES[i] ?? ''))
  await writeFile(inFolder('stories', 'bad.txt'), Buffer.from([0x54, 0xe9, 0x6c, 0xe9]))
  for (const name of ['.draft.txt', 'table.csv', 'sub/.hidden/x.txt'])
    await writeFile(inFolder('stories', name), story('Dakar'))
  await mkdir(inFolder('nothing'))
})

afterAll(() => rm(folder, { recursive: true }))

const IN_ORDER = ['a.md', 'b.txt', 'bad.txt', 'c.txt', 'd.txt', 'e.txt', 'sub/A.TXT', 'sub/z.html']

function start(args: string[]): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function rapporteur(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(args)
  let [out, err] = ['', '']
  child.stdout?.on('data', (chunk) => {
    out += chunk
  })
  child.stderr?.on('data', (chunk) => {
    err += chunk
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

/** Where the sources of a workspace were read, the first first. */
async function onRecord(workspace: string): Promise<string[]> {
  const opened = await openWorkspace(inFolder(workspace))
  const from: string[] = []
  for await (const batch of opened.history())
    from.push(...batch.sources.map(({ retrieved }) => retrieved?.from?.replace(/^stories\//, '') ?? ''))
  await opened.close()
  return from
}

describe('read', () => {
  it('gives of a folder a line of JSON for each story, in the order of their names, the bad one with what is wrong', async () => {
    const { code, out, err } = await rapporteur('read', 'stories', '--json')
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ file }) => file)).toEqual(IN_ORDER.map((name) => `stories/${name}`))
    expect(lines.map(({ error }) => error?.code)).toEqual(
      IN_ORDER.map((n) => (n === 'bad.txt' ? 'input-not-utf8' : undefined)),
    )
    for (const { file, record } of lines.filter((line) => line.record))
      expect(record).toEqual(JSON.parse(JSON.stringify(propose((await readStory(inFolder(file))).source))))
    expect(code).toBe(1)
    expect(err).toContain('failed stories/bad.txt')
    expect(err).toContain('8 stories: 7 done, 0 known already, 1 failed')
  })

  it('writes into a folder what is not there yet', async () => {
    expect((await rapporteur('read', 'stories', '--out', 'records')).err).toContain('7 done, 0 known already, 1 failed')
    const written = (await readdir(inFolder('records'), { recursive: true })).filter((name) => name.endsWith('.json'))
    expect(written.sort()).toEqual(IN_ORDER.filter((name) => name !== 'bad.txt').map((name) => `${name}.json`))
    const before = await stat(inFolder('records', 'a.md.json'))
    await rm(inFolder('records', 'c.txt.json'))
    const later = new Date(Date.now() + 60_000)
    await utimes(inFolder('stories', 'd.txt'), later, later)
    expect((await rapporteur('read', 'stories', '--out', 'records')).err).toContain('2 done, 5 known already, 1 failed')
    expect((await stat(inFolder('records', 'a.md.json'))).mtimeMs).toBe(before.mtimeMs)
    expect(JSON.parse(await readFile(inFolder('records', 'c.txt.json'), 'utf8')).events).toHaveLength(1)
  })

  it.each([
    [['stories/a.md', 'stories/sub/../a.md', '--out', 'other'], 'would both be written'],
    [['nothing'], 'holds no story'],
  ])('%j', async (args, refused) => {
    const { code, err } = await rapporteur('read', ...args)
    expect(code).toBe(1)
    expect(err).toContain(refused)
  })
})

describe('add', { timeout: 240_000 }, () => {
  it('appends in the order of the names, goes on after a bad file, and leaves out what is on record', async () => {
    const good = IN_ORDER.filter((name) => name !== 'bad.txt')
    const first = await rapporteur('add', 'stories/e.txt', '-w', 'kept')
    expect(first).toMatchObject({ code: 0, err: '' })
    const all = await rapporteur('add', 'stories', '-w', 'kept', '--json')
    expect(all.code).toBe(1)
    expect(all.err).toContain('6 done, 1 known already, 1 failed')
    expect(JSON.parse(all.out)).toMatchObject(
      IN_ORDER.map((name) => ({
        file: `stories/${name}`,
        ...(name === 'bad.txt' ? { error: { code: 'input-not-utf8' } } : { added: name !== 'e.txt' }),
      })),
    )
    expect(await onRecord('kept')).toEqual(['e.txt', ...good.filter((name) => name !== 'e.txt')])
  })

  it('is stopped by Ctrl-C after the story at hand, and goes on from there', async () => {
    const child = start(['add', 'stories', '-w', 'stopped'])
    let err = ''
    child.stderr?.on('data', (chunk) => {
      err += chunk
    })
    child.stdout?.once('data', () => child.kill('SIGINT'))
    const [code] = await once(child, 'close')
    expect(code).toBe(130)
    expect(err).toContain('The same command goes on from here.')
    const before = await onRecord('stopped')
    expect(before.length).toBeGreaterThan(0)
    expect(before.length).toBeLessThan(7)
    const { err: rest } = await rapporteur('add', 'stories', '-w', 'stopped')
    expect(rest).toContain(`${7 - before.length} done, ${before.length} known already, 1 failed`)
    expect(await onRecord('stopped')).toEqual(IN_ORDER.filter((name) => name !== 'bad.txt'))
  })
})

describe('what is said', () => {
  const error = new RapporteurError('input-empty', 'x.txt is empty.', 'Give a story.')
  it.each([
    [{ done: 3, known: ['a'], failed: [] }, 10, 2000, '4 of 10 stories, 2.0 a second'],
    [{ done: 0, known: [], failed: [{ file: 'x.txt', error }] }, 10, 500, '1 of 10 stories, 2.0 a second, 1 failed'],
  ])('on the way: %j', (tally, of, ms, text) => {
    expect(progressText({ ...tally, stopped: false }, of, ms)).toBe(text)
  })

  it('at the end', () => {
    const failed = [
      { file: 'x.txt', error },
      { file: 'y.txt', error: new Error('odd') },
    ]
    expect(reportText({ done: 5, known: ['a', 'b'], failed, stopped: true }, 12, 3000)).toBe(
      `failed x.txt is empty. Give a story.
failed y.txt: odd
12 stories: 5 done, 2 known already, 2 failed; 3.0 a second.
Stopped with 3 to go. The same command goes on from here.
`,
    )
  })
})
