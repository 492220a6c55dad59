import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { backUp } from '../../src/ledger/backup/backup.ts'
import { type Bundled, bundled } from '../../src/ledger/testing/bundled.ts'
import { copied } from '../../src/ledger/testing/copied.ts'
import { type Workspaces, workspaces } from '../../src/ledger/testing/workspaces.ts'
import { openWorkspace } from '../../src/ledger/workspace.ts'
import { sourceOf } from '../../src/model/testing/sources.ts'

const PROGRAM = fileURLToPath(new URL('command-program.ts', import.meta.url))
const TIME_LIMIT = 60_000

let program: Bundled
let made: Workspaces
let prepared: string
let head: string
let work: string

beforeAll(async () => {
  program = await bundled(PROGRAM)
  made = await workspaces()
  prepared = await made.fresh('prepared')
  const workspace = await openWorkspace(prepared)
  for (let n = 1; n <= 3; n++)
    await workspace.addSource(
      sourceOf(`Round ${n} was held.${' At length.'.repeat(9000)}`),
      async () => ({ entities: [], statements: [] }),
      { by: 'test' },
    )
  head = (await workspace.head()).hash
  await workspace.close()
  await backUp(prepared, join(made.folder, 'prepared.gz'), { version: 'test' })
  work = join(made.folder, 'work')
  await mkdir(work)
}, 180_000)
afterAll(async () => {
  await made.remove()
  await program.remove()
})

/** Runs a command where no file may grow beyond so many KiB. */
async function run(limit: number | 'unlimited', args: readonly string[]): Promise<string> {
  const command = ['-c', `ulimit -f ${limit}; exec "$@"`, 'bash', process.execPath, ...program.args]
  const child = spawn('bash', [...command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIME_LIMIT,
    killSignal: 'SIGKILL',
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  return code === 0 ? 'done' : `${signal ?? said.replace('ready\n', '')}`
}

/** No room for a line of the log, for a file of the write-ahead log, and for what a very large batch is sorted in. */
const SMALL = 64
const NO_SEGMENT = 15_000
const SEGMENT = 17_000

const place = () => join(work, 'place')
const TABLE: readonly (readonly [
  what: string,
  limit: number,
  args: () => readonly string[],
  target: () => string | null,
])[] = [
  ['add', SMALL, () => ['add', place(), '1'], () => null],
  ['add', NO_SEGMENT, () => ['add', place(), '1'], () => null],
  ['backup', 1, () => ['backup', place(), join(work, 'backup.gz')], () => join(work, 'backup.gz')],
  ['recover', NO_SEGMENT, () => ['recover', place()], () => null],
  [
    'restore',
    NO_SEGMENT,
    () => ['restore', join(made.folder, 'prepared.gz'), join(work, 'restored')],
    () => join(work, 'restored'),
  ],
  ['move', NO_SEGMENT, () => ['move', place(), join(work, 'moved')], () => join(work, 'moved')],
]

it.skipIf(process.platform === 'win32').each(TABLE)(
  '%s where no file may be larger than %i KiB is refused, leaves all as it was, and succeeds without that',
  async (_what, limit, args, target) => {
    await copied(prepared, place())
    const before = await readdir(work)
    expect(await run(limit, args())).toMatch(/^disk-full: /)
    expect(await readdir(work)).toEqual(before)
    const workspace = await openWorkspace(place())
    expect(await workspace.verify()).toMatchObject({ hash: head, faults: [] })
    await workspace.close()
    expect(await run('unlimited', args())).toBe('done')
    const made = target()
    if (made) expect(existsSync(made)).toBe(true)
  },
  180_000,
)

it.skipIf(process.platform === 'win32')(
  'a batch that meets the limit in the middle of its transaction leaves nothing',
  async () => {
    await copied(prepared, place())
    expect(await run(SEGMENT, ['add', place(), '20'])).toMatch(/^disk-full: /)
    expect(await run(SEGMENT, ['add', place(), '1'])).toBe('done')
    const workspace = await openWorkspace(place())
    expect(await workspace.verify()).toMatchObject({ batches: 4, faults: [] })
    await workspace.close()
  },
  180_000,
)
