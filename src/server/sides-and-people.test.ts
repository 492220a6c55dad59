import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Briefing } from '../model/briefing-view.ts'
import { ComparisonView } from '../model/comparison-view.ts'
import { MetView, OfficeAnalysis, PersonAnalysis } from '../model/person-analysis-view.ts'
import { RelationshipAnalysis } from '../model/relationship-analysis-view.ts'
import { HOST, type ServedWorkspace, servedWorkspace } from './testing/app.ts'

const SAMPLES = new URL('../../samples/', import.meta.url)
const OTHER = `published: 2024-06-03
publisher: Composed test desk

India and Russia agree on more talks

Foreign Minister Subrahmanyam Jaishankar of India and Foreign Minister Sergey Lavrov of Russia met in Moscow on 1 June 2024. India and Russia agreed to hold the next round of consultations by the end of 2024.
`

let served: ServedWorkspace
beforeAll(async () => {
  served = await servedWorkspace()
  const stories = readdirSync(SAMPLES).map((name) => readFileSync(new URL(name, SAMPLES), 'utf8'))
  for (const text of [...stories, OTHER]) {
    const body = JSON.stringify({ text })
    const headers = { ...HOST, 'content-type': 'application/json' }
    expect((await served.app.request('/api/sources', { method: 'POST', body, headers })).status).toBe(201)
  }
}, 60_000)
afterAll(() => served.remove())

const get = (path: string) => served.app.request(path, { headers: HOST })

describe('the analysis of a relationship', () => {
  it('counts contacts, says what the counts rest on, and how mechanisms stand', async () => {
    const found = RelationshipAnalysis.parse(
      await (await get('/api/relationships/China+Russia/analysis?on=2026-01-15')).json(),
    )
    expect(found.basis.events).toBeGreaterThan(3)
    expect(found.basis.waiting).toBe(found.basis.events)
    const placed = found.tempo.reduce((sum, { expected }) => sum + expected, 0)
    expect(placed).toBeCloseTo(found.basis.events - found.basis.undated, 6)
    expect(found.tempo.at(-1)?.bucket).toBe('2026')
    const standing = found.mechanisms.find(({ name }) => name.includes('strategic security'))
    expect(standing).toMatchObject({ state: 'active', latestRound: 20, cadence: 'annual', basis: 'stated' })
    expect(found.established).toMatchObject({ date: '1949', derived: true })
    expect(found.commitments.map(({ state }) => state)).toContain('unknown')
    const named = new Set(found.events.map(({ id }) => id))
    for (const { before, after } of found.silences)
      for (const id of [...before, ...after]) expect(named.has(id)).toBe(true)
  })

  it('is told in sentences, each with what it rests on', async () => {
    const told = Briefing.parse(await (await get('/api/relationships/CHN+RUS/briefing?on=2026-01-15')).json())
    expect(told.sentences.length).toBeGreaterThan(8)
    const numbers = told.citations.map(({ number }) => number)
    for (const { text, citations } of told.sentences) {
      expect([text, citations.length]).not.toEqual([text, 0])
      expect(numbers).toEqual(expect.arrayContaining(citations))
    }
    expect(told.citations.filter(({ sources }) => sources.length === 0)).toEqual([])
    expect(told.markdown).toContain('China and Russia have had diplomatic ties since 1949')
  })

  it('is set beside another over the same buckets', async () => {
    const both = ComparisonView.parse(
      await (await get('/api/compare?sides=CHN%2BRUS&sides=IND%2BRUS&on=2026-01-15&by=quarter')).json(),
    )
    const [one, other] = both.relationships
    expect(one?.tempo.map(({ bucket }) => bucket)).toEqual(other?.tempo.map(({ bucket }) => bucket))
    expect(other?.commitments[0]).toMatchObject({ due: expect.stringContaining('2024'), state: 'unknown' })
  })

  it.each([
    ['/api/relationships/CHN/analysis', 400],
    ['/api/relationships/CHN+ZZZ/analysis', 404],
    ['/api/relationships/CHN+RUS/analysis?on=2024', 400],
    ['/api/relationships/CHN+RUS/analysis?from=2024-02-31', 400],
    ['/api/relationships/CHN+RUS/analysis?by=decade', 400],
    ['/api/compare?sides=CHN%2BRUS', 400],
  ])('%s is refused', async (path, status) => {
    expect((await get(path)).status).toBe(status)
  })
})

describe('the analysis of persons and offices', () => {
  const idOf = async (
    path: string,
    fits: (item: { name?: string; title?: string; for?: { code: string } | null }) => boolean,
  ) => {
    const { items } = (await (await get(path)).json()) as { items: { id: string; name?: string }[] }
    return items.find(fits)?.id ?? ''
  }
  const person = (name: string) => idOf('/api/people?limit=200', (item) => item.name === name)

  it('tells whom a person met, in which office, and where', async () => {
    const wang = await person('Wang Yi')
    const found = PersonAnalysis.parse(await (await get(`/api/people/${wang}/analysis?on=2026-01-15`)).json())
    const shoigu = found.encounters.find(({ other }) => other.name === 'Sergei Shoigu')
    expect(shoigu?.other).toMatchObject({
      office: 'Secretary of the Security Council of the Russian Federation',
      for: { code: 'RUS', name: 'Russia' },
    })
    expect(shoigu?.lastDate).toBe('2025-12-02')
    expect(found.chaired[0]).toMatchObject({ rounds: [18, 19, 20] })
    expect(found.places.find(({ place }) => place === 'Moscow')).toMatchObject({ state: 'RUS', abroad: true })
    expect(found.calendar.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(found.basis.events, 6)
    const earlier = PersonAnalysis.parse(await (await get(`/api/people/${wang}/analysis?on=2024-01-01`)).json())
    expect(earlier.basis.events).toBeLessThan(found.basis.events)
  })

  it('tells when two last met', async () => {
    const [wang, lavrov] = [await person('Wang Yi'), await person('Sergei Lavrov')]
    const found = MetView.parse(await (await get(`/api/people/${wang}/met?other=${lavrov}`)).json())
    expect(found.encounters.map(({ other, lastDate }) => [other.name, lastDate])).toEqual([
      ['Sergei Lavrov', '2023-09-18'],
    ])
    expect(found.events[0]?.title).toContain('Lavrov')
  })

  it('counts for an office what was done in it', async () => {
    const id = await idOf(
      '/api/offices',
      (item) => item.title === 'Minister of Foreign Affairs' && item.for?.code === 'CHN',
    )
    const found = OfficeAnalysis.parse(await (await get(`/api/offices/${id}/analysis?on=2026-01-15`)).json())
    expect(found.holders.map(({ name }) => name)).toEqual(['Wang Yi'])
    expect(found.encounters.every(({ person: own }) => own.office === 'Minister of Foreign Affairs')).toBe(true)
  })

  it.each(['/api/people/per_0/analysis', '/api/people/per_0/met', '/api/offices/off_0/analysis'])(
    '%s is not found',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )
})
