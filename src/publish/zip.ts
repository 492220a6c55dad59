import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { PublishedFile } from './format.ts'

/** The first moment that the archive format can name: entries have no time of their own, so that the same files give the same bytes. */
const MOMENT = new Date(1980, 0, 1)

/** Files as a ZIP archive, one read at a time; nothing is read before the archive is. */
export async function* zipOf(files: AsyncIterable<PublishedFile>): AsyncGenerator<Uint8Array> {
  const archive = new ZipFile()
  const output = archive.outputStream as Readable
  filled(archive, files).catch((error) => output.destroy(error))
  yield* output
}

async function filled(archive: ZipFile, files: AsyncIterable<PublishedFile>): Promise<void> {
  for await (const { path, content } of files) {
    const entry = Readable.from(content, { objectMode: false })
    archive.addReadStream(entry, path, { mtime: MOMENT, forceDosTimestamp: true })
    await new Promise((resolve, reject) => {
      entry.once('end', resolve)
      entry.once('error', reject)
    })
  }
  archive.end()
}
