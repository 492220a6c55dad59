import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Threads } from '../../src/intake/threads.ts'
import { noTimes, quantile, type Times, timed } from '../ledger/times.ts'
import { storiesOf } from './stories.ts'

/** The stages of a run. Each has a process of its own, so that its memory can be told. */

export interface Task {
  readonly stage: 'alone' | 'one' | 'all' | 'long'
  readonly stories: number
  readonly rounds: number
}

export interface Row {
  readonly name: string
  readonly value: string
}

export type Told = { readonly rows: readonly Row[]; readonly memory: number }

const built = (name: string): URL => new URL(`../../dist/${name}`, import.meta.url)

/** The rules as they are built, where they are: tsx has each regular expression made anew whenever it is used. */
const { propose } = existsSync(built('index.js'))
  ? ((await import(built('index.js').href)) as typeof import('../../src/index.ts'))
  : await import('../../src/propose/propose.ts')

const threadScript = (): { script?: string } => {
  const script = fileURLToPath(built('intake/proposing-worker.js'))
  return existsSync(script) ? { script } : {}
}

/** Sentences of a story. */
const SENTENCES = 24

export async function work({ stage, ...size }: Task): Promise<Told> {
  const rows = await STAGES[stage](size)
  return { rows, memory: process.resourceUsage().maxRSS / 1024 }
}

type Size = Omit<Task, 'stage'>

/** On one thread, with nothing else in the process, for its memory. */
async function alone({ stories, rounds }: Size): Promise<Row[]> {
  const texts = storiesOf(stories, SENTENCES)
  const times = noTimes()
  for (let round = -1; round < rounds; round++)
    await timed(round < 0 ? noTimes() : times, async () => texts.map((text) => propose(text).events.length))
  return [{ name: 'whole pipeline and nothing else', value: speed(times, stories) }]
}

/** On one thread, in turn with the tokeniser alone, whose speed is the limit. */
async function one({ stories, rounds }: Size): Promise<Row[]> {
  const texts = storiesOf(stories, SENTENCES)
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ])
  const nlp = winkNLP(model, ['sbd'])
  const [whole, plain, tagged] = [noTimes(), noTimes(), noTimes()]
  const tagger = winkNLP(model, ['sbd', 'pos'])
  for (let round = -1; round < rounds; round++) {
    const of = (times: Times) => (round < 0 ? noTimes() : times)
    await timed(of(plain), async () => texts.map(({ text }) => nlp.readDoc(text).sentences().length()))
    await timed(of(tagged), async () => texts.map(({ text }) => tagger.readDoc(text).sentences().length()))
    await timed(of(whole), async () => texts.map((text) => propose(text).events.length))
  }
  const ratio = quantile(whole.processor, 0.5) / quantile(plain.processor, 0.5)
  return [
    { name: 'whole pipeline, one thread', value: speed(whole, stories) },
    { name: 'sentences and tokens alone (wink-nlp)', value: speed(plain, stories) },
    { name: 'the same with parts of speech', value: speed(tagged, stories) },
    { name: 'pipeline to sentences and tokens, of cpu', value: `${ratio.toFixed(1)} times` },
  ]
}

/** On all cores, as a folder is read. */
async function all({ stories, rounds }: Size): Promise<Row[]> {
  const texts = storiesOf(stories, SENTENCES)
  const threads = new Threads(threadScript())
  const times = noTimes()
  try {
    for (let round = -1; round < rounds; round++)
      await timed(round < 0 ? noTimes() : times, () => Promise.all(texts.map((text) => threads.propose(text))))
  } finally {
    await threads.close()
  }
  return [{ name: `whole pipeline, ${threads.most} threads`, value: speed(times, stories) }]
}

/** One text, ever longer: twice the text should take twice the time. */
async function long({ rounds }: Size): Promise<Row[]> {
  const rows: Row[] = []
  let before = 0
  for (const times of [1, 2, 4, 8]) {
    const [text] = storiesOf(1, 1000 * times)
    if (!text) throw new Error('There is no story.')
    const taken = noTimes()
    for (let round = -1; round < rounds; round++) await timed(round < 0 ? noTimes() : taken, async () => propose(text))
    const ms = quantile(taken.processor, 0.5)
    const growth = before > 0 ? `, ${(ms / before).toFixed(2)} times the half` : ''
    rows.push({
      name: `${Math.round(text.text.length / 1000)} kB in one text`,
      value: `cpu ${ms.toFixed(0)} ms${growth}`,
    })
    before = ms
  }
  return rows
}

function speed({ clock, processor }: Times, stories: number): string {
  const per = (ms: number) => Math.round((stories * SENTENCES * 1000) / ms)
  return `${per(quantile(clock, 0.5))} sentences/s by the clock, ${per(quantile(processor, 0.5))} a second of cpu`
}

const STAGES: Record<Task['stage'], (size: Size) => Promise<Row[]>> = { alone, one, all, long }
