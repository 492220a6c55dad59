import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stated } from '../ledger/testing/statements.ts'
import type { Workspace } from '../ledger/workspace.ts'
import { BatchPage } from '../model/batch-view.ts'
import { EntityView } from '../model/entity-view.ts'
import { HoldersView, OfficeView } from '../model/office-view.ts'
import { RelationshipView } from '../model/relationship-view.ts'
import { ConflictView, EventView, type StatementView } from '../model/views.ts'
import { HOST, type ServedWorkspace, servedWorkspace } from './testing/app.ts'

const story = (publisher: string, place: string, round = '19th') => `published: 2024-11-13
publisher: ${publisher}

China and Russia hold talks on security in ${place}

Wang Yi and Sergei Shoigu, secretary of the Security Council of Russia, co-chaired the ${round} round of the annual China-Russia strategic security consultations in ${place} on November 12, 2024. This year marks the 75th anniversary of diplomatic ties between China and Russia.
`

let served: ServedWorkspace
let workspace: Workspace
let app: ServedWorkspace['app']

beforeAll(async () => {
  served = await servedWorkspace()
  ;({ workspace, app } = served)
  for (const text of [story('First desk', 'Beijing'), story('Second desk', 'Moscow')])
    expect((await post('/api/sources', { text })).status).toBe(201)
}, 180_000)

afterAll(() => served.remove())

const get = async <T>(path: string): Promise<T> => (await app.request(path, { headers: HOST })).json() as Promise<T>
const post = (path: string, body: unknown) =>
  app.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...HOST, 'content-type': 'application/json' },
  })

/** Decides something, and gives the batch to take it back by. */
async function decide(path: string, body: object): Promise<string> {
  const answer = await post(path, { reason: 'for the test', by: 'analyst', ...body })
  expect([path, answer.status]).toEqual([path, 201])
  return ((await answer.json()) as { batch: string }).batch
}

const event = async () => {
  const { items } = await get<{ items: { id: string }[] }>('/api/events?type=consultation')
  expect(items).toHaveLength(1)
  return EventView.parse(await get(`/api/events/${items[0]?.id}`))
}
const conflicts = async () => ConflictView.array().parse((await get<{ items: unknown[] }>('/api/conflicts')).items)
const statementOf = async (wanted: (s: StatementView) => boolean) => (await event()).statements.find(wanted)?.id ?? ''

/** Everything that the pages show, but for the record of decisions itself. */
async function shown() {
  const view = await event()
  const undecided = view.statements.filter((s) => s.origin !== 'analyst').map(({ decision: _, ...s }) => s)
  const people = await get('/api/people')
  return JSON.stringify([
    { ...view, statements: undecided },
    await conflicts(),
    people,
    await get('/api/relationships'),
  ])
}

describe('a conflict between two sources', () => {
  it('is listed, resolved by ranking with a reason, and open again when that is undone', async () => {
    const before = await shown()
    const [open] = await conflicts()
    expect(open).toMatchObject({ property: 'place', state: 'open', reason: null })
    const losing = open?.values.find((v) => !v.shown)
    const batch = await decide(`/api/statements/${losing?.statements[0]}/rank`, { rank: 'preferred' })
    expect(await conflicts()).toMatchObject([{ state: 'resolved', reason: 'for the test' }])
    expect((await event()).place).toBe(losing?.value)
    await decide(`/api/batches/${batch}/undo`, {})
    expect(await shown()).toBe(before)
  })
})

describe('decisions and their undoing bring the former view back exactly', () => {
  it.each<[string, () => Promise<string>]>([
    [
      'a retraction',
      async () => decide(`/api/statements/${await statementOf((s) => s.property === 'date')}/retract`, {}),
    ],
    [
      'a correction of a date',
      async () =>
        decide(`/api/statements/${await statementOf((s) => s.property === 'date')}/correct`, { value: '2024-11-13' }),
    ],
    [
      'a correction of a side, named by its code',
      async () => {
        await post('/api/sources', { text: 'France and Germany held talks in Paris on 3 May 2024.' })
        return decide(`/api/statements/${await statementOf((s) => s.property === 'side')}/correct`, { value: 'FRA' })
      },
    ],
    [
      'a correction of a side, named by the capital that acts for it',
      async () => {
        const side = await statementOf((s) => s.property === 'side')
        const batch = await decide(`/api/statements/${side}/correct`, { value: 'Paris' })
        expect((await event()).sides.map(({ code }) => code)).toContain('FRA')
        return batch
      },
    ],
    [
      'a merge of two persons',
      async () => {
        const { items } = await get<{ items: { id: string }[] }>('/api/people')
        return decide(`/api/entities/${items[0]?.id}/merge`, { with: items[1]?.id })
      },
    ],
  ])('%s', async (_what, make) => {
    if (_what.includes('side'))
      await post('/api/sources', { text: 'France and Germany held talks in Paris on 3 May 2024.' })
    const before = await shown()
    const batch = await make()
    expect(await shown()).not.toBe(before)
    await decide(`/api/batches/${batch}/undo`, {})
    expect(await shown()).toBe(before)
  })

  it('a merge is taken back by separating too, and then refused', async () => {
    const before = await shown()
    const { items } = await get<{ items: { id: string }[] }>('/api/people')
    const [one, two] = [items[0]?.id ?? '', items[1]?.id ?? '']
    await decide(`/api/entities/${two}/merge`, { with: one })
    await decide(`/api/entities/${one}/separate`, { with: two })
    expect(await shown()).toBe(before)
    const again = await post(`/api/entities/${one}/merge`, { with: two, reason: 'again' })
    expect(again.status).toBe(409)
    expect(await again.json()).toMatchObject({ code: 'merge-refused', detail: expect.stringContaining('for the test') })
  })
})

it('a tenure is marked as conflicting, and the office says why', async () => {
  const office = 'secretary of the Security Council of the Russian Federation'
  const { holders, office: held } = HoldersView.parse(await get(`/api/offices/holders?office=${office}&on=2024-11-13`))
  const told = await workspace.append({
    by: 'test',
    statements: [
      stated(
        {
          subject: holders[0]?.person.id ?? '',
          property: 'holds-office',
          value: { type: 'entity', entity: held.id },
          evidence: [],
        },
        { valid: '2024-05-12/..' },
      ),
    ],
  })
  const tenures = async () => OfficeView.parse(await get(`/api/offices/${held.id}`)).tenures
  expect(await tenures()).toMatchObject([{ basis: 'stated', conflicting: null }])
  const batch = await decide(`/api/statements/${told.statements[0]}/conflicting`, { reason: 'two lists differ' })
  expect(await tenures()).toMatchObject([{ basis: 'stated', conflicting: 'two lists differ' }])
  await decide(`/api/batches/${batch}/undo`, {})
  expect(await tenures()).toMatchObject([{ basis: 'stated', conflicting: null }])
  await decide(`/api/batches/${told.batch}/undo`, {})
})

it('a corrected value keeps its words, and says who entered it and why', async () => {
  const id = await statementOf((s) => s.property === 'date')
  const batch = await decide(`/api/statements/${id}/correct`, { value: '2024-11-14' })
  const { statements } = await event()
  const old = statements.find((s) => s.id === id)
  expect(old?.decision).toMatchObject({ state: 'corrected', by: 'analyst', reason: 'for the test' })
  const now = statements.find((s) => s.property === 'date' && s.value === '2024-11-14')
  expect(now).toMatchObject({ origin: 'analyst', recordedBy: 'analyst', note: 'for the test', evidence: old?.evidence })
  const shownById = EntityView.parse(await get(`/api/entities/${id}/statements`))
  expect(shownById).toMatchObject({ kind: 'Statement', statements: [{ id }, ...shownById.statements.slice(1)] })
  expect(shownById.statements.at(-1)?.property).toBe('corrected-by')
  await decide(`/api/batches/${batch}/undo`, {})
})

describe('what is refused, and changes nothing', () => {
  const why = { reason: 'x' }
  it.each<[string, () => Promise<[string, object]>, number, string]>([
    ['no reason', async () => [`/api/statements/${await statementOf(() => true)}/retract`, {}], 400, 'input-invalid'],
    [
      'a blank reason',
      async () => [`/api/statements/${await statementOf(() => true)}/retract`, { reason: ' ' }],
      400,
      'input-invalid',
    ],
    [
      'an unknown field',
      async () => [`/api/statements/${await statementOf(() => true)}/retract`, { ...why, force: true }],
      400,
      'input-invalid',
    ],
    ['a statement that is not there', async () => ['/api/statements/sm_none/retract', why], 404, 'not-found'],
    [
      'an event for a statement',
      async () => [`/api/statements/${(await event()).id}/retract`, why],
      400,
      'input-invalid',
    ],
    [
      'a statement for a batch',
      async () => [`/api/batches/${await statementOf(() => true)}/undo`, why],
      400,
      'input-invalid',
    ],
    [
      'a batch for an entity',
      async () => [`/api/entities/${(await event()).statements[0]?.batch}/merge`, { ...why, with: (await event()).id }],
      400,
      'input-invalid',
    ],
    [
      'an event and a person as one',
      async () => [
        `/api/entities/${(await event()).id}/merge`,
        { ...why, with: (await event()).participants[0]?.person },
      ],
      409,
      'merge-refused',
    ],
    [
      'an entity with itself',
      async () => [`/api/entities/${(await event()).id}/merge`, { ...why, with: (await event()).id }],
      409,
      'merge-refused',
    ],
    [
      'the rank that it has',
      async () => [
        `/api/statements/${await statementOf((s) => s.property === 'type')}/rank`,
        { ...why, rank: 'normal' },
      ],
      409,
      'decided-already',
    ],
    [
      'a rank that is none',
      async () => [`/api/statements/${await statementOf(() => true)}/rank`, { ...why, rank: 'best' }],
      400,
      'input-invalid',
    ],
    [
      'the value that it has',
      async () => [
        `/api/statements/${await statementOf((s) => s.property === 'date')}/correct`,
        { ...why, value: '2024-11-12' },
      ],
      409,
      'decided-already',
    ],
    [
      'a date that is none',
      async () => [
        `/api/statements/${await statementOf((s) => s.property === 'date')}/correct`,
        { ...why, value: '12 Nov' },
      ],
      400,
      'date-invalid',
    ],
    [
      'a status that is none',
      async () => [
        `/api/statements/${await statementOf((s) => s.property === 'status')}/correct`,
        { ...why, value: 'rumoured' },
      ],
      400,
      'input-invalid',
    ],
    [
      'a side that is a person',
      async () => [
        `/api/statements/${await statementOf((s) => s.property === 'side')}/correct`,
        { ...why, value: (await event()).participants[0]?.person },
      ],
      400,
      'input-invalid',
    ],
    [
      'a side that is not on record',
      async () => [
        `/api/statements/${await statementOf((s) => s.property === 'side')}/correct`,
        { ...why, value: 'Atlantis' },
      ],
      404,
      'not-found',
    ],
  ])('%s', async (_what, request, status, code) => {
    const [path, body] = await request()
    const before = await workspace.head()
    const answer = await post(path, body)
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }])
    expect(await workspace.head()).toEqual(before)
  })

  it('the same twice says who did it and why', async () => {
    const id = await statementOf((s) => s.property === 'date')
    const batch = await decide(`/api/statements/${id}/retract`, {})
    for (const path of [
      `/api/statements/${id}/retract`,
      `/api/statements/${id}/rank`,
      `/api/statements/${id}/correct`,
    ]) {
      const body = {
        ...why,
        ...(path.endsWith('rank') ? { rank: 'preferred' } : {}),
        ...(path.endsWith('correct') ? { value: '2024' } : {}),
      }
      const again = await post(path, body)
      expect([again.status, await again.json()]).toMatchObject([
        409,
        { code: 'decided-already', detail: expect.stringMatching(/by analyst on .*for the test/) },
      ])
    }
    const undone = await decide(`/api/batches/${batch}/undo`, {})
    const twice = await post(`/api/batches/${batch}/undo`, why)
    expect(await twice.json()).toMatchObject({ code: 'decided-already', advice: expect.stringContaining(undone) })
  })
})

it('the history says what was decided, and pages to the first batch', async () => {
  const items: BatchPage['items'] = []
  let cursor = ''
  do {
    const page = BatchPage.parse(await get(`/api/batches?limit=5${cursor}`))
    items.push(...page.items)
    cursor = page.next ? `&cursor=${page.next}` : ''
  } while (cursor)
  expect(items.map((b) => b.seq)).toEqual(items.map((_, i) => items.length - i))
  expect(items.at(-1)).toMatchObject({ by: 'web', undone: null, sources: [{ publisher: 'First desk' }] })
  const corrected = items.find((b) => b.decisions[0]?.kind === 'corrected')
  expect(corrected).toMatchObject({ by: 'analyst', note: 'for the test', undone: { by: 'analyst' } })
  expect(items.flatMap((b) => b.decisions.map((d) => d.kind))).toEqual(
    expect.arrayContaining(['retracted', 'ranked', 'corrected', 'merged', 'separated', 'undone']),
  )
})

describe('relationships', () => {
  it('say since when there are ties, from which statements by which rule, and what happened', async () => {
    const view = RelationshipView.parse(await get('/api/relationships/China+RUS'))
    expect(view).toMatchObject({
      sides: [{ code: 'CHN' }, { code: 'RUS' }],
      established: '1949',
      basis: 'derived',
      anniversaries: [75],
      events: 1,
      first: '2024-11-12',
      latest: '2024-11-12',
      firstContact: { type: 'consultation' },
      mechanisms: [{ events: 1, latestRound: 19 }],
      derivations: [{ rule: 'anniversary', value: '1949', from: 'the 75th anniversary in 2024' }],
    })
    const stated = view.statements.filter((s) => view.derivations[0]?.statements.includes(s.id))
    expect(stated.map((s) => s.property)).toEqual(['anniversary', 'anniversary'])
    const { items } = await get<{ items: unknown[] }>('/api/relationships?side=Russia')
    expect(items).toMatchObject([{ sides: [{ code: 'CHN' }, { code: 'RUS' }], events: 1, established: '1949' }])
  })

  it('no longer say what they were worked out from when that is retracted', async () => {
    const { derivations } = RelationshipView.parse(await get('/api/relationships/CHN+RUS'))
    const batches = []
    for (const id of derivations[0]?.statements ?? []) batches.push(await decide(`/api/statements/${id}/retract`, {}))
    expect(await get('/api/relationships/CHN+RUS')).toMatchObject({ established: null, basis: null, derivations: [] })
    for (const batch of batches) await decide(`/api/batches/${batch}/undo`, {})
    expect(await get('/api/relationships/CHN+RUS')).toMatchObject({ established: '1949', basis: 'derived' })
  })

  it.each([
    ['CHN', 400],
    ['CHN+CHN', 400],
    ['CHN+Atlantis', 404],
  ])('of %s is refused with %i', async (sides, status) => {
    expect((await app.request(`/api/relationships/${sides}`, { headers: HOST })).status).toBe(status)
  })
})

it('offices are listed with their holders, and asked for a day', async () => {
  const office = 'secretary of the Security Council of the Russian Federation'
  const holders = HoldersView.parse(await get(`/api/offices/holders?office=${office}&on=2024-11-13`))
  expect(holders.holders).toMatchObject([{ person: { name: 'Sergei Shoigu' } }])
  const view = OfficeView.parse(await get(`/api/offices/${holders.office.id}`))
  expect(view.tenures).toMatchObject([{ person: { name: 'Sergei Shoigu' }, basis: 'observed' }])
  expect(await get('/api/offices')).toMatchObject({ items: [{ id: holders.office.id, holders: 1 }] })
})

it.each([
  '/api/workspace',
  '/api/events',
  '/api/sources',
  '/api/mechanisms',
  '/api/people',
  '/api/sides',
  '/api/relationships',
  '/api/offices',
  '/api/conflicts',
  '/api/batches',
])('%s shows the record as it stood before the first batch, and refuses what is no day', async (path) => {
  const then = await get<Record<string, unknown>>(`${path}?asOf=2020-01-01`)
  expect(then.items ?? then.events).toEqual(path === '/api/workspace' ? 0 : [])
  expect((await app.request(`${path}?asOf=2024-13-01`, { headers: HOST })).status).toBe(400)
})

it('an event as of an instant shows what was decided by then', async () => {
  const id = await statementOf((s) => s.property === 'place')
  const before = new Date().toISOString()
  await new Promise((resolve) => setTimeout(resolve, 5))
  await decide(`/api/statements/${id}/retract`, {})
  const { id: asked } = await event()
  const then = EventView.parse(await get(`/api/events/${asked}?asOf=${before}`))
  expect(then.statements.find((s) => s.id === id)?.decision?.state ?? null).toBeNull()
  expect((await event()).statements.find((s) => s.id === id)?.decision?.state).toBe('retracted')
})

it('has met no error of its own in all this', () => {
  expect(served.failures).toEqual([])
})
