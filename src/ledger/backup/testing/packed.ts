import { gunzipSync, gzipSync } from 'node:zlib'
import { sealed } from '../seal.ts'

/** A file as a backup is, with any lines in it and a seal that is right. */
export async function packed(lines: readonly string[]): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of sealed(once(gzipSync(lines.map((line) => `${line}\n`).join(''))))) parts.push(part)
  return Buffer.concat(parts)
}

export const unpacked = (backup: Uint8Array): string[] => gunzipSync(backup).toString().trimEnd().split('\n')

async function* once<T>(item: T): AsyncGenerator<T> {
  yield item
}
