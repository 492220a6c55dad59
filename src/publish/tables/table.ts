import type { Publication } from '../../model/publication.ts'

/** What stands in a cell; null where nothing is known. */
export type Cell = string | number | boolean | null

export interface Column<Row> {
  /** As it heads the column: lower case, words joined by "_". */
  readonly name: string
  /** `date` is EDTF, `day` an ISO 8601 day; `list` holds several values, joined by "; ". */
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'day' | 'list'
  /** What it means, for the codebook. */
  readonly description: string
  /** Scheme of data/schema/schemes.yaml whose codes it holds. */
  readonly scheme?: string
  readonly of: (row: Row) => Cell
}

/** A table of the record: what CSV, spreadsheets and Parquet hold. */
export interface Table<Row = unknown> {
  readonly name: string
  /** What a row is, for the codebook. */
  readonly description: string
  /** Columns that tell one row from another. */
  readonly key: readonly string[]
  readonly columns: readonly Column<Row>[]
  rows(publication: Publication): AsyncIterable<Row>
}

/** @example joined(['China', 'Russia']) // 'China; Russia' */
export const joined = (values: Iterable<string | null | undefined>): string | null =>
  [...values].filter((value) => value !== null && value !== undefined && value !== '').join('; ') || null

/** A table whose rows are seen by whoever walks it as what `of` makes of them alone. */
export const table = <Row>(own: Table<Row>): Table => own as Table
