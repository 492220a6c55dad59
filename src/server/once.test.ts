import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newEntity } from '../intake/new-entity.ts'
import { sharedThreads } from '../intake/testing/shared-threads.ts'
import { type Workspaces, workspaces } from '../ledger/testing/workspaces.ts'
import { openWorkspace, type Workspace } from '../ledger/workspace.ts'
import { PageFetcher } from '../read/web/fetch-page.ts'
import { createApp } from './app.ts'
import { HOST, PORT } from './testing/app.ts'

let made: Workspaces
let place: string
let workspace: Workspace
let app: ReturnType<typeof createApp>
const failures: unknown[] = []

/** A server as it is after a start: it knows what the workspace keeps, and nothing else. */
async function restarted({ workspaceToo }: { workspaceToo: boolean }) {
  if (workspaceToo) {
    await workspace?.close()
    workspace = await openWorkspace(place)
  }
  app = createApp({
    workspace,
    threads: sharedThreads,
    pages: new PageFetcher({ allowPrivate: false }),
    name: 'workspace',
    version: '0.0.0',
    port: PORT,
    web: join(made.folder, 'web'),
    onError: (error) => failures.push(error),
  })
}

beforeAll(async () => {
  made = await workspaces()
  place = await made.fresh('workspace')
  await restarted({ workspaceToo: true })
})
afterAll(async () => {
  await workspace.close()
  await made.remove()
})

async function post(path: string, body: object, key?: string) {
  const headers = { ...HOST, 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) }
  const answer = await app.request(path, { method: 'POST', body: JSON.stringify(body), headers })
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}
const codeOf = ({ text }: { text: string }) => (JSON.parse(text) as { code?: string }).code
const BY = { by: 'Ann', reason: 'entered' }
const PERSON = { ...BY, kind: 'Person', name: 'Composed Person' }

it.each([
  ['a story', '/api/sources', { text: 'Officials of France and Germany met in Paris on 3 May 2024.' }],
  ['a person', '/api/entities', PERSON],
  [
    'a record by hand',
    '/api/records',
    { ...BY, event: { type: 'call', status: 'held', date: '2024-03-20', sides: ['LAO', 'THA'] } },
  ],
  ['all that is sure', '/api/proposals/accept-above', { ...BY, likely: 0 }],
  ['an undoing of the last decision', '/api/review/undo', BY],
])('%s is put on record once for its key, across starts of the server', async (what, path, body) => {
  const first = await post(path, body, what)
  expect(first).toMatchObject({ status: 201 })
  const { seq } = await workspace.head()
  expect(await post(path, body, what)).toEqual(first)
  await restarted({ workspaceToo: false })
  expect(await post(path, body, what)).toEqual(first)
  expect(await post(path, body, what)).toEqual(first)
  expect((await workspace.head()).seq).toBe(seq)
})

it('so it is when the workspace was closed between, and sent many times at once', async () => {
  const send = () => post('/api/entities', { ...PERSON, name: 'Another Person' }, 'at once')
  const answers = await Promise.all([send(), send(), send()])
  await restarted({ workspaceToo: true })
  const { seq } = await workspace.head()
  answers.push(...(await Promise.all([send(), send()])))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect((await workspace.head()).seq).toBe(seq)
})

it.each([
  ['another body', '/api/entities', { ...PERSON, name: 'Third Person' }],
  ['another address', '/api/review/undo', BY],
])('a key is refused with %s, before and after a start', async (_what, path, body) => {
  for (const restart of [false, true]) {
    if (restart) await restarted({ workspaceToo: false })
    const { seq } = await workspace.head()
    const refused = await post(path, body, 'a person')
    expect([refused.status, codeOf(refused)]).toEqual([422, 'key-reused'])
    expect((await workspace.head()).seq).toBe(seq)
  }
})

it('a request that was done while its answer was lost says which batch it brought', async () => {
  const body = { ...BY, kind: 'Person', name: 'Fourth Person' } as const
  const digest = createHash('sha256')
    .update(`/api/entities\n${JSON.stringify(body)}`)
    .digest('hex')
  const { appended } = await workspace.doOnce({ key: 'lost', digest }, () =>
    newEntity(workspace, { ...body, parties: [], type: 'other' }, BY),
  )
  const answer = await post('/api/entities', body, 'lost')
  expect([answer.status, codeOf(answer)]).toEqual([409, 'decided-already'])
  expect(answer.text).toContain(appended?.batch)
})

it.each(['', 'k'.repeat(256)])('a key of no length that is kept is refused', async (key) => {
  expect(codeOf(await post('/api/review/undo', BY, key))).toBe('input-invalid')
})

it('has met no error of the server', () => {
  expect(failures).toEqual([])
})
