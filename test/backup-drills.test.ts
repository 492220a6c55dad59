import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { backUp } from '../src/ledger/backup/backup.ts'
import { restore } from '../src/ledger/backup/restore.ts'
import { openWorkspace } from '../src/ledger/workspace.ts'

const BIN = fileURLToPath(new URL('../bin/rapporteur.js', import.meta.url))
const DRILLS = 2

let folder: string
let place: string
let server: ChildProcess
let address: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-drills-'))
  place = join(folder, 'served')
  server = spawn(process.execPath, [BIN, 'start', '--port', '0', '--no-sample', '-w', place], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  server.stdout?.on('data', (chunk) => {
    out += chunk
  })
  while (!/ready at/.test(out)) await wait(50)
  address = /http:\/\/[\d.:]+/.exec(out)?.[0] ?? ''
}, 180_000)

afterAll(async () => {
  server.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

it('backups made while a server writes are the record up to their moment, and restore to it', async () => {
  let drills = 0
  const acknowledged: string[] = []
  const writer = (async () => {
    for (let n = 1; drills < DRILLS; n++) {
      const text = `China and Russia held round ${n} of the annual security consultations in Beijing on 12 November 2024.`
      const answer = await fetch(`${address}/api/sources`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, published: '2024-11-13' }),
      })
      expect(answer.status).toBe(201)
      acknowledged.push(((await answer.json()) as { source: { id: string } }).source.id)
    }
  })()
  const made = []
  for (; drills < DRILLS; drills++) {
    const before = acknowledged.length
    while (acknowledged.length < before + 3) await wait(5)
    const known = acknowledged.length
    const file = join(folder, `${drills}.jsonl.gz`)
    made.push({ file, known, ...(await backUp(place, file, { version: 'test' })) })
  }
  await writer
  server.kill('SIGTERM')
  await once(server, 'close')

  const hashes = (await readFile(join(place, 'ledger.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).hash)
  for (const { file, known, batches, head } of made) {
    expect(batches).toBeGreaterThanOrEqual(known)
    expect(head).toBe(hashes[batches - 1])
    await restore(file, `${file}-restored`)
    const restored = await openWorkspace(`${file}-restored`)
    expect(await restored.verify()).toEqual({ batches, hash: head, faults: [] })
    for (const id of acknowledged.slice(0, known)) expect(await restored.source(id)).toMatchObject({ id })
    await restored.close()
  }
  expect(new Set(made.map(({ head }) => head)).size).toBe(DRILLS)
}, 300_000)
