import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addStory } from '../intake/add-story.ts'
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

  it.each<NetworkOf>(['sides', 'people'])('ties of %s are those of the events counted one by one', async (of) => {
    for (const record of [workspace, await workspace.asOf(before)]) {
      expect(keyed(await record.ties(of))).toEqual(keyed(counted(of, await record.happenings())))
    }
    expect((await workspace.ties(of)).length).toBeGreaterThan(2)
    expect(await workspace.ties(of)).toEqual(await (workspace as RecordView).ties(of))
  })
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
