import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'

/** Puts a copy of a workspace folder in the place of another. It holds a thousand files, for which `cp` takes a fifth of the time that Node does. */
export async function copied(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await promisify(execFile)('cp', ['-Rp', from, to])
}
