import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { restore } from '../ledger/backup/restore.ts'
import { openWorkspace } from '../ledger/workspace.ts'
import { HOST, type ServedWorkspace, servedWorkspace } from './testing/app.ts'

let served: ServedWorkspace
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-keeping-'))
  served = await servedWorkspace()
  await served.app.request('/api/sources', {
    method: 'POST',
    body: JSON.stringify({ text: 'Officials of Chile and Peru met in Lima on 3 June 2024.' }),
    headers: { ...HOST, 'content-type': 'application/json' },
  })
}, 180_000)
afterAll(async () => {
  await served.remove()
  await rm(folder, { recursive: true })
}, 60_000)

const get = (path: string) => served.app.request(path, { headers: HOST })

it('a backup that was downloaded is the same record when it is restored; cut off it is refused', async () => {
  const answer = await get('/api/backup')
  expect(answer.headers.get('content-type')).toBe('application/gzip')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="record.jsonl.gz"')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  await writeFile(join(folder, 'whole'), bytes)
  await writeFile(join(folder, 'cut'), bytes.subarray(0, -100))
  await expect(restore(join(folder, 'cut'), join(folder, 'none'), {})).rejects.toMatchObject({
    code: 'backup-damaged',
  })
  const { hash } = await served.workspace.head()
  expect(await restore(join(folder, 'whole'), join(folder, 'restored'), {})).toMatchObject({ head: hash })
  const restored = await openWorkspace(join(folder, 'restored'))
  expect(await restored.head()).toMatchObject({ hash })
  await restored.close()
}, 120_000)

it('a check of the record says what it found, anew each time', async () => {
  const { seq, hash } = await served.workspace.head()
  const answer = await get('/api/verify')
  expect([answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([null, 'no-store'])
  expect(await answer.json()).toEqual({ batches: seq, head: hash, faults: [] })
}, 120_000)
