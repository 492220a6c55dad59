import { randomBytes } from 'node:crypto'
import type { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { type CallToolResult, LATEST_PROTOCOL_VERSION } from '@modelcontextprotocol/sdk/types.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OFFICE_HOLDERS, officeHolders } from '../../resolve/office-holders.ts'
import { createMcpApp } from './app.ts'
import { LONGEST_TEXT } from './given-text.ts'
import { LARGEST_MESSAGE } from './http.ts'
import { TOOLS } from './registry.ts'
import { expectCited, textOf } from './testing/cited.ts'
import { type McpServed, mcpServed } from './testing/served.ts'

const STORY = `published: 2024-06-03

India and Russia meet

Foreign Minister Subrahmanyam Jaishankar of India and Foreign Minister Sergey Lavrov of Russia met in Moscow on 1 June 2024. India has not bought aircraft, Lavrov said.
`

let served: McpServed
let client: Client
beforeAll(async () => {
  served = await mcpServed()
  await served.workspace.importDataset(OFFICE_HOLDERS, officeHolders, { by: 'test' })
  client = await served.client()
}, 300_000)
afterAll(async () => {
  await served.stop()
  await served.remove()
})

const call = async (name: string, question: Record<string, unknown> = {}): Promise<CallToolResult> =>
  (await client.callTool({ name, arguments: question })) as CallToolResult

async function idOf(title: string): Promise<string> {
  const { items } = await served.workspace.chronology()
  return items.find((event) => event.title.includes(title))?.id ?? expect.fail(title)
}

describe('the tools', () => {
  it('are listed with what they take and give, and only read', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name))
    for (const { annotations, description, inputSchema, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false })
      expect(description?.length).toBeGreaterThan(100)
      expect(inputSchema.additionalProperties).toBe(false)
      expect(Object.keys(outputSchema?.properties ?? {})).toContain('citations')
    }
  })

  const answers: [tool: string, question: Record<string, unknown>, says: RegExp[]][] = [
    ['search', { query: 'Shoygu' }, [/person: Sergei Shoigu/, /Visit of Sergei Shoigu to China/]],
    ['search', { query: 'supplies weapons', kinds: ['claim', 'source'] }, [/claim: China has denied/]],
    ['list_events', { sides: ['China', 'RUS'], from: '2024-11-01', to: '2024-11-30' }, [/^4 events/, /19th/]],
    ['list_events', { person: 'Lavrov' }, [/^1 event on record/, /18 September 2023/]],
    ['list_mechanisms', { sides: ['China'] }, [/numbered rounds on record: 4, latest 2 December 2025/]],
    [
      'show_mechanism',
      { mechanism: 'strategic security', on: '2026-01-15' },
      [/8th \(1 source\)/, /The 21st round is expected in China/, /annual/],
    ],
    ['show_relationship', { sides: ['China', 'Russia'], on: '2026-01-15' }, [/diplomatic ties since 1949/, /44 days/]],
    [
      'show_person',
      { person: 'Wang Yi' },
      [/Sergei Shoigu, .*: 3 contacts, last 2 December 2025/, /rounds 18, 19, 20/],
    ],
    ['who_met', { person: 'Wang Yi', other: 'Patrushev' }, [/1 contact, last 19 September 2023/]],
    ['who_held', { office: 'secretary of the Security Council of Russia', on: '2024-11-15' }, [/Sergei Shoigu/]],
    ['who_held', { office: 'foreign minister of Russia', on: '2015-05-01' }, [/Lavrov/]],
    ['who_held', { office: 'foreign minister of Russia', on: '1995-05-01' }, [/on record at another time: .*Lavrov/s]],
    ['agenda', { on: '2026-01-15' }, [/21st round/]],
    ['agenda', { on: '2024-01-15' }, [/75 years: diplomatic ties/]],
  ]
  it.each(answers)('%s %j', async (name, question, says) => {
    const answer = await call(name, question)
    expect(answer.isError).toBeUndefined()
    for (const words of says) expect(textOf(answer)).toMatch(words)
    expect((await expectCited(answer, served.workspace)).length).toBeGreaterThan(0)
  })

  it('show_event tells what every source says, how it stood, and where they differ', async () => {
    const differing = await call('show_event', { event: await idOf('18th') })
    expect(textOf(differing)).toMatch(/Sources differ on round \(open\): 8 \[\d+\], 18 \(shown\)/)
    await expectCited(differing, served.workspace)
    const announced = await call('show_event', { event: await idOf('20th') })
    expect(textOf(announced)).toMatch(/15 November 2024: announced, 2025 .*\n- published 3 December 2025: held/)
    await expectCited(announced, served.workspace)
  })

  it('cites both numbers where sources number a round otherwise', async () => {
    const answer = await call('show_mechanism', { mechanism: 'strategic security' })
    const citations = await expectCited(answer, served.workspace)
    const quoted = citations.flatMap((citation) => (citation.kind === 'words' ? [citation.exact] : []))
    expect(quoted).toEqual(expect.arrayContaining(['8th', '18th']))
  })

  it('cite the data set where no source states it', async () => {
    const answer = await call('who_held', { office: 'foreign minister of Russia', on: '2015-05-01' })
    const citations = await expectCited(answer, served.workspace)
    expect(citations[0]).toMatchObject({ kind: 'entry', text: expect.stringMatching(/^Data set Office-holders/) })
  })

  const claims: [claim: string, says: RegExp[]][] = [
    [
      'The 19th round of the China-Russia strategic security consultations was held in Beijing in November 2024.',
      [/: supported\. The 19th fits/, /November 2024: on record\./],
    ],
    ['The China-Russia strategic security consultations are annual.', [/“annual” \[1\]: supported\./]],
    [
      'The 12th round of the China-Russia strategic security consultations was held in November 2024.',
      [/contradicted\./],
    ],
    [
      'Wang Yi visited Russia in December 2025, his third visit this year.',
      [/: not enough on record\./, /: on record\./],
    ],
    ['Sergei Shoigu met Wang Yi in Moscow on 14 November 2024.', [/on another date, where the place differs/]],
    ['Wang Yi met Sergei Lavrov in Moscow on 18 September 2020.', [/: not on record\./]],
    ['Security is important.', [/^Nothing in the text can be held against the record/]],
  ]
  it.each(claims)('check_claim: %s', async (text, says) => {
    const answer = await call('check_claim', { text, published: '2025-12-20' })
    for (const words of says) expect(textOf(answer)).toMatch(words)
    await expectCited(answer, served.workspace, text)
  })

  it('read_story proposes by words of the text given, and stores nothing', async () => {
    const before = await served.workspace.stats()
    const answer = await call('read_story', { text: STORY })
    expect(textOf(answer)).toMatch(/1 June 2024, held: meeting of .*India/)
    expect(textOf(answer)).toMatch(/claim: negated/)
    expect((await expectCited(answer, served.workspace, STORY)).length).toBeGreaterThan(2)
    expect(await served.workspace.stats()).toEqual(before)
  })

  it('show_source gives a citation in its context, and the text as a resource', async () => {
    const [citation] = await expectCited(await call('list_events', { person: 'Lavrov' }), served.workspace)
    if (citation?.kind !== 'words') return expect.fail()
    const { source, start, exact } = citation
    const answer = await call('show_source', { source: source.id, start: start - 20, length: 200 })
    const { text, next } = answer.structuredContent as { text: string; next: number }
    expect(text.indexOf(exact)).toBe(20)
    expect(next).toBe(start + 180)
    const { contents } = await client.readResource({ uri: `rapporteur://source/${source.id}` })
    expect(contents).toMatchObject([{ text: (await served.workspace.source(source.id))?.text }])
    expect((await client.listResources()).resources).toHaveLength(4)
  })

  it('ask the record as it stood', async () => {
    const [name, question] = ['list_events', { as_of: '2001-01-01' }]
    expect(textOf(await call(name, question))).toBe('No event on record fits.')
  })
})

describe('what is refused', () => {
  const refused: [tool: string, question: Record<string, unknown>, says: RegExp][] = [
    ['nothing', {}, /nothing not found/],
    ['show_event', {}, /at event/],
    ['show_event', { event: 'ev_none', asOf: '2024-01-01' }, /Unrecognized key: "asOf"/],
    ['show_event', { event: 'ev_none' }, /^There is no event "ev_none" on record\. Find its id/],
    ['show_source', { source: 'src_none' }, /no source "src_none"/],
    ['show_mechanism', { mechanism: 'no such talks' }, /no mechanism "no such talks"/],
    ['show_mechanism', { mechanism: 'x', on: 'yesterday' }, /Must be a day/],
    ['show_person', { person: 'Nobody Whatsoever' }, /no person "Nobody Whatsoever"/],
    ['show_relationship', { sides: ['China', 'Atlantis'] }, /"Atlantis" takes part in nothing/],
    ['show_relationship', { sides: ['China', 'CHN'] }, /two sides or more/],
    ['who_held', { office: 'foreign minister', on: '2024-01-01' }, /does not say whose office/],
    ['list_events', { limit: 5000 }, /at limit/],
    ['list_events', { as_of: 'soon' }, /"soon" is/],
    ['list_events', { cursor: 'behind' }, /./],
    ['search', { query: '...' }, /./],
    ['read_story', { text: ' \n' }, /./],
    ['read_story', { text: 'a\u0000b' }, /./],
    ['read_story', { text: '<rss version="2.0"></rss>' }, /feed/],
    ['check_claim', { text: 'Talks.', published: 'soon' }, /"soon"/],
  ]
  it.each(refused)('%s %o', async (name, question, says) => {
    const answer = await call(name, question)
    expect(answer.isError).toBe(true)
    expect(textOf(answer)).toMatch(says)
    expect(textOf(answer)).not.toMatch(/\n\s+at |node_modules|Something went wrong/)
    expect(answer.structuredContent).toBeUndefined()
  })

  it('a text that is too long', async () => {
    const answer = await call('read_story', { text: 'a'.repeat(LONGEST_TEXT + 1) })
    expect([answer.isError, textOf(answer)]).toEqual([true, expect.stringMatching(/at text$/)])
  })

  it('nothing hostile that is a name or a word fails otherwise than by an answer', async () => {
    const before = await served.workspace.stats()
    const hostile = [
      ...[
        "'; drop table event; --",
        '%',
        '\\',
        '<script>alert(1)</script>',
        '\u0000',
        'a\u0000b',
        '\ud800',
        '../../etc/passwd',
      ],
      ...[
        '🙂'.repeat(100),
        'ev_\u202etxt',
        '"unclosed',
        '*',
        '$1',
        'a'.repeat(500),
        randomBytes(200).toString('latin1'),
      ],
    ]
    for (const text of hostile)
      for (const [name, question] of [
        ['search', { query: text }],
        ['list_events', { sides: [text], person: text }],
        ['show_event', { event: text }],
        ['show_mechanism', { mechanism: text }],
        ['show_relationship', { sides: ['China', text] }],
        ['who_held', { office: `${text} of France`.slice(0, 500), on: '2024-01-01' }],
        ['show_source', { source: text }],
        ['check_claim', { text }],
      ] as const)
        expect(textOf(await call(name, question))).not.toMatch(/Something went wrong/)
    expect(served.failures).toEqual([])
    expect(await served.workspace.stats()).toEqual(before)
  })

  it('an unknown resource', async () => {
    await expect(client.readResource({ uri: 'rapporteur://source/src_none' })).rejects.toThrow(/no source "src_none"/)
    await expect(client.readResource({ uri: 'file:///etc/passwd' })).rejects.toThrow(/not found/)
  })
})

describe('by HTTP', () => {
  const post = (body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal) =>
    fetch(`${served.address}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...(signal && { signal }),
    })
  const message = (method: string, params: unknown) => ({ jsonrpc: '2.0', id: 1, method, params })
  const initialize = (protocolVersion: string) =>
    message('initialize', { protocolVersion, capabilities: {}, clientInfo: { name: 'test', version: '1' } })

  it.each([
    [LATEST_PROTOCOL_VERSION, LATEST_PROTOCOL_VERSION],
    ['2024-11-05', '2024-11-05'],
    ['1999-01-01', LATEST_PROTOCOL_VERSION],
  ])('a client that asks for version %s is answered in %s', async (asked, given) => {
    const answer = await post(initialize(asked))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('mcp-session-id')).toBeNull()
    expect(await answer.json()).toMatchObject({
      result: { protocolVersion: given, serverInfo: { name: 'rapporteur' } },
    })
  })

  it.each([
    ['a page of another site', initialize('2025-06-18'), { origin: 'https://evil.example' }, 403],
    [
      'a page of another site by what its browser says',
      initialize('2025-06-18'),
      { 'sec-fetch-site': 'cross-site' },
      403,
    ],
    ['no JSON', '{"jsonrpc":', {}, 400],
    ['no message', [1, 2], {}, 400],
    ['a version that is none', message('tools/list', {}), { 'mcp-protocol-version': '1999-01-01' }, 400],
    ['another media type', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['more than is taken', 'a'.repeat(5_000_000), {}, 413],
    ['a batch of too many', Array.from({ length: 101 }, () => message('ping', {})), {}, 400],
  ])('%s is refused', async (_what, body, headers, status) => {
    expect(LARGEST_MESSAGE).toBeLessThan(5_000_000)
    expect((await post(body, headers)).status).toBe(status)
  })

  it('there are no streams and no sessions, and another host is refused', async () => {
    for (const method of ['GET', 'DELETE', 'PUT'])
      expect((await fetch(`${served.address}/mcp`, { method })).status).toBe(405)
    const { workspace, threads, failures } = served
    const alone = createMcpApp({ workspace, threads, version: '0', onError: (error) => failures.push(error) }, 4710)
    const asked = (path: string, host: string) => alone.request(path, { headers: { host } })
    expect((await asked('/mcp', '127.0.0.1:4710.evil.example')).status).toBe(403)
    expect((await asked('/mcp', '127.0.0.1:4710')).status).toBe(405)
    expect((await asked('/api/workspace', '127.0.0.1:4710')).status).toBe(404)
  })

  it('two clients are answered at once, and one that goes away costs nothing', async () => {
    const other = await served.client()
    const gone = new AbortController()
    const read = message('tools/call', { name: 'read_story', arguments: { text: STORY } })
    const left = post(read, {}, gone.signal).catch(() => undefined)
    setTimeout(() => gone.abort(), 5)
    const asked = [client, other].flatMap((one) =>
      ['Wang Yi', 'Shoigu', 'Lavrov'].map((person) => one.callTool({ name: 'show_person', arguments: { person } })),
    )
    const names = (await Promise.all(asked)).map(
      ({ structuredContent }) => (structuredContent as { person: { name: string } }).person.name,
    )
    const three = ['Wang Yi', 'Sergei Shoigu', 'Sergei Lavrov']
    expect(names).toEqual([...three, ...three])
    await left
    expect(served.failures).toEqual([])
  })
})
