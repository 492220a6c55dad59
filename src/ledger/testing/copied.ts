import { execFile } from 'node:child_process'
import { cp, rm } from 'node:fs/promises'
import { promisify } from 'node:util'

/** Puts a copy of a workspace folder in the place of another. It holds a thousand files, for which `cp` takes a fifth of the time that Node does; Windows has none. */
export async function copied(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  if (process.platform === 'win32') await cp(from, to, { recursive: true, preserveTimestamps: true })
  else await promisify(execFile)('cp', ['-Rp', from, to])
}
