import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copied } from '../ledger/testing/copied.ts'
import { StoryRecord } from '../model/record.ts'
import { EventSummary, MechanismSummary, MechanismView } from '../model/views.ts'
import { style } from './output.ts'

const BIN = fileURLToPath(new URL('../../bin/rapporteur.js', import.meta.url))
const STORY = `published: 2024-11-13
publisher: Composed test desk

China and Russia hold talks on security in Beijing

Wang Yi and Sergei Shoigu, secretary of the Security Council of Russia, co-chaired the 19th round of the annual China-Russia strategic security consultations in Beijing on November 12, 2024. China has not supplied weapons to Russia, Wang said.
`
const PAGE = `<!doctype html><html lang="en"><head><title>Ministers meet in Nairobi</title><script>alert(1)</script></head><body><article><p onclick="alert(2)">The foreign ministers of Kenya and Ghana met in Nairobi on 5 March 2024 and spoke of trade between the two countries at some length.</p><script>alert(3)</script></article></body></html>`

let folder: string

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the program as a user does. */
async function rapporteur(args: string[], options: { input?: string; env?: NodeJS.ProcessEnv } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: folder,
    env: { ...process.env, RAPPORTEUR_WORKSPACE: '', ...options.env },
  })
  child.stdin.end(options.input ?? '')
  const [out, err] = [collect(child.stdout), collect(child.stderr)]
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out: out(), err: err() }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString('utf8')
}

/** What a folder holds: a hash of every file in it. */
async function contents(path: string): Promise<Record<string, string>> {
  const files = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const hashed = files.map(async (entry) => {
    const file = join(entry.parentPath, entry.name)
    return [
      file.slice(path.length),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ] as const
  })
  return Object.fromEntries((await Promise.all(hashed)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const ONE_LINE = /^rapporteur: [^\n]+\n$/

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-cli-'))
  await writeFile(join(folder, 'story.txt'), STORY)
  await writeFile(join(folder, 'page.html'), PAGE)
  await mkdir(join(folder, 'empty'))
  await writeFile(join(folder, 'empty.txt'), ' \n\n')
  await writeFile(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))
  await writeFile(join(folder, 'latin.txt'), Buffer.from([0x54, 0xe9, 0x6c, 0xe9]))
  await writeFile(join(folder, 'large.txt'), 'a')
  await truncate(join(folder, 'large.txt'), 50_000_000)
  await writeFile(join(folder, 'undated.txt'), 'published: soon\n\nTalks were held.\n')
  const added = await rapporteur(['add', 'story.txt', '-w', 'kept'])
  expect(added).toMatchObject({ code: 0, err: '' })
}, 120_000)

afterAll(() => rm(folder, { recursive: true }))

describe('read', () => {
  it('prints the record as JSON whose spans quote the file', async () => {
    const { code, out, err } = await rapporteur(['read', 'story.txt', '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const record = StoryRecord.parse(JSON.parse(out))
    expect(record).toMatchObject({ publisher: 'Composed test desk', published: '2024-11-13', language: 'en' })
    expect(record.events).toMatchObject([{ type: 'consultation', date: '2024-11-12', mechanism: { round: 19 } }])
    for (const { start, end, exact } of record.events.flatMap((event) => event.evidence)) {
      expect(STORY.slice(start, end)).toBe(exact)
    }
  })

  it('prints for people, without colours into a pipe, and stores nothing', async () => {
    const before = await readdir(folder)
    const { code, out } = await rapporteur(['read', 'story.txt'])
    expect(code).toBe(0)
    expect(out).toContain('12 November 2024')
    expect(out).toContain('China-Russia strategic security consultations, round 19, annual')
    expect(out).toContain('[negated]')
    expect(out).not.toContain('\u001b')
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(await readdir(folder)).toEqual(before)
  })

  it('lets options outrank what the story says of itself, and reads standard input', async () => {
    const args = [
      'read',
      '-',
      '--json',
      '--published',
      '14 November 2024',
      '--publisher',
      'Wire',
      '--language',
      'en-GB',
    ]
    const { code, out } = await rapporteur(args, { input: STORY })
    expect(code).toBe(0)
    expect(StoryRecord.parse(JSON.parse(out))).toMatchObject({
      published: '2024-11-14',
      publisher: 'Wire',
      language: 'en-GB',
    })
  })

  it('reads a page without its scripts', async () => {
    const { code, out } = await rapporteur(['read', 'page.html'])
    expect(code).toBe(0)
    expect(out).toContain('Ministers meet in Nairobi')
    expect(out).not.toContain('alert')
  })

  it('shows control characters of a story instead of sending them to the terminal', async () => {
    const { out } = await rapporteur(['read', '-', '--publisher', 'Wire \u001b]0;x\u0007 \u202eeriW'], { input: STORY })
    expect(out).toContain('Wire \ufffd]0;x\ufffd \ufffderiW')
  })
})

describe('what is refused', { timeout: 120_000 }, () => {
  it.each([
    ['a file that is not there', 'nothing.txt', 'nothing.txt'],
    ['a folder without a story', 'empty', 'empty'],
    ['an empty file', 'empty.txt', 'empty.txt'],
    ['a picture', 'picture.txt', 'picture.txt'],
    ['a file that is not UTF-8', 'latin.txt', 'latin.txt'],
    ['a file of 50 MB', 'large.txt', 'large.txt'],
    ['a date that is none', 'undated.txt', '"soon"'],
  ])('%s', async (_what, file, named) => {
    const { code, out, err } = await rapporteur(['read', file, '--json'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(ONE_LINE)
    expect(err).toContain(named)
  })

  it('a bad file, for which no workspace is made', async () => {
    const { code, out, err } = await rapporteur(['add', 'latin.txt', '-w', 'new'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(ONE_LINE)
    expect(await readdir(folder)).not.toContain('new')
  })

  it.each([[['frobnicate']], [['read']], [['read', 'story.txt', '--jsn']], [['read', 'story.txt', '--format', 'xls']]])(
    'usage that is wrong ends with code 2: %j',
    async (args) => {
      const { code, out, err } = await rapporteur(args)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(/^rapporteur: /)
    },
  )

  it.each([
    [['timeline', 'Atlantis'], 'Atlantis'],
    [['timeline', '--from', 'yesterday'], 'yesterday'],
    [['mechanism', 'ministerial on cheese'], 'ministerial on cheese'],
  ])('a question that cannot be answered: %j', async (args, named) => {
    const { code, out, err } = await rapporteur([...args, '-w', 'kept'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(ONE_LINE)
    expect(err).toContain(named)
  })

  it('a timeline where there is no workspace, and none is made', async () => {
    const { code, err } = await rapporteur(['timeline', '-w', 'absent'])
    expect(code).toBe(1)
    expect(err).toMatch(ONE_LINE)
    expect(await readdir(folder)).not.toContain('absent')
  })
})

describe('a good neighbour of other programs', { timeout: 120_000 }, () => {
  /** What a line of a shell ends with; with `pipefail` the first program's failure is that of the line. */
  const shell = (line: string, env: NodeJS.ProcessEnv = {}) =>
    spawnSync('bash', ['-o', 'pipefail', '-c', line], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, R: `${process.execPath} ${BIN}`, ...env },
    })

  it.each([['$R --help | head -1'], ['$R completion zsh | head -1'], ['$R timeline --json -w kept | head -1']])(
    'a reader that goes away is no error: %s',
    (line) => {
      const { status, stderr, stdout } = shell(line)
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toMatch(/^[^\n]+\n$/)
    },
  )

  it.each([
    [['--version'], 0],
    [['--help'], 0],
    [['help', 'read'], 0],
    [['read', '--help', '--no-color'], 0],
    [[], 2],
    [['history', '--limit', 'many'], 2],
    [['completion', 'tcsh'], 2],
    [['rank', 'sm_1', 'best', '--reason', 'x'], 2],
    [['retract', 'sm_1'], 2],
    [['show', 'ev_00000000000000000000000000', '-w', 'kept'], 1],
  ])('%j ends with %i', async (args, code) => {
    const ended = await rapporteur(args)
    expect({ code: ended.code, quiet: code === 0 ? ended.err : ended.out }).toEqual({ code, quiet: '' })
  })

  it('tells what it did as JSON alone on standard output', async () => {
    for (const args of [['verify'], ['rebuild'], ['backup', '--to', 'kept.jsonl.gz', '--replace']]) {
      const { code, out } = await rapporteur([...args, '--json', '-w', 'kept'])
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ batches: 1, head: expect.stringMatching(/^[0-9a-f]{64}$/) })
    }
  })
})

describe('colours', () => {
  it.each([
    ['a terminal', true, { TERM: 'xterm' }, true],
    ['a pipe', false, { TERM: 'xterm' }, false],
    ['NO_COLOR', true, { TERM: 'xterm', NO_COLOR: '1' }, false],
    ['an empty NO_COLOR', true, { TERM: 'xterm', NO_COLOR: '' }, true],
    ['a terminal that only prints', true, { TERM: 'dumb' }, false],
  ])('%s', (_what, isTTY, env, coloured) => {
    expect(style({ isTTY }, env).bold('a') !== 'a').toBe(coloured)
  })
})

describe('the workspace', { timeout: 120_000 }, () => {
  it('takes a story once', async () => {
    const { code, out } = await rapporteur(['add', 'story.txt', '-w', 'kept'])
    expect(code).toBe(0)
    expect(out).toContain('on record already')
  })

  it.each([[['China', 'RUS']], [['Russian', '--from', '2024-11', '--to', '2024']]])(
    'shows the chronology of %j with its source',
    async (args) => {
      const { code, out } = await rapporteur(['timeline', ...args], { env: { RAPPORTEUR_WORKSPACE: 'kept' } })
      expect(code).toBe(0)
      expect(out).toContain('12 November 2024 [held] 19th China-Russia strategic security consultations')
      expect(out).toContain('Composed test desk, 13 November 2024: China and Russia hold talks')
    },
  )

  it('shows nothing where nothing is on record', async () => {
    const { code, out } = await rapporteur(['timeline', 'France', '-w', 'kept'])
    expect(code).toBe(0)
    expect(out).toBe('No events of France are on record.\n')
  })

  it('shows mechanisms and rounds', async () => {
    const list = await rapporteur(['mechanism', '-w', 'kept'])
    expect(list.out).toContain('China-Russia strategic security consultations')
    const one = await rapporteur(['mechanism', 'strategic', 'security', '-w', 'kept'])
    expect(one.out).toMatch(/19 {2}12 November 2024 \[held\]/)
    expect(one.out).toContain('source: Composed test desk, 13 November 2024')
  })

  it('answers in JSON', async () => {
    const events = await rapporteur(['timeline', '--json', '-w', 'kept'])
    expect(EventSummary.array().parse(JSON.parse(events.out))).toHaveLength(1)
    const mechanisms = await rapporteur(['mechanism', '--json', '-w', 'kept'])
    expect(MechanismSummary.array().parse(JSON.parse(mechanisms.out))).toHaveLength(1)
    const mechanism = await rapporteur(['mechanism', 'security', '--json', '-w', 'kept'])
    expect(MechanismView.parse(JSON.parse(mechanism.out)).roundsOnRecord).toHaveLength(1)
  })

  it('that is damaged is left as it is', async () => {
    const damaged = join(folder, 'damaged')
    await copied(join(folder, 'kept'), damaged)
    await truncate(join(damaged, 'db', 'global', 'pg_control'), 100)
    const before = await contents(damaged)
    for (const args of [
      ['add', 'page.html'],
      ['start', '--port', '0'],
    ]) {
      const { code, out, err } = await rapporteur([...args, '-w', 'damaged'])
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toMatch(ONE_LINE)
      expect(err).toContain('damaged')
    }
    expect(await contents(damaged)).toEqual(before)
  })

  it('is not made in a folder that holds something else', async () => {
    await mkdir(join(folder, 'other'))
    await writeFile(join(folder, 'other', 'notes.txt'), 'mine')
    const { code, err } = await rapporteur(['add', 'story.txt', '-w', 'other'])
    expect(code).toBe(1)
    expect(err).toMatch(ONE_LINE)
    expect(await readdir(join(folder, 'other'))).toEqual(['notes.txt'])
  })
})

describe('start', { timeout: 240_000 }, () => {
  const running = new Set<ChildProcess>()
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL')
  })

  /** Starts the server and waits for its address. */
  async function start(args: string[]): Promise<{ child: ChildProcess; address: string; out: () => string }> {
    const child = spawn(process.execPath, [BIN, 'start', ...args], { cwd: folder })
    running.add(child)
    child.once('exit', () => running.delete(child))
    const [out, err] = [collect(child.stdout), collect(child.stderr)]
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', () => {
        const found = /ready at (http:\/\/127\.0\.0\.1:\d+)/.exec(out())?.[1]
        if (found) resolve(found)
      })
      child.once('exit', () => reject(new Error(`The server did not start: ${err()}`)))
    })
    return { child, address, out }
  }

  async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
    const closed = once(child, 'exit')
    child.kill(signal)
    const [code] = (await closed) as [number | null]
    return code
  }

  it('serves, keeps other processes off the workspace, takes the next port, and ends cleanly', async () => {
    const first = await start(['--port', '0', '--no-sample', '-w', 'served'])
    const port = Number(new URL(first.address).port)
    const answer = await fetch(`${first.address}/api/workspace`)
    expect(await answer.json()).toMatchObject({ name: 'served', sources: 0 })

    const before = await contents(join(folder, 'served'))
    const second = await rapporteur(['add', 'story.txt', '-w', 'served'])
    expect({ code: second.code, out: second.out }).toEqual({ code: 1, out: '' })
    expect(second.err).toMatch(ONE_LINE)
    expect(second.err).toContain(first.address)
    expect(await contents(join(folder, 'served'))).toEqual(before)

    const beside = await start(['--port', String(port), '--no-sample', '-w', 'beside'])
    expect(new URL(beside.address).port).not.toBe(String(port))
    expect(beside.out()).toContain(`Port ${port} is in use`)
    expect(await stop(beside.child, 'SIGINT')).toBe(0)

    const posted = await fetch(`${first.address}/api/sources`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: STORY }),
    })
    expect(posted.status).toBe(201)
    expect(await stop(first.child, 'SIGTERM')).toBe(0)
    const { out } = await rapporteur(['timeline', '-w', 'served'])
    expect(out).toContain('19th China-Russia strategic security consultations')
  })

  it('refuses a port that is none', async () => {
    const { code, err } = await rapporteur(['start', '--port', 'eighty', '-w', 'never'])
    expect(code).toBe(2)
    expect(err).toContain('Give a number from 0 to 65500.')
    expect(await readdir(folder)).not.toContain('never')
  })
})
