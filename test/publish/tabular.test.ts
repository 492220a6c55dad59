import { parse } from 'csv-parse/sync'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Publication, PublicationFilter } from '../../src/model/publication.ts'
import { gdelt } from '../../src/publish/formats/gdelt.ts'
import { icews } from '../../src/publish/formats/icews.ts'
import { parquet } from '../../src/publish/formats/parquet.ts'
import { phoenix } from '../../src/publish/formats/phoenix.ts'
import { polecat } from '../../src/publish/formats/polecat.ts'
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

describe.each([
  [phoenix, 26, false],
  [icews, 20, true],
  [gdelt, 61, false],
  [polecat, 40, true],
] as const)('event data', (format, width, header) => {
  it(`in ${width} columns hold events of a known day, and count the others`, async () => {
    const publication = await published.publication()
    const files = await filesOf(format, publication)
    const text = files.get('events.tsv')?.toString() ?? ''
    const rows: string[][] = parse(text, { delimiter: '\t', quote: false, relax_column_count: false })
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([width]))
    expect(text).not.toMatch(/(^|\t)=/m)
    const ids = rows.slice(header ? 1 : 0).map(([id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const notes = files.get('README.md')?.toString() ?? ''
    const [events = 0, ...left] = [/of (\d+) events:/, /^- (\d+) /gm].flatMap((found) =>
      [...notes.matchAll(new RegExp(found, 'gm'))].map(([, n]) => Number(n)),
    )
    expect(events + left.reduce((sum, n) => sum + n, 0)).toBe(publication.about.counts.events)
    expect(notes).toContain(`${ids.length} rows`)
  })
})
