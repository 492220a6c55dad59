import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AgreementView } from '../model/coding-view.ts'
import { ProposalPage, ProposalView } from '../model/proposal-view.ts'
import { HOST, type ServedWorkspace, servedWorkspace } from './testing/app.ts'

/** A workspace that is coded by a codebook, by two reviewers. */

const STORY = `published: 2024-03-06

Laos and Vietnam hold talks

Foreign Minister Bui Thanh Son of Vietnam and Foreign Minister Saleumxay Kommasith of Laos met in Vientiane on Tuesday. Vietnam and Laos signed an agreement on water. "Our ties are closer than ever," Son said.
`
const CODEBOOK = `name: Talks on water
version: 1
instructions: Code what is told of as done.
kinds:
  Event:
    instructions: A meeting in a corridor is one too.
    required: [type, date, topic]
    properties:
      topic:
        instructions: What the talks were about.
        values: [water, borders]
`
const WHY = { reason: 'for the test', by: 'Ann' }

let served: ServedWorkspace
let app: ServedWorkspace['app']
beforeAll(async () => {
  served = await servedWorkspace()
  ;({ app } = served)
  expect((await post('/api/sources', { text: STORY })).status).toBe(201)
}, 180_000)
afterAll(() => served.remove())

const get = async (path: string) => (await app.request(path, { headers: HOST })).json() as Promise<unknown>
const post = (path: string, body: object) =>
  app.request(path, {
    method: 'POST',
    body: JSON.stringify(path === '/api/sources' ? body : { ...WHY, ...body }),
    headers: { ...HOST, 'content-type': 'application/json' },
  })
const kinds = async () => ProposalPage.parse(await get('/api/proposals')).items.map((i) => i.kind)
const meeting = async () => {
  const { items } = ProposalPage.parse(await get('/api/proposals?kind=Event'))
  const item = items.find((i) => i.title.startsWith('Meeting'))
  return ProposalView.parse(await get(`/api/proposals/${item?.batch}/${item?.entity}`))
}

describe('a codebook', () => {
  it('is none at first, and what it is not is refused with what is wrong', async () => {
    expect(await get('/api/codebook')).toEqual({ text: null, codebook: null })
    for (const [text, told] of [
      ['kinds: [', 'YAML'],
      ['just words', 'not as it must be'],
      ['name: a', 'kinds'],
      ['name: a\nkinds: {}', 'names no kind'],
      ['name: a\nkinds: { Weather: {} }', 'Weather'],
      ['name: a\nkinds: { Event: { required: [colour] } }', 'colour'],
    ] as const) {
      const answer = await post('/api/codebook', { text })
      expect([text, answer.status, await answer.json()]).toEqual([
        text,
        400,
        expect.objectContaining({ detail: expect.stringContaining(told) }),
      ])
    }
    expect(await get('/api/codebook')).toEqual({ text: null, codebook: null })
  })

  it('says what is put before reviewers, and what must be there before it is accepted', async () => {
    expect(new Set(await kinds()).size).toBeGreaterThan(1)
    expect((await post('/api/codebook', { text: CODEBOOK })).status).toBe(201)
    expect((await post('/api/codebook', { text: CODEBOOK })).status).toBe(409)
    expect(new Set(await kinds())).toEqual(new Set(['Event']))
    const view = await meeting()
    expect(view.instructions).toEqual(['Code what is told of as done.', 'A meeting in a corridor is one too.'])
    expect(view.guidance).toEqual([
      { property: 'topic', instructions: 'What the talks were about.', values: ['water', 'borders'] },
    ])
    expect(view.shortfalls).toEqual([{ property: 'topic', what: 'missing', value: null }])
    const proposals = [{ batch: view.batch, entity: view.entity }]
    const refused = await post('/api/proposals/accept', { proposals })
    expect([refused.status, await refused.json()]).toEqual([409, expect.objectContaining({ code: 'codebook-unmet' })])
    // The signing is about water, and meets the codebook; the meeting does not.
    expect((await post('/api/proposals/accept-above', { likely: 0 })).status).toBe(201)
    expect((await meeting()).state).toBe('pending')
    expect((await post('/api/review/undo', {})).status).toBe(201)
    const state = (value: string) => post(`/api/entities/${view.entity}/statements`, { property: 'topic', value })
    expect((await state('weather')).status).toBe(201)
    expect((await post('/api/review/undo', {})).status).toBe(201)
    expect((await state('Water')).status).toBe(201)
    expect((await post('/api/proposals/accept', { proposals })).status).toBe(201)
    expect((await post('/api/review/undo', {})).status).toBe(201)
    expect((await post('/api/review/undo', {})).status).toBe(201)
    expect((await post('/api/proposals/accept', { proposals, incomplete: true })).status).toBe(201)
    expect((await post('/api/review/undo', {})).status).toBe(201)
  })

  it('is another when it is set again, and the former one when that is undone', async () => {
    const other = CODEBOOK.replace('version: 1', 'version: 2')
    const { batch } = (await (await post('/api/codebook', { text: other })).json()) as { batch: string }
    expect(await get('/api/codebook')).toMatchObject({ codebook: { version: 2 } })
    expect((await post(`/api/batches/${batch}/undo`, {})).status).toBe(201)
    expect(await get('/api/codebook')).toMatchObject({ text: CODEBOOK, codebook: { version: 1 } })
  })
})

describe('two reviewers', () => {
  it('code the same each for themselves, and their agreement is told', async () => {
    const { items } = ProposalPage.parse(await get('/api/proposals?kind=Event'))
    for (const { batch, entity } of items)
      for (const by of ['Ann', 'Ben']) {
        const values = by === 'Ben' && entity === items[0]?.entity ? { date: ['2024-03'] } : {}
        const answer = await post('/api/codings', { by, batch, entity, verdict: 'accepted', values })
        expect(answer.status).toBe(201)
      }
    const found = AgreementView.parse(await get('/api/agreement'))
    expect(found).toMatchObject({ coders: ['Ann', 'Ben'], units: items.length })
    expect(found.differences).toMatchObject([
      { entity: items[0]?.entity, variable: 'date', readings: [{ by: 'Ann' }, { by: 'Ben', value: '2024-03' }] },
    ])
    expect(found.variables.find((v) => v.variable === 'date')).toMatchObject({ agreed: items.length - 1 })
    expect(await kinds()).toHaveLength(items.length)
    const [first] = items
    const wrong = { batch: first?.batch, entity: first?.entity, verdict: 'accepted', values: { colour: ['red'] } }
    expect((await post('/api/codings', wrong)).status).toBe(400)
    expect((await get('/api/codings?by=Ben')) as object).toMatchObject({ items: items.map(() => ({ by: 'Ben' })) })
  })
})
