import { open } from 'node:fs/promises'

/** Bytes of a file from an offset on; fewer where the file ends before. */
export async function bytesAt(path: string, offset: number, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

export const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0)

/** Whether an error says that a file or a folder on its path is not there. */
export const isAbsent = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
