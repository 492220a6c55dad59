import type { ImportedFile } from '../../model/imported.ts'
import type { ImportFormat, ImportInput } from '../format.ts'
import { type TableRow, tableRows } from './cells.ts'
import { checkMapping } from './check.ts'
import { Columns, invalid } from './columns.ts'
import type { Mapping } from './mapping.ts'
import { RowReader } from './row.ts'

/** Tables of any columns; a mapping says what they mean. */
export const table: ImportFormat = {
  name: 'table',
  label: 'CSV, TSV, another table of text or a workbook (XLSX, ODS), with a mapping',
  extensions: ['.csv', '.tsv', '.tab', '.xlsx', '.xlsm', '.ods'],
  is: ({ mapping }) => mapping !== undefined,
  read,
}

function read(input: ImportInput): ImportedFile {
  const { name, text, mapping, kinds } = input
  if (mapping === undefined)
    throw invalid(`${name} is a table, of which nothing says what its columns mean.`, 'Give a mapping with --mapping.')
  const [header, ...rows] = rowsOf(input, mapping)
  if (!header) throw invalid(`${name} has no header.`, 'Its first line is to name the columns.')
  const columns = new Columns(header, mapping, text)
  const reader = new RowReader(text, mapping, columns, checkMapping(mapping, columns, kinds))
  return {
    dataset: mapping.dataset,
    title: mapping.title ?? mapping.dataset,
    publisher: mapping.publisher ?? null,
    language: mapping.language,
    rows: rows.map((row) => reader.read(row, header.cells.length)),
  }
}

/**
 * The rows of a table of which a cell holds something, the header first. Whoever has a sheet before them knows its rows by their numbers,
 * which take the place of lines.
 *
 * @throws RapporteurError `input-invalid`
 */
export function rowsOf(
  { name, text, sheet }: Pick<ImportInput, 'name' | 'text' | 'sheet'>,
  { separator, quotes }: Partial<Pick<Mapping, 'separator' | 'quotes'>>,
): TableRow[] {
  const rows =
    sheet === undefined
      ? tableRows(text, separator ?? (/\.(tsv|tab)$/i.test(name) ? '\t' : ','), quotes)
      : tableRows(text, ',').map((row) => ({ ...row, line: row.number }))
  return rows.filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ''))
}
