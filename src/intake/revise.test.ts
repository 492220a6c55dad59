import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES, type Workspaces, workspaces } from '../ledger/testing/workspaces.ts'
import { openWorkspace, type Workspace } from '../ledger/workspace.ts'
import { sourceOf } from '../model/testing/sources.ts'
import { addStory } from './add-story.ts'

const STORY = [
  'Defence ministers of Japan and Australia met in Canberra on 4 June 2024 for the 12th round of the Japan-Australia defence dialogue.',
  'Japanese Defence Minister Kihara Minoru denied that Japan would lend ships to a third country.',
  '"We will keep the sea lanes open," Kihara said.',
  'The two sides agreed to hold joint exercises every spring.',
].join('\n\n')
const about = { publisher: 'Sea desk', published: '2024-06-05', url: 'https://example.org/dialogue' }

describe.for(ENGINES)('a later text of a document, on %s', ([, engine]) => {
  let places: Workspaces
  let workspace: Workspace
  let first: string
  beforeAll(async () => {
    places = await workspaces(engine)
  }, 120_000)
  afterAll(async () => {
    await workspace?.close()
    await places.remove()
  })

  const start = async (name: string) => {
    await workspace?.close()
    workspace = await openWorkspace(await places.fresh(name))
    first = (await add(STORY)).source.id
  }
  const add = (text: string, more: { readonly revises?: string; readonly url?: string | null } = {}) =>
    addStory(workspace, sourceOf(text, { ...about, ...(more.url !== undefined && { url: more.url }) }), {
      by: 'test',
      revises: more.revises,
    })
  const eventIds = async () => (await workspace.chronology()).items.map((e) => e.id)
  const evidenceOf = async (property: string) => {
    const event = await workspace.event((await eventIds())[0] ?? '')
    return event?.statements.filter((s) => s.property === property).flatMap((s) => s.evidence)
  }

  it('adds nothing but where the words now stand, if nothing else changed', async () => {
    await start('same')
    const before = { events: await eventIds(), claims: (await workspace.source(first))?.items.length }
    const later = await add(`CORRECTED HEADLINE\n\n${STORY}`)
    expect(later.revision).toMatchObject({ document: first, lost: 0 })
    expect(later.statements).toBe(later.revision?.found)
    expect(later.events.every((e) => !e.isNew)).toBe(true)
    expect(await eventIds()).toEqual(before.events)
    const view = await workspace.source(later.source.id)
    expect(view?.items.length).toBe(before.claims)
    expect(view?.versions.map((v) => v.id)).toEqual([first, later.source.id])
    for (const { spans } of view?.items ?? [])
      for (const { start: from, end, exact } of spans) expect(view?.text.slice(from, end)).toBe(exact)
    const place = await evidenceOf('place')
    expect(place?.map((e) => [e.exact, e.source.id, e.version])).toEqual([
      [place?.[0]?.exact, later.source.id, undefined],
      [place?.[0]?.exact, first, 'earlier'],
    ])
  })

  it('lists words that are gone, keeps what rests on them, and shows the new value beside it', async () => {
    await start('lost')
    const later = await add(STORY.replace('Canberra', 'Sydney'))
    const lost = await workspace.lostWords()
    expect(lost.some((l) => l.statement.property === 'place' && l.words.exact.includes('Canberra'))).toBe(true)
    expect(lost.map((l) => l.source.id)).toEqual(lost.map(() => later.source.id))
    expect(lost).toHaveLength(later.revision?.lost ?? 0)
    expect(await workspace.lostWords({ source: first })).toEqual([])
    expect((await workspace.source(later.source.id))?.lost).toEqual(lost)
    const places = (await evidenceOf('place')) ?? []
    expect(places.map((e) => e.version ?? 'as it stands')).toContain('lost')
    const statement = lost.find((l) => l.statement.property === 'place')?.statement.id ?? ''
    await workspace.retract(statement, { by: 'test', reason: 'the paper corrected it' })
    expect((await workspace.lostWords()).some((l) => l.statement.id === statement)).toBe(false)
  })

  it('takes words off the list that somebody keeps, until that is undone', async () => {
    await start('kept')
    const changed = STORY.replace('Canberra', 'the Australian capital')
    const later = await add(changed)
    const lost = await workspace.lostWords()
    const id = lost.find((l) => l.statement.property === 'place')?.statement.id ?? ''
    const others = lost.filter((l) => l.statement.id !== id)
    const before = await evidenceOf('place')
    const decider = { by: 'test', reason: 'the capital is Canberra' }
    const kept = await workspace.keep(id, null, decider)
    expect(await workspace.lostWords()).toEqual(others)
    expect((await workspace.source(later.source.id))?.lost).toEqual(others)
    expect(await evidenceOf('place')).toEqual(before)
    expect((await workspace.batches({ id: kept.batch })).items[0]?.decisions).toMatchObject([
      { kind: 'kept', target: id, text: expect.stringMatching(/^place "Canberra" of .*: kept/) },
    ])
    await expect(workspace.keep(id, null, decider)).rejects.toMatchObject({ code: 'decided-already' })
    const third = await add(`${changed}\n\nMore to follow.`)
    expect((await workspace.lostWords()).filter((l) => l.statement.id === id)).toEqual([])
    await workspace.undo(third.batch ?? '', decider)
    await workspace.undo(kept.batch, decider)
    expect(await workspace.lostWords()).toEqual(lost)

    const pointed = await workspace.keep(id, 'in  the Australian capital', decider)
    expect(await workspace.lostWords()).toEqual(others)
    expect((await evidenceOf('place'))?.map((e) => [e.exact, e.source.id, e.version]).slice(0, 2)).toEqual([
      ['in the Australian capital', later.source.id, undefined],
      [before?.find((e) => e.version === 'lost')?.exact, first, 'earlier'],
    ])
    const fourth = await add(`News.\n\n${changed}`)
    expect((await evidenceOf('place'))?.map((e) => e.source.id)).toContain(fourth.source.id)
    expect((await workspace.verify()).faults).toEqual([])
    await workspace.undo(fourth.batch ?? '', decider)
    await workspace.undo(pointed.batch, decider)
    expect(await workspace.lostWords()).toEqual(lost)
    expect(await evidenceOf('place')).toEqual(before)
  })

  it.each<[string, (ids: { lost: string; found: string; event: string }) => [string, string | null], string, RegExp]>([
    ['words that stand nowhere', ({ lost }) => [lost, 'in Perth'], 'input-invalid', /nowhere in the later text/],
    ['words that stand twice', ({ lost }) => [lost, 'Australia'], 'input-invalid', /in several places/],
    ['blank words', ({ lost }) => [lost, ' '], 'input-invalid', /nowhere/],
    ['a statement whose words stand', ({ found }) => [found, null], 'input-invalid', /^No words of .* are lost/],
    ['an event', ({ event }) => [event, null], 'input-invalid', /not a statement/],
    ['what is not on record', () => ['sm_none', null], 'not-found', /no statement/],
  ])('%s: nothing is kept', async (what, chosen, code, message) => {
    await start(`keeping ${what.replaceAll(' ', '-')}`)
    await add(STORY.replace('Canberra', 'Sydney'))
    const lost = (await workspace.lostWords()).find((l) => l.statement.property === 'place')?.statement.id ?? ''
    const [event = ''] = await eventIds()
    const statements = (await workspace.event(event))?.statements ?? []
    const found = statements.find((s) => s.property === 'date')?.id ?? ''
    const [id, words] = chosen({ lost, found, event })
    const before = await workspace.head()
    await expect(workspace.keep(id, words, { by: 'test', reason: 'why' })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
      advice: expect.stringMatching(/^Nothing was changed/),
    })
    expect(await workspace.head()).toEqual(before)
  })

  it('does not bring back what was corrected or retracted', async () => {
    await start('decided')
    const event = await workspace.event((await eventIds())[0] ?? '')
    const date = event?.statements.find((s) => s.property === 'date')
    await workspace.correct(date?.id ?? '', '2024-06-03', { by: 'test', reason: 'the communiqué says so' })
    await add(`${STORY}\n\nMore to follow.`)
    expect((await workspace.event(event?.id ?? ''))?.date).toBe('2024-06-03')
    expect(await workspace.conflicts()).toEqual([])
  })

  it('finds words again that a text between did not have', async () => {
    await start('again')
    await add(STORY.replace('Canberra', 'Sydney'))
    expect((await workspace.lostWords()).length).toBeGreaterThan(0)
    const third = await add(`${STORY}\n\nThe place was corrected back.`)
    expect(third.revision?.found).toBeGreaterThan(0)
    expect((await workspace.lostWords()).filter((l) => l.words.exact.includes('Canberra'))).toEqual([])
    expect(((await evidenceOf('place')) ?? [])[0]?.source.id).toBe(third.source.id)
  })

  it('is taken back whole, and was not there before', async () => {
    await start('undone')
    // What was undone stays among the statements of an event, marked as undone.
    const shown = async () => {
      const event = await workspace.event((await eventIds())[0] ?? '')
      return [await workspace.chronology(), { ...event, statements: event?.statements.filter((s) => !s.decision) }]
    }
    const views = await shown()
    const later = await add(STORY.replace('12th', '13th'))
    expect(later.batch).not.toBeNull()
    await workspace.undo(later.batch ?? '', { by: 'test', reason: 'a wrong page' })
    expect(await shown()).toEqual(views)
    expect(await workspace.lostWords()).toEqual([])
    expect((await workspace.verify()).faults).toEqual([])
  })

  it('is known by its address or by the source that is named, else it is a document of its own', async () => {
    await start('known')
    expect((await add(`${STORY}\n\nA.`, { url: 'https://example.org/other' })).revision).toBeNull()
    expect((await add(`${STORY}\n\nB.`, { url: null, revises: first })).revision?.document).toBe(first)
    expect((await add(`${STORY}\n\nC.`, { url: null })).revision).toBeNull()
    await expect(add(`${STORY}\n\nD.`, { revises: 'src_none' })).rejects.toMatchObject({ code: 'not-found' })
    // Signs of no pattern: what can be packed takes less room in an index.
    const address = (length: number) => `https://example.org/${randomBytes(length).toString('hex')}`.slice(0, length)
    await expect(add(`${STORY}\n\nE.`, { url: address(2001) })).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringMatching(/^The address \(url\) of the source "Defence ministers of .*" has 2001 bytes/),
    })
    const { items: sources } = await workspace.sources()
    expect(sources).toHaveLength(4)
    expect(new Set(sources.map((s) => s.events)).size).toBe(1)
    expect((await add(`${STORY}\n\nF.`, { url: address(2000) })).added).toBe(true)
  })
})
