import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { newId } from '../../src/ledger/append/build.ts'
import { entityIndex } from '../../src/ledger/entity-index.ts'
import type { Tables } from '../../src/ledger/tables.ts'
import { batchAt } from '../../src/ledger/views/batch-at.ts'
import { openWorkspace, type Workspace } from '../../src/ledger/workspace.ts'
import { resolveStory } from '../../src/resolve/story.ts'
import { Generated } from './batches.ts'
import { Chance } from './chance.ts'
import { questionsOf } from './questions.ts'
import { noTimes, quantile, type Times, timed } from './times.ts'

/** The stages of a run. Each has a process of its own, so that its memory can be told. */

export interface Task {
  readonly stage: 'fill' | 'measure' | 'rebuild'
  /** Folder, or URL of an empty database. */
  readonly place: string
  readonly statements: number
  /** How often each question is asked and a story appended. */
  readonly times: number
  /** Stories that are on record already. */
  readonly stories: number
}

export interface Figure {
  readonly name: string
  readonly p50: number
  readonly p95: number
  /** Median of the processor time. */
  readonly processor: number
  /** The same by hand; null where there is no such query. */
  readonly byHand: {
    readonly p50: number
    readonly p95: number
    readonly ratio: number
    readonly processorRatio: number
  } | null
}

export interface Outcome {
  readonly seconds: number
  /** Of the processors, in this process. */
  readonly processorSeconds: number
  readonly stories: number
  readonly statements: number
  readonly figures: readonly Figure[]
  readonly bytes: { readonly database: number; readonly log: number | null } | null
  /** Most memory that the process held, in MB. */
  readonly memory: number
}

export type Told = { readonly progress: string } | { readonly outcome: Outcome }

export async function work(task: Task, tell: (told: Told) => void): Promise<void> {
  const say = (progress: string) => tell({ progress })
  const workspace = await openWorkspace(task.place, { create: true })
  try {
    const done = await STAGES[task.stage](workspace, task, say)
    const { statements } = await workspace.stats()
    const memory = process.resourceUsage().maxRSS / 1024
    tell({ outcome: { stories: 0, figures: [], bytes: null, statements, memory, ...done } })
  } finally {
    await workspace.close()
  }
}

type Done = Pick<Outcome, 'seconds' | 'processorSeconds'> & Partial<Outcome>
type Stage = (workspace: Workspace, task: Task, say: (progress: string) => void) => Promise<Done>

/** The connection of a workspace, for what is asked by hand. */
const tablesOf = (workspace: Workspace): Kysely<Tables> => (workspace as unknown as { db: Kysely<Tables> }).db

async function fill(workspace: Workspace, { statements }: Task, say: (progress: string) => void): Promise<Done> {
  const made = new Generated(statements)
  const making = noTimes()
  async function* batches() {
    const all = made.batches()
    for (;;) {
      const next = await timed(making, () => all.next())
      if (next.done) return
      if (next.value.seq % 500 === 0) say(`storing: batch ${next.value.seq} of about ${Math.ceil(statements / 58)}`)
      yield next.value
    }
  }
  const all = noTimes()
  await timed(all, () => workspace.fill(batches(), (done, of) => say(`folding: batch ${done} of ${of}`)))
  const log = await stat(join(workspace.folder, 'ledger.jsonl')).catch(() => null)
  const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(
    tablesOf(workspace),
  )
  return {
    seconds: (sum(all.clock) - sum(making.clock)) / 1000,
    processorSeconds: (sum(all.processor) - sum(making.processor)) / 1000,
    stories: made.stories,
    bytes: { database: Number(rows[0]?.bytes), log: log?.size ?? null },
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

async function rebuild(workspace: Workspace, _task: Task, say: (progress: string) => void): Promise<Done> {
  const times = noTimes()
  await timed(times, () => workspace.rebuild((done, of) => say(`rebuilding: batch ${done} of ${of}`)))
  return { seconds: sum(times.clock) / 1000, processorSeconds: sum(times.processor) / 1000 }
}

async function measure(workspace: Workspace, task: Task, say: (progress: string) => void): Promise<Done> {
  const db = tablesOf(workspace)
  const at = await batchAt(db, MOMENT)
  const chance = new Chance(task.statements)
  const questions = await questionsOf(db, workspace, { view: await workspace.asOf(MOMENT), at }, chance)
  const all = noTimes()
  const figures: Figure[] = []
  await timed(all, async () => {
    for (const { name, draw } of questions) {
      say(`asking: ${name}`)
      const [view, byHand] = [noTimes(), noTimes()]
      for (let i = -WARMING; i < task.times; i++) {
        const one = draw()
        const [a, b] = i < 0 ? [noTimes(), noTimes()] : [view, byHand]
        const { byHand: limit } = one
        const turns = limit ? [() => timed(a, one.view), () => timed(b, limit)] : [() => timed(a, one.view)]
        const shown: string[][] = []
        for (const turn of i % 2 === 0 ? turns : turns.reverse()) shown.push((await turn()).sort())
        if (shown[1] && String(shown[0]) !== String(shown[1]))
          throw new Error(`"${name}" and the query by hand show other rows.`)
      }
      figures.push(figure(name, view, byHand.clock.length > 0 ? byHand : null))
    }
    figures.push(...(await appends(workspace, task, say)))
  })
  return { seconds: sum(all.clock) / 1000, processorSeconds: sum(all.processor) / 1000, figures }
}

const MOMENT = '2023-06-30'
const WARMING = 30

function figure(name: string, times: Times, byHand: Times | null): Figure {
  const of = ({ clock }: Times) => ({ p50: quantile(clock, 0.5), p95: quantile(clock, 0.95) })
  const processor = quantile(times.processor, 0.5)
  return {
    name,
    ...of(times),
    processor,
    byHand: byHand && {
      ...of(byHand),
      ratio: quantile(times.clock, 0.5) / quantile(byHand.clock, 0.5),
      processorRatio: processor / quantile(byHand.processor, 0.5),
    },
  }
}

/** Stories that go on from those on record: resolved and appended in one, and appended alone as they were resolved before. */
async function appends(workspace: Workspace, task: Task, say: (progress: string) => void): Promise<Figure[]> {
  const stories = new Generated(task.statements)
  stories.skip(task.stories)
  const [append, story] = [noTimes(), noTimes()]
  const index = entityIndex(tablesOf(workspace))
  const by = 'bench'
  for (let i = -WARMING; i < task.times; i++) {
    if (i % 20 === 0) say(`appending: ${Math.max(0, i)} of ${task.times}`)
    const [one, other] = [stories.story(), stories.story()]
    await timed(i < 0 ? noTimes() : story, () => workspace.addSource(one.source, resolveStory(one.record), { by }))
    const id = newId('src')
    const batch = await resolveStory(other.record)(index)
    const sources = [{ id, document: id, text: other.source, bytes: null, known: false, retrieved: null }]
    await timed(i < 0 ? noTimes() : append, () => workspace.append({ by, sources, ...batch }))
  }
  return [figure('append of a batch of 60', append, null), figure('a story resolved and appended', story, null)]
}

const STAGES: Record<Task['stage'], Stage> = { fill, measure, rebuild }
