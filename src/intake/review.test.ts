import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ENGINES, type Workspaces, workspaces } from '../ledger/testing/workspaces.ts'
import { openWorkspace, type Workspace } from '../ledger/workspace.ts'
import { sourceOf } from '../model/testing/sources.ts'
import { addStory } from './add-story.ts'

/** What stories say is put before a reviewer, who accepts it as it was seen, or rejects it with all that it alone brought. */

const STORY = `Foreign ministers of Vietnam and Laos meet

VIENTIANE, March 5, 2024 - Vietnamese Foreign Minister Bui Thanh Son met his Lao counterpart Saleumxay Kommasith in Vientiane on Tuesday.

The two ministers co-chaired the 10th meeting of the Vietnam-Laos political consultation mechanism on Monday. "Our ties are closer than ever," Son said.
`
const ANN = { by: 'Ann', reason: 'read' }
const BEN = { by: 'Ben', reason: 'read too' }

describe.for(ENGINES)('on %s', ([, engine]) => {
  let made: Workspaces
  let workspace: Workspace
  let n = 0
  beforeAll(async () => {
    made = await workspaces(engine)
  }, 180_000)
  afterAll(() => made.remove())
  beforeEach(async () => {
    workspace = await openWorkspace(await made.fresh(`w${++n}`))
    await addStory(workspace, sourceOf(STORY, { published: '2024-03-06' }), { by: 'test' })
    return () => workspace.close()
  })

  const first = async () => {
    const page = await workspace.proposals()
    const [item] = page.items
    if (!item) throw new Error('nothing is proposed')
    return { item, page }
  }
  const stillThere = async (name: string) => (await workspace.mechanisms()).items.some((m) => m.name.includes(name))

  it('what matters most comes first, and each leads to its statements and words', async () => {
    const { item, page } = await first()
    expect(page.items.map((i) => i.kind)).toEqual([...page.items.map((i) => i.kind)].sort(byWeight))
    expect(item).toMatchObject({ kind: 'Event', state: 'pending', edited: false, source: { published: '2024-03-06' } })
    expect(item.title).toContain('10th')
    const view = await workspace.proposal(item.batch, item.entity)
    expect(view?.event?.mechanism).toMatchObject({ round: 10 })
    expect(view?.statements.map((s) => s.property)).toContain('participant')
    expect(view?.spans.map((s) => s.exact).join()).toContain('10th meeting')
  })

  it('accepting takes it out of the queue, and undoing puts it back', async () => {
    const { item, page } = await first()
    const { batch } = await workspace.accept([item], { ...ANN, seen: page.seen })
    expect((await workspace.proposals()).total).toBe(page.total - 1)
    expect((await workspace.proposals({ state: 'accepted' })).items).toEqual([
      { ...item, state: 'accepted', likely: expect.any(Number) },
    ])
    expect(await workspace.proposal(item.batch, item.entity)).toMatchObject({
      decided: { by: 'Ann', reason: 'read', batch },
    })
    await expect(workspace.accept([item], BEN)).rejects.toMatchObject({ code: 'decided-already' })
    await workspace.undo(batch, ANN)
    expect((await workspace.proposals()).items).toEqual(page.items)
    expect(await workspace.verify()).toMatchObject({ faults: [] })
  })

  it('rejecting takes it out of the record with what it alone names, and undoing restores the views', async () => {
    const { item, page } = await first()
    const before = [await workspace.chronology(), await workspace.mechanisms(), await workspace.people()]
    expect(await stillThere('political consultation')).toBe(true)
    const { batch } = await workspace.reject(item, { by: 'Ann', reason: 'no such round', seen: page.seen })
    expect((await workspace.chronology()).items.map((e) => e.id)).not.toContain(item.entity)
    expect(await stillThere('political consultation')).toBe(false)
    expect((await workspace.proposals({ state: 'rejected' })).items).toMatchObject([
      { entity: item.entity, edited: true },
    ])
    await expect(workspace.reject(item, BEN)).rejects.toMatchObject({ code: 'decided-already' })
    await expect(workspace.accept([item], BEN)).rejects.toMatchObject({ code: 'decided-already' })
    await workspace.undo(batch, ANN)
    expect([await workspace.chronology(), await workspace.mechanisms(), await workspace.people()]).toEqual(before)
    expect((await workspace.proposals()).items).toEqual(page.items)
    expect(await workspace.verify()).toMatchObject({ faults: [] })
  })

  it('what was corrected or added by hand goes with what is rejected, and comes back with it', async () => {
    const { item } = await first()
    const view = await workspace.proposal(item.batch, item.entity)
    for (const [property, value] of [
      ['type', 'summit'],
      ['status', 'planned'],
    ] as const)
      await workspace.correct(view?.statements.find((s) => s.property === property)?.id ?? '', value, ANN)
    await workspace.state({ entity: item.entity, property: 'topic', value: 'water' }, ANN)
    const before = await workspace.event(item.entity)
    expect(before).toMatchObject({ type: 'summit', status: 'planned', topics: ['water'] })
    const { batch } = await workspace.reject(item, ANN)
    expect(await workspace.event(item.entity)).toBeNull()
    expect((await workspace.proposals({ state: 'rejected' })).items.map((i) => i.entity)).toEqual([item.entity])
    await workspace.undo(batch, ANN)
    expect(await workspace.event(item.entity)).toEqual(before)
    expect((await workspace.proposal(item.batch, item.entity))?.state).toBe('pending')
    expect(await workspace.verify()).toMatchObject({ faults: [] })
  })

  it('what another changed meanwhile is not decided unseen', async () => {
    const { item, page } = await first()
    const view = await workspace.proposal(item.batch, item.entity)
    const place = view?.statements.find((s) => s.property === 'date')
    await workspace.correct(place?.id ?? '', '2024-03-05', BEN)
    for (const decide of [
      () => workspace.accept([item], { ...ANN, seen: page.seen }),
      () => workspace.reject(item, { ...ANN, seen: page.seen }),
    ])
      await expect(decide()).rejects.toMatchObject({
        code: 'changed-meanwhile',
        message: expect.stringContaining('Ben'),
      })
    const now = await workspace.proposal(item.batch, item.entity)
    expect(now).toMatchObject({ state: 'pending', edited: true })
    expect(now?.statements.find((s) => s.origin === 'analyst')).toMatchObject({ property: 'date', value: '2024-03-05' })
    await workspace.accept([item], { ...ANN, seen: now?.seen })
    expect((await workspace.proposals({ state: 'accepted' })).items).toMatchObject([{ edited: true }])
  })

  it('all that is likely enough is accepted at once, and what a rule got wrong lowers what it proposes', async () => {
    const { page } = await first()
    const sure = page.items.filter((i) => (i.likely ?? 0) >= 0.8)
    expect(sure.length).toBeGreaterThan(0)
    const done = await workspace.acceptAbove(0.8, ANN)
    expect((await workspace.proposals({ state: 'accepted' })).total).toBe(sure.length)
    expect(await workspace.acceptAbove(0.8, ANN)).toBeNull()
    await workspace.undo(done?.batch ?? '', ANN)
    const [item] = page.items
    if (!item) throw new Error('nothing is proposed')
    const { batch } = await workspace.reject(item, ANN)
    const [record] = await workspace.rules()
    expect(record).toMatchObject({ rule: item.rule, accepted: 0, rejected: 1 })
    expect(record?.likely).toBeLessThan(record?.stated ?? 0)
    await workspace.undo(batch, ANN)
    expect((await workspace.rules()).every((r) => r.accepted + r.rejected === 0)).toBe(true)
  })

  it('nothing is decided by nobody, or without a reason', async () => {
    const { item } = await first()
    for (const decider of [
      { by: 'Ann', reason: ' ' },
      { by: '', reason: 'read' },
    ])
      for (const decide of [
        () => workspace.accept([item], decider),
        () => workspace.acceptAbove(0, decider),
        () => workspace.split(item, decider),
        () => workspace.setCodebook('name: a\nkinds: { Event: {} }', decider),
        () => workspace.enter(async () => ({ entities: [], statements: [] }), decider),
      ])
        await expect(decide()).rejects.toMatchObject({ code: 'input-invalid' })
    expect((await workspace.head()).seq).toBe(1)
  })

  it('steps are taken back one by one, each reviewer their own', async () => {
    const { page } = await first()
    const [one, two, three] = page.items
    if (!one || !two || !three) throw new Error('too little is proposed')
    await workspace.accept([one], ANN)
    await workspace.accept([two], BEN)
    await workspace.reject(three, ANN)
    const undone = { by: 'Ann', reason: 'undone' }
    expect(await workspace.undoLast(undone)).toMatchObject({ note: 'read' })
    expect((await workspace.proposals()).total).toBe(page.total - 2)
    await workspace.undoLast(undone)
    expect(await workspace.undoLast(undone)).toBeNull()
    expect((await workspace.proposals({ state: 'accepted' })).items.map((i) => i.entity)).toEqual([two.entity])
    expect((await workspace.proposals()).total).toBe(page.total - 1)
  })

  it('a story that was undone proposes nothing, and what is not proposed cannot be decided', async () => {
    const { item } = await first()
    await workspace.undo(item.batch, ANN)
    expect(await workspace.proposals()).toMatchObject({ items: [], total: 0 })
    await expect(workspace.accept([item], ANN)).rejects.toMatchObject({ code: 'not-found' })
    await expect(workspace.reject({ batch: 'ba_none', entity: 'ev_none' }, ANN)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

/** `data/review.json` */
const WEIGHTS: Readonly<Record<string, number>> = {
  Event: 3,
  Instrument: 3,
  Relationship: 2,
  Commitment: 2,
  Person: 2,
  Claim: 1,
  Quote: 1,
}
const byWeight = (a: string, b: string): number => (WEIGHTS[b] ?? 0) - (WEIGHTS[a] ?? 0)
