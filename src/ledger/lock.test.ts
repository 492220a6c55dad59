import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bundled, bundled } from './testing/bundled.ts'
import { contents, type Workspaces, workspaces } from './testing/workspaces.ts'
import { openWorkspace } from './workspace.ts'

const HOLDER = fileURLToPath(new URL('./testing/holder.ts', import.meta.url))

let made: Workspaces
let program: Bundled
const holders = new Set<ChildProcess>()

beforeAll(async () => {
  program = await bundled(HOLDER)
  made = await workspaces()
}, 180_000)

afterEach(async () => {
  for (const child of holders) await kill(child)
})

afterAll(async () => {
  await made.remove()
  await program.remove()
})

interface Holding {
  readonly child: ChildProcess
  /** The lines that the process has printed. */
  readonly lines: readonly string[]
  /** Waits until it has printed so many lines. */
  printed(count: number): Promise<void>
}

/** Starts a process of its own that opens the workspace, adds so many sources and stays. */
function hold(folder: string, sources: number, serving = ''): Holding {
  const child = spawn(process.execPath, [...program.args, folder, String(sources), serving], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  holders.add(child)
  const lines: string[] = []
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  const reader = createInterface(child.stdout)
  reader.on('line', (line) => lines.push(line))
  return {
    child,
    lines,
    async printed(count) {
      while (lines.length < count) {
        await Promise.race([once(reader, 'line'), once(reader, 'close')])
        if (child.exitCode !== null) throw new Error(`The holder ended: ${complaint}`)
      }
    },
  }
}

async function kill(child: ChildProcess): Promise<void> {
  holders.delete(child)
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

describe('a workspace that is open', () => {
  it('is refused to a second process, which is told who holds it and where it is served', async () => {
    const folder = await made.fresh('held')
    const holder = hold(folder, 0, 'http://127.0.0.1:4700')
    await holder.printed(1)
    const before = await contents(folder)
    for (const create of [false, true]) {
      await expect(openWorkspace(folder, { create })).rejects.toMatchObject({
        code: 'workspace-locked',
        message: `The workspace ${folder} is in use by process ${holder.child.pid} serving http://127.0.0.1:4700.`,
      })
    }
    expect(await contents(folder)).toEqual(before)
  })

  it('is refused to the same process, and free again once it is closed', async () => {
    const folder = await made.fresh('twice')
    const workspace = await openWorkspace(folder)
    await expect(openWorkspace(folder)).rejects.toMatchObject({ code: 'workspace-locked' })
    await workspace.close()
    expect(await readdir(folder)).toEqual(['closed.json', 'db', 'ledger.jsonl', 'workspace.json'])
    await (await openWorkspace(folder)).close()
  })

  it('is opened by one only of several that come at once', async () => {
    const folder = await made.fresh('raced')
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => openWorkspace(folder)))
    const opened = results.flatMap((r) => (r.status === 'fulfilled' ? [r.value] : []))
    const refused = results.flatMap((r) => (r.status === 'rejected' ? [r.reason] : []))
    expect(opened).toHaveLength(1)
    expect(refused.map((error) => error.code)).toEqual(Array(3).fill('workspace-locked'))
    for (const workspace of opened) await workspace.close()
  })
})

describe('a holder that has ended does not count', () => {
  it.each([
    ['a process of that number that began at another time', { pid: process.ppid, started: '1', host: hostname() }],
    ['a process that is no more', { pid: 2 ** 22 + 1, started: '1', host: hostname() }],
  ])('%s', async (_what, holder) => {
    const folder = await made.fresh(`ended-${holder.pid}`)
    await writeFile(join(folder, 'holder.json'), JSON.stringify({ ...holder, serving: null }))
    const workspace = await openWorkspace(folder)
    expect(JSON.parse(await readFile(join(folder, 'holder.json'), 'utf8'))).toMatchObject({ pid: process.pid })
    await workspace.close()
  })

  it.each(['', '{"pid": 1'])('a holder file that was cut off while it was written: %j', async (left) => {
    const folder = await made.fresh(`cut-${left.length}`)
    await writeFile(join(folder, 'holder.json'), left)
    await (await openWorkspace(folder)).close()
  })

  it('but one on another machine does, since there is no telling', async () => {
    const folder = await made.fresh('elsewhere')
    const holder = { pid: 1, started: '1', host: `not-${hostname()}`, serving: null }
    await writeFile(join(folder, 'holder.json'), JSON.stringify(holder))
    await expect(openWorkspace(folder)).rejects.toMatchObject({
      code: 'workspace-locked',
      message: expect.stringContaining(`process 1 on not-${hostname()}`),
    })
  })
})

it('a page that a crash left blank behind a table is no damage, then or later', async () => {
  const folder = await made.fresh('blank')
  const database = await PGlite.create({ dataDir: join(await made.fresh('asked'), 'db') })
  const { rows } = await database.query<{ path: string }>(`select pg_relation_filepath('source') as path`)
  await database.close()
  const holder = hold(folder, 0)
  await holder.printed(1)
  await kill(holder.child)
  await appendFile(join(folder, 'db', rows[0]?.path ?? ''), Buffer.alloc(8192 + 4096))
  for (let opening = 0; opening < 3; opening++) {
    const workspace = await openWorkspace(folder)
    expect(await workspace.stats()).toMatchObject({ sources: 0 })
    await workspace.close()
  }
})

it('what was acknowledged survives kill -9, and the workspace opens again', async () => {
  const folder = await made.fresh('killed')
  const acknowledged: string[] = []
  for (const after of [1, 4, 7]) {
    const holder = hold(folder, 1_000_000)
    await holder.printed(after)
    await kill(holder.child)
    acknowledged.push(...holder.lines)

    const workspace = await openWorkspace(folder)
    const onRecord = (await workspace.sources({ limit: 10_000 })).items.map((source) => source.id)
    expect(onRecord).toEqual(expect.arrayContaining(acknowledged))
    for (const id of onRecord) {
      const source = await workspace.source(id)
      expect(source?.items.map((item) => item.spans.map((span) => span.exact))).toEqual([[source?.text]])
    }
    const { sources, statements } = await workspace.stats()
    expect(statements).toBe(sources)
    await workspace.close()
  }
}, 180_000)
