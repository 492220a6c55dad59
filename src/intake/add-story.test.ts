import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkspace, type Workspace } from '../ledger/workspace.ts'
import { readFile } from '../read/read.ts'
import { addStory } from './add-story.ts'

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url))

let folder: string
let files: string[]
const workspaces: Workspace[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-intake-'))
  files = (await readdir(SAMPLES)).filter((name) => name.endsWith('.txt')).sort()
  for (const name of ['forwards', 'backwards']) {
    const workspace = await openWorkspace(join(folder, name), { create: true })
    workspaces.push(workspace)
    for (const file of name === 'forwards' ? files : files.toReversed()) {
      const { source } = await readFile(join(SAMPLES, file))
      await addStory(workspace, source, { by: 'test' })
    }
  }
}, 300_000)

afterAll(async () => {
  for (const workspace of workspaces) await workspace.close()
  await rm(folder, { recursive: true, force: true })
})

const rounds = async (workspace: Workspace) => {
  const mechanism = await workspace.mechanism('China Russia strategic security consultations')
  return mechanism?.roundsOnRecord.map(({ round, event }) => ({
    round,
    status: event.status,
    date: event.date,
    place: event.place,
    sources: event.sources.length,
  }))
}

it('three stories of one mechanism make one mechanism, whose rounds are told of by several stories', async () => {
  const [forwards] = workspaces
  if (!forwards) throw new Error('no workspace')
  const onRecord = await rounds(forwards)
  // Announced in 2023, held in 2024, the previous round in 2025: the 19th is in all three stories.
  expect(onRecord?.filter(({ round, status }) => round !== null && status === 'held')).toEqual([
    { round: 18, status: 'held', date: '2023-09-19', place: 'Moscow', sources: 2 },
    { round: 19, status: 'held', date: '2024-11-12', place: 'Beijing', sources: 3 },
    { round: 20, status: 'held', date: '2025-12-02', place: 'Moscow', sources: 2 },
  ])
  const mechanisms = (await forwards.mechanisms()).items.filter((m) => /strategic security/i.test(m.name))
  expect(mechanisms).toMatchObject([{ cadence: 'annual', parties: [{ code: 'CHN' }, { code: 'RUS' }] }])
})

it('and the same whatever the order in which they are read', async () => {
  const [forwards, backwards] = await Promise.all(workspaces.map(rounds))
  expect(backwards).toEqual(forwards)
})

it('every statement of every event quotes its source', async () => {
  for (const workspace of workspaces) {
    const { items } = await workspace.chronology()
    expect(items.length).toBeGreaterThan(5)
    for (const { id } of items) {
      for (const { evidence } of (await workspace.event(id))?.statements ?? []) {
        for (const { start, end, exact, source } of evidence)
          expect((await workspace.source(source.id))?.text.slice(start, end)).toBe(exact)
        expect(evidence.length).toBeGreaterThan(0)
      }
    }
  }
})
