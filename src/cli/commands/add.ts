import { addStory } from '../../intake/add-story.ts'
import { type StoryFile, storiesAt } from '../../intake/stories.ts'
import { Threads } from '../../intake/threads.ts'
import type { Added, Workspace } from '../../ledger/workspace.ts'
import { RapporteurError } from '../../model/errors.ts'
import type { StoryRecord } from '../../model/record.ts'
import { printable } from '../../publish/printable.ts'
import { wrap } from '../../publish/wrap.ts'
import type { SourceOverrides } from '../../read/hint.ts'
import type { ReadResult } from '../../read/read.ts'
import { PageFetcher } from '../../read/web/fetch-page.ts'
import { failure, onlyStory, readStory, throughAll } from '../many.ts'
import { print, style } from '../output.ts'
import { open } from '../with-workspace.ts'

type Options = SourceOverrides & {
  readonly workspace: string
  readonly json?: boolean
  readonly revises?: string
  readonly acceptAbove?: number
  readonly allowPrivate?: boolean
}

/** A story that has been read, with what was proposed of it or what is on record of it already. */
type Begun = ReadResult & { readonly record: StoryRecord | null; readonly known: Added | null }

/** `rapporteur add PATH…`: reads each story, or all of a folder, into the workspace, making one where there is none. */
export async function add(paths: readonly string[], options: Options): Promise<void> {
  const stories = await storiesAt(paths, new PageFetcher({ allowPrivate: options.allowPrivate }))
  const one = await onlyStory(paths, stories)
  if (options.revises !== undefined && !one)
    throw new RapporteurError(
      'input-invalid',
      `--revises ${options.revises} was given with several stories.`,
      'Nothing was stored. Give one: the later text of that source.',
    )
  const threads = new Threads()
  try {
    if (one) await addOne(one, options, threads)
    else await addMany(stories, options, threads)
  } finally {
    await threads.close()
  }
}

/** One story: read before a workspace is made for it. */
async function addOne(story: StoryFile, options: Options, threads: Threads): Promise<void> {
  const read = await readStory(threads, story, options)
  const workspace = await open(options.workspace, { create: true })
  try {
    const record = await threads.propose(read.source, await workspace.gazetteer())
    const added = await append(workspace, story.file, { ...read, record, known: null }, options)
    await print(options.json ? `${JSON.stringify([added], null, 2)}\n` : report(added))
  } finally {
    await workspace.close()
  }
}

/** Many: the threads read and propose ahead, and one after the other is appended, in the order of their paths. */
async function addMany(stories: readonly StoryFile[], options: Options, threads: Threads): Promise<void> {
  const workspace = await open(options.workspace, { create: true })
  const told: object[] = []
  let [accepted, queued] = [0, 0]
  try {
    const names = await workspace.gazetteer()
    await throughAll<Begun>(
      stories,
      threads,
      async (story) => {
        const read = await readStory(threads, story, options)
        const known = await workspace.known(read.source.sha256.text)
        return { ...read, known, record: known ? null : await threads.propose(read.source, names) }
      },
      async ({ file }, begun) => {
        const added = await append(workspace, file, begun, options)
        told.push(added)
        accepted += added.reviewed?.accepted ?? 0
        queued += added.reviewed?.queued ?? 0
        if (added.added && !options.json) await print(report(added))
        return added.added ? 'done' : 'known'
      },
      async ({ file }, error) => {
        told.push({ file, error: failure(error) })
      },
    )
  } finally {
    await workspace.close()
  }
  if (options.acceptAbove !== undefined)
    process.stderr.write(`${accepted} proposals accepted from ${options.acceptAbove} on, ${queued} wait for review.\n`)
  if (options.json) await print(`${JSON.stringify(told, null, 2)}\n`)
}

type Reported = Added & {
  readonly file: string
  readonly notices: readonly string[]
  /** How many of its proposals were accepted at once, and how many wait; only where a likelihood was given. */
  readonly reviewed?: { readonly accepted: number; readonly queued: number }
}

async function append(
  workspace: Workspace,
  file: string,
  begun: Begun,
  { revises, acceptAbove }: Pick<Options, 'revises' | 'acceptAbove'>,
): Promise<Reported> {
  const { source, bytes, about, record, known } = begun
  if (!record) return { file, ...(known as Added), notices: [], ...(await reviewed(workspace, known, acceptAbove)) }
  const from = file === '-' ? 'standard input' : file
  const { record: _, ...result } = await addStory(workspace, source, {
    by: 'cli',
    bytes,
    about,
    from,
    revises,
    propose: () => record,
  })
  return {
    file,
    ...result,
    notices: [...about.notices, ...record.notices],
    ...(await reviewed(workspace, result, acceptAbove)),
  }
}

/** Accepts what is likely enough of a story, also of one that an interrupted run has added but not accepted. */
async function reviewed(
  workspace: Workspace,
  added: Added | null,
  least: number | undefined,
): Promise<Pick<Reported, 'reviewed'>> {
  if (least === undefined || !added) return {}
  const source = added.source.id
  const done = await workspace.acceptAbove(
    least,
    { by: 'cli', reason: `Accepted from ${least} on when added` },
    { source },
  )
  const { total } = await workspace.proposals({ source, limit: 1 })
  return { reviewed: { accepted: done?.statements.length ?? 0, queued: total } }
}

function report({ file, added, source, statements, events, revision, notices, reviewed }: Reported): string {
  const s = style()
  const decided = reviewed && (reviewed.accepted > 0 || added)
  const review = decided ? [`  ${reviewed.accepted} accepted, ${reviewed.queued} wait for review`] : []
  if (!added) return `${[`${file}: this text is on record already; nothing was added.`, ...review].join('\n')}\n`
  const lines = [
    `${s.bold(file)}: ${events.length} events, ${statements} statements`,
    ...review,
    ...(revision ? [revised(source.id, revision)] : []),
    ...events.map((e) => `  ${e.isNew ? 'new' : 'known'}  ${printable(e.title)}`),
    ...notices.map((n) => s.dim(`  Note: ${printable(n)}`)),
  ]
  return `${wrap(lines.join('\n'))}\n`
}

/** A later text of a document: only what the earlier ones did not say was added. */
function revised(id: string, { found, lost }: NonNullable<Added['revision']>): string {
  const words = (n: number) => `${n} ${n === 1 ? 'quotation' : 'quotations'}`
  const gone = lost === 0 ? 'none is lost' : `${lost} not: see "rapporteur lost ${id}"`
  return `  a later text of a document on record: ${words(found)} found again, ${gone}`
}
