import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addStory } from '../../intake/add-story.ts'
import { type Workspaces, workspaces } from '../../ledger/testing/workspaces.ts'
import { openWorkspace, type Workspace } from '../../ledger/workspace.ts'
import { sourceOf } from '../../model/testing/sources.ts'
import { CodingSession } from './coding-session.ts'
import { byLines } from './testing/by-lines.ts'

/** Coding by keys: what is asked, and what is noted then. */

const STORY = `Laos and Vietnam hold talks

Foreign Minister Bui Thanh Son of Vietnam and Foreign Minister Saleumxay Kommasith of Laos met in Vientiane on March 5, 2024. "Our ties are closer than ever," Son said.
`

let made: Workspaces
let workspace: Workspace
beforeAll(async () => {
  made = await workspaces()
  workspace = await openWorkspace(await made.fresh('coded'))
  await addStory(workspace, sourceOf(STORY, { published: '2024-03-06' }), { by: 'test' })
}, 120_000)
afterAll(async () => {
  await workspace.close()
  await made.remove()
})
afterEach(async () => {
  for (const by of ['Ann', 'Ben']) while ((await workspace.undoLast({ by, reason: 'for the next test' })) !== null);
})

/** Codes by lines as they come from a pipe, and gives what was said. */
const session = (lines: string, by = 'Ann', of?: string): Promise<string> =>
  byLines(
    lines,
    (keyboard, say, style) => new CodingSession(workspace, keyboard, say, style, { for: by, of, kind: 'Event' }),
  )
const codings = async (by = 'Ann') => (await workspace.codings()).filter((coding) => coding.by === by)

describe('keys', () => {
  it.for<[string, string, string, string | null, object]>([
    ['as told', 'a\nq\n', '1 coded', 'accepted', { date: ['2024-03-05'], place: ['Vientiane'] }],
    ['another date', 'e 3 | 2024-03\na\n', 'date: 2024-03', 'accepted', { date: ['2024-03'] }],
    ['no such field', 'x 4\na\n', '1 coded', 'accepted', { place: [] }],
    ['a value more', '+ topic | water\na\n', 'topic: water', 'accepted', { topic: ['water'] }],
    ['rejected with a reason', 'r not a meeting\nq\n', '1 coded', 'rejected', {}],
    ['a rejection without a reason is none', 'r\nq\n', 'no reason was given', null, {}],
    ['a date that is none', 'e 3 | the 5th\na\nq\n', 'EDTF', null, {}],
    ['a field that is none', 'x 99\nq\n', 'There is no field 99', null, {}],
    ['a property that is none', '+ colour | red\na\nq\n', 'no property "colour"', null, {}],
    ['taken back', 'a\nu\nq\n', 'Taken back: Coded in review', null, {}],
    ['nothing to take back', 'u\nq\n', 'No coding of yours', null, {}],
    ['the keys', '?\nq\n', 'you read no such field', null, {}],
    ['a key that is none', 's\nq\n', 'is no key here', null, {}],
  ])('%s', async ([, keys, told, verdict, values]) => {
    expect(await session(keys)).toContain(told)
    expect(await codings()).toEqual(
      verdict === null ? [] : [expect.objectContaining({ verdict, values: expect.objectContaining(values) })],
    )
    expect((await workspace.proposals({ kind: 'Event' })).total).toBe(1)
  })
})

it('the second coder is asked what the first coded, and sees nothing of it nor of what was decided', async () => {
  expect(await session('', 'Ben', 'Ann')).toBe('Nothing is left to code.\n')
  const before = await session('q\n', 'Ben')
  await session('e 3 | 2024-04\nr not a meeting\n')
  const [item] = (await workspace.proposals({ kind: 'Event' })).items
  await workspace.accept(item ? [item] : [], { by: 'Ann', reason: 'as it says' })
  expect(await session('q\n', 'Ben', 'Ann')).toBe(before)
  await session('a\n', 'Ben', 'Ann')
  expect(await codings('Ben')).toMatchObject([{ values: { date: ['2024-03-05'] } }])
})
