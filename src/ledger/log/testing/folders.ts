import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BatchRecord } from '../../../model/batch-record.ts'
import { toLine } from '../batch-line.ts'
import { LOG_NAME } from '../log.ts'

/** Runs a test in a folder of its own and removes it. */
export async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-log-'))
  try {
    return await run(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const linesOf = (batches: readonly BatchRecord[]): Buffer => Buffer.concat(batches.map(toLine))

/** Puts bytes where the log of a workspace folder stands. */
export const putLog = (folder: string, bytes: Uint8Array): Promise<void> => writeFile(join(folder, LOG_NAME), bytes)

export async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
