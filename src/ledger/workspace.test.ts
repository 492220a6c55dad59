import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Batch } from '../model/batch.ts'
import type { NewStatement } from '../model/statement.ts'
import { sourceInUtf16, sourceOf } from '../model/testing/sources.ts'
import {
  EventView,
  MechanismSummary,
  MechanismView,
  PersonSummary,
  PersonView,
  SourceSummary,
  SourceView,
} from '../model/views.ts'
import { resolveStory } from '../resolve/story.ts'
import { eventOf, quote, recordOf } from '../resolve/testing/records.ts'
import { stated } from './testing/statements.ts'
import { openTables } from './testing/tables.ts'
import { ENGINES, type Workspaces, workspaces } from './testing/workspaces.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

const TEXT =
  'Wang Yi and Sergei Shoigu, secretary of the Security Council, held the 19th round of the annual consultations in Beijing on November 12. France and Germany spoke on the telephone in October. China has not supplied arms, Wang said. A call with Japan is planned.'
const story = sourceOf(TEXT, { title: 'Security talks', publisher: 'Test desk', published: '2024-11-15' })
const words = (exact: string) => quote(TEXT, exact)
const record = recordOf(story, {
  events: [
    eventOf(words('Wang Yi and Sergei Shoigu'), {
      type: 'consultation',
      date: '2024-11-12',
      place: 'Beijing',
      sides: ['CHN', 'RUS'],
      participants: [
        { name: 'Wang Yi', office: null, for: 'CHN', role: 'co-chair', evidence: [words('Wang Yi')] },
        {
          name: 'Sergei Shoigu',
          office: 'secretary of the Security Council',
          for: 'RUS',
          role: 'co-chair',
          evidence: [words('Sergei Shoigu')],
        },
      ],
      mechanism: { name: 'China-Russia consultations', round: 19, cadence: 'annual' },
      fields: { round: [words('19th round')], date: [words('on November 12')] },
    }),
    eventOf(words('France and Germany spoke'), { type: 'call', date: '2024-10', sides: ['FRA', 'DEU'] }),
    eventOf(words('A call with Japan is planned'), { type: 'call', status: 'planned', sides: ['CHN', 'JPN'] }),
  ],
  offices: [
    {
      person: 'Sergei Shoigu',
      office: 'secretary of the Security Council',
      for: 'RUS',
      evidence: [words('secretary of the Security Council')],
      rule: 'test/office',
      confidence: 0.9,
    },
  ],
  claims: [
    {
      text: 'China has not supplied arms',
      attribution: 'Wang Yi',
      polarity: 'negated',
      start: 0,
      end: 1,
      evidence: [words('China has not supplied arms')],
      rule: 'test/claim',
      confidence: 0.7,
    },
  ],
})

describe.for(ENGINES)('on %s', ([, engine]) => {
  let made: Workspaces
  let folder: string
  let workspace: Workspace
  let added: Awaited<ReturnType<Workspace['addSource']>>

  beforeAll(async () => {
    made = await workspaces(engine)
    folder = await made.fresh('one')
    workspace = await openWorkspace(folder)
    added = await workspace.addSource(story, resolveStory(record), { by: 'analyst', bytes: Buffer.from(TEXT) })
  }, 180_000)

  afterAll(async () => {
    await workspace.close()
    await made.remove()
  })

  const titles = async (filter?: Parameters<Workspace['chronology']>[0]) =>
    (await workspace.chronology(filter)).items.map((event) => event.title)
  const idOf = (title: string) => added.events.find((event) => event.title === title)?.id ?? ''

  const ROUND = '19th China-Russia consultations'
  const CALL = 'Call between France and Germany'
  const PLAN = 'Call between China and Japan'

  describe('what addSource answers', () => {
    it('names the source and its events', () => {
      expect(added).toMatchObject({
        added: true,
        source: { title: 'Security talks', publisher: 'Test desk', published: '2024-11-15', url: null },
      })
      expect(added.source.id).toMatch(/^src_/)
      expect(added.statements).toBeGreaterThan(20)
      expect(added.events.map(({ title, isNew }) => [title, isNew])).toEqual([
        [CALL, true],
        [ROUND, true],
        [PLAN, true],
      ])
    })

    it('writes nothing for a text that is on record', async () => {
      const before = await workspace.stats()
      const again = await workspace.addSource(story, resolveStory(record), { by: 'analyst' })
      expect(again).toMatchObject({ added: false, statements: 0, source: added.source })
      expect(again.events).toEqual(added.events.map((event) => ({ ...event, isNew: false })))
      expect(await workspace.stats()).toEqual(before)
    })

    it('counts what is on record', async () => {
      expect(await workspace.stats()).toEqual({
        sources: 1,
        events: 3,
        mechanisms: 1,
        people: 2,
        statements: added.statements,
      })
    })
  })

  describe('the chronology', () => {
    it.each<[string, Parameters<Workspace['chronology']>[0], string[]]>([
      ['everything, the latest first and undated ones last', {}, [ROUND, CALL, PLAN]],
      ['of one side', { sides: ['CHN'] }, [ROUND, PLAN]],
      ['of two sides that both take part', { sides: ['RUS', 'CHN'] }, [ROUND]],
      ['of sides that never met', { sides: ['RUS', 'FRA'] }, []],
      ['from a day on that a month can reach', { from: '2024-10-31' }, [ROUND, CALL]],
      ['from a day on behind a month', { from: '2024-11-01' }, [ROUND]],
      ['up to a day', { to: '2024-10-01' }, [CALL]],
      ['between days', { from: '2024-11-12', to: '2024-11-12' }, [ROUND]],
      ['to the end of a month', { to: '2024-11' }, [ROUND, CALL]],
      ['of a year', { from: '2024', to: '2024' }, [ROUND, CALL]],
      ['of a type', { type: 'call' }, [CALL, PLAN]],
      ['of a type and a side', { type: 'call', sides: ['JPN'] }, [PLAN]],
    ])('%s', async (_what, filter, expected) => {
      expect(await titles(filter)).toEqual(expected)
      expect((await workspace.chronology(filter)).total).toBe(expected.length)
    })

    it('comes in pages that together are the whole', async () => {
      const pages: string[][] = []
      let cursor: string | null | undefined
      do {
        const page = await workspace.chronology({ limit: 2, ...(cursor ? { cursor } : {}) })
        pages.push(page.items.map((event) => event.title))
        expect(page.total).toBe(3)
        cursor = page.next
      } while (cursor)
      expect(pages).toEqual([[ROUND, CALL], [PLAN]])
    })

    it.each(['x', '-1', '1e3'])('refuses %j as a cursor', async (cursor) => {
      await expect(workspace.chronology({ cursor })).rejects.toMatchObject({ code: 'input-invalid' })
    })
  })

  describe('the views', () => {
    it('of an event: its values, and every statement with the words that state it', async () => {
      const event = EventView.parse(await workspace.event(idOf(ROUND)))
      expect(event).toMatchObject({
        type: 'consultation',
        status: 'held',
        date: '2024-11-12',
        earliest: '2024-11-12',
        latest: '2024-11-12',
        place: 'Beijing',
        sides: [
          { code: 'CHN', name: 'China' },
          { code: 'RUS', name: 'Russia' },
        ],
        participants: [
          { name: 'Wang Yi', office: null, role: 'co-chair' },
          { name: 'Sergei Shoigu', office: 'secretary of the Security Council', for: { code: 'RUS', name: 'Russia' } },
        ],
        mechanism: { name: 'China-Russia consultations', round: 19 },
        cadence: 'annual',
        sources: [added.source],
      })
      for (const { evidence } of event.statements) {
        expect(evidence.length).toBeGreaterThan(0)
        for (const { start, end, exact, source } of evidence) {
          expect(TEXT.slice(start, end)).toBe(exact)
          expect(source).toEqual(added.source)
        }
      }
      const date = event.statements.find((statement) => statement.property === 'date')
      expect(date).toMatchObject({ value: '2024-11-12', modality: 'stated', evidence: [{ exact: 'on November 12' }] })
    })

    it('of a month: the first and the last day that it can mean', async () => {
      expect(await workspace.event(idOf(CALL))).toMatchObject({ earliest: '2024-10-01', latest: '2024-10-31' })
      expect(await workspace.event(idOf(PLAN))).toMatchObject({ status: 'planned', earliest: null, latest: null })
    })

    it('of a mechanism, by its id and by words of its name', async () => {
      const [summary] = MechanismSummary.array().parse((await workspace.mechanisms()).items)
      expect(summary).toMatchObject({
        name: 'China-Russia consultations',
        parties: [{ code: 'CHN' }, { code: 'RUS' }],
        cadence: 'annual',
        rounds: 1,
        latest: '2024-11-12',
      })
      for (const asked of [summary?.id ?? '', 'china russia', 'Consultation', 'RUSSIA consultations']) {
        const view = MechanismView.parse(await workspace.mechanism(asked))
        expect(view.roundsOnRecord.map(({ round, event }) => [round, event.id])).toEqual([[19, idOf(ROUND)]])
      }
      for (const asked of ['', 'fisheries', 'mech_00000000000000000000000000'])
        expect(await workspace.mechanism(asked)).toBeNull()
    })

    it('of people: offices with when sources were seen to give them, and the events', async () => {
      const people = PersonSummary.array().parse((await workspace.people()).items)
      const shoigu = people.find((person) => person.name === 'Sergei Shoigu')
      expect(shoigu).toMatchObject({
        events: 1,
        offices: [
          {
            office: 'secretary of the Security Council',
            for: { code: 'RUS', name: 'Russia' },
            period: '2024-11-15',
            basis: 'observed',
          },
        ],
      })
      const view = PersonView.parse(await workspace.person(shoigu?.id ?? ''))
      expect(view.chronology.map((event) => event.id)).toEqual([idOf(ROUND)])
      expect(view.statements.map((statement) => statement.property)).toEqual(['name', 'holds-office'])
    })

    it('of a source: its text, and what was recorded of it in the order of its words', async () => {
      expect(SourceSummary.array().parse((await workspace.sources()).items)).toMatchObject([
        { ...added.source, events: 3 },
      ])
      const source = SourceView.parse(await workspace.source(added.source.id))
      expect(source).toMatchObject({ text: TEXT, sha256: story.sha256.text, language: 'en', events: 3 })
      expect(source.items.map(({ kind, label }) => [kind, label])).toEqual([
        ['event', ROUND],
        ['office', 'Sergei Shoigu: secretary of the Security Council, Russia'],
        ['event', CALL],
        ['claim', 'China has not supplied arms'],
        ['event', PLAN],
      ])
      for (const { spans } of source.items)
        for (const { start, end, exact } of spans) expect(TEXT.slice(start, end)).toBe(exact)
      expect(source.items.find((item) => item.kind === 'claim')).toMatchObject({
        polarity: 'negated',
        attribution: 'Wang Yi',
      })
    })

    it.each(['', 'ev_nothing', "' or 1=1 --"])('of nothing with the id %j', async (id) => {
      const views = [workspace.event(id), workspace.source(id), workspace.person(id), workspace.mechanism(id)]
      expect(await Promise.all(views)).toEqual([null, null, null, null])
    })

    it('answers many questions at once, though the database is one session', async () => {
      const answers = await Promise.all(Array.from({ length: 40 }, () => workspace.event(idOf(ROUND))))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    })
  })

  describe('a batch that is wrong is refused whole', () => {
    const OSLO = 'Talks were held in Oslo.'
    const statement = (more: Partial<NewStatement>): NewStatement =>
      stated(
        { subject: 'ev_1', property: 'place', value: { type: 'text', text: 'Oslo' }, evidence: [quote(OSLO, 'Oslo')] },
        { rule: 'test/rule', confidence: 0.5, ...more },
      )
    const event: Batch['entities'] = [{ id: 'ev_1', kind: 'Event', key: 'ev_1' }]

    it.each<[string, Partial<NewStatement>]>([
      ['words that do not stand there', { evidence: [{ start: 0, end: 4, exact: 'Oslo' }] }],
      ['a span beyond the text', { evidence: [{ start: 19, end: 99, exact: 'Oslo.' }] }],
      ['one span of two that does not quote', { evidence: [quote(OSLO, 'Oslo'), { start: 1, end: 2, exact: 'T' }] }],
      ['a property that an event lacks', { property: 'colour' }],
      ['a value of the wrong type', { value: { type: 'integer', integer: 7 } }],
      ['a date that is none', { property: 'date', value: { type: 'date', edtf: '2024-13' } }],
      ['a subject that is not on record', { subject: 'ev_2' }],
      ['a value that is not on record', { property: 'side', value: { type: 'entity', entity: 'st_9' } }],
      ['a confidence above 1', { confidence: 2 }],
    ])('%s', async (_what, wrong) => {
      const before = await workspace.stats()
      const other = sourceOf(OSLO)
      const batch: Batch = { entities: event, statements: [statement({}), statement(wrong)] }
      await expect(workspace.addSource(other, async () => batch, { by: 'test' })).rejects.toMatchObject({
        name: 'RapporteurError',
        code: expect.stringMatching(/^(input|date)-invalid$/),
        advice: expect.stringMatching(/./),
      })
      expect(await workspace.stats()).toEqual(before)
    })

    it('and an error of the resolver leaves the record as it was, and open', async () => {
      const before = await workspace.stats()
      const other = sourceOf(`${OSLO} The next are in Rome.`)
      const failing = workspace.addSource(other, () => Promise.reject(new Error('no')), { by: 'test' })
      await expect(failing).rejects.toThrow('no')
      expect(await workspace.stats()).toEqual(before)
      const batch: Batch = { entities: event, statements: [statement({})] }
      const good = await workspace.addSource(other, async () => batch, { by: 'test' })
      expect(good).toMatchObject({ added: true, statements: 1 })
    })
  })

  it('a text whose batch was undone is gone from the sources, and back when it is added again', async () => {
    const own = await openWorkspace(await made.fresh('again'))
    const seen = async () => [(await own.sources()).items.map((s) => s.id), (await own.stats()).sources]
    const { source, batch } = await own.addSource(story, resolveStory(record), { by: 'analyst' })
    expect(await seen()).toEqual([[source.id], 1])
    await own.undo(batch ?? '', { by: 'analyst', reason: 'a draft' })
    expect(await seen()).toEqual([[], 0])
    expect(await own.source(source.id)).toBeNull()
    const again = await own.addSource(story, resolveStory(record), { by: 'analyst' })
    expect(again).toMatchObject({ added: true, source: { id: source.id } })
    expect(await seen()).toEqual([[source.id], 1])
    expect((await own.source(source.id))?.items).toHaveLength(5)
    expect(await own.addSource(story, resolveStory(record), { by: 'analyst' })).toMatchObject({ added: false })
    await own.close()
  })

  it('the database refuses to change or remove what was appended', async () => {
    const place = await made.fresh('refusing')
    const filled = await openWorkspace(place)
    const { source, bytes } = sourceInUtf16(TEXT)
    await filled.addSource(source, resolveStory(record), { by: 'analyst', bytes })
    await filled.close()
    const database = await openTables(place)
    const run = (query: string) => sql.raw<Record<string, unknown>>(query).execute(database.db)
    for (const table of ['blob', 'source', 'batch', 'entity', 'statement', 'evidence']) {
      const { rows } = await run(`select * from ${table} order by 1, 2`)
      const [column] = Object.keys(rows[0] ?? {})
      expect(column).toBeDefined()
      for (const change of [
        `update ${table} set ${column} = ${column}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        await expect(run(change)).rejects.toThrow(/never changed or removed/)
      expect((await run(`select * from ${table} order by 1, 2`)).rows).toEqual(rows)
    }
    await database.close()
  })
})
