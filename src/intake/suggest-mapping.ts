import type { ImportInput } from '../import/format.ts'
import type { Mapping } from '../import/table/mapping.ts'
import { type Shape, shapeOf } from '../import/table/suggest/shape.ts'
import { suggestMapping } from '../import/table/suggest/suggest.ts'
import { rowsOf } from '../import/table/table.ts'
import { loadSchema } from '../ledger/schema.ts'
import { schemaView } from '../ledger/views/schema.ts'
import { RapporteurError } from '../model/errors.ts'
import type { ColumnView } from '../model/import-view.ts'
import { sideByName } from '../model/side-names.ts'
import type { EntityKind } from '../model/statement.ts'
import { recordsText } from '../read/workbook.ts'

/** A table as it is shown to whoever says what its columns mean. */
export interface Suggestion {
  readonly mapping: Mapping
  readonly columns: readonly ColumnView[]
  /** Rows of the table without its header. */
  readonly rows: number
  /** The sheet of a workbook that was looked at, and the names of all; null for other tables. */
  readonly sheet: string | null
  readonly sheets: readonly string[] | null
  /** The header and the first rows as text, for trying a mapping without the whole file; cells are parted by the separator of the mapping, or by commas. */
  readonly head: string
  /** What nothing in the table tells, and should be looked at. */
  readonly notes: readonly string[]
}

/** Rows whose cells tell what a column holds; a table says it by its first ones. */
const LOOKED_AT = 1000
const IN_HEAD = 20

/**
 * Looks at a table, and suggests what its columns mean.
 *
 * @throws RapporteurError `input-invalid` where it is no table, or has no header; what `recordsText` throws.
 */
export async function suggestFor(
  name: string,
  bytes: Uint8Array,
  { sheet, kind }: { readonly sheet?: string | undefined; readonly kind?: EntityKind | undefined } = {},
): Promise<Suggestion> {
  const { sheets = null, ...read } = await recordsText(bytes, name, sheet)
  const input = { name, ...read }
  const { written, all } = tableIn(input)
  const [header, ...rows] = all
  if (!header || header.cells.length === 0)
    throw new RapporteurError('input-invalid', `${name} has no header.`, 'Its first line is to name the columns.')
  const looked = rows.slice(0, LOOKED_AT)
  const shapes = header.cells.flatMap(({ text }, i) => {
    const column = text.trim()
    return column === ''
      ? []
      : [
          shapeOf(
            column,
            looked.map((row) => row.cells[i]?.text ?? ''),
            (side) => sideByName(side) !== null,
          ),
        ]
  })
  const kinds = schemaView(loadSchema())
  const mapping = suggestMapping({ dataset: datasetOf(name), shapes, rows: looked.length, kinds, kind })
  const last = rows[IN_HEAD - 1] ?? rows.at(-1) ?? header
  return {
    mapping: { ...mapping, ...written, ...(sheet !== undefined && { sheet }) },
    columns: shapes.map(columnOf),
    rows: rows.length,
    sheet: input.sheet ?? null,
    sheets,
    head: input.text.slice(0, last.end + 1),
    notes: notesOn(shapes, written.quotes === false),
  }
}

type Written = Partial<Pick<Mapping, 'separator' | 'quotes'>>

/** By what a table parts its cells: what makes the most columns of its first lines. */
function tableIn(input: Pick<ImportInput, 'name' | 'text' | 'sheet'>) {
  if (input.sheet !== undefined) return { written: {}, all: rowsOf(input, {}) }
  const usual = /\.(tsv|tab)$/i.test(input.name) ? '\t' : ','
  const lines = input.text.split(/\r\n|\r|\n/, 20).filter((line) => line.trim() !== '')
  const columns = (separator: string): number =>
    Math.min(...lines.map((line) => line.split(separator).length), Number.POSITIVE_INFINITY)
  const [separator = usual] = [usual, ';', '\t', ',', '|'].sort((a, b) => columns(b) - columns(a))
  const written: Written = separator === usual ? {} : { separator }
  try {
    return { written, all: rowsOf(input, written) }
  } catch (error) {
    if (!(error instanceof RapporteurError) || error.code !== 'input-invalid') throw error
    const plain = { ...written, quotes: false }
    return { written: plain, all: rowsOf(input, plain) }
  }
}

const datasetOf = (name: string): string =>
  name
    .replace(/\.[a-z]{2,4}$/i, '')
    .trim()
    .slice(0, 200) || 'table'

const columnOf = ({ name, filled, distinct, samples, values, dates, split }: Shape): ColumnView => ({
  name,
  filled,
  distinct,
  samples: samples.map((sample) => (sample.length > 200 ? `${sample.slice(0, 200)}…` : sample)),
  values: values?.every((value) => value.length <= 100) ? [...values] : null,
  dates: dates ? [...dates] : null,
  split,
})

const notesOn = (shapes: readonly Shape[], withoutQuotes: boolean): string[] => [
  ...shapes
    .filter(({ ambiguous }) => ambiguous)
    .map(
      ({ name, samples }) =>
        `Whether "${samples[0] ?? ''}" in ${name} begins with the day or the month is told by no cell. It is read as the day; choose M/d/yyyy if it is the month.`,
    ),
  ...(withoutQuotes
    ? ['Quotation marks in it are not those of RFC 4180: they are taken for characters like others.']
    : []),
]
