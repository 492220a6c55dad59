import { stringify } from 'csv-stringify/sync'
import type { Publication } from '../../model/publication.ts'
import type { Cell, Column, Table } from './table.ts'

/** Rows that are put together before they are handed on. */
const STRETCH = 500

/**
 * A table as CSV (RFC 4180: UTF-8, CRLF, a line of names first). Where text could be taken for a formula by a spreadsheet (it begins with =, +, -, @, a tab or
 * a line break), an apostrophe stands before it; numbers are left as they are.
 */
export async function* tableCsv(table: Table, publication: Publication): AsyncGenerator<string> {
  yield written([table.columns.map(({ name }) => name)])
  let rows: (string | null)[][] = []
  for await (const row of table.rows(publication)) {
    rows.push(table.columns.map((column) => cellOf(column, column.of(row))))
    if (rows.length < STRETCH) continue
    yield written(rows)
    rows = []
  }
  if (rows.length > 0) yield written(rows)
}

const written = (rows: readonly (readonly (string | null)[])[]): string =>
  stringify(rows as string[][], { record_delimiter: '\r\n' })

const cellOf = ({ type }: Column<unknown>, cell: Cell): string | null =>
  cell === null
    ? null
    : type === 'integer' || type === 'number' || type === 'boolean'
      ? String(cell)
      : neutral(String(cell))

/** @example neutral('=1+1') // "'=1+1" */
export const neutral = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)
