import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { RapporteurError } from '../model/errors.ts'

/** A stretch of text as a page has it, in points from the lower left corner. */
export interface Glyphs {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly endsLine: boolean
}

export interface PdfContent {
  readonly pages: readonly (readonly Glyphs[])[]
  /** How many pages there are, of which at most `MOST_PAGES` are read. */
  readonly count: number
  readonly title: string | null
  readonly author: string | null
  /** As PDF writes dates: "D:20241114…". */
  readonly created: string | null
  readonly language: string | null
}

export interface PdfLimits {
  /** In milliseconds. */
  readonly time: number
  /** Of the JavaScript heap of the thread, and of what the process may take beside it, in MB. */
  readonly memory: number
}

export const MOST_PAGES = 400
const LIMITS: PdfLimits = { time: 30_000, memory: 768 }

/** So often it is seen how much memory the process takes, in milliseconds: unpacked streams are not in the heap that a thread's limits bound. */
const LOOK = 50

/**
 * What a PDF holds, read on a thread that is ended past a time and an amount of memory.
 *
 * @throws RapporteurError `input-damaged`, `input-encrypted`, or `reading-endless` where it takes too much.
 */
export async function contentOfPdf(bytes: Uint8Array, name: string, limits: PdfLimits = LIMITS): Promise<PdfContent> {
  const worker = new Worker(script(), {
    workerData: { bytes: new Uint8Array(bytes), mostPages: MOST_PAGES },
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    stdout: true,
    stderr: true,
  })
  const before = process.memoryUsage.rss()
  const timers: NodeJS.Timeout[] = []
  try {
    return await new Promise<PdfContent>((resolve, reject) => {
      timers.push(setTimeout(() => reject(tooMuch(name, `longer than ${limits.time / 1000} s`)), limits.time))
      const most = before + limits.memory * 2 ** 20
      const look = () => process.memoryUsage.rss() > most && reject(tooMuch(name, `more than ${limits.memory} MB`))
      timers.push(setInterval(look, LOOK))
      worker.on('message', (told: PdfContent | { readonly failed: string; readonly message: string }) =>
        'failed' in told ? reject(refusal(name, told)) : resolve(told),
      )
      worker.on('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? tooMuch(name, `more than ${limits.memory} MB`)
            : refusal(name, { failed: error.name, message: error.message }),
        ),
      )
      worker.on('exit', () => reject(refusal(name, { failed: 'Exit', message: 'its reader ended' })))
    })
  } finally {
    for (const timer of timers) clearTimeout(timer)
    await worker.terminate()
  }
}

function refusal(name: string, { failed, message }: { readonly failed: string; readonly message: string }) {
  return failed === 'PasswordException'
    ? new RapporteurError('input-encrypted', `${name} needs a password.`, 'Save it without one and read that.')
    : new RapporteurError(
        'input-damaged',
        `${name} is no PDF that can be read: ${message.slice(0, 200).replace(/\.$/, '')}.`,
        'Fetch it again, or open it elsewhere and save it anew.',
      )
}

const tooMuch = (name: string, what: string) =>
  new RapporteurError(
    'reading-endless',
    `Reading the PDF ${name} took ${what} and was given up.`,
    'Print the pages that tell the story into a PDF of their own, or save its text.',
  )

/** In a checkout beside this file, in `dist` once built. */
function script(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  const beside = join(folder, 'pdf-worker.mjs')
  if (existsSync(beside)) return beside
  while (!existsSync(join(folder, 'read', 'pdf-worker.js'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('The file read/pdf-worker.js of the build is missing.')
    folder = above
  }
  return join(folder, 'read', 'pdf-worker.js')
}
