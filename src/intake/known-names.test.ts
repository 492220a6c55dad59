import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES, type Workspaces, workspaces } from '../ledger/testing/workspaces.ts'
import { openWorkspace, type Workspace } from '../ledger/workspace.ts'
import { NOTHING_KNOWN } from '../model/gazetteer.ts'
import { sourceOf } from '../model/testing/sources.ts'
import { propose } from '../propose/propose.ts'
import { addStory } from './add-story.ts'
import { enterByHand, RecordByHand } from './by-hand.ts'
import { newEntity } from './new-entity.ts'

/** Names that were accepted are known from the next story on, and not any more when that is taken back. */

const FIRST = `VIENTIANE - Foreign Minister Bui Thanh Son of Vietnam and Lao Deputy Prime Minister Phouvong Sengdara co-chaired the third round of the Vietnam-Laos Mekong water-level dialogue in Vientiane on March 5, 2024.
`
const NEXT = `HANOI - Phouvong Sengdara met Prime Minister Pham Minh Chinh of Vietnam in Hanoi on May 7, 2024.
`
const ANN = { by: 'Ann', reason: 'read' }

describe.for(ENGINES)('on %s', ([, engine]) => {
  let made: Workspaces
  let workspace: Workspace
  beforeAll(async () => {
    made = await workspaces(engine)
    workspace = await openWorkspace(await made.fresh('names'))
    await addStory(workspace, sourceOf(FIRST, { published: '2024-03-06' }), { by: 'test' })
  }, 180_000)
  afterAll(async () => {
    await workspace.close()
    await made.remove()
  })

  const next = async () => propose(sourceOf(NEXT, { published: '2024-05-08' }), {}, await workspace.gazetteer())
  const sideOf = (record: Awaited<ReturnType<typeof next>>, name: string) =>
    record.events.flatMap((e) => e.participants).find((p) => p.name === name)?.for

  it('nothing is known before something was accepted', async () => {
    expect(await workspace.gazetteer()).toEqual(NOTHING_KNOWN)
    expect(sideOf(await next(), 'Phouvong Sengdara') ?? null).toBeNull()
  })

  it('persons, offices and mechanisms of what was accepted are known, until it is undone', async () => {
    const { batch } = (await workspace.acceptAbove(0, ANN)) ?? { batch: '' }
    const known = await workspace.gazetteer()
    expect(known.persons.map((p) => [p.name, p.state])).toContainEqual(['Phouvong Sengdara', 'LAO'])
    expect(known.mechanisms).toMatchObject([{ parties: ['LAO', 'VNM'] }])
    expect(known.mechanisms[0]?.name).toContain('water-level dialogue')
    const record = await next()
    expect(sideOf(record, 'Phouvong Sengdara')).toBe('LAO')
    expect(record.events[0]?.sides.toSorted()).toEqual(['LAO', 'VNM'])
    await workspace.undo(batch, ANN)
    expect(await workspace.gazetteer()).toEqual(NOTHING_KNOWN)
  })

  it('so are those that were entered by hand', async () => {
    const { entity } = await newEntity(
      workspace,
      { kind: 'Person', name: 'Khamla Vongphet', parties: [], type: 'meeting' },
      ANN,
    )
    expect(entity).toMatch(/^per_/)
    await enterByHand(
      workspace,
      RecordByHand.parse({
        office: { person: 'Khamla Vongphet', office: 'warden of the Southern Ports', for: 'Laos' },
      }),
      ANN,
    )
    const known = await workspace.gazetteer()
    expect(known.offices).toEqual(['warden of the Southern Ports'])
    expect(known.persons).toMatchObject([{ name: 'Khamla Vongphet', state: 'LAO' }])
  })
})
