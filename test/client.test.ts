import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientTypes } from '../scripts/api/types.ts'
import { type Connection, connect, ProblemError, type Shapes } from '../src/client/client.ts'
import { sharedThreads } from '../src/intake/testing/shared-threads.ts'
import { type Workspaces, workspaces } from '../src/ledger/testing/workspaces.ts'
import { openWorkspace, type Workspace } from '../src/ledger/workspace.ts'
import { PageFetcher } from '../src/read/web/fetch-page.ts'
import { type Served, serve } from '../src/server/serve.ts'

const failures: unknown[] = []
let made: Workspaces
let workspace: Workspace
let served: Served
let record: Connection

beforeAll(async () => {
  made = await workspaces()
  workspace = await openWorkspace(await made.fresh('workspace'))
  const onError = (error: unknown) => failures.push(error)
  served = await serve(workspace, {
    port: 0,
    web: made.folder,
    threads: sharedThreads,
    pages: new PageFetcher({ allowPrivate: false }),
    onError,
  })
  record = connect(served.address)
})
afterAll(async () => {
  await served.stop()
  await workspace.close()
  await made.remove()
})

it('adds a story, reads a page, a thing and its statements', async () => {
  const text = 'Officials of France and Germany met in Paris on 3 May 2024.'
  const { added, events } = await record.post('/api/sources', { body: { text, publisher: 'Desk' } })
  expect([added, events.length]).toEqual([true, 1])
  const { items, total } = await record.get('/api/events', { params: { query: { side: ['FRA', 'DEU'], limit: '1' } } })
  const [event]: (Shapes['EventSummary'] | undefined)[] = items
  expect([total, event?.date, event?.place]).toEqual([1, '2024-05-03', 'Paris'])
  const { statements } = await record.get('/api/events/{id}', { params: { path: { id: event?.id ?? '' } } })
  expect(statements.length).toBeGreaterThan(3)
})

it('gives each item of a list', async () => {
  for (let day = 1; day <= 3; day++)
    await record.post('/api/sources', {
      body: { text: `Officials of Chile and Peru met in Lima on ${day} June 2024.` },
    })
  const dates: (string | null)[] = []
  for await (const { date } of record.each('/api/events', { params: { query: { side: 'CHL' } } })) dates.push(date)
  expect(dates).toEqual(['2024-06-03', '2024-06-02', '2024-06-01'])
  for await (const statement of record.each('/api/statements')) {
    expect(statement.id).toMatch(/^sm_/)
    break
  }
})

it('exports what is no JSON', async () => {
  const stream = await record.get('/api/export/{format}', {
    params: { path: { format: 'csv' }, query: { table: 'events' } },
    parseAs: 'stream',
  })
  expect(await new Response(stream).text()).toContain('2024-05-03')
})

it('reads anew only what changed, and decides only about what was seen', async () => {
  const [event] = (await record.get('/api/events')).items
  const params = { path: { id: event?.id ?? '' } }
  const first = await record.read('/api/entities/{id}/statements', { params })
  const again = await record.read('/api/entities/{id}/statements', { params, headers: { 'if-none-match': first.etag } })
  expect(again).toEqual({ data: null, etag: first.etag })
  const id = first.data?.statements.find(({ property }) => property === 'date')?.id ?? ''
  const rank = (as: 'preferred' | 'deprecated') =>
    record.post('/api/statements/{id}/rank', {
      params: { path: { id }, header: { 'If-Match': first.etag ?? '' } },
      body: { rank: as, by: 'Ann', reason: 'seen' },
    })
  expect((await rank('preferred')).batch).toMatch(/^ba_/)
  await expect(rank('deprecated')).rejects.toMatchObject({ status: 412, code: 'changed-meanwhile' })
})

it('what goes wrong is a problem', async () => {
  const missing = record.get('/api/events/{id}', { params: { path: { id: 'ev_none' } } })
  await expect(missing).rejects.toBeInstanceOf(ProblemError)
  await expect(missing).rejects.toMatchObject({
    ...{ status: 404, code: 'not-found', message: expect.stringContaining('ev_none'), advice: expect.any(String) },
  })
  const elsewhere = connect('http://127.0.0.1:9').get('/api/workspace')
  await expect(elsewhere).rejects.toMatchObject({ status: 0, code: 'unreachable' })
  const other = createServer((_, answer) => answer.writeHead(500).end('no problem'))
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const foreign = connect(`http://127.0.0.1:${(other.address() as AddressInfo).port}`).get('/api/workspace')
  await expect(foreign).rejects.toMatchObject({ status: 500, code: 'unexpected' })
  other.close()
})

it('ends when it is told to', async () => {
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(record.get('/api/events', { signal })).rejects.toThrow('enough')
  await expect(record.each('/api/events', { signal }).next()).rejects.toThrow('enough')
})

it('what is sent again because its answer was lost is done once', async () => {
  let lost = 0
  const losing: typeof globalThis.fetch = async (input, init) => {
    const answer = await fetch(input, init)
    if (lost++ > 0) return answer
    throw new TypeError('the connection broke')
  }
  const before = (await workspace.head()).seq
  const body = { kind: 'Person', name: 'Composed Person', reason: 'entered' } as const
  const { entity } = await connect(served.address, { fetch: losing }).post('/api/entities', { body })
  expect([entity.slice(0, 4), lost, (await workspace.head()).seq]).toEqual(['per_', 2, before + 1])
})

it('its types are those of the routes (npm run generate)', async () => {
  expect(await readFile(new URL('../src/client/generated/api.ts', import.meta.url), 'utf8')).toBe(await clientTypes())
})

it('has met no error of the server', () => {
  expect(failures).toEqual([])
})
