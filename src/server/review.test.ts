import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Workspace } from '../ledger/workspace.ts'
import { ProposalPage, ProposalView } from '../model/proposal-view.ts'
import { EventView } from '../model/views.ts'
import { HOST, type ServedWorkspace, servedWorkspace } from './testing/app.ts'

/** Reviewing by the API: what the queue gives is what the decisions take. */

const story = (publisher: string, place: string) => `published: 2024-03-06
publisher: ${publisher}

Laos and Vietnam hold talks

Foreign Minister Bui Thanh Son of Vietnam and Foreign Minister Saleumxay Kommasith of Laos co-chaired the 10th meeting of the Vietnam-Laos political consultation mechanism in ${place} on March 5, 2024.
`
const WHY = { reason: 'for the test', by: 'Ann' }

let served: ServedWorkspace
let workspace: Workspace
let app: ServedWorkspace['app']
beforeAll(async () => {
  served = await servedWorkspace()
  ;({ workspace, app } = served)
  for (const text of [story('First desk', 'Vientiane'), story('Second desk', 'Hanoi')])
    expect((await post('/api/sources', { text })).status).toBe(201)
}, 180_000)
afterAll(() => served.remove())

const get = async (path: string) => (await app.request(path, { headers: HOST })).json() as Promise<unknown>
const post = (path: string, body: unknown) =>
  app.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...HOST, 'content-type': 'application/json' },
  })
async function done<T = { batch: string }>(path: string, body: object, status = 201): Promise<T> {
  const answer = await post(path, { ...WHY, ...body })
  const told = await answer.json()
  expect([path, answer.status, told]).toEqual([path, status, expect.anything()])
  return told as T
}
const queue = async (query = '') => ProposalPage.parse(await get(`/api/proposals${query}`))
const event = async (id: string) => EventView.parse(await get(`/api/events/${id}`))
const undo = (batch: string) => done(`/api/batches/${batch}/undo`, {})

describe('the queue', () => {
  it('is read whole, of one source, and of one kind', async () => {
    const all = await queue()
    expect(all.items.length).toBe(all.total)
    const [first] = all.items
    const source = first?.source.id ?? ''
    const own = await queue(`?source=${source}&order=text`)
    expect(own.items.every((i) => i.source.id === source)).toBe(true)
    expect((await queue('?kind=Event')).items.map((i) => i.kind)).toEqual(['Event', 'Event'])
    expect((await queue('?limit=1')).next).toBe('1')
  })

  it('leads to a proposal, which is accepted as seen, and not when it changed', async () => {
    const { items } = await queue('?kind=Event')
    const [one, two] = items
    if (!one || !two) throw new Error('too little is proposed')
    const view = ProposalView.parse(await get(`/api/proposals/${one.batch}/${one.entity}`))
    const named = { batch: one.batch, entity: one.entity }
    const date = view.statements.find((s) => s.property === 'date')
    const correction = await done(`/api/statements/${date?.id}/correct`, { value: '2024-03', by: 'Ben' })
    const refused = await done<{ code: string; detail: string }>(
      '/api/proposals/accept',
      { proposals: [named], seen: view.seen },
      409,
    )
    expect(refused).toMatchObject({ code: 'changed-meanwhile', detail: expect.stringContaining('Ben') })
    await undo(correction.batch)
    const { batch } = await done('/api/proposals/accept', { proposals: [named] })
    expect((await queue('?kind=Event')).items.map((i) => i.batch)).toEqual([two.batch])
    const taken = await done<{ undone: string }>('/api/review/undo', {})
    expect(taken.undone).toBe(batch)
  })

  it('is decided by whoever changed it just before, where no other did', async () => {
    const [one] = (await queue('?kind=Event')).items
    const named = { batch: one?.batch ?? '', entity: one?.entity ?? '' }
    const { seen, statements } = ProposalView.parse(await get(`/api/proposals/${named.batch}/${named.entity}`))
    const date = statements.find((s) => s.property === 'date')
    const own = await done(`/api/statements/${date?.id}/correct`, { value: '2024-03' })
    await done('/api/proposals/accept', { proposals: [named], seen }, 409)
    const { batch } = await done('/api/proposals/accept', { proposals: [named], seen, own: [own.batch] })
    await undo(batch)
    await undo(own.batch)
  })

  it('is counted above a likelihood', async () => {
    const { count } = (await get('/api/proposals/above?likely=0.5&kind=Event')) as { count: number }
    expect(count).toBe(2)
    expect(await get('/api/proposals/above?likely=1')).toEqual({ count: 0 })
    expect(await get('/api/proposals/above?likely=2')).toMatchObject({ code: 'input-invalid' })
  })

  it('is emptied above a likelihood, and answers where nothing is so likely', async () => {
    expect(await done('/api/proposals/accept-above', { likely: 1, kind: 'Claim' }, 200)).toEqual({ accepted: 0 })
    const before = (await queue()).total
    const { batch } = await done('/api/proposals/accept-above', { likely: 0.5, kind: 'Event' })
    expect((await queue()).total).toBe(before - 2)
    await undo(batch)
  })

  it('says what was decided of each rule', async () => {
    const [one] = (await queue('?kind=Event')).items
    const { batch } = await done(`/api/proposals/${one?.batch}/${one?.entity}/reject`, {})
    const { items } = (await get('/api/rules')) as { items: { rule: string; rejected: number }[] }
    expect(items[0]).toMatchObject({ rule: one?.rule, rejected: 1 })
    await undo(batch)
  })
})

describe('editing', () => {
  it('does not keep a proposal from being rejected with all that took the place of its values', async () => {
    const [one] = (await queue('?kind=Event')).items
    const path = `/api/proposals/${one?.batch}/${one?.entity}`
    const { statements } = ProposalView.parse(await get(path))
    const edited = await done(`/api/statements/${statements.find((s) => s.property === 'place')?.id}/correct`, {
      value: 'Luang Prabang',
    })
    const { batch } = await done(`${path}/reject`, {})
    expect((await queue('?state=rejected')).items).toMatchObject([{ batch: one?.batch, entity: one?.entity }])
    const rejected = ProposalView.parse(await get(path))
    expect(rejected.statements.every((s) => s.decision?.state)).toBe(true)
    expect((await event(one?.entity ?? '')).place).not.toBe('Luang Prabang')
    await undo(batch)
    expect(ProposalView.parse(await get(path))).toMatchObject({ state: 'pending', edited: true })
    await undo(edited.batch)
  })

  it('other words take the place of those that state a value, and must stand in the source', async () => {
    const [one] = (await queue('?kind=Event')).items
    const view = ProposalView.parse(await get(`/api/proposals/${one?.batch}/${one?.entity}`))
    const place = view.statements.find((s) => s.property === 'place')
    const [words] = place?.evidence ?? []
    if (!place || !words) throw new Error('no place is told')
    const wrong = [{ start: 0, end: 5, exact: 'Never' }]
    expect((await post(`/api/statements/${place.id}/correct`, { ...WHY, words: wrong })).status).toBe(400)
    const source = (await get(`/api/sources/${view.source.id}`)) as { text: string }
    const from = source.text.indexOf('Laos and Vietnam')
    const { batch } = await done(`/api/statements/${place.id}/correct`, {
      words: [{ start: from, end: from + 4, exact: 'Laos' }],
    })
    const now = ProposalView.parse(await get(`/api/proposals/${one?.batch}/${one?.entity}`))
    expect(now.statements.find((s) => s.property === 'place' && s.decision === null)).toMatchObject({
      value: place.value,
      evidence: [{ exact: 'Laos' }],
    })
    await undo(batch)
  })

  it('qualifiers are corrected beside their value: the round, and the office and side of a participant', async () => {
    const [one] = (await queue('?kind=Event')).items
    const read = async () => ProposalView.parse(await get(`/api/proposals/${one?.batch}/${one?.entity}`))
    const counting = async (property: string) =>
      (await read()).statements.filter((s) => s.property === property && !s.decision?.state)
    const [mechanism] = await counting('mechanism')
    expect(mechanism?.qualifiers).toEqual({ round: '10' })
    const titles = (await queue('?kind=Event')).items.map((i) => i.title.slice(0, 4))
    expect(titles).toEqual(['10th', '10th'])
    const batches: string[] = []
    const qualify = async (id: string | undefined, qualifiers: object) => {
      const { batch } = await done(`/api/statements/${id}/correct`, { qualifiers })
      batches.push(batch)
    }
    await qualify(mechanism?.id, { round: '11' })
    expect(await counting('mechanism')).toMatchObject([{ qualifiers: { round: '11' }, entity: mechanism?.entity }])
    const [person] = await counting('participant')
    await qualify(person?.id, { office: 'Deputy Prime Minister', for: 'Laos', role: '' })
    const [, ...others] = await counting('participant')
    expect([...others, ...(await counting('participant'))].map((s) => s.qualifiers)).toContainEqual({
      office: 'Deputy Prime Minister',
      for: 'LAO',
    })
    const [now] = await counting('mechanism')
    expect((await post(`/api/statements/${now?.id}/correct`, WHY)).status).toBe(400)
    for (const [qualifiers, status] of [
      [{ round: '11' }, 409],
      [{ round: 'eleven' }, 400],
      [{ mood: 'good' }, 400],
    ] as const)
      expect((await post(`/api/statements/${now?.id}/correct`, { ...WHY, qualifiers })).status).toBe(status)
    for (const batch of batches.reverse()) await undo(batch)
    expect((await counting('mechanism'))[0]?.qualifiers).toEqual({ round: '10' })
  })

  it('a value is added, of a person that was put on record for it', async () => {
    const [one] = (await queue('?kind=Event')).items
    const id = one?.entity ?? ''
    const made = await done<{ entity: string; batch: string }>('/api/entities', {
      kind: 'Person',
      name: 'Thongloun Sisoulith',
    })
    const again = await done<object>('/api/entities', { kind: 'Person', name: 'Thongloun SISOULITH' }, 200)
    expect(again).toEqual({ entity: made.entity, batch: null })
    await done(`/api/entities/${id}/statements`, {
      property: 'participant',
      value: made.entity,
      qualifiers: { role: 'guest', office: 'President' },
    })
    const { added } = ProposalView.parse(await get(`/api/proposals/${one?.batch}/${id}`))
    expect(added).toMatchObject([{ property: 'participant', entity: made.entity, decision: null }])
    const other = await done(`/api/statements/${added[0]?.id}/correct`, { value: 'Bui Thanh Son' })
    const now = ProposalView.parse(await get(`/api/proposals/${one?.batch}/${id}`))
    expect(now.added.map((s) => s.decision?.state)).toEqual(['corrected', undefined])
    expect(now.statements.some((s) => s.id === now.added[1]?.id)).toBe(false)
    await undo(other.batch)
    expect((await event(id)).participants).toContainEqual(
      expect.objectContaining({ name: 'Thongloun Sisoulith', role: 'guest', office: 'President' }),
    )
    for (const bad of [
      { property: 'colour', value: 'red' },
      { property: 'date', value: 'yesterday' },
      { property: 'status', value: 'dreamt' },
      { property: 'participant', value: 'Nobody Known' },
      { property: 'participant', value: made.entity, qualifiers: { mood: 'good' } },
    ])
      expect([400, 404]).toContain((await post(`/api/entities/${id}/statements`, { ...WHY, ...bad })).status)
  })

  it('what one story tells is split off, and one again when that is undone', async () => {
    const { items } = await queue('?kind=Event')
    const [one] = items
    expect(new Set(items.map((i) => i.entity)).size).toBe(1)
    const before = await event(one?.entity ?? '')
    expect(before.sources).toHaveLength(2)
    const told = ProposalView.parse(await get(`/api/proposals/${one?.batch}/${one?.entity}`))
    const place = told.statements.find((s) => s.property === 'place' && !s.decision?.state)?.id
    const corrected = await done(`/api/statements/${place}/correct`, { value: 'Luang Prabang' })
    const { batch, made } = await done<{ batch: string; made: string }>(
      `/api/proposals/${one?.batch}/${one?.entity}/split`,
      {},
    )
    expect(await event(made)).toMatchObject({ place: 'Luang Prabang', sources: [{}] })
    expect((await event(one?.entity ?? '')).place).not.toBe('Luang Prabang')
    expect((await event(one?.entity ?? '')).sources).toHaveLength(1)
    expect(await workspace.verify()).toMatchObject({ faults: [] })
    await undo(batch)
    await undo(corrected.batch)
    expect((await event(one?.entity ?? '')).sources).toHaveLength(2)
  })
})

it('where stories number a round otherwise, each proposal is called by its own', async () => {
  const other = story('Third desk', 'Vientiane').replace('10th meeting', '12th meeting')
  expect((await post('/api/sources', { text: other })).status).toBe(201)
  const { items } = await queue('?kind=Event')
  expect(new Set(items.map((i) => i.entity)).size).toBe(1)
  expect(items.map((i) => [i.source.publisher, i.title.slice(0, 4)]).sort()).toEqual([
    ['First desk', '10th'],
    ['Second desk', '10th'],
    ['Third desk', '12th'],
  ])
  const own = items.find((i) => i.source.publisher === 'Third desk')
  await undo(own?.batch ?? '')
})

describe('a record by hand', () => {
  it('is entered with words of a source, and without, and found again by a story', async () => {
    const made = await done<{ entity: string }>('/api/records', {
      event: {
        type: 'call',
        status: 'held',
        date: '2024-03-20',
        sides: ['Laos', 'THA'],
        participants: [{ name: 'Saleumxay Kommasith', office: 'Foreign Minister', for: 'LAO' }],
      },
    })
    const view = await event(made.entity)
    expect(view).toMatchObject({ type: 'call', date: '2024-03-20', status: 'held' })
    expect(view.sides.map((s) => s.code)).toEqual(['LAO', 'THA'])
    expect(view.statements.every((s) => s.origin !== 'source')).toBe(true)
    const known = await workspace.people()
    expect(known.items.filter((p) => p.name === 'Saleumxay Kommasith')).toHaveLength(1)

    const source = (await queue()).items[0]?.source.id ?? ''
    const { text } = (await get(`/api/sources/${source}`)) as { text: string }
    const start = text.indexOf('co-chaired')
    const claim = await done<{ entity: string }>('/api/records', {
      claim: { text: 'The meeting was co-chaired', attribution: 'First desk' },
      source,
      words: [{ start, end: start + 10, exact: 'co-chaired' }],
    })
    expect(claim.entity).toMatch(/^cl_/)
    expect((await queue('?kind=Claim')).items.map((i) => i.entity)).not.toContain(claim.entity)
  })

  it.for([
    ['nothing', {}, 400],
    ['two things', { claim: { text: 'a' }, quote: { text: 'b' } }, 400],
    ['no kind of event', { event: { type: 'party', status: 'held' } }, 400],
    ['a date that is none', { event: { type: 'call', status: 'held', date: '12th of May' } }, 400],
    ['a side that is none', { event: { type: 'call', status: 'held', sides: ['Atlantis'] } }, 400],
    ['a source that is none', { claim: { text: 'a' }, source: 'src_none' }, 404],
    ['words of no source', { claim: { text: 'a' }, words: [{ start: 0, end: 1, exact: 'a' }] }, 400],
  ] as const)('%s is refused, and stores nothing', async ([, body, status]) => {
    const before = await workspace.head()
    const answer = await post('/api/records', { ...WHY, ...body })
    expect([answer.status, await answer.json()]).toEqual([
      status,
      expect.objectContaining({ advice: expect.any(String) }),
    ])
    expect(await workspace.head()).toEqual(before)
  })
})

it('a ledger is told from others by its first batch', async () => {
  const { items } = await workspace.batches({ limit: 200 })
  expect(await get('/api/workspace')).toMatchObject({ ledger: items.at(-1)?.id })
})

it('forms learn what may be stated of each kind', async () => {
  const { items } = (await get('/api/schema')) as { items: { kind: string; properties: { name: string }[] }[] }
  const properties = items.find((i) => i.kind === 'Event')?.properties ?? []
  expect(properties.find((p) => p.name === 'status')).toEqual({
    name: 'status',
    label: 'Status',
    types: ['code'],
    of: null,
    scheme: 'event-status',
    codes: ['held', 'planned', 'ongoing', 'cancelled', 'postponed'],
    cardinality: 'one',
    qualifiers: [],
  })
  expect(properties.find((p) => p.name === 'mechanism')).toMatchObject({
    of: ['Mechanism'],
    qualifiers: [{ name: 'round', types: ['ordinal'] }, { name: 'numbering' }],
  })
})

it('a state that no story named is put on record by its name, once', async () => {
  const made = await done<{ entity: string }>('/api/entities', { kind: 'State', name: 'Fiji' })
  expect(await done<object>('/api/entities', { kind: 'State', name: 'FJI' }, 200)).toEqual({ ...made, batch: null })
  await done('/api/entities', { kind: 'State', name: 'Atlantis' }, 400)
})

it('what is sent again with its key is done once, and answered as before', async () => {
  const send = (key: string, name: string) =>
    app.request('/api/entities', {
      method: 'POST',
      body: JSON.stringify({ ...WHY, kind: 'Person', name }),
      headers: { ...HOST, 'content-type': 'application/json', 'idempotency-key': key },
    })
  const [first, same] = await Promise.all([send('a', 'Ada Example'), send('a', 'Ada Example')])
  const { seq } = await workspace.head()
  const later = await send('a', 'Ada Example')
  const told = await first.json()
  expect([first.status, same.status, later.status]).toEqual([201, 201, 201])
  expect([await same.json(), await later.json()]).toEqual([told, told])
  expect((await workspace.head()).seq).toBe(seq)
  expect((await send('b', 'Ada Example')).status).toBe(200)
})

it('open pages learn of what others put on record', async () => {
  const answer = await app.request('/api/changes', { headers: HOST })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const reader = answer.body?.getReader()
  const told = async () => new TextDecoder().decode((await reader?.read())?.value)
  const { seq } = await workspace.head()
  expect(await told()).toContain(`data: ${seq}`)
  const next = told()
  await done('/api/entities', { kind: 'Person', name: 'Somebody New' })
  expect(await next).toContain(`data: ${seq + 1}`)
  await reader?.cancel()
})
