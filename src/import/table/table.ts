import type { ImportedFile } from '../../model/imported.ts'
import type { ImportFormat, ImportInput } from '../format.ts'
import { tableRows } from './cells.ts'
import { checkMapping } from './check.ts'
import { Columns, invalid } from './columns.ts'
import { RowReader } from './row.ts'

/** Tables of any columns; a mapping says what they mean. */
export const table: ImportFormat = {
  name: 'table',
  label: 'CSV, TSV or another table of text, with a mapping',
  extensions: ['.csv', '.tsv', '.tab'],
  is: ({ mapping }) => mapping !== undefined,
  read,
}

function read({ name, text, mapping, kinds }: ImportInput): ImportedFile {
  if (mapping === undefined)
    throw invalid(`${name} is a table, of which nothing says what its columns mean.`, 'Give a mapping with --mapping.')
  const separator = mapping.separator ?? (/\.(tsv|tab)$/i.test(name) ? '\t' : ',')
  const [header, ...rows] = tableRows(text, separator, mapping.quotes)
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
