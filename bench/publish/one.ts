import { type ForkOptions, fork } from 'node:child_process'
import { openWorkspace } from '../../src/ledger/workspace.ts'
import { PUBLISHED_KINDS, type Publication } from '../../src/model/publication.ts'
import { type Chunk, isFolder } from '../../src/publish/format.ts'
import { exportFormat } from '../../src/publish/formats.ts'
import { publicationOf } from '../../src/publish/publication.ts'
import { Generated } from '../ledger/batches.ts'

/** What one process does, so that its memory can be told. */
export type Task =
  | { readonly place: string; readonly fill: number }
  /** `null`: what the record is read as, each by `JSON.stringify`. */
  | { readonly place: string; readonly format: string | null }

export interface Figures {
  /** Events, entities, tenures and sources that were read, each time that they were. */
  readonly rows: number
  readonly bytes: number
  readonly seconds: number
  /** Of the processor. */
  readonly cpu: number
  /** Most memory that the process held, and what it held when the workspace was open, in MB. */
  readonly memory: number
  readonly open: number
}

/** Has a process of its own do a task. */
export function inProcess(task: Task): Promise<Figures> {
  const options: ForkOptions = { execArgv: ['--import', 'tsx'] }
  return new Promise((resolve, reject) => {
    const child = fork(new URL('stage.ts', import.meta.url), options)
    process.once('exit', () => child.kill('SIGKILL'))
    child.once('message', (figures: Figures) => resolve(figures))
    child.once('exit', (code) => reject(new Error(`${JSON.stringify(task)} ended with ${code}.`)))
    child.send(task)
  })
}

export async function done(task: Task): Promise<Figures> {
  const workspace = await openWorkspace(task.place, { create: true })
  const open = memory()
  const counted = { rows: 0, bytes: 0 }
  const [began, before] = [performance.now(), process.cpuUsage()]
  if ('fill' in task) await workspace.fill(new Generated(task.fill).batches())
  else {
    const publication = counting(await publicationOf(await workspace.asItStands(), {}), counted)
    for await (const chunk of task.format === null ? plain(publication) : chunksOf(task.format, publication))
      counted.bytes += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.length
  }
  const { user, system } = process.cpuUsage(before)
  const figures = {
    ...counted,
    seconds: (performance.now() - began) / 1000,
    cpu: (user + system) / 1e6,
    memory: memory(),
    open,
  }
  await workspace.close()
  return figures
}

const memory = (): number => process.resourceUsage().maxRSS / 1024

async function* chunksOf(name: string, publication: Publication): AsyncGenerator<Chunk> {
  const format = await exportFormat(name)
  if (!isFolder(format)) yield* format.content(publication)
  else for await (const file of format.files(publication)) yield* file.content
}

async function* plain(publication: Publication): AsyncGenerator<string> {
  const lists = [
    publication.events(),
    ...PUBLISHED_KINDS.map((kind) => publication.entities(kind)),
    publication.tenures(),
    publication.sources(),
  ]
  for (const list of lists) for await (const row of list) yield JSON.stringify(row)
}

/** The same publication, which counts what is read of it. */
function counting(publication: Publication, counted: { rows: number }): Publication {
  async function* each<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
    for await (const row of rows) {
      counted.rows += 1
      yield row
    }
  }
  return {
    about: publication.about,
    events: () => each(publication.events()),
    entities: (kind) => each(publication.entities(kind)),
    tenures: () => each(publication.tenures()),
    sources: () => each(publication.sources()),
  }
}
