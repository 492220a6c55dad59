import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXPORT_FORMATS, exportFormat } from '../../src/publish/formats.ts'
import { neutral } from '../../src/publish/tables/csv.ts'
import { TABLE_NAMES } from '../../src/publish/tables/names.ts'
import { TABLES } from '../../src/publish/tables/tables.ts'
import { filesOf, type Published, publishedSamples } from './samples.ts'

let published: Published
beforeAll(async () => {
  published = await publishedSamples()
}, 60_000)
afterAll(() => published.remove())

const made = async (name: string, filter = {}) => filesOf(await exportFormat(name), await published.publication(filter))

describe.each(EXPORT_FORMATS)('%s', (name) => {
  it('gives the same bytes of the same record', async () => {
    const [once, again] = [await made(name), await made(name)]
    expect([...again.keys()]).toEqual([...once.keys()])
    for (const [path, bytes] of once) expect(again.get(path)?.equals(bytes), path).toBe(true)
  })

  it('is made where nothing fits the filter', async () => {
    const files = await made(name, { from: '1801-01-01', to: '1801-12-31' })
    expect(files.size).toBeGreaterThan(0)
  })
})

/** The rows of a table of CSV, as a kept parser reads them back. */
const rowsOf = (files: ReadonlyMap<string, Buffer>, table: string): Record<string, string>[] =>
  parse(files.get(`${table}.csv`) ?? '', { columns: true, relax_column_count: false })

describe('tables as CSV', () => {
  it('are those of the registry, each with its columns', async () => {
    expect(TABLES.map(({ name }) => name)).toEqual([...TABLE_NAMES])
    const files = await made('csv')
    for (const { name, columns } of TABLES) {
      const [head] = parse(files.get(`${name}.csv`) ?? '', { to_line: 1 }) as string[][]
      expect(head).toEqual(columns.map((column) => column.name))
    }
  })

  it('hold every event once, by unique keys in every table', async () => {
    const files = await made('csv')
    const { total } = await published.workspace.chronology({ limit: 1 })
    expect(rowsOf(files, 'events')).toHaveLength(total)
    for (const { name, key } of TABLES) {
      const keys = rowsOf(files, name).map((row) => key.map((column) => row[column]).join(' '))
      expect(new Set(keys).size, name).toBe(keys.length)
    }
  })

  it('cite the words that stand in the source', async () => {
    const cited = rowsOf(await made('csv'), 'statements').filter((row) => row.source !== '')
    expect(cited.length).toBeGreaterThan(100)
    const texts = new Map<string, string>()
    for (const { source = '', start, end, words } of cited) {
      if (!texts.has(source)) texts.set(source, (await published.workspace.source(source))?.text ?? '')
      const stored = texts.get(source)?.slice(Number(start), Number(end)) ?? ''
      expect(words).toBe(neutral(stored))
    }
  })

  it('bring no formula into a spreadsheet', async () => {
    const files = await made('csv')
    for (const { name, columns } of TABLES)
      for (const row of rowsOf(files, name))
        for (const { name: column, type } of columns)
          if (type !== 'number' && type !== 'integer') expect(row[column] ?? '').not.toMatch(/^[=+\-@\t\r]/)
    expect(rowsOf(files, 'sources').map(({ publisher }) => publisher)).toContainEqual(expect.stringMatching(/^'=HYPER/))
  })

  it('leave out what the filter does, with what only that names', async () => {
    const files = await made('csv', { sides: ['IND'] })
    const events = rowsOf(files, 'events')
    expect(events.length).toBeGreaterThan(0)
    for (const { sides } of events) expect(sides).toContain('IND')
    expect(rowsOf(files, 'people').map(({ name }) => name)).not.toContain('Wang Yi')
    expect(rowsOf(files, 'sources')).toHaveLength(1)
    expect(files.get('codebook.md')?.toString()).toContain('events in which IND took part')
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('make of %j %j', (text, safe) => {
    expect(neutral(text)).toBe(safe)
  })
})

describe('JSON', () => {
  it('says as lines the same as in one document', async () => {
    const lines =
      (await made('jsonl'))
        .get('jsonl')
        ?.toString()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)) ?? []
    const whole = JSON.parse((await made('json')).get('json')?.toString() ?? '')
    const of = (kind: string) => lines.filter((line) => line.kind === kind).map(({ kind: _, ...rest }) => rest)
    expect(of('Event')).toEqual(whole.events)
    expect(of('Source')).toEqual(whole.sources)
    expect(of('Tenure')).toEqual(whole.tenures)
    expect(lines.filter((line) => line.kind === 'Claim')).toEqual(whole.claims)
    expect(of('About')).toEqual([whole.about])
    expect(whole.events).toHaveLength(whole.about.counts.events)
    for (const event of whole.events) expect(event.statements.length).toBeGreaterThan(0)
  })
})
