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
