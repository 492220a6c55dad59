import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Mapping } from '../../src/import/table/mapping.ts'
import { addStory } from '../../src/intake/add-story.ts'
import { dryRun, NOTHING_ON_RECORD } from '../../src/intake/dry-run.ts'
import { type ImportReport, importRecords, type RowWriter, recordsIn } from '../../src/intake/import-records.ts'
import { Threads } from '../../src/intake/threads.ts'
import { openWorkspace, type Workspace } from '../../src/ledger/workspace.ts'
import type { StoryRecord } from '../../src/model/record.ts'
import { propose } from '../../src/propose/propose.ts'
import type { Hint, SourceOverrides } from '../../src/read/hint.ts'
import { partsOf } from '../../src/read/parts.ts'
import { type ReadResult, readBytes } from '../../src/read/read.ts'
import { PageFetcher } from '../../src/read/web/fetch-page.ts'
import { createApp } from '../../src/server/app.ts'
import { type Served, serve } from '../../src/server/serve.ts'
import { Refused } from './case.ts'
import { type Ran, runProgram } from './command.ts'

const PORT = 4700

export interface Asked {
  readonly body?: unknown
  readonly raw?: Uint8Array | string
  readonly headers?: Readonly<Record<string, string>>
}

/** What hostile inputs are given to: a workspace with a story on record, the application over it, and the command line. */
export class Bench {
  private serving: Promise<Served> | undefined

  private constructor(
    /** Holds all that a case may write. */
    readonly root: string,
    readonly workspace: Workspace,
    private readonly threads: Threads,
    private readonly app: ReturnType<typeof createApp>,
    /** Errors that the application took for its own. */
    readonly failures: unknown[],
  ) {}

  static async make(): Promise<Bench> {
    const root = await mkdtemp(join(tmpdir(), 'rapporteur-hostile-'))
    await mkdir(join(root, 'inputs'))
    await mkdir(join(root, 'cwd'))
    await mkdir(join(root, 'web'))
    await writeFile(join(root, 'web', 'index.html'), '<!doctype html><title>Rapporteur</title>')
    const workspace = await openWorkspace(join(root, 'workspace'), { create: true })
    const threads = new Threads({ most: 1 })
    const failures: unknown[] = []
    const app = createApp({
      ...{ workspace, threads, name: 'workspace', version: '0.0.0', port: PORT, web: join(root, 'web') },
      pages: new PageFetcher({ allowPrivate: true }),
      onError: (error) => failures.push(error),
    })
    const bench = new Bench(root, workspace, threads, app, failures)
    await bench.add(STORY, 'story.txt')
    return bench
  }

  /** The server, listening. */
  async served(): Promise<Served> {
    this.serving ??= serve(this.workspace, {
      ...{ port: 0, web: join(this.root, 'web'), threads: this.threads },
      pages: new PageFetcher({ allowPrivate: true }),
      onError: (error) => this.failures.push(error),
    })
    return this.serving
  }

  async close(): Promise<void> {
    await (await this.serving)?.stop()
    await this.threads.close()
    await this.workspace.close()
    await rm(this.root, { recursive: true, force: true })
  }

  /** Reads one story, on this thread. */
  read(input: Uint8Array | string, name: string, overrides: SourceOverrides = {}, hint: Omit<Hint, 'name'> = {}) {
    return readBytes(bytesIn(input), { name, ...hint }, overrides)
  }

  /** Reads all that a document holds, and proposes the record of each. */
  async readAll(input: Uint8Array | string, name: string): Promise<(ReadResult & { readonly record: StoryRecord })[]> {
    const parts = (await partsOf(bytesIn(input), name)) ?? [{ name, bytes: bytesIn(input) }]
    const read: (ReadResult & { readonly record: StoryRecord })[] = []
    for (const { name: own, bytes, mediaType, stated, failed } of parts) {
      if (failed) throw new Refused(failed.code, failed.message, failed.advice)
      const one = await readBytes(bytes, { name: own, mediaType, stated })
      read.push({ ...one, record: propose(one.source) })
    }
    return read
  }

  /** Puts one story on record. */
  async add(input: Uint8Array | string, name: string, overrides: SourceOverrides = {}) {
    const { source, bytes, about } = await this.read(input, name, overrides)
    const added = await addStory(this.workspace, source, { by: 'hostile', bytes, about, from: name })
    return { ...added, read: source }
  }

  /** What the rows of a file come to; with `keep` they are put on record. */
  async importing(
    input: Uint8Array | string,
    name: string,
    given: { readonly as?: string; readonly mapping?: Mapping; readonly keep?: true } = {},
  ): Promise<ImportReport> {
    const records = await recordsIn(name, bytesIn(input), given)
    if (!records) throw new Refused('input-invalid', `${name} is not of a format of records.`, 'Give another.')
    const writer: RowWriter = given.keep ? this.workspace : dryRun(NOTHING_ON_RECORD)
    return importRecords(writer, records, { by: 'hostile' })
  }

  /** Asks the API. @throws Refused where it answers with a problem. */
  async ask(method: string, path: string, { body, raw, headers = {} }: Asked = {}): Promise<Response> {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await this.app.request(path, {
      method,
      headers: {
        host: `127.0.0.1:${PORT}`,
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent as string }),
    })
    return refusedOr(response, this.failures)
  }

  /** Runs the program in a folder of its own. @throws Refused where it says what was wrong. */
  run(args: readonly string[], stdin?: NodeJS.ReadableStream): Promise<Ran> {
    return runProgram(args, { cwd: join(this.root, 'cwd'), stdin })
  }

  /** A file to give to the program. */
  input(name: string): string {
    return join(this.root, 'inputs', name)
  }

  /** A folder for the program to make a workspace of. */
  place(name: string): string {
    return join(this.root, `workspace-${name}`)
  }

  /** What is on disk, beside inputs: by path, with the size of each log. A refused input changes nothing of it. */
  async onDisk(): Promise<ReadonlyMap<string, number>> {
    const found = new Map<string, number>()
    for (const name of await readdir(this.root)) {
      if (name === 'inputs') continue
      const place = join(this.root, name)
      for (const within of await readdir(place).catch(() => [])) {
        const path = `${name}/${within}`
        if (HELD.has(within)) continue
        found.set(path, within === 'ledger.jsonl' ? (await stat(join(place, within))).size : 0)
      }
      found.set(name, 0)
    }
    return found
  }
}

/** What a workspace has while it is open, or when it was closed. */
const HELD = new Set(['holder.json', 'holder.json.lock', 'closed.json'])

/** @throws Refused where an answer is a problem; Error where it is none of the caller's, or is not told as one. */
export async function refusedOr(response: Response, failures: readonly unknown[] = []): Promise<Response> {
  const { status } = response
  if (status < 400) return response
  const told = await response.text()
  if (status >= 500) throw new Error(`HTTP ${status}: ${told.slice(0, 300)} ${String(failures.at(-1) ?? '')}`)
  const { code, detail, advice } = problemIn(told)
  return Promise.reject(new Refused(code, detail, advice))
}

function problemIn(told: string): { code: string; detail: string; advice: string } {
  try {
    return JSON.parse(told)
  } catch {
    throw new Error(`An answer that is no problem: ${told.slice(0, 200)}`)
  }
}

export const bytesIn = (input: Uint8Array | string): Uint8Array =>
  typeof input === 'string' ? Buffer.from(input) : input

const STORY = `published: 2024-11-15
publisher: Example Wire
title: Ministers meet in Nairobi

Chinese Foreign Minister Wang Yi met Russian Foreign Minister Sergey Lavrov in Nairobi on Tuesday. It was the third round of their annual consultations.
`
