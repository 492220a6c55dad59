import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { Publication } from '../../model/publication.ts'
import { aboutLines } from '../about-text.ts'
import type { Cell, Column, Table } from './table.ts'

/** Rows of a row group. */
const STRETCH = 10_000

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const
const TYPES: Record<Column<unknown>['type'], Omit<SchemaElement, 'name'>> = {
  text: TEXT,
  list: TEXT,
  date: TEXT,
  day: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
}

/**
 * A table as Parquet: columns that may be empty, in row groups of 10,000 rows packed by Snappy. The metadata of the file says what it is of (`about`) and
 * what table and columns mean (`codebook`, JSON).
 */
export async function* tableParquet(table: Table, publication: Publication): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'root', num_children: table.columns.length },
      ...table.columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL', ...TYPES[type] }) as const),
    ],
    createdBy: `${publication.about.software.name} ${publication.about.software.version}`,
    kvMetadata: [
      { key: 'about', value: aboutLines(publication.about).join('\n') },
      { key: 'codebook', value: JSON.stringify(meaningOf(table)) },
    ],
  })
  let rows: unknown[] = []
  for await (const row of table.rows(publication)) {
    rows.push(row)
    if (rows.length < STRETCH) continue
    await write()
    yield written()
    rows = []
  }
  if (rows.length > 0) await write()
  await writer.finish()
  yield written()

  async function write() {
    const columnData = table.columns.map(
      ({ name, type, of }): ColumnSource => ({ name, data: rows.map((row) => stored(type, of(row))) }),
    )
    await writer.write({ columnData, rowGroupSize: STRETCH })
  }

  /** What was written since, of which the writer keeps nothing. */
  function written(): Uint8Array {
    const part = bytes.getBytes().slice()
    bytes.index = 0
    return part
  }
}

const stored = (type: Column<unknown>['type'], cell: Cell): Cell | Date | undefined =>
  cell === null ? undefined : type === 'day' ? new Date(`${cell}T00:00:00Z`) : cell

const meaningOf = ({ name, description, key, columns }: Table) => ({
  table: name,
  description,
  key,
  columns: columns.map(({ name: column, type, description: meaning, scheme }) => ({
    name: column,
    type,
    meaning,
    scheme,
  })),
})
