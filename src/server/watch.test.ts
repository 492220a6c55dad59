import { afterAll, beforeAll, expect, it } from 'vitest'
import { HOST, type ServedWorkspace, servedWorkspace } from './testing/app.ts'

const STORY =
  'China and Russia held the 20th round of the annual China-Russia strategic security consultations in Moscow on December 2, 2025. The next round will be held in China in 2026.'

let served: ServedWorkspace
let source: string

const get = async (path: string) => {
  const response = await served.app.request(path, { headers: HOST })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

beforeAll(async () => {
  served = await servedWorkspace()
  const response = await served.app.request('/api/sources', {
    method: 'POST',
    headers: { ...HOST, 'content-type': 'application/json' },
    body: JSON.stringify({ published: '2025-12-03', text: STORY }),
  })
  source = ((await response.json()) as { source: { id: string } }).source.id
}, 120_000)

afterAll(() => served.remove())

it.each<[string, () => string, number, string, string]>([
  ['an agenda', () => '/api/agenda?on=2026-01-15&since=2020-01-01', 200, 'application/json', '"title":"21st round'],
  ['as a calendar', () => '/api/agenda.ics?on=2026-01-15', 200, 'text/calendar; charset=utf-8', 'STATUS:TENTATIVE'],
  ['changes as a feed', () => '/api/changes.atom', 200, 'application/atom+xml; charset=utf-8', 'urn:rapporteur:batch:'],
  ['checks of a source', () => `/api/checks?source=${source}`, 200, 'application/json', '"not enough on record"'],
  ['checks of nothing', () => '/api/checks', 400, 'application/problem+json; charset=utf-8', 'Give ?source='],
  ['checks of no source', () => '/api/checks?source=src_1', 404, 'application/problem+json; charset=utf-8', 'src_1'],
  ['a mechanism', () => '/api/mechanisms/strategic/analysis?on=2026-01-15', 200, 'application/json', '"number":21'],
  ['no day', () => '/api/agenda?on=2026-02-30', 400, 'application/problem+json; charset=utf-8', 'must be a day'],
])('%s', async (_, path, status, type, part) => {
  const answer = await get(path())
  expect([answer.status, answer.type]).toEqual([status, type])
  expect(answer.text).toContain(part)
})
