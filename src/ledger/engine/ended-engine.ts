import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { RapporteurError } from '../../model/errors.ts'
import { diskFull, isDiskFull } from '../disk-full.ts'

/** PostgreSQL begins its write-ahead log in files of this size, in bytes, and ends where it cannot. */
const SEGMENT = 16 * 1024 * 1024

/** Names of what WebAssembly throws when it ends, and Emscripten when a file system refuses it something. */
const NAMES = ['RuntimeError', 'ExitStatus', 'ErrnoError']

/**
 * Whether PGlite has ended in the middle of its work: PostgreSQL ends its process where it cannot go on (`PANIC`), and then WebAssembly says
 * no more than "Aborted()", "unreachable" or "Program terminated with exit(1)".
 */
function hasEnded(error: unknown): boolean {
  const { name, message } = error as { readonly name?: string; readonly message?: string }
  return NAMES.includes(name ?? '') || /^(Aborted\(|PGlite is closed)/.test(message ?? '')
}

/**
 * Makes of the end of an embedded engine an error that says why, as far as that can be told from its folder: as a rule there is no room.
 * Anything else comes back as it was.
 */
export async function whyEnded(error: unknown, folder: string): Promise<unknown> {
  if (error instanceof RapporteurError || !hasEnded(error)) return error
  if (!(await hasRoom(folder))) return diskFull(folder, error)
  return new RapporteurError(
    'workspace-damaged',
    `The database ${folder} broke off its work.`,
    'Try again: what was acknowledged is kept. Where it breaks off again, make it anew from the log with "rapporteur recover".',
    { cause: error },
  )
}

async function hasRoom(folder: string): Promise<boolean> {
  const path = join(folder, 'room.tmp')
  try {
    const file = await open(path, 'w')
    try {
      const block = Buffer.alloc(1024 * 1024, 1)
      for (let at = 0; at < SEGMENT; at += block.length) await file.write(block, 0, block.length, at)
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    return !isDiskFull(error)
  } finally {
    await rm(path, { force: true })
  }
}
