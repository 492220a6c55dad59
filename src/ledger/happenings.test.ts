import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AgendaRecord, agendaOf } from '../analyse/agenda/agenda.ts'
import { addStory } from '../intake/add-story.ts'
import { grouped } from '../model/grouped.ts'
import { type Happening, tookPlace } from '../model/happening.ts'
import type { NetworkOf, Tie } from '../model/tie.ts'
import { readBytes } from '../read/read.ts'
import type { RecordView } from './record-view.ts'
import { Chronicler } from './testing/histories.ts'
import { ENGINES, type Workspaces, workspaces } from './testing/workspaces.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

/** What analyses take of the record: events as rows, and ties counted in the database. */

const meeting = (day: number) =>
  `published: 2024-03-${day + 10}\npublisher: Desk\n\nChinese Foreign Minister Wang Yi met Indian External Affairs Minister Subrahmanyam Jaishankar and ` +
  `Japanese Foreign Minister Takeshi Iwaya in Singapore on ${day} March 2024.`
const VISIT = 'President Xi Jinping visited Portugal in February 2024.'

const MECHANISM =
  'published: 2024-11-13\npublisher: Desk\n\nChina and Russia held the 19th round of their annual strategic security consultations in Beijing on 12 November 2024.\n'
const PLEDGES =
  'published: 2024-11-20\npublisher: Desk\n\nChina and Russia, which established diplomatic ties on 2 October 1949, agreed to hold the next round of consultations in 2025. ' +
  'Chinese Foreign Minister Wang Yi will visit Russia on 3 February 2025.\n'

/** The methods of a record, as an object whose parts can be replaced. */
const bound = (record: AgendaRecord): AgendaRecord => ({
  whileItStands: (_, work) => work(),
  rounds: () => record.rounds(),
  cadences: () => record.cadences(),
  eventChanges: (since) => record.eventChanges(since),
  batches: (filter) => record.batches(filter),
  eventsOf: (ids) => record.eventsOf(ids),
  mechanism: (id) => record.mechanism(id),
  conflicts: (filter) => record.conflicts(filter),
  namesOf: (ids) => record.namesOf(ids),
  happenings: (filter) => record.happenings(filter),
  undertakings: (filter) => record.undertakings(filter),
  establishedTies: (within) => record.establishedTies(within),
})

describe.for(ENGINES)('on %s', ([, engine]) => {
  let made: Workspaces
  let workspace: Workspace
  let before: string
  const add = async (text: string) => {
    const bytes = Buffer.from(text)
    return addStory(workspace, (await readBytes(bytes, { name: 'story.txt' })).source, { by: 'test', bytes })
  }
  beforeAll(async () => {
    made = await workspaces(engine)
    workspace = await openWorkspace(await made.fresh('happenings'))
    await add(`${meeting(1)} ${VISIT}\n`)
    await new Chronicler(workspace).takeSome({ numRuns: 6, seed: 11 })
    before = new Date().toISOString()
    await add(`${meeting(5)}\n`)
  }, 180_000)
  afterAll(async () => {
    await workspace.close()
    await made.remove()
  })

  it('events come whole: those of the chronology, with their level', async () => {
    const rows = await workspace.happenings()
    const { items, total } = await workspace.chronology({ limit: 1000 })
    expect(total).toBeGreaterThan(5)
    expect(rows.map((row) => row.id).sort()).toEqual(items.map((event) => event.id).sort())
    const told = rows.filter((row) => row.type === 'meeting' && row.people.length > 1)
    expect(told.map((row) => [row.level, row.date])).toEqual([
      ['minister', '2024-03-01'],
      ['minister', '2024-03-05'],
    ])
    expect((await workspace.happenings({ sides: ['PRT'] })).map((row) => [row.level, row.date])).toEqual([
      ['head of state', '2024-02'],
    ])
    expect(await workspace.happenings({ sides: ['CHN', 'JPN'], from: '2024-03-03' })).toHaveLength(1)
  })

  it('events of sides, persons and mechanisms are those among all, also after batches changed them', async () => {
    const check = async () => {
      const all = await workspace.happenings()
      const names = await workspace.namesOf(all.flatMap(({ sides }) => sides))
      for (const [id, { key }] of names) {
        const own = all.filter(({ sides }) => sides.includes(id))
        expect(await workspace.happenings({ sides: [key] })).toEqual(own)
        expect(await workspace.happenings({ sides: [key], from: '2024-03', to: '2024-06' })).toEqual(
          own.filter((e) => e.latest !== null && e.latest >= '2024-03-01' && (e.earliest ?? '9') <= '2024-06-30'),
        )
      }
      for (const person of new Set(all.flatMap(({ people }) => people.map((p) => p.person))))
        expect(await workspace.happenings({ person })).toEqual(
          all.filter(({ people }) => people.some((p) => p.person === person)),
        )
      for (const mechanism of new Set(all.flatMap((event) => event.mechanism ?? [])))
        expect(await workspace.happenings({ mechanism })).toEqual(all.filter((e) => e.mechanism === mechanism))
      return all.length
    }
    expect(await check()).toBeGreaterThan(5)
    const { batch } = await add(`${meeting(3)}\n`)
    await check()
    await workspace.undo(batch ?? '', { by: 'test', reason: 'x' })
    await check()
    const chronicler = new Chronicler(workspace, 'Kept')
    for (const seed of [31, 32, 33, 34]) {
      await chronicler.takeSome({ numRuns: 2, seed })
      await check()
    }
    await workspace.rebuild()
    await check()
  })

  it('what nobody accepted yet waits, and is decided by accepting', async () => {
    const [visit] = await workspace.happenings({ sides: ['PRT'] })
    expect(visit?.waiting).toBe(true)
    const { items } = await workspace.proposals({ kind: 'Event' })
    const proposal = items.find((p) => p.entity === visit?.id)
    const undo = await workspace.accept([{ batch: proposal?.batch ?? '', entity: proposal?.entity ?? '' }], {
      by: 'test',
      reason: 'as told',
    })
    expect((await workspace.happenings({ sides: ['PRT'] }))[0]?.waiting).toBe(false)
    await workspace.undo(undo.batch, { by: 'test', reason: 'x' })
    expect((await workspace.happenings({ sides: ['PRT'] }))[0]?.waiting).toBe(true)
  })

  it('rounds are those of all events, also of what batches changed since they were read', async () => {
    const check = async (record: RecordView) => {
      const all = (await record.happenings()).filter((event) => event.mechanism !== null)
      const told = [...(await record.rounds())].map(([id, rounds]) => [id, rounds.map((round) => round.id)] as const)
      expect(Object.fromEntries(told)).toEqual(
        Object.fromEntries(
          [...grouped(all, (event) => event.mechanism)].map(([id, own]) => [id, own.map((e) => e.id)]),
        ),
      )
      return told.length
    }
    await check(await workspace.asOf(before))
    const some = await check(workspace)
    const { batch } = await add(MECHANISM)
    expect(await check(workspace)).toBe(some + 1)
    await new Chronicler(workspace, 'Later').takeSome({ numRuns: 4, seed: 12 })
    await check(workspace)
    await workspace.undo(batch ?? '', { by: 'test', reason: 'x' })
    await check(workspace)
    await workspace.rebuild()
    await check(workspace)
  })

  it('what is read for the agenda gives what all that is on record gives', async () => {
    await add(MECHANISM)
    await add(PLEDGES)
    const some = { sides: ['CHN', 'RUS'], from: '2024' }
    expect(await workspace.happenings({ ...some, types: ['meeting', 'consultation'] })).toEqual(
      (await workspace.happenings(some)).filter(({ type }) => type === 'meeting' || type === 'consultation'),
    )
    const wide: AgendaRecord = {
      ...bound(workspace),
      undertakings: () => workspace.undertakings(),
      establishedTies: () => workspace.establishedTies({ from: '2000-01-01', to: '2009-12-31' }),
      happenings: async ({ ids, sides, status }) =>
        (await workspace.happenings({ ids, sides })).filter((event) => status?.includes(event.status) ?? true),
    }
    for (const on of ['2024-03-20', '2024-12-01', '2026-06-01', '2029-10-02']) {
      const { items, basis } = await agendaOf(workspace, { on })
      expect({ items, basis }).toEqual(await agendaOf(wide, { on }).then(({ items, basis }) => ({ items, basis })))
    }
    const kinds = (await agendaOf(workspace, { on: '2024-12-01' })).items.map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['round', 'commitment', 'anniversary', 'event']))
  })

  it.each<NetworkOf>(['sides', 'people'])(
    'ties of %s are those of the events counted one by one, also after batches changed them',
    async (of) => {
      const check = async (record: RecordView) =>
        expect(keyed(await record.ties(of))).toEqual(keyed(counted(of, await record.happenings())))
      await check(workspace)
      await check(await workspace.asOf(before))
      expect((await workspace.ties(of)).length).toBeGreaterThan(2)
      expect(await workspace.ties(of)).toBe(await workspace.ties(of))
      const later = await add(`${meeting(of === 'sides' ? 8 : 9)}\n`)
      await check(workspace)
      // What was the latest of its pair goes.
      const undone = await workspace.undo(later.batch ?? '', { by: 'test', reason: 'x' })
      await check(workspace)
      await workspace.undo(undone.batch, { by: 'test', reason: 'y' })
      await check(workspace)
      const chronicler = new Chronicler(workspace, `Ties of ${of}`)
      for (const seed of [21, 22, 23]) {
        await chronicler.takeSome({ numRuns: 2, seed })
        await check(workspace)
      }
      await workspace.rebuild()
      await check(workspace)
    },
  )
})

/** Ties by their pair, level and years. */
const keyed = (ties: readonly Tie[]) =>
  Object.fromEntries(ties.map(({ events, latest, ...tie }) => [Object.values(tie).join(' '), { events, latest }]))

function counted(of: NetworkOf, all: readonly Happening[]): Tie[] {
  const found = new Map<string, Tie>()
  for (const event of all.filter(tookPlace)) {
    const dated = /^\d/.test(event.earliest ?? '') && /^\d/.test(event.latest ?? '')
    const [from, to] = dated ? [event.earliest, event.latest].map((day) => Number(day?.slice(0, 4))) : [null, null]
    const nodes =
      of === 'sides'
        ? event.sides.map((id) => ({ id, side: id }))
        : event.people.map((p) => ({ id: p.person, side: p.for }))
    for (const one of nodes)
      for (const two of nodes) {
        if (one.id >= two.id || one.side === two.side) continue
        const tie = { one: one.id, two: two.id, level: event.level, from: from ?? null, to: to ?? null }
        const key = Object.values(tie).join(' ')
        const known = found.get(key)
        const days = [known?.latest ?? null, event.latest].filter((day) => day !== null)
        const latest = days.includes('infinity') ? 'infinity' : (days.sort().at(-1) ?? null)
        found.set(key, { ...tie, events: (known?.events ?? 0) + 1, latest })
      }
  }
  return [...found.values()]
}
