import type { Publication } from '../model/publication.ts'

/** A piece of a file: text is written as UTF-8. */
export type Chunk = string | Uint8Array

export interface PublishedFile {
  /** Path within the export, with "/" between its parts. */
  readonly path: string
  readonly content: AsyncIterable<Chunk>
}

/** A file of one text. */
export const textFile = (path: string, text: string): PublishedFile => ({ path, content: once(text) })

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

interface Form {
  /** As the command and the API take it. */
  readonly name: string
}

/** A format that comes as one file. */
export interface FileFormat extends Form {
  /** How its files are called, without a dot. */
  readonly extension: string
  readonly mediaType: string
  /** The same record gives the same bytes. */
  content(publication: Publication): AsyncIterable<Chunk>
}

/** A format that comes as several files: a folder, or a ZIP archive of it. */
export interface FolderFormat extends Form {
  files(publication: Publication): AsyncIterable<PublishedFile>
}

export type ExportFormat = FileFormat | FolderFormat

export const isFolder = (format: ExportFormat): format is FolderFormat => 'files' in format
