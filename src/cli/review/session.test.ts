import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addStory } from '../../intake/add-story.ts'
import { type Workspaces, workspaces } from '../../ledger/testing/workspaces.ts'
import { openWorkspace, type Workspace } from '../../ledger/workspace.ts'
import { sourceOf } from '../../model/testing/sources.ts'
import { ReviewSession } from './session.ts'
import { byLines } from './testing/by-lines.ts'

/** Reviewing by keys: what is asked, what is answered, and what is on record then. */

const STORY = `Laos and Vietnam hold talks

Foreign Minister Bui Thanh Son of Vietnam and Foreign Minister Saleumxay Kommasith of Laos co-chaired the 10th meeting of the Vietnam-Laos political consultation mechanism in Vientiane on March 5, 2024. "Our ties are closer than ever," Son said.
`

let made: Workspaces
let workspace: Workspace
beforeAll(async () => {
  made = await workspaces()
  workspace = await openWorkspace(await made.fresh('reviewed'))
  await addStory(workspace, sourceOf(STORY, { published: '2024-03-06' }), { by: 'test' })
}, 120_000)
afterAll(async () => {
  await workspace.close()
  await made.remove()
})
afterEach(async () => {
  while ((await workspace.undoLast({ by: 'Ann', reason: 'for the next test' })) !== null);
})

/** Reviews by lines as they come from a pipe, and gives what was said. */
const reviewed = (lines: string, order: 'value' | 'text' = 'value'): Promise<string> =>
  byLines(lines, (keyboard, say, style) => new ReviewSession(workspace, keyboard, say, style, { by: 'Ann', order }))
const inState = async (state: 'pending' | 'accepted' | 'rejected') =>
  (await workspace.proposals({ state, limit: 100 })).items.map((item) => item.kind)

describe('keys', () => {
  it.for([
    ['accept the first, and leave', 'a\nq\n', 1, 0, '1 decision taken'],
    ['the end of the keys is leaving', 'a\n', 1, 0, '1 decision taken'],
    ['reject with a reason', 'r not a round\n', 0, 1, '1 decision taken'],
    ['a rejection without a reason is none', 'r\nq\n', 0, 0, 'no reason was given'],
    ['accept all from a likelihood on', 'A 0\nq\n', 'all', 0, 'Nothing waits to be reviewed'],
    ['a likelihood that is none', 'A much\nq\n', 0, 0, 'no number from 0 to 1'],
    ['pass one over, accept the next, go back', 'j\na\nk\nq\n', 1, 0, '1 decision taken'],
    ['accept and undo', 'a\nu\nq\n', 0, 0, 'Taken back: Accepted in review'],
    ['undo with nothing to undo', 'u\nq\n', 0, 0, 'No decision of yours'],
    ['a key that is none', 'z\nq\n', 0, 0, 'is no key here'],
    ['the keys', '?\nq\n', 0, 0, 'w  choose other words for a field'],
    ['a value of another type', 'e 3 | the 5th\nq\n', 0, 0, 'EDTF'],
    ['a field that is none', 'x 99\nq\n', 0, 0, 'There is no field 99'],
    ['words that are not there', 'w 3 | on Mars\nq\n', 0, 0, 'do not stand in the text'],
    ['an event that one story alone tells is not split', 's\nq\n', 0, 0, 'Nothing else is told'],
  ] as const)('%s', async ([, keys, accepted, rejected, told]) => {
    const all = (await inState('pending')).length
    expect(await reviewed(keys)).toContain(told)
    expect(await inState('accepted')).toHaveLength(accepted === 'all' ? all : accepted)
    expect(await inState('rejected')).toHaveLength(rejected)
  })

  it('an edited date and its new words are accepted as they were shown', async () => {
    const shown = await reviewed('e 3 | 2024-03\nw 3 | 5, 2024\na\nq\n')
    expect(shown).toMatch(/3 {2}date: 2024-03-05 "[^"]*March 5, 2024"/)
    expect(shown).toMatch(/3 {2}date: 2024-03 \[analyst\] "[^"]*March 5, 2024"/)
    const [item] = (await workspace.proposals({ state: 'accepted' })).items
    expect(item).toMatchObject({ kind: 'Event', edited: true })
    expect(await workspace.event(item?.entity ?? '')).toMatchObject({ date: '2024-03' })
    const view = await workspace.proposal(item?.batch ?? '', item?.entity ?? '')
    expect(view?.statements.filter((s) => s.property === 'date' && !s.decision?.state)).toMatchObject([
      { value: '2024-03', evidence: [{ exact: '5, 2024' }] },
    ])
  })

  it('the round of a mechanism is edited beside its name', async () => {
    const shown = await reviewed('e 9 | round=11\na\nq\n')
    expect(shown).toMatch(/9 {2}mechanism: [^\n]*\n?[^\n]*\(round 10\)/)
    const [item] = (await workspace.proposals({ state: 'accepted' })).items
    expect(await workspace.event(item?.entity ?? '')).toMatchObject({ mechanism: { round: 11 } })
  })

  it('a question about two events comes first, and is answered by a key', async () => {
    const [event] = (await workspace.proposals({ kind: 'Event' })).items
    const told = { subject: event?.entity ?? '', by: 'test' }
    const other = await workspace.append({
      by: 'Ann',
      note: 'another event',
      entities: [{ id: 'ev_other', kind: 'Event', key: 'ev_other' }],
      statements: [
        ['type', { type: 'code', scheme: 'event-type', code: 'meeting' }],
        ['status', { type: 'code', scheme: 'event-status', code: 'held' }],
        ['possibly-same-as', { type: 'entity', entity: told.subject }],
      ].map(([property, value]) => ({
        subject: 'ev_other',
        property: property as string,
        value: value as never,
        qualifiers: {},
        polarity: 'affirmed' as const,
        modality: 'stated' as const,
        attribution: null,
        rank: 'normal' as const,
        origin: 'analyst' as const,
        rule: null,
        confidence: 0.7,
        evidence: [],
      })),
    })
    expect(other.statements).toHaveLength(3)
    const shown = await reviewed('a\nn\nq\n')
    expect(shown).toContain('Are these one event? 70 in 100')
    expect(shown).toContain('Of a question y says that the two are one')
    expect(await workspace.questions()).toEqual([])
  })
})
