import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOST, type ServedWorkspace, servedWorkspace } from './testing/app.ts'

const STORY = (day: number) => `Officials of France and Germany met in Paris on ${day} May 2024 to discuss trade.\n`

let served: ServedWorkspace

beforeAll(async () => {
  served = await servedWorkspace()
})
afterAll(() => served.remove())

const get = async (path: string, headers: Record<string, string> = {}) =>
  served.app.request(path, { headers: { ...HOST, ...headers } })
const post = async (path: string, body: unknown, headers: Record<string, string> = {}) =>
  served.app.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...HOST, 'content-type': 'application/json', ...headers },
  })
const tagOf = async (path: string) => (await get(path)).headers.get('etag') ?? expect.fail('no tag')

const READINGS = [
  '/api/workspace',
  '/api/events',
  '/api/events?side=FRA&asOf=2030-01-01',
  '/api/sides',
  '/api/proposals',
  '/api/agenda.ics',
  '/api/export/csv',
  '/api/openapi.json',
]

describe('what is read', () => {
  it.each(READINGS)('%s is sent once for each state of the record', async (path) => {
    const first = await get(path)
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"\d+-[0-9a-f]{16}-[0-9a-f]{16}"$/)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    for (const asked of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await get(path, { 'if-none-match': asked })
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, ''])
    }
    expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('is sent again when something was put on record', async () => {
    const tags = await Promise.all(READINGS.map(tagOf))
    await post('/api/sources', { text: STORY(1) })
    const again = await Promise.all(READINGS.map((path, i) => get(path, { 'if-none-match': tags[i] ?? '' })))
    expect(again.map(({ status }) => status)).toEqual(READINGS.map(() => 200))
  })

  it.each(['/api/events/ev_none', '/api/nothing', '/api/events?limit=many'])('%s has no tag', async (path) => {
    const { headers } = await get(path)
    expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store'])
  })

  it('has another tag in another form', async () => {
    const plain = await tagOf('/api/events')
    expect((await get('/api/events', { accept: 'application/x-ndjson' })).headers.get('etag')).not.toBe(plain)
  })
})

interface Stated {
  readonly id: string
  readonly property: string
  readonly value: unknown
}

/** A new event with the tag of the answer that shows it, its statements and its batch. */
async function seenEvent(day: number) {
  const { events } = (await (await post('/api/sources', { text: STORY(day) })).json()) as { events: { id: string }[] }
  const [event] = events
  const path = `/api/entities/${event?.id}/statements`
  const answer = await get(path)
  const { statements } = (await answer.json()) as { statements: Stated[] }
  const of = (property: string) => statements.find((s) => s.property === property)?.id ?? expect.fail(property)
  const { items } = (await (await get('/api/batches?limit=1')).json()) as { items: { id: string }[] }
  return {
    id: event?.id ?? '',
    of,
    batch: items[0]?.id ?? '',
    match: { 'if-match': answer.headers.get('etag') ?? '' },
  }
}
type Seen = Awaited<ReturnType<typeof seenEvent>>

const BY = { by: 'Ann', reason: 'seen' }
const OTHER = { by: 'Ben', reason: 'seen first' }
const rank = (of: Seen, body: object, headers = {}) =>
  post(`/api/statements/${of.of('date')}/rank`, { ...body, rank: 'preferred' }, headers)

const MEANWHILE: [string, (seen: Seen) => Promise<unknown>, (seen: Seen) => Promise<Response>, number][] = [
  ['a rank after nothing', async () => undefined, (s) => rank(s, BY, s.match), 201],
  [
    'a rank after a story of another event',
    () => post('/api/sources', { text: STORY(2) }),
    (s) => rank(s, BY, s.match),
    201,
  ],
  [
    'a rank after another rank',
    (s) => post(`/api/statements/${s.of('date')}/rank`, { ...OTHER, rank: 'deprecated' }),
    (s) => rank(s, BY, s.match),
    412,
  ],
  [
    'a rank after another value was entered',
    (s) => post(`/api/entities/${s.id}/statements`, { ...OTHER, property: 'date', value: '2024-05-02' }),
    (s) => rank(s, BY, s.match),
    412,
  ],
  [
    'a rank after another property was decided',
    (s) => post(`/api/statements/${s.of('place')}/rank`, { ...OTHER, rank: 'preferred' }),
    (s) => rank(s, BY, s.match),
    201,
  ],
  [
    'a rank after its batch was undone and brought back',
    async (s) => {
      const { batch } = (await (await post(`/api/batches/${s.batch}/undo`, OTHER)).json()) as { batch: string }
      return post(`/api/batches/${batch}/undo`, OTHER)
    },
    (s) => rank(s, BY, s.match),
    412,
  ],
  [
    'an undoing after a correction',
    (s) => post(`/api/statements/${s.of('date')}/correct`, { ...OTHER, value: '2024-05-03' }),
    (s) => post(`/api/batches/${s.batch}/undo`, BY, s.match),
    412,
  ],
  ['an undoing after nothing', async () => undefined, (s) => post(`/api/batches/${s.batch}/undo`, BY, s.match), 201],
  [
    'a value after another',
    (s) => post(`/api/entities/${s.id}/statements`, { ...OTHER, property: 'place', value: 'Lyon' }),
    (s) => post(`/api/entities/${s.id}/statements`, { ...BY, property: 'place', value: 'Nice' }, s.match),
    412,
  ],
  [
    'an acceptance after a correction',
    (s) => post(`/api/statements/${s.of('date')}/correct`, { ...OTHER, value: '2024-05-03' }),
    (s) => post('/api/proposals/accept', { ...BY, proposals: [{ batch: s.batch, entity: s.id }] }, s.match),
    412,
  ],
  [
    'an acceptance after nothing',
    async () => undefined,
    (s) => post('/api/proposals/accept', { ...BY, proposals: [{ batch: s.batch, entity: s.id }] }, s.match),
    201,
  ],
  [
    'all that is sure after anything',
    () => post('/api/sources', { text: STORY(3) }),
    (s) => post('/api/proposals/accept-above', { ...BY, likely: 0.99 }, s.match),
    412,
  ],
  [
    'a rank by a tag of another record',
    async () => undefined,
    (s) => rank(s, BY, { 'if-match': `"1-${'a'.repeat(16)}-${'b'.repeat(16)}"` }),
    412,
  ],
  ['a rank by a tag that is none of ours', async () => undefined, (s) => rank(s, BY, { 'if-match': '"seen"' }), 412],
  ['a rank by any tag', async () => undefined, (s) => rank(s, BY, { 'if-match': '*' }), 201],
]

describe('with If-Match', () => {
  it.each(MEANWHILE)('%s is answered', async (what, meanwhile, decide, status) => {
    const seen = await seenEvent(9 + MEANWHILE.findIndex(([name]) => name === what))
    await meanwhile(seen)
    const before = await served.workspace.head()
    const answer = await decide(seen)
    expect([answer.status, ((await answer.json()) as { code?: string }).code]).toEqual([
      status,
      status === 412 ? 'changed-meanwhile' : undefined,
    ])
    if (status === 412) expect(await served.workspace.head()).toEqual(before)
  })

  it('has met no error of the server', () => {
    expect(served.failures).toEqual([])
  })
})
