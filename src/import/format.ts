import type { ImportedFile } from '../model/imported.ts'
import type { KindView } from '../model/schema-view.ts'
import type { Mapping } from './table/mapping.ts'

/** A file to be imported, decoded. */
export interface ImportInput {
  /** Name of the file, for messages and to tell its format by. */
  readonly name: string
  readonly text: string
  /** Name of the sheet of a workbook that the text is. */
  readonly sheet?: string | undefined
  /** How its columns are read; only of a table. */
  readonly mapping?: Mapping | undefined
  /** The kinds of entity with their properties, which a mapping is held against. */
  readonly kinds: readonly KindView[]
}

/** A form of records that can be imported. */
export interface ImportFormat {
  readonly name: string
  /** What it is, in words for whoever chooses one. */
  readonly label: string
  readonly extensions: readonly string[]
  /** Whether a file that has one of the extensions is of this format. */
  readonly is: (input: ImportInput) => boolean
  /** @throws RapporteurError `input-invalid` where the file as a whole cannot be read. */
  readonly read: (input: ImportInput) => ImportedFile
}
