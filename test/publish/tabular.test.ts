import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Publication, PublicationFilter } from '../../src/model/publication.ts'
import { parquet } from '../../src/publish/formats/parquet.ts'
import { xlsx } from '../../src/publish/formats/xlsx.ts'
import type { Cell, Table } from '../../src/publish/tables/table.ts'
import { TABLES } from '../../src/publish/tables/tables.ts'
import { filesOf, type Published, publishedSamples, whole } from './samples.ts'

let published: Published
beforeAll(async () => {
  published = await publishedSamples()
}, 60_000)
afterAll(() => published.remove())

/** The sheets of the workbook as another library reads them, by name. */
async function sheetsOf(filter: PublicationFilter = {}) {
  const read = await readWorkbook(await whole(xlsx.content(await published.publication(filter))))
  return new Map(read.map(({ sheet, data }) => [sheet, data] as const))
}

describe('a workbook', () => {
  it('holds what the tables hold, each value with its type', async () => {
    const sheets = await sheetsOf()
    const publication = await published.publication()
    expect([...sheets.keys()]).toEqual(['about', 'codebook', ...TABLES.map(({ name }) => name)])
    for (const { name, columns, rows } of TABLES) {
      const [head, ...read] = sheets.get(name) ?? []
      expect(head, name).toEqual(columns.map((column) => column.name))
      const own: Cell[][] = await cellsOf({ columns, rows }, publication)
      expect(read.length, name).toBe(own.length)
      const shown = read.map((row) =>
        row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)),
      )
      expect(shown, name).toEqual(own)
    }
    expect(sheets.get('events')?.some((row) => row.some((cell) => cell instanceof Date))).toBe(true)
  })

  it('says what it is of, and what its columns mean', async () => {
    const sheets = await sheetsOf({ sides: ['IND'] })
    expect(sheets.get('about')?.flat()).toContainEqual('Published: events in which IND took part.')
    expect(sheets.get('codebook')).toHaveLength(1 + TABLES.reduce((n, { columns }) => n + columns.length + 1, 0))
  })
})

/** The cells of a table as it is published. */
async function cellsOf(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  publication: Publication,
): Promise<Cell[][]> {
  const own: Cell[][] = []
  for await (const row of rows(publication)) own.push(columns.map((column) => column.of(row)))
  return own
}

describe('Parquet', () => {
  it('holds what the tables hold, each value with its type, and says what it is of', async () => {
    const publication = await published.publication()
    const files = await filesOf(parquet, publication)
    expect([...files.keys()]).toEqual(['codebook.md', ...TABLES.map(({ name }) => `${name}.parquet`)])
    for (const { name, columns, rows } of TABLES) {
      const file = new Uint8Array(files.get(`${name}.parquet`) ?? []).buffer
      const read = await parquetReadObjects({ file })
      const shown = read.map((row) =>
        columns.map((column) => {
          const cell = row[column.name]
          return cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null)
        }),
      )
      expect(shown, name).toEqual(await cellsOf({ columns, rows }, publication))
      const { key_value_metadata: told = [], schema } = parquetMetadata(file)
      expect(told.find(({ key }) => key === 'about')?.value).toContain('Published: all of the record.')
      expect(schema.slice(1).map((column) => column.name)).toEqual(columns.map((column) => column.name))
    }
  })
})
