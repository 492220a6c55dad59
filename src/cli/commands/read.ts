import { randomUUID } from 'node:crypto'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type StoryFile, storiesAt } from '../../intake/stories.ts'
import { RapporteurError } from '../../model/errors.ts'
import type { StoryRecord } from '../../model/record.ts'
import type { SourceOverrides } from '../../read/hint.ts'
import { PageFetcher } from '../../read/web/fetch-page.ts'
import { failure, onlyStory, readStory, readStoryHere, tellNotices, throughAll } from '../many.ts'
import { print, style } from '../output.ts'

type Options = SourceOverrides & {
  readonly json?: boolean
  readonly out?: string
  readonly allowPrivate?: boolean
}

/** `rapporteur read PATH…`: the record of a story, or of each of a folder, an archive or a feed, for people or as JSON. */
export async function read(paths: readonly string[], options: Options): Promise<void> {
  const stories = await storiesAt(paths, new PageFetcher({ allowPrivate: options.allowPrivate }))
  const story = options.out === undefined ? await onlyStory(paths, stories) : null
  if (story) await readOne(story, options)
  else await readMany(stories, options)
}

/** One story is read in this thread; the rules are loaded when there is a text to read. Nothing here listens to signals, so that Ctrl-C ends the process whatever it is at. */
async function readOne(story: StoryFile, options: Options): Promise<void> {
  const { source, about } = await readStoryHere(story, options)
  tellNotices(story.file, about)
  const { propose } = await import('../../propose/propose.ts')
  await print(await shown(propose(source), options))
}

async function shown(record: StoryRecord, { json }: Options): Promise<string> {
  if (json) return `${JSON.stringify(record, null, 2)}\n`
  const { recordText } = await import('../../publish/record-text.ts')
  const { nameOfSide } = await import('../../resolve/keys.ts')
  return recordText(record, style(), nameOfSide)
}

/** Many: read on all cores, and printed or written in the order of their paths. */
async function readMany(stories: readonly StoryFile[], options: Options): Promise<void> {
  const { Threads } = await import('../../intake/threads.ts')
  if (options.out !== undefined) eachItsOwn(stories, options.out)
  const target = ({ within }: StoryFile) => (options.out === undefined ? null : join(options.out, `${within}.json`))
  const threads = new Threads()
  try {
    await throughAll<StoryRecord | null>(
      stories,
      threads,
      async (story) => {
        if (await isDone(story, target(story))) return null
        const { source, about } = await readStory(threads, story, options)
        tellNotices(story.file, about)
        return threads.propose(source)
      },
      async (story, record) => {
        if (!record) return 'known'
        const place = target(story)
        if (place) await writeWhole(place, `${JSON.stringify(record, null, 2)}\n`)
        else if (options.json) await print(`${JSON.stringify({ file: story.file, record })}\n`)
        else await print(`${style().bold(story.file)}\n${await shown(record, options)}\n`)
        return 'done'
      },
      async ({ file }, error) => {
        if (options.json && options.out === undefined)
          await print(`${JSON.stringify({ file, error: failure(error) })}\n`)
      },
    )
  } finally {
    await threads.close()
  }
}

/** Sees that no two stories would be written to one file. */
function eachItsOwn(stories: readonly StoryFile[], out: string): void {
  const taken = new Map<string, string>()
  for (const { file, within } of stories) {
    const other = taken.get(within)
    if (other !== undefined)
      throw new RapporteurError(
        'input-invalid',
        `${other} and ${file} would both be written to ${join(out, `${within}.json`)}.`,
        'Read them one after the other, each with its own --out.',
      )
    taken.set(within, file)
  }
}

/** Whether a record has been written since its story was last changed. */
async function isDone({ path }: StoryFile, written: string | null): Promise<boolean> {
  if (written === null || path === null) return false
  const [record, story] = await Promise.all([changedAt(written), changedAt(path)])
  return record !== null && story !== null && record >= story
}

const changedAt = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )

/** Writes a file so that it is there whole or not at all. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${randomUUID()}`
  await writeFile(beside, text)
  await rename(beside, path)
}
