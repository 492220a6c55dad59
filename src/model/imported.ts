import type { EntityIndex } from './batch.ts'
import type { Span } from './span.ts'
import type { EntityKind } from './statement.ts'
import type { Value } from './value.ts'

/** What a file of records says, row by row, before it is decided who and what is meant. */

/** A value of a row: one of its own, or another thing that the row speaks of, by its `ref`; `code` stands for the code of a side, as text. */
export type ImportedValue =
  | Value
  | { readonly type: 'named'; readonly ref: string }
  | { readonly type: 'code of'; readonly ref: string }

export interface ImportedStatement {
  readonly property: string
  readonly value: ImportedValue
  readonly qualifiers?: Readonly<Record<string, ImportedValue>>
  /** EDTF of when it holds. */
  readonly valid?: string
  readonly planned?: boolean
  /** Who says so, where it is not the publisher. */
  readonly attribution?: string
  /** The words of the file that say it. */
  readonly evidence: readonly Span[]
}

/** By what a thing that a row speaks of is known. */
export type KnownBy =
  /** The row itself: an event, an instrument, a claim. `key` where all rows that tell it name it alike. */
  | { readonly by: 'row'; readonly key?: string }
  /** A state or organisation by a name or code; where the gazetteer has none it is an entity of the thing's kind with that name and without a code. */
  | { readonly by: 'side'; readonly name: string }
  /** A person by a name, and by what the row tells of them. */
  | {
      readonly by: 'name'
      readonly name: string
      readonly offices: readonly { readonly title: string; readonly side: string | null }[]
      /** Refs of sides. */
      readonly sides: readonly string[]
      /** EDTF of when the row tells of them. */
      readonly days: string | null
      /** What the data set knows the person by, whatever the name: two rows with the same one mean the same person. */
      readonly identifier?: string
    }
  /** An office by its title and the ref of the side that it belongs to. */
  | { readonly by: 'office'; readonly title: string; readonly side: string | null }
  /** A mechanism by its name and the refs of its parties. */
  | { readonly by: 'mechanism'; readonly name: string; readonly sides: readonly string[] }

export interface ImportedThing {
  /** By which other statements of the row name it. */
  readonly ref: string
  readonly kind: EntityKind
  readonly known: KnownBy
  readonly said: readonly ImportedStatement[]
  /** The words that name it. */
  readonly evidence: readonly Span[]
}

export interface ImportedRow {
  /** What tells the row from others of its data set, such as the value of a column that holds numbers. */
  readonly id: string
  /** Of all that it says but the id: two rows of one hash say the same. Hexadecimal SHA-256. */
  readonly hash: string
  /** Line of the file, counted from 1, on which it begins. */
  readonly line: number
  /** What it speaks of; the first is what the row is about. */
  readonly things: readonly ImportedThing[]
  readonly evidence: readonly Span[]
}

/** A row that cannot be taken, and why. */
export interface RefusedRow {
  readonly line: number
  readonly id: string | null
  readonly refused: string
}

export interface ImportedFile {
  /** Name of the data set: rows of all its files and versions are told apart by their ids alone. */
  readonly dataset: string
  readonly title: string
  readonly publisher: string | null
  /** BCP 47 */
  readonly language: string
  readonly rows: readonly (ImportedRow | RefusedRow)[]
}

/** A row on record: the entity that it is about. */
export interface RowOnRecord {
  readonly entity: string
  readonly id: string
  readonly hash: string
}

/** What a row on record said of the entity that it is about, in a version of it. */
export interface SaidBefore {
  /** Id of the row. */
  readonly row: string
  readonly statement: string
  readonly property: string
  readonly value: Value
  readonly qualifiers: Readonly<Record<string, Value>>
  /** EDTF of when it holds; null where that is not said. */
  readonly valid: string | null
}

/** What resolving rows asks of the record as it stands. */
export interface ImportIndex extends EntityIndex {
  /** The rows of a data set that are on record, and count, with one of the ids, with one of the hashes, or about one of the entities. */
  rowsOf(
    dataset: string,
    asked: {
      readonly ids: readonly string[]
      readonly hashes: readonly string[]
      readonly entities: readonly string[]
    },
  ): Promise<RowOnRecord[]>
  /** What rows of a data set said, as far as it counts, of entities that no other row of the data set is about. */
  saidBy(dataset: string, ids: readonly string[]): Promise<SaidBefore[]>
  /** By identifier the entity that bears it, by its canonical id. */
  identified(codes: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** By event the sides that are told to be its hosts. */
  hostsOf(events: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
}

/** What became of a row. */
export type RowOutcome =
  /** `questions` are entities that it may be the same as. */
  | { readonly came: 'added'; readonly entity: string; readonly questions: readonly string[] }
  /** It is about something that other sources had told of. */
  | { readonly came: 'joined'; readonly entity: string }
  /** It was on record. */
  | { readonly came: 'known'; readonly entity: string }
  /** It says the same as another row, but for the id. */
  | { readonly came: 'doubled'; readonly entity: string; readonly of: string }
  /** A row of its id is on record that said something else: what is new of it was added. */
  | { readonly came: 'changed'; readonly entity: string }
  | { readonly came: 'refused'; readonly reason: string }

export type RowReport = { readonly line: number; readonly id: string | null } & RowOutcome

/** Identifies a row, or somebody whom a data set knows by a key: `history.state.gov/visits:751`, `wikidata:Q148`. */
export const identifierOf = (dataset: string, id: string): string => `${dataset}:${id}`
