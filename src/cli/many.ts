import { inOrder } from '../intake/in-order.ts'
import { isFolder, type StoryFile } from '../intake/stories.ts'
import type { Threads } from '../intake/threads.ts'
import { RapporteurError } from '../model/errors.ts'
import { printable } from '../publish/printable.ts'
import type { About } from '../read/about.ts'
import type { SourceOverrides } from '../read/hint.ts'
import { type ReadResult, readBytes, readFile } from '../read/read.ts'
import { steered } from './output.ts'

/** Stories begun before their turn, for each thread: enough that a long one holds up no thread. */
const AHEAD = 4

/** How many stories came to what. */
export interface Tally {
  done: number
  readonly known: string[]
  readonly failed: { readonly file: string; readonly error: unknown }[]
  /** Whether the user ended it before all was done. */
  stopped: boolean
}

/** The one story that the paths stand for; null where they are a folder or several, which are read as a list. */
export async function onlyStory(paths: readonly string[], stories: readonly StoryFile[]): Promise<StoryFile | null> {
  const [story] = stories
  return paths.length === 1 && stories.length === 1 && story && !(await isFolder(paths[0] ?? '')) ? story : null
}

/** Reads a story from its file or from what was brought, on a thread. */
export async function readStory(threads: Threads, story: StoryFile, overrides: SourceOverrides): Promise<ReadResult> {
  if (story.failed) throw story.failed
  return story.brought
    ? threads.readBytes(story.brought.bytes, story.brought.hint, overrides)
    : threads.readFile(story.file, overrides)
}

/** The same in this thread: starting another takes longer than reading one story. */
export async function readStoryHere(story: StoryFile, overrides: SourceOverrides): Promise<ReadResult> {
  if (story.failed) throw story.failed
  return story.brought ? readBytes(story.brought.bytes, story.brought.hint, overrides) : readFile(story.file, overrides)
}

/** Says on standard error what a reader should know of how a story was read. */
export function tellNotices(file: string, { notices }: About): void {
  for (const notice of notices) process.stderr.write(`${printable(`Note on ${file}: ${notice}`)}\n`)
}

/**
 * Works on all stories given: `begin` on many at a time, `finish` on one after the other in their order, which tells
 * whether the story was on record already. Ctrl-C ends it when the story at hand is finished; a second one ends the process.
 * On a terminal it shows how far it is.
 */
export async function throughAll<Begun>(
  stories: readonly StoryFile[],
  threads: Threads,
  begin: (story: StoryFile) => Promise<Begun>,
  finish: (story: StoryFile, begun: Begun) => Promise<'done' | 'known'>,
  failed: (story: StoryFile, error: unknown) => Promise<void> = async () => undefined,
): Promise<Tally> {
  const tally: Tally = { done: 0, known: [], failed: [], stopped: false }
  const stop = () => {
    tally.stopped = true
  }
  process.once('SIGINT', stop)
  const began = performance.now()
  try {
    for await (const outcome of inOrder(stories, threads.most * AHEAD, begin)) {
      const { file } = outcome.item
      showProgress('')
      try {
        if ('error' in outcome) throw outcome.error
        if ((await finish(outcome.item, outcome.result)) === 'known') tally.known.push(file)
        else tally.done++
      } catch (error) {
        tally.failed.push({ file, error })
        await failed(outcome.item, error)
      }
      showProgress(progressText(tally, stories.length, performance.now() - began))
      if (tally.stopped) break
    }
    if (count(tally) === stories.length) tally.stopped = false
  } finally {
    showProgress('')
    process.off('SIGINT', stop)
  }
  process.stderr.write(reportText(tally, stories.length, performance.now() - began))
  if (tally.failed.length > 0) process.exitCode = 1
  if (tally.stopped) process.exitCode = 130
  return tally
}

const count = (tally: Tally): number => tally.done + tally.known.length + tally.failed.length

const rate = (stories: number, ms: number): string => `${(stories / Math.max(ms / 1000, 0.001)).toFixed(1)} a second`

/** How far a work is, in one line. */
export function progressText(tally: Tally, of: number, ms: number): string {
  const failed = tally.failed.length > 0 ? `, ${tally.failed.length} failed` : ''
  return `${count(tally)} of ${of} stories, ${rate(count(tally), ms)}${failed}`
}

/** What came of all, and of each that failed. */
export function reportText(tally: Tally, of: number, ms: number): string {
  const { done, known, failed, stopped } = tally
  const lines = [
    ...failed.map(({ file, error }) => `failed ${named(file, reason(error))}`),
    `${of} stories: ${done} done, ${known.length} known already, ${failed.length} failed; ${rate(count(tally), ms)}.`,
    ...(stopped ? [`Stopped with ${of - count(tally)} to go. The same command goes on from here.`] : []),
  ]
  return `${lines.map(printable).join('\n')}\n`
}

const named = (file: string, why: string): string => (why.startsWith(file) ? why : `${file}: ${why}`)

/** What went wrong, for the person at the keyboard. */
export const reason = (error: unknown): string =>
  error instanceof RapporteurError
    ? `${error.message} ${error.advice}`
    : error instanceof Error
      ? error.message
      : String(error)

/** The same as data. */
export const failure = (error: unknown): { code: string; message: string; advice: string | null } =>
  error instanceof RapporteurError
    ? { code: error.code, message: error.message, advice: error.advice }
    : { code: 'unexpected', message: reason(error), advice: null }

function showProgress(text: string): void {
  if (steered(process.stderr)) process.stderr.write(`\r\u001b[K${text}`)
}
