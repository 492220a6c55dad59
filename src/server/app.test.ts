import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Workspace } from '../ledger/workspace.ts'
import { StoryRecord } from '../model/record.ts'
import { SearchView } from '../model/search.ts'
import { EventView, MechanismView, PersonView, SourceView } from '../model/views.ts'
import { LARGEST_BODY } from './app.ts'
import { HOST, PORT, type ServedWorkspace, servedWorkspace } from './testing/app.ts'

const STORY = `published: 2024-11-13
publisher: Composed test desk
url: https://example.org/round

China and Russia hold talks on security in Beijing

Wang Yi and Sergei Shoigu, secretary of the Security Council of Russia, co-chaired the 19th round of the annual China-Russia strategic security consultations in Beijing on November 12, 2024.
`
const HOSTILE = `<script>alert(1)</script> and the talks

Officials of France and Germany met in Paris on 3 May 2024, "<img src=x onerror=alert(2)>," the minister said.
`

let served: ServedWorkspace
let workspace: Workspace
let app: ServedWorkspace['app']

beforeAll(async () => {
  served = await servedWorkspace()
  ;({ workspace, app } = served)
})

afterAll(() => served.remove())

const get = (path: string, headers: Record<string, string> = HOST) => app.request(path, { headers })
const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body, headers: { ...HOST, ...headers } })
const postJson = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  post(path, JSON.stringify(body), { 'content-type': 'application/json', ...headers })

/** The one problem that an answer must be. */
async function problemIn(answer: Response) {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const body = (await answer.json()) as Record<string, unknown>
  expect(body).toEqual({
    type: expect.stringMatching(/./),
    title: expect.stringMatching(/./),
    status: answer.status,
    detail: expect.stringMatching(/./),
    code: expect.stringMatching(/./),
    advice: expect.stringMatching(/./),
  })
  return body
}

describe('the API', () => {
  it('reads a story without storing it', async () => {
    const answer = await postJson('/api/read', { text: STORY, published: '2024-11-14' })
    expect(answer.status).toBe(200)
    const record = StoryRecord.parse(await answer.json())
    expect(record.published).toBe('2024-11-14')
    expect(record.events[0]?.mechanism?.round).toBe(19)
    expect(await (await get('/api/workspace')).json()).toMatchObject({ sources: 0, events: 0, statements: 0 })
  })

  it('adds a pasted story once, and shows it on every page', async () => {
    const first = await postJson('/api/sources', { text: STORY, publisher: '' })
    expect(first.status).toBe(201)
    const added = (await first.json()) as {
      source: { id: string; publisher: string }
      added: boolean
      events: { id: string; isNew: boolean }[]
    }
    expect(added).toMatchObject({ added: true, source: { publisher: 'Composed test desk', published: '2024-11-13' } })
    expect(added.events).toHaveLength(1)

    const again = await postJson('/api/sources', { text: STORY })
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ added: false, source: { id: added.source.id } })

    expect(await (await get('/api/workspace')).json()).toMatchObject({
      name: 'workspace',
      version: '0.0.0',
      sources: 1,
      events: 1,
      mechanisms: 1,
      people: 2,
    })
    const page = (await (await get('/api/events?side=CHN&side=RUS&from=2024&to=2024-12')).json()) as {
      items: { id: string }[]
      next: null
      total: number
    }
    expect(page).toMatchObject({ next: null, total: 1, items: [{ id: added.events[0]?.id }] })
    const event = EventView.parse(await (await get(`/api/events/${page.items[0]?.id}`)).json())
    expect(event).toMatchObject({ date: '2024-11-12', place: 'Beijing', mechanism: { round: 19 } })

    const source = SourceView.parse(await (await get(`/api/sources/${added.source.id}`)).json())
    expect(source.text).toBe(STORY)
    for (const span of source.items.flatMap((item) => item.spans)) {
      expect(source.text.slice(span.start, span.end)).toBe(span.exact)
    }
    const { items: mechanisms } = (await (await get('/api/mechanisms')).json()) as { items: { id: string }[] }
    const mechanism = MechanismView.parse(await (await get(`/api/mechanisms/${mechanisms[0]?.id}`)).json())
    expect(mechanism.roundsOnRecord).toMatchObject([{ round: 19, event: { id: event.id } }])
    const { items: people } = (await (await get('/api/people')).json()) as { items: { id: string; name: string }[] }
    expect(people.map((p) => p.name).sort()).toEqual(['Sergei Shoigu', 'Wang Yi'])
    const person = PersonView.parse(await (await get(`/api/people/${people[0]?.id}`)).json())
    expect(person.chronology).toMatchObject([{ id: event.id }])
    expect(await (await get('/api/sides')).json()).toEqual({
      next: null,
      total: 2,
      items: [
        { code: 'CHN', name: 'China', events: 1 },
        { code: 'RUS', name: 'Russia', events: 1 },
      ],
    })
    expect(await (await get('/api/sources')).json()).toMatchObject({ items: [{ id: added.source.id, events: 1 }] })
  })

  it('takes a file as it is, in its format and under its name', async () => {
    const page = `<html lang="en"><head><title>Ministers meet</title></head><body><article><p>The foreign ministers of Kenya and Ghana met in Nairobi on 5 March 2024 and spoke of trade between the two countries at some length.</p></article><script>alert(3)</script></body></html>`
    const answer = await post('/api/sources/upload?publisher=Composed%20test%20desk', page, {
      'content-type': 'text/html',
      'x-filename': encodeURIComponent('встреча.html'),
    })
    expect(answer.status).toBe(201)
    const { source } = (await answer.json()) as { source: { id: string; publisher: string } }
    expect(source.publisher).toBe('Composed test desk')
    const view = SourceView.parse(await (await get(`/api/sources/${source.id}`)).json())
    expect(view.text).toContain('ministers of Kenya and Ghana')
    expect(view.text).not.toContain('alert')
  })

  it('keeps hostile text as text and serves it as JSON that no browser takes for a page', async () => {
    const answer = await postJson('/api/sources', { text: HOSTILE, publisher: '"><svg onload=alert(4)>' })
    expect(answer.status).toBe(201)
    const { source } = (await answer.json()) as { source: { id: string } }
    const served = await get(`/api/sources/${source.id}`)
    expect(served.headers.get('content-type')).toMatch(/^application\/json/)
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    const view = SourceView.parse(await served.json())
    expect(view.text).toBe(HOSTILE)
    expect(view.publisher).toBe('"><svg onload=alert(4)>')
  })

  it.each(['/api/events/%00', '/api/search?q=%00'])('refuses a NUL in %s', async (path) => {
    const response = await served.app.request(path, { headers: HOST })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'input-invalid', advice: expect.any(String) })
  })

  it.each([
    ['csv?table=events', 'text/csv; charset=utf-8; header=present', 'events.csv', 'event,title,'],
    ['csv', 'application/zip', 'rapporteur-csv.zip', 'PK'],
    ['json', 'application/json', 'rapporteur.json', '{"about":'],
  ])('exports %s', async (asked, type, file, start) => {
    const response = await served.app.request(`/api/export/${asked}`, { headers: HOST })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${file}"`)
    expect((await response.text()).startsWith(start)).toBe(true)
  })

  it.each(['csv?table=nothing', 'json?table=events', 'nothing', 'csv?from=2025&to=2024'])(
    'refuses to export %s',
    async (asked) => {
      const response = await served.app.request(`/api/export/${asked}`, { headers: HOST })
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ code: 'input-invalid' })
    },
  )

  it('describes itself', async () => {
    const document = (await (await get('/api/openapi.json')).json()) as { paths: Record<string, object> }
    expect(
      Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m} ${path}`)),
    ).toEqual([
      'get /api/workspace',
      'get /api/events',
      'get /api/events/{id}',
      'get /api/sources',
      'post /api/sources',
      'get /api/sources/{id}',
      'get /api/lost',
      'get /api/sources/{id}/explanation',
      'post /api/sources/upload',
      'get /api/mechanisms',
      'get /api/mechanisms/{id}',
      'get /api/mechanisms/{id}/analysis',
      'get /api/checks',
      'get /api/agenda',
      'get /api/agenda.ics',
      'get /api/changes.atom',
      'get /api/people',
      'get /api/people/{id}',
      'get /api/people/{id}/analysis',
      'get /api/people/{id}/met',
      'get /api/offices/{id}/analysis',
      'get /api/sides',
      'get /api/search',
      'get /api/relationships',
      'get /api/relationships/{sides}',
      'get /api/network',
      'get /api/relationships/{sides}/analysis',
      'get /api/relationships/{sides}/briefing',
      'get /api/relationships/{sides}/briefing/{format}',
      'get /api/compare',
      'get /api/offices',
      'get /api/offices/holders',
      'get /api/offices/{id}',
      'get /api/conflicts',
      'get /api/questions',
      'get /api/proposals',
      'get /api/proposals/above',
      'get /api/proposals/{batch}/{entity}',
      'post /api/proposals/accept',
      'post /api/proposals/accept-above',
      'post /api/proposals/{batch}/{entity}/reject',
      'post /api/proposals/{batch}/{entity}/split',
      'post /api/review/undo',
      'post /api/records',
      'get /api/rules',
      'get /api/codebook',
      'post /api/codebook',
      'post /api/codings',
      'get /api/codings',
      'get /api/coders',
      'get /api/agreement',
      'get /api/schema',
      'get /api/batches',
      'post /api/batches/{id}/undo',
      'get /api/statements',
      'post /api/statements/{id}/retract',
      'post /api/statements/{id}/rank',
      'post /api/statements/{id}/correct',
      'post /api/statements/{id}/keep',
      'post /api/statements/{id}/conflicting',
      'get /api/entities/{id}/statements',
      'post /api/entities/{id}/statements',
      'post /api/entities',
      'post /api/entities/{id}/merge',
      'post /api/entities/{id}/separate',
      'get /api/export',
      'get /api/export/{format}',
      'get /api/backup',
      'get /api/verify',
      'post /api/import/suggest',
      'post /api/import/mapping',
      'post /api/import',
      'post /api/read',
      'get /api/changes',
    ])
  })
})

describe('what the API refuses', () => {
  it.each([
    ['/api/events/ev_none', 404, 'not-found'],
    ['/api/sources/src_none', 404, 'not-found'],
    ['/api/mechanisms/mech_none', 404, 'not-found'],
    ['/api/people/per_none', 404, 'not-found'],
    ['/api/nothing', 404, 'not-found'],
    ['/api/events?from=yesterday', 400, 'date-invalid'],
    ['/api/events?from=2025&to=2024', 400, 'input-invalid'],
    ['/api/events?type=party', 400, 'input-invalid'],
    ['/api/events?limit=many', 400, 'input-invalid'],
    ['/api/events?cursor=behind', 400, 'input-invalid'],
  ])('GET %s is %i %s', async (path, status, code) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(await problemIn(answer)).toMatchObject({ code })
  })

  const stories: [string, unknown, number, string][] = [
    ['no text', {}, 400, 'input-invalid'],
    ['empty text', { text: ' \n' }, 400, 'input-empty'],
    [
      'an address that is too long to keep',
      { text: 'Talks in Paris on 3 May 2024.', url: `https://example.org/${randomBytes(1500).toString('hex')}` },
      400,
      'input-invalid',
    ],
    ['a text with NUL', { text: 'a\u0000b' }, 400, 'input-binary'],
    ['a date that is none', { text: 'Talks.', published: 'soon' }, 400, 'date-invalid'],
    ['an address that runs a script', { text: 'Talks.', url: 'javascript:alert(1)' }, 400, 'input-invalid'],
    ['an address of a file', { url: 'file:///etc/passwd' }, 400, 'input-invalid'],
    ['an address with a password', { url: 'http://a:b@example.org/' }, 400, 'address-refused'],
    ['an address where nothing answers', { url: 'http://127.0.0.1:9/' }, 422, 'address-unreachable'],
    ['a field that is none', { text: 'Talks.', author: 'me' }, 400, 'input-invalid'],
    ['more than 10 MB', { text: 'a'.repeat(LARGEST_BODY) }, 413, 'input-too-large'],
  ]
  it.each(stories)('a story with %s is refused and changes nothing', async (_what, body, status, code) => {
    const before = await workspace.stats()
    const answer = await postJson('/api/sources', body)
    expect(answer.status).toBe(status)
    expect(await problemIn(answer)).toMatchObject({ code })
    expect(await workspace.stats()).toEqual(before)
  })

  it.each([
    ['a body that is no JSON', '{"text":', { 'content-type': 'application/json' }, 400],
    ['a body of another media type', 'text=Talks', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('%s', async (_what, body, headers, status) => {
    const answer = await post('/api/sources', body, headers)
    expect(answer.status).toBe(status)
    await problemIn(answer)
  })

  const uploads: [string, Uint8Array<ArrayBuffer>, Record<string, string>, number, string][] = [
    ['without a name', new TextEncoder().encode('Talks.'), {}, 400, 'input-invalid'],
    ['with a name not encoded', new TextEncoder().encode('Talks.'), { 'x-filename': '%E0%A4%A' }, 400, 'input-invalid'],
    ['of a PDF', new TextEncoder().encode('%PDF-1.7 \u0000'), { 'x-filename': 'a.pdf' }, 400, 'input-damaged'],
    ['of a feed', new TextEncoder().encode('<rss version="2.0"></rss>'), { 'x-filename': 'a.xml' }, 400, 'input-many'],
    ['that is not UTF-8', Uint8Array.of(84, 0xff, 0xfe, 84), { 'x-filename': 'a.txt' }, 400, 'input-not-utf8'],
    ['that is empty', new Uint8Array(0), { 'x-filename': 'a.txt' }, 400, 'input-empty'],
  ]
  it.each(uploads)('a file %s is refused and changes nothing', async (_what, bytes, headers, status, code) => {
    const before = await workspace.stats()
    const answer = await post('/api/sources/upload', bytes, headers)
    expect(answer.status).toBe(status)
    expect(await problemIn(answer)).toMatchObject({ code })
    expect(await workspace.stats()).toEqual(before)
  })

  it.each([
    ['another site', 'evil.example'],
    ['a name that begins like ours', '127.0.0.1.evil.example'],
    ['another port', '127.0.0.1:80'],
    ['no host', ''],
  ])('a request that names %s as host', async (_what, host) => {
    const answer = await get('/api/workspace', { host })
    expect(answer.status).toBe(403)
    expect(await problemIn(answer)).toMatchObject({ code: 'host-refused' })
  })

  it.each([
    ['another site by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this host by Sec-Fetch-Site', { 'sec-fetch-site': 'same-site' }],
    ['another site by Origin', { origin: 'https://evil.example' }],
    ['another port by Origin', { origin: 'http://127.0.0.1:9999' }],
    ['a page without an origin', { origin: 'null' }],
  ])('a write by %s', async (_what, headers) => {
    const before = await workspace.stats()
    const answer = await postJson('/api/sources', { text: 'France and Germany met in Paris.' }, headers)
    expect(answer.status).toBe(403)
    expect(await problemIn(answer)).toMatchObject({ code: 'cross-site' })
    expect(await workspace.stats()).toEqual(before)
  })

  it.each([
    [{ 'sec-fetch-site': 'same-origin', origin: `http://127.0.0.1:${PORT}` }],
    [{ origin: `http://localhost:${PORT}` }],
    [{}],
  ])('but not a write of its own pages or of a program: %j', async (headers) => {
    expect((await postJson('/api/read', { text: 'France and Germany met in Paris.' }, headers)).status).toBe(200)
  })
})

describe('the search', () => {
  it('gives hits by kind, and those that follow by their cursor', async () => {
    const first = SearchView.parse(await (await get('/api/search?q=China&kind=source&limit=1')).json())
    expect(first.groups).toMatchObject([{ kind: 'source', hits: [{ kind: 'source' }] }])
    const all = SearchView.parse(await (await get('/api/search?q=Shoygu&kind=person&kind=event')).json())
    expect(all.groups.map((group) => group.kind)).toEqual(['event', 'person'])
    expect(all.groups[1]?.hits[0]).toMatchObject({ title: { text: 'Sergei Shoigu' }, match: 'slip' })
  })

  it.each([
    ['Beijing*', ['CHN']],
    ['the Kremlin', ['RUS']],
    ['China', ['CHN']],
    ['Canberra', []],
  ])('where a side is sought, %s is the state that it acts for, if that is on record', async (q, codes) => {
    const { groups } = SearchView.parse(await (await get(`/api/search?q=${q}&kind=side`)).json())
    expect(groups.flatMap(({ hits }) => hits.map(({ code }) => code))).toEqual(codes)
  })

  it.each([
    ['no word', '?q=%2F%2F'],
    ['nothing', ''],
    ['5,000 characters', `?q=${'x'.repeat(5000)}`],
    ['another kind', '?q=China&kind=table'],
    ['a cursor for all kinds', '?q=China&cursor=5'],
    ['a false cursor', '?q=China&kind=event&cursor=x'],
  ])('refuses %s', async (_what, query) => {
    const answer = await get(`/api/search${query}`)
    expect(answer.status).toBe(400)
    expect(await problemIn(answer)).toMatchObject({ code: 'input-invalid' })
  })

  it.each(['%00', '%ED%A0%80', "'%20%26%20%7C%20!%20(%20a:*", '%22a%20b', '%F0%9F%99%82%20China'])(
    '%s is no fault of the server',
    async (q) => {
      expect((await get(`/api/search?q=${q}`)).status).toBeLessThan(500)
    },
  )
})

it('sends a policy under which only its own scripts run', async () => {
  const { headers } = await get('/api/workspace')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(headers.get('cache-control')).toBe('private, no-cache')
})

it('has met no error of its own in all this', () => {
  expect(served.failures).toEqual([])
})

it('adds the page at an address, with where it was and what it says of itself', async () => {
  const page = `<!doctype html><html lang="en"><head><meta name="author" content="Jane Doe"><meta name="date" content="2024-05-04"></head>
    <body><article><h1>Talks in Lusaka</h1><p>Officials of Zambia and Malawi met in Lusaka on 3 May 2024 and spoke of trade.</p></article></body></html>`
  const site = createServer((request, answer) => {
    answer.writeHead(request.url === '/story' ? 200 : 404, { 'content-type': 'text/html' }).end(page)
  })
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/story`
  const answer = await postJson('/api/sources', { url })
  site.close()
  expect(answer.status).toBe(201)
  const { source } = (await answer.json()) as { source: { id: string } }
  expect(source).toMatchObject({ title: 'Talks in Lusaka', published: '2024-05-04', url })
  const retrieved: unknown[] = []
  for await (const batch of workspace.history())
    for (const one of batch.sources) if (one.id === source.id) retrieved.push(one.retrieved)
  expect(retrieved).toMatchObject([
    { from: url, author: 'Jane Doe', 'published found in': '<meta date>', format: 'html' },
  ])
})
