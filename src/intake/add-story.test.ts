import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agendaOf } from '../analyse/agenda/agenda.ts'
import { checksOf } from '../analyse/checks/checks.ts'
import { mechanismAnalysis } from '../analyse/mechanism/analysis.ts'
import { openWorkspace, type Workspace } from '../ledger/workspace.ts'
import { sourceTextOf } from '../model/source-text-of.ts'
import { propose } from '../propose/propose.ts'
import { readFile } from '../read/read.ts'
import { addStory } from './add-story.ts'

const REAL = fileURLToPath(new URL('../../../shared/eval/dev/000.txt', import.meta.url))
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

it('stories of one mechanism make one mechanism, whose rounds are told of by several stories', async () => {
  const [forwards] = workspaces
  if (!forwards) throw new Error('no workspace')
  const onRecord = await rounds(forwards)
  // Announced in 2023, held in 2024, the previous round in 2025: the 19th is in three of the stories.
  expect(onRecord?.filter(({ round, status }) => round !== null && status === 'held')).toEqual([
    { round: 18, status: 'held', date: '2023-09-19', place: 'Moscow', sources: 3 },
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

it('the rounds say what is expected, what conflicts, and when the first was', async () => {
  for (const workspace of workspaces) {
    const analysis = await mechanismAnalysis(workspace, 'strategic security', { on: '2026-01-15' })
    const said = (topic: string) => analysis?.findings.filter((f) => f.topic === topic).map(({ text }) => text)
    expect(said('record')).toEqual(['Rounds 18, 19 and 20 are on record as held.'])
    expect(said('numbering')).toEqual([
      'Sources number the round of 19 September 2023 otherwise than each other: 18th (2 sources) and 8th (1 source). The 18th fits best: 1 round from the 19th, 420 days away, when about 1.1 would be expected; the 8th does not: 11 rounds from the 19th, 420 days away, when about 1.1 would be expected.',
    ])
    expect(said('next')).toEqual([
      'The 21st round is expected in China between 7 October 2026 and 31 December 2026 (7 October 2026 to 12 April 2027 by the 2 intervals on record, 80 in 100; 2026 by what sources announce).',
    ])
    expect(said('founding')?.[0]).toContain(
      '19th round in 2024 and 20th round in 2025 imply a first round in 2006 if none was left out, in 2005 if one was',
    )
    expect(analysis?.rounds[1]?.outcomes.map(({ text, how }) => [text, how])).toEqual([
      ['pledged to exchange more information on cross-border crime', 'told'],
    ])
    expect(analysis?.basis).toMatchObject({ events: 4, sources: 4, imprecise: 1 })
  }
})

it('what stories say of the record is held against it', async () => {
  const [forwards] = workspaces
  if (!forwards) throw new Error('no workspace')
  const said: Record<string, string[][]> = {}
  for (const { id, published } of (await forwards.sources()).items) {
    const source = await forwards.source(id)
    if (!source) throw new Error('no source')
    const { items } = await checksOf(forwards, propose(sourceTextOf(source)), source)
    said[published ?? ''] = items.map(({ span, verdict }) => [span.exact.slice(0, 28), verdict])
  }
  expect(said).toEqual({
    '2023-09-19': [['8th round of the China-Russi', 'contradicted']],
    '2023-09-20': [
      ['18th round of the China-Russ', 'supported'],
      ['once a year', 'supported'],
    ],
    '2024-11-15': [
      ['19th round of the annual Chi', 'supported'],
      ['annual', 'supported'],
      ['second meeting in two months', 'not enough on record'],
      ['ninth meeting of the China-R', 'not enough on record'],
    ],
    '2025-12-03': [
      ['20th round of the China-Russ', 'supported'],
      ['annual', 'supported'],
    ],
  })
})

it.skipIf(!existsSync(REAL))('and those of a real article that is not on record', async () => {
  const [forwards] = workspaces
  if (!forwards) throw new Error('no workspace')
  const { items } = await checksOf(forwards, propose((await readFile(REAL)).source), null)
  expect(items.map(({ span, verdict, counted }) => [span.exact, verdict, counted?.sure ?? null])).toEqual([
    ['19th round of the annual China-Russia strategic security consultations', 'supported', null],
    ['annual', 'supported', null],
    ['second significant engagement between the two sides within two months', 'supported', 2],
    [
      'ninth meeting of the China-Russia law-enforcement and security cooperation mechanism',
      'not enough on record',
      null,
    ],
  ])
})

it('what is expected, and what each story changed', async () => {
  const [forwards] = workspaces
  if (!forwards) throw new Error('no workspace')
  const { items, changes } = await agendaOf(forwards, { on: '2026-01-15', since: '2020-01-01' })
  expect(
    items.map(({ kind, title, earliest, latest, state, place }) => [kind, title, earliest, latest, state, place]),
  ).toContainEqual([
    'round',
    '21st round: China-Russia strategic security consultations',
    '2026-10-07',
    '2026-12-31',
    'ahead',
    'China',
  ])
  // The plan of the 21st stands as that round alone, and the pledge to hold the 19th was kept.
  expect(items.filter(({ kind, title }) => kind === 'event' || /next round/.test(title))).toEqual([])
  const told = changes?.batches.map(({ changes: of }) =>
    of.map(({ what, event }) => `${what}: ${event.mechanism?.round ?? event.type}`),
  )
  expect(told?.length).toBe(files.length)
  expect(told?.at(-1)).toEqual(['new: 8'])
  expect(told?.at(-2)).toContain('changed: 18')
  expect(told?.[0]).toEqual(expect.arrayContaining(['changed: 20', 'new: 21']))
  expect((await agendaOf(forwards, { on: '2027-02-01' })).items[0]).toMatchObject({ kind: 'round', state: 'late' })
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
