import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import { Tinypool } from 'tinypool'
import { packageRoot } from '../ledger/package-root.ts'
import { RapporteurError } from '../model/errors.ts'
import { type Gazetteer, NOTHING_KNOWN } from '../model/gazetteer.ts'
import type { StoryRecord } from '../model/record.ts'
import type { SourceText } from '../model/source.ts'
import type { ExplainedSentence } from '../propose/explain.ts'
import type { Hint, SourceOverrides } from '../read/hint.ts'
import type { ReadResult } from '../read/read.ts'
import type { RecordsFile, recordsIn } from './import-records.ts'
import type { Suggestion, suggestFor } from './suggest-mapping.ts'
import { heard, type Told } from './told.ts'

/** Far more than the longest text takes on a slow machine: whatever runs longer will not end. In milliseconds. */
const TIME_LIMIT = 60_000

/** After so many milliseconds without work a thread gives back its memory. */
const IDLE = 60_000

/** Of one thread, in MB: the longest text takes less than half of it. */
const MEMORY = 2048

interface ThreadOptions {
  readonly most?: number
  /** For one text, in milliseconds. */
  readonly timeLimit?: number
  /** Of one thread, in MB. */
  readonly memory?: number
  /** The file that a thread runs: another in tests. */
  readonly script?: string
}

/**
 * Threads on which texts are read and proposed, so that a long or hostile text holds up nothing else. At most one a core; each starts
 * when there is work for it. A text that takes too long ends its thread, and the others go on.
 *
 * @example
 * const threads = new Threads()
 * const record = await threads.propose(source)
 * await threads.close()
 */
export class Threads {
  private readonly pool: Tinypool
  /** Hands on no more than the threads can begin at once, so that the time of a text counts from its beginning. */
  private readonly inTurn: ReturnType<typeof pLimit>
  private closed = false
  private readonly timeLimit: number
  /** How many there are at most. */
  readonly most: number

  constructor(options: ThreadOptions = {}) {
    this.timeLimit = options.timeLimit ?? TIME_LIMIT
    this.most = Math.min(options.most ?? Number.POSITIVE_INFINITY, availableParallelism())
    this.inTurn = pLimit(this.most)
    this.pool = new Tinypool({
      ...worker(options.script),
      minThreads: 0,
      maxThreads: this.most,
      idleTimeout: IDLE,
      resourceLimits: { maxOldGenerationSizeMb: options.memory ?? MEMORY },
    })
  }

  /** As `readFile`. */
  readFile(path: string, overrides: SourceOverrides = {}): Promise<ReadResult> {
    return this.run<ReadResult>('readFile', [path, overrides], path)
  }

  /** As `readBytes`. */
  readBytes(bytes: Uint8Array, hint: Hint, overrides: SourceOverrides = {}): Promise<ReadResult> {
    return this.run<ReadResult>('readBytes', [bytes, hint, overrides], hint.name)
  }

  /** As `propose`. */
  propose(source: SourceText, known: Gazetteer = NOTHING_KNOWN): Promise<StoryRecord> {
    return this.run<StoryRecord>('propose', [source, {}, known], nameOf(source))
  }

  /** As `explain`. */
  explain(
    source: SourceText,
    known: Gazetteer = NOTHING_KNOWN,
  ): Promise<{ record: StoryRecord; sentences: ExplainedSentence[] }> {
    return this.run('explain', [source, known], nameOf(source))
  }

  /** As `recordsIn`. */
  readRecords(...given: Parameters<typeof recordsIn>): Promise<RecordsFile | null> {
    return this.run<RecordsFile | null>('readRecords', given, given[0])
  }

  /** As `suggestFor`. */
  suggestMapping(...given: Parameters<typeof suggestFor>): Promise<Suggestion> {
    return this.run<Suggestion>('suggestMapping', given, given[0])
  }

  /** Ends all threads, whatever they are at. */
  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    await this.pool.destroy()
  }

  private run<Result>(
    name: 'readFile' | 'readBytes' | 'propose' | 'explain' | 'readRecords' | 'suggestMapping',
    input: unknown[],
    what: string,
  ): Promise<Result> {
    return this.inTurn(async () => {
      if (this.closed) throw ended(what)
      const signal = AbortSignal.timeout(this.timeLimit)
      const told = await this.pool.run(input, { name, signal }).catch((error: NodeJS.ErrnoException) => {
        if (signal.aborted) throw endless(what, this.timeLimit, error)
        if (this.closed || error.code === 'ERR_WORKER_OUT_OF_MEMORY') throw ended(what, error)
        throw error
      })
      return heard(told as Told<Result>)
    })
  }
}

const nameOf = ({ title, text, bodyStart }: SourceText): string =>
  `the story "${title ?? text.slice(bodyStart).trim().slice(0, 60)}"`

const ADVICE = 'Split the text into single stories; if it is one, report it, since every text should be read quickly.'

const endless = (what: string, limit: number, cause: unknown) =>
  new RapporteurError(
    'reading-endless',
    `Reading ${what} took longer than ${limit / 1000} s and was given up.`,
    ADVICE,
    { cause },
  )

const ended = (what: string, cause?: unknown) =>
  new RapporteurError('reading-ended', `The thread that read ${what} ended before it was done.`, ADVICE, { cause })

/** Where the code of a thread is: beside this file in a checkout, where tsx reads it, and in `dist` once built. */
function worker(script?: string): { filename: string; execArgv: string[] } {
  const here = fileURLToPath(import.meta.url)
  if (!here.endsWith('.ts'))
    return { filename: script ?? join(packageRoot(), 'dist', 'intake', 'proposing-worker.js'), execArgv: [] }
  const execArgv = ['--import', new URL('tsx-thread.mjs', import.meta.url).href]
  return { filename: script ?? join(here, '..', 'proposing-worker.ts'), execArgv }
}
