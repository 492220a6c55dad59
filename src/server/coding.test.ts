import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { AgreementView } from '../model/coding-view.ts'
import { ProposalPage, ProposalView } from '../model/proposal-view.ts'
import { HOST, type ServedWorkspace, servedWorkspace } from './testing/app.ts'

/** The queue of a coder: what is in it, and that nothing in it tells what others made of it. */

const STORIES = [
  `published: 2024-03-06

Laos and Vietnam hold talks

Foreign Minister Bui Thanh Son of Vietnam and Foreign Minister Saleumxay Kommasith of Laos met in Vientiane on Tuesday. Vietnam and Laos signed an agreement on water. "Our ties are closer than ever," Son said.
`,
  'Officials of France and Germany met in Paris on 3 May 2024.',
]

let served: ServedWorkspace
beforeAll(async () => {
  served = await servedWorkspace()
  for (const text of STORIES) expect((await post('/api/sources', { text })).status).toBe(201)
}, 180_000)
afterAll(() => served.remove())

const ask = (path: string) => served.app.request(path, { headers: HOST })
const get = async (path: string): Promise<unknown> => (await ask(path)).json()
const post = async (path: string, body: object): Promise<Response> =>
  served.app.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...HOST, 'content-type': 'application/json' },
  })
const as = (by: string, body: object = {}) => ({ by, reason: `${by} reads it so`, ...body })
const queue = async (query = '') => ProposalPage.parse(await get(`/api/proposals?limit=200${query}`))
const named = (page: ProposalPage) => page.items.map(({ batch, entity }) => `${batch}/${entity}`)
const one = async (key: string, query = '') => ProposalView.parse(await get(`/api/proposals/${key}${query}`))
const refOf = (key: string) => {
  const [batch, entity] = key.split('/')
  return { batch, entity }
}
const code = async (by: string, key: string, read: object = {}) =>
  expect((await post('/api/codings', as(by, { ...refOf(key), verdict: 'accepted', ...read }))).status).toBe(201)
const meeting = async () => named(await queue('&for=Ben&kind=Event'))[0] ?? ''
const statement = async (key: string, property: string) =>
  (await one(key)).statements.find((s) => s.property === property && !s.decision?.state)

/** Takes back all that somebody did, the last first. */
async function takeBack(by: string): Promise<void> {
  while ((await post('/api/review/undo', as(by))).status === 201);
}
afterEach(async () => {
  for (const by of ['Ann', 'Ben', 'Cem']) await takeBack(by)
})

describe('what a coder is asked', () => {
  it('is all that stories say, in the order of the queue, until they coded it', async () => {
    const all = named(await queue())
    expect(named(await queue('&for=Ann'))).toEqual(all)
    await code('Ann', all[0] ?? '')
    expect(named(await queue('&for=Ann'))).toEqual(all.slice(1))
    expect(named(await queue('&for=Ben'))).toEqual(all)
    expect(named(await queue())).toEqual(all)
    expect((await post('/api/review/undo', as('Ann'))).status).toBe(201)
    expect(named(await queue('&for=Ann'))).toEqual(all)
  })

  it.each([
    ['accepted', async (key: string) => post('/api/proposals/accept', as('Ann', { proposals: [refOf(key)] }))],
    ['rejected', async (key: string) => post(`/api/proposals/${key}/reject`, as('Ann'))],
  ] as const)('is also what another has %s', async (_, decide) => {
    const all = named(await queue('&for=Ben'))
    expect((await decide(all[0] ?? '')).status).toBe(201)
    expect(named(await queue())).toEqual(all.slice(1))
    expect(named(await queue('&for=Ben'))).toEqual(all)
  })

  it('is what another coded, where it is narrowed to that', async () => {
    const [first = '', second = '', third = ''] = named(await queue())
    for (const key of [first, third]) await code('Ann', key)
    expect(named(await queue('&for=Ben&of=Ann'))).toEqual([first, third])
    await code('Ben', first, { verdict: 'rejected' })
    await code('Ben', second)
    expect(named(await queue('&for=Ben&of=Ann'))).toEqual([third])
    expect(named(await queue('&for=Ann&of=Ben'))).toEqual([second])
    expect(named(await queue('&for=Ann&of=Nobody'))).toEqual([])
    expect(await get('/api/coders')).toEqual({
      items: [
        { by: 'Ann', coded: 2 },
        { by: 'Ben', coded: 2 },
      ],
    })
  })

  it('is narrowed by kind and source as the queue is', async () => {
    for (const narrowed of ['&kind=Event', '&kind=Quote', `&source=${(await queue()).items[0]?.source.id}`])
      expect(named(await queue(`&for=Ben${narrowed}`))).toEqual(named(await queue(narrowed)))
  })

  it.each([
    '/api/proposals?of=Ann',
    '/api/proposals?for=Ann&state=accepted',
    '/api/proposals?for=Ann&of=Ann',
    '/api/proposals?for=',
  ])('%s is refused', async (path) => {
    expect((await ask(path)).status).toBe(400)
  })
})

it.each([
  [{ date: ['5 March'] }, 'date-invalid'],
  [{ type: ['party'] }, 'input-invalid'],
  [{ colour: ['red'] }, 'input-invalid'],
] as const)('a coding that reads %j is refused', async (values, problem) => {
  const body = as('Ann', { ...refOf(await meeting()), verdict: 'accepted', values })
  const answer = await post('/api/codings', body)
  expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: problem })])
})

describe('nothing of it is told to who has not coded it:', () => {
  it.each<[string, (key: string) => Promise<Response>]>([
    ['an acceptance', (key) => post('/api/proposals/accept', as('Ann', { proposals: [refOf(key)] }))],
    ['a rejection', (key) => post(`/api/proposals/${key}/reject`, as('Ann'))],
    [
      'a correction',
      async (key) =>
        post(`/api/statements/${(await statement(key, 'date'))?.id}/correct`, as('Ann', { value: '2023' })),
    ],
    [
      'another place, which the title names',
      async (key) =>
        post(`/api/statements/${(await statement(key, 'place'))?.id}/correct`, as('Ann', { value: 'Hue' })),
    ],
    ['a retraction', async (key) => post(`/api/statements/${(await statement(key, 'status'))?.id}/retract`, as('Ann'))],
    [
      'a value that was added',
      (key) =>
        post(`/api/entities/${refOf(key).entity}/statements`, as('Ann', { property: 'topic', value: 'borders' })),
    ],
    [
      'a merge',
      async (key) => {
        const other = named(await queue('&kind=Event')).find((event) => event !== key) ?? ''
        return post(`/api/entities/${refOf(key).entity}/merge`, as('Ann', { with: refOf(other).entity }))
      },
    ],
    [
      'a coding',
      (key) => post('/api/codings', as('Ann', { ...refOf(key), verdict: 'accepted', values: { date: ['2023'] } })),
    ],
    ['a coding that would reject it', (key) => post('/api/codings', as('Ann', { ...refOf(key), verdict: 'rejected' }))],
  ])('%s', async (_, make) => {
    const key = await meeting()
    const text = async () => {
      const { source } = (await queue('&for=Ben')).items.find(({ entity }) => entity === refOf(key).entity) ?? {}
      return get(`/api/sources/${source?.id}?records=none`)
    }
    const shown = async () => ({
      text: await text(),
      page: { ...(await queue('&for=Ben')), seen: 0 },
      view: { ...(await one(key, '?for=Ben')), seen: 0 },
    })
    const before = await shown()
    expect(before.view).toMatchObject({ state: 'pending', edited: false, likely: null, decided: null, coded: null })
    expect((await make(key)).status).toBe(201)
    expect(await shown()).toEqual(before)
  })

  it('their own coding is shown to them', async () => {
    const key = await meeting()
    await code('Ann', key)
    await code('Ben', key, { verdict: 'rejected', values: { topic: ['water'] } })
    expect((await one(key, '?for=Ben')).coded).toMatchObject({ verdict: 'rejected', reason: 'Ben reads it so' })
    expect((await one(key, '?for=Ben')).coded?.values.topic).toEqual(['water'])
    expect((await one(key, '?for=Cid')).coded).toBeNull()
  })
})

describe('two coders', () => {
  it('read the same where what the record says was decided between them', async () => {
    const key = await meeting()
    await code('Ann', key)
    const date = await statement(key, 'date')
    expect((await post(`/api/statements/${date?.id}/correct`, as('Cid', { value: '2023' }))).status).toBe(201)
    await code('Ben', key)
    const found = AgreementView.parse(await get('/api/agreement'))
    expect(found).toMatchObject({ coders: ['Ann', 'Ben'], units: 1, differences: [], proposals: [] })
    expect(found.variables.map((v) => v.variable)).toContain('date')
    await takeBack('Cid')
  })

  it('differ about what stands there by its title, those that wait first', async () => {
    const [first = '', second = ''] = named(await queue('&for=Ann&kind=Event'))
    for (const key of [first, second]) {
      await code('Ann', key)
      await code('Ben', key, { verdict: 'rejected' })
    }
    expect((await post('/api/proposals/accept', as('Ann', { proposals: [refOf(first)] }))).status).toBe(201)
    const found = AgreementView.parse(await get('/api/agreement'))
    expect(found.proposals.map(({ batch, entity, state }) => [`${batch}/${entity}`, state])).toEqual([
      [second, 'pending'],
      [first, 'accepted'],
    ])
    expect(found.differences[0]?.readings).toEqual([
      { by: 'Ann', value: 'accepted', reason: null },
      { by: 'Ben', value: 'rejected', reason: 'Ben reads it so' },
    ])
  })
})

it.each([
  ['codings', 'coded'],
  ['decisions', 'accepted'],
] as const)('the last of somebody’s %s is taken back, whatever came after', async (among, taken) => {
  const key = await meeting()
  const undo = async () => (await post('/api/review/undo', as('Ann', { among }))).status
  await post('/api/proposals/accept', as('Ann', { proposals: [refOf(key)] }))
  await code('Ann', key)
  if (taken === 'coded') await post('/api/proposals/accept', as('Ann', { proposals: [refOf(key)] }))
  expect(await undo()).toBe(201)
  const left = { coded: (await one(key, '?for=Ann')).coded !== null, accepted: (await one(key)).state === 'accepted' }
  expect(left).toEqual({ coded: taken !== 'coded', accepted: taken !== 'accepted' })
  expect(await undo()).toBe(404)
})

it('has met no error of the server', () => {
  expect(served.failures).toEqual([])
})

describe('readings are compared by what they mean', () => {
  it.each<[string, string[], string[], boolean]>([
    ['side', ['Laos', 'Vietnam'], ['VNM', 'LAO'], true],
    ['side', ['Laos', 'Japan'], ['Lao', 'JPN'], true],
    ['side', ['Laos'], ['Hanoi'], false],
    ['place', ['Vientiane'], ['vientiane'], true],
    ['date', ['2024-03-05'], ['2024-03-05/2024-03-05'], true],
    ['date', ['2024-03-05'], ['2024-03'], false],
    ['participant', ['Bui Thanh Son (for Vietnam)'], ['bui thanh son (for VNM)'], true],
    ['participant', ['Bui Thanh Son (co-chair, for Vietnam)'], ['Bui Thanh Son (for VNM, co-chair)'], true],
    ['participant', ['Bui Thanh Son (for Vietnam)'], ['Saleumxay Kommasith (for Laos)'], false],
    ['topic', ['Water'], ['water '], true],
  ])('%s: %j and %j', async (property, one, other, same) => {
    const key = await meeting()
    await code('Ann', key, { values: { [property]: one } })
    await code('Ben', key, { values: { [property]: other } })
    const { variables, differences } = AgreementView.parse(await get('/api/agreement'))
    expect(variables.find(({ variable }) => variable === property)).toMatchObject({ units: 1, agreed: same ? 1 : 0 })
    expect(differences.map(({ variable }) => variable)).toEqual(same ? [] : [property])
  })

  it('what one leaves as the story has it is the same as the code of it', async () => {
    const key = await meeting()
    await code('Ann', key)
    await code('Ben', key, { values: { side: ['LAO', 'VNM'] } })
    expect(AgreementView.parse(await get('/api/agreement')).differences).toEqual([])
  })

  it('by any number of coders, each of whom is shown', async () => {
    const key = await meeting()
    for (const [by, date] of [
      ['Ann', '2024-03-05'],
      ['Ben', '2024-03'],
      ['Cem', '2024'],
    ] as const)
      await code(by, key, { values: { date: [date] } })
    const { coders, differences } = AgreementView.parse(await get('/api/agreement'))
    expect(coders).toEqual(['Ann', 'Ben', 'Cem'])
    expect(differences.map(({ readings }) => readings.map(({ value }) => value))).toEqual([
      ['2024-03-05', '2024-03', '2024'],
    ])
  })
})
