import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { orDiskFull } from '../ledger/disk-full.ts'
import { RapporteurError } from '../model/errors.ts'
import type { Chunk, PublishedFile } from '../publish/format.ts'

/** Whether what has the name already is put aside. */
interface Writing {
  readonly replace?: boolean | undefined
}

/**
 * Writes a file beside its place and renames it when it is whole.
 *
 * @throws RapporteurError `input-invalid` where the file is there already or its folder is not, `disk-full`.
 */
export const writeFile = (path: string, content: AsyncIterable<Chunk>, writing: Writing): Promise<void> =>
  made(path, writing, (making) => stream(making, content))

/** The same for a folder of files. */
export const writeFolder = (path: string, files: AsyncIterable<PublishedFile>, writing: Writing): Promise<void> =>
  made(path, writing, async (making) => {
    await mkdir(making)
    for await (const file of files) {
      const target = join(making, ...file.path.split('/'))
      await mkdir(dirname(target), { recursive: true })
      await stream(target, file.content)
    }
  })

async function made(path: string, { replace }: Writing, make: (making: string) => Promise<void>): Promise<void> {
  const target = resolve(path)
  if (existsSync(target) && !replace)
    throw new RapporteurError('input-invalid', `${path} is there already.`, 'Name another place, or add --replace.')
  if (!existsSync(dirname(target)))
    throw new RapporteurError(
      'input-invalid',
      `There is no folder ${dirname(path)}.`,
      'Make it first, or name another place.',
    )
  const making = `${target}.making-${process.pid}`
  try {
    await make(making)
    if (replace) await rm(target, { recursive: true, force: true })
    await rename(making, target)
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw orDiskFull(error, path)
  }
}

const stream = (path: string, content: AsyncIterable<Chunk>): Promise<void> =>
  pipeline(Readable.from(content, { objectMode: false }), createWriteStream(path))
