import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addStory } from '../intake/add-story.ts'
import { allPages, type Page, type PageOptions } from '../model/page.ts'
import { readBytes } from '../read/read.ts'
import type { RecordView } from './record-view.ts'
import { ENGINES, type Workspaces, workspaces } from './testing/workspaces.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

/** Lists come in pages that together are the whole, and say how long the whole is. */

const LISTS: Record<string, (record: RecordView, options: PageOptions) => Promise<Page<{ id: string }>>> = {
  sources: (record, options) => record.sources(options),
  people: (record, options) => record.people(options),
  mechanisms: (record, options) => record.mechanisms(options),
  offices: (record, options) => record.offices(options),
  'the chronology': (record, options) => record.chronology(options),
  'the chronology of a side': (record, options) => record.chronology({ ...options, sides: ['CHN'] }),
  'the chronology of a type': (record, options) => record.chronology({ ...options, type: 'consultation' }),
  'the chronology from a day on': (record, options) => record.chronology({ ...options, from: '2024-02-01' }),
}

const STORIES = [
  ['China', 'Wang Yi', 'foreign minister', 'Mongolia', 'Battsetseg Batmunkh', 'Ulaanbaatar'],
  ['China', 'Wang Yi', 'foreign minister', 'Singapore', 'Vivian Balakrishnan', 'Beijing'],
  ['India', 'Subrahmanyam Jaishankar', 'foreign minister', 'Japan', 'Takeshi Iwaya', 'Tokyo'],
  ['China', 'Wang Yi', 'foreign minister', 'Japan', 'Takeshi Iwaya', 'Beijing'],
  ['France', 'Jean-Noël Barrot', 'foreign minister', 'Egypt', 'Badr Abdelatty', 'Cairo'],
] as const

const toldIn = (month: number, [one, who, office, two, whom, place]: (typeof STORIES)[number]) =>
  `published: 2024-0${month}-12\npublisher: Desk\n\n${one}'s ${office} ${who} and ${two}'s ${office} ${whom} co-chaired the ` +
  `${month + 3}th round of the ${one}-${two} strategic consultations in ${place} on ${10} ${MONTHS[month]} 2024.\n`

const MONTHS = ['', 'January', 'February', 'March', 'April', 'May']

describe.for(ENGINES)('on %s', ([, engine]) => {
  let made: Workspaces
  let workspace: Workspace
  const add = async (month: number, story: (typeof STORIES)[number]) => {
    const bytes = Buffer.from(toldIn(month, story))
    return addStory(workspace, (await readBytes(bytes, { name: 'story.txt' })).source, { by: 'test', bytes })
  }
  beforeAll(async () => {
    made = await workspaces(engine)
    workspace = await openWorkspace(await made.fresh('pages'))
    for (const [i, story] of STORIES.slice(0, 4).entries()) await add(i + 1, story)
  }, 180_000)
  afterAll(async () => {
    await workspace.close()
    await made.remove()
  })

  describe.each(Object.entries(LISTS))('%s', (_name, list) => {
    it('comes in pages', async () => {
      const whole = await list(workspace, {})
      expect(whole.next).toBeNull()
      expect(whole.total).toBe(whole.items.length)
      expect(whole.total).toBeGreaterThan(2)
      const pages: Page<{ id: string }>[] = []
      for (let cursor: string | null = '0'; cursor !== null; cursor = pages.at(-1)?.next ?? null)
        pages.push(await list(workspace, { limit: 2, cursor }))
      expect(pages.map((page) => page.total)).toEqual(pages.map(() => whole.total))
      expect(pages.slice(0, -1).map((page) => page.items.length)).toEqual(pages.slice(0, -1).map(() => 2))
      expect(pages.flatMap((page) => page.items)).toEqual(whole.items)
      expect(await allPages((page) => list(workspace, page))).toEqual(whole.items)
    })

    it.each(['x', '-1', '1e3', ''])('refuses %j as a cursor', async (cursor) => {
      await expect(list(workspace, { cursor })).rejects.toMatchObject({ code: 'input-invalid' })
    })
  })

  it('counts again what is appended and undone, and as of before', async () => {
    const total = async (record: RecordView) => (await record.chronology({ limit: 1 })).total
    const before = await total(workspace)
    const moment = new Date().toISOString()
    const [last] = STORIES.slice(4)
    if (!last) throw new Error('There is no fifth story.')
    const { batch } = await add(5, last)
    expect(await total(workspace)).toBe(before + 1)
    expect(await total(await workspace.asOf(moment))).toBe(before)
    await workspace.undo(batch ?? '', { by: 'test', reason: 'a test' })
    expect(await total(workspace)).toBe(before)
    expect(await total(await workspace.asOf(moment))).toBe(before)
  })
})
