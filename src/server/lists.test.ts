import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOST, type ServedWorkspace, servedWorkspace } from './testing/app.ts'

const STORIES = [
  'Officials of France and Germany met in Paris on 3 May 2024.',
  "published: 2024-01-12\npublisher: Desk\n\nChina's foreign minister Wang Yi and Japan's foreign minister Takeshi Iwaya co-chaired the 4th round of the China-Japan strategic consultations in Beijing on 10 January 2024.\n",
  'Wang Yi and Sergei Shoigu, secretary of the Security Council of Russia, co-chaired the 19th round of the annual China-Russia strategic security consultations in Beijing on November 12, 2024.',
  'Wang Yi and Sergei Shoigu co-chaired the 18th round of the annual China-Russia strategic security consultations in Beijing on November 12, 2024.',
]

let served: ServedWorkspace

beforeAll(async () => {
  served = await servedWorkspace()
  for (const text of STORIES) await post('/api/sources', { text })
  const { items } = (await read('/api/proposals')) as { items: { batch: string; entity: string }[] }
  for (const { batch, entity } of items.slice(0, 3))
    await post('/api/codings', { reason: 'coded', batch, entity, verdict: 'accepted' })
})
afterAll(() => served.remove())

const get = async (path: string, headers: Record<string, string> = {}) =>
  served.app.request(path, { headers: { ...HOST, ...headers } })
const post = async (path: string, body: unknown) =>
  served.app.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...HOST, 'content-type': 'application/json' },
  })
const read = async (path: string) => (await get(path)).json()

interface Page {
  readonly items: unknown[]
  readonly next: string | null
  readonly total?: number
}

/** Each list with how many it has at least here. */
const LISTS: [string, number][] = [
  ['/api/events', 3],
  ['/api/sources', 4],
  ['/api/statements', 30],
  ['/api/statements?property=date', 3],
  ['/api/mechanisms', 1],
  ['/api/people', 3],
  ['/api/offices', 1],
  ['/api/sides', 4],
  ['/api/relationships', 2],
  ['/api/conflicts', 1],
  ['/api/questions', 0],
  ['/api/lost', 0],
  ['/api/proposals', 4],
  ['/api/codings', 3],
  ['/api/batches', 7],
]

describe.each(LISTS)('%s', (path, least) => {
  const paged = (query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`

  it('comes in pages that hold each item once, and whole as lines', async () => {
    const whole = (await read(paged('limit=200'))) as Page
    expect(whole.next).toBeNull()
    expect(whole.items.length).toBeGreaterThanOrEqual(least)
    const walked: unknown[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = (await read(paged(`limit=2${cursor && `&cursor=${cursor}`}`))) as Page
      expect(page.items.length).toBeLessThanOrEqual(2)
      if (page.total !== undefined && !path.includes('batches')) expect(page.total).toBe(whole.items.length)
      walked.push(...page.items)
      cursor = page.next
    }
    expect(walked).toEqual(whole.items)
    const answer = await get(path, { accept: 'application/x-ndjson' })
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
    const text = await answer.text()
    expect(
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    ).toEqual(whole.items)
  })

  it('refuses a cursor that no page gave', async () => {
    expect((await get(paged('cursor=behind'))).status).toBe(400)
  })
})

it.each(['*/*', 'text/html, application/json;q=0.9', 'application/json, application/x-ndjson;q=0.5'])(
  'what takes %s has JSON',
  async (accept) => {
    expect((await get('/api/events', { accept })).headers.get('content-type')).toMatch(/^application\/json/)
  },
)

it('has met no error of the server', () => {
  expect(served.failures).toEqual([])
})
