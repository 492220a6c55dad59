import { CsvError, parse } from 'csv-parse/sync'
import { RapporteurError } from '../../model/errors.ts'
import { Lines } from '../lines.ts'

/** A cell, and where what it holds stands in the text: within its quotes, where it has any. */
export interface Cell {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface TableRow {
  readonly line: number
  /** Which one of all rows it is, empty ones as well, counted from 1. */
  readonly number: number
  readonly cells: readonly Cell[]
  readonly start: number
  readonly end: number
}

/** A record is far shorter: a quotation mark that is not closed would take the rest of the file for one cell. */
const LONGEST_RECORD = 1_000_000

/**
 * The rows of a table in RFC 4180, the first of which is usually the header.
 *
 * @throws RapporteurError `input-invalid` with the line where quotation marks are not closed or stand within a cell.
 */
export function tableRows(text: string, separator: string, quotes = true): TableRow[] {
  const lines = new Lines(text)
  const records = parsed(text, separator, quotes)
  const bytes = Buffer.from(text)
  const rows: TableRow[] = []
  let [readBytes, readChars] = [0, 0]
  for (const { record, end, number } of records) {
    const raw = bytes.subarray(readBytes, end).toString()
    const start = readChars + (raw.length - raw.replace(/^[\r\n]+/, '').length)
    readBytes = end
    readChars += raw.length
    const cells = cellsIn(text, start, separator, record, quotes)
    const last = cells.at(-1)
    rows.push({ line: lines.at(start), number, cells, start, end: last ? Math.max(last.end, start) : start })
  }
  return rows
}

function parsed(
  text: string,
  separator: string,
  quotes: boolean,
): { readonly record: string[]; readonly end: number; readonly number: number }[] {
  try {
    const found = parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      quote: quotes ? '"' : false,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
    }) as unknown as { record: string[]; info: { bytes: number; records: number; empty_lines: number } }[]
    return found.map(({ record, info }) => ({ record, end: info.bytes, number: info.records + info.empty_lines }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const at = (error as CsvError & { lines?: number }).lines
    throw new RapporteurError(
      'input-invalid',
      `Line ${at ?? '?'} is not well-formed: ${WHY[error.code] ?? error.message}`,
      'Nothing was stored. Mend the table: a cell with a quotation mark is put in quotation marks, and the mark doubled.',
      { cause: error },
    )
  }
}

const WHY: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is not closed.',
  CSV_INVALID_CLOSING_QUOTE: 'something follows a closing quotation mark.',
  INVALID_OPENING_QUOTE: 'a quotation mark stands within a cell.',
  CSV_MAX_RECORD_SIZE: `a row is longer than ${LONGEST_RECORD} characters; perhaps a quotation mark is not closed.`,
}

/** Where the cells of a record stand that begins at an offset. */
function cellsIn(text: string, start: number, separator: string, record: readonly string[], quotes: boolean): Cell[] {
  let at = start
  return record.map((value): Cell => {
    if (!quotes || text[at] !== '"') {
      const from = at
      at += value.length + separator.length
      return { text: value, start: from, end: from + value.length }
    }
    const from = at + 1
    let end = from
    while (!(text[end] === '"' && text[end + 1] !== '"')) end += text[end] === '"' ? 2 : 1
    at = end + 1 + separator.length
    return { text: value, start: from, end }
  })
}
