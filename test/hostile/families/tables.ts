import { tableRows } from '../../../src/import/table/cells.ts'
import { Mapping } from '../../../src/import/table/mapping.ts'
import { type Case, expectThat, type Family } from '../case.ts'

const MAPPING = Mapping.parse({
  dataset: 'hostile',
  kind: 'Person',
  properties: { name: 'name', alias: { column: 'alias', split: ';' } },
})

/** A table, and the cells that it has; null where it is to be refused. */
const TABLES: Readonly<Record<string, readonly [string, readonly (readonly string[])[] | null]>> = {
  plain: [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  'without a last line end': [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  'line ends of three kinds': [
    'a,b\r\n1,2\r\n3,4\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  'old line ends': [
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  'empty lines': [
    '\n\na,b\n\n\n1,2\n\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  'empty cells': [
    'a,b,c\n,,\n"","",""\n',
    [
      ['a', 'b', 'c'],
      ['', '', ''],
      ['', '', ''],
    ],
  ],
  'quoted separators': [
    'a,b\n"1,5","2,5"\n',
    [
      ['a', 'b'],
      ['1,5', '2,5'],
    ],
  ],
  'quoted line ends': [
    'a,b\n"1\n2","3\r\n4"\n',
    [
      ['a', 'b'],
      ['1\n2', '3\r\n4'],
    ],
  ],
  'doubled quotes': ['a\n""""\n"he said ""no"""\n""""""\n', [['a'], ['"'], ['he said "no"'], ['""']]],
  'a quote within a cell': ['a\nhe said "no"\n', null],
  'something behind a quote': ['a\n"no" he said\n', null],
  'a quote that is not closed': ['a,b\n"1,2\n3,4\n', null],
  'a quote that is not closed at the end': ['a\n"', null],
  'a space before a quote': ['a,b\n1, "2"\n', null],
  'NUL in a cell': ['a\n\u0001x\n', [['a'], ['\u0001x']]],
  'formulas are text': ['a\n=1+1\n@x\n-1\n', [['a'], ['=1+1'], ['@x'], ['-1']]],
  'JSON in a cell': ['a\n"{""b"": [1, 2]}"\n', [['a'], ['{"b": [1, 2]}']]],
  'letters of two units': [
    'a,b\n😀,字\n',
    [
      ['a', 'b'],
      ['😀', '字'],
    ],
  ],
  'ragged rows': ['a,b\n1\n1,2,3\n', [['a', 'b'], ['1'], ['1', '2', '3']]],
  'only separators': [
    ',,,\n,,,\n',
    [
      ['', '', '', ''],
      ['', '', '', ''],
    ],
  ],
}

const people = (rows: number, cell = (i: number) => `Name ${i}`): string =>
  `name,alias\n${Array.from({ length: rows }, (_, i) => `${cell(i)},x\n`).join('')}`

const FILES: readonly (Pick<Case, 'name' | 'to' | 'slow'> & { readonly input: () => string | Uint8Array })[] = [
  { name: 'empty', to: ['input-empty'], input: () => '' },
  { name: 'only line ends', to: ['input-empty'], input: () => '\n'.repeat(100_000) },
  { name: 'only a header', to: 'right', input: () => 'name,alias\n' },
  { name: 'a header without the column', to: ['input-invalid'], input: () => 'other\nx\n' },
  { name: 'two columns of one name', to: ['input-invalid'], input: () => 'name,name\nx,y\n' },
  { name: 'a column called __proto__', to: 'right', input: () => 'name,__proto__,constructor,alias\nx,y,z,a\n' },
  { name: 'a mark and UTF-8', to: 'right', input: () => '\ufeffname,alias\nWang Yi,\n' },
  { name: 'UTF-16', to: 'right', input: () => Buffer.from('\ufeffname,alias\nWang Yi,\n', 'utf16le') },
  {
    name: 'two encodings in one',
    to: ['input-not-utf8'],
    input: () => Buffer.concat([Buffer.from('name,alias\nВан И,\n'), Buffer.from([0xe9, 0x0a])]),
  },
  { name: 'NUL', to: ['input-binary'], input: () => 'name,alias\nWang\0Yi,\n' },
  { name: 'a million columns', input: () => `name,alias${',c'.repeat(1_000_000)}\n` },
  {
    name: '100,000 columns of their own names',
    slow: true,
    input: () =>
      `name,alias,${Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(',')}\n${'x,'.repeat(100_001)}x\n`,
  },
  { name: 'a row of a million cells', input: () => `name,alias\n${'x,'.repeat(499_000)}x\n` },
  {
    name: 'a cell of 9 MB',
    to: ['input-invalid'],
    slow: true,
    input: () => `name,alias\n"${'x'.repeat(9_000_000)}",y\n`,
  },
  { name: 'a cell of 100 MB', to: ['input-too-large'], slow: true, input: () => Buffer.alloc(100_000_000, 'x') },
  { name: 'a cell of 900,000 characters', input: () => `name,alias\n${'x'.repeat(900_000)},y\n` },
  { name: 'an alias of 19,000 parts', input: () => `name,alias\nWang Yi,${'x;'.repeat(9_500)}\n` },
  { name: '2 million empty lines within', slow: true, input: () => `name,alias\n${'\n'.repeat(2_000_000)}Wang Yi,x\n` },
  { name: 'a million doubled quotes', slow: true, input: () => `name,alias\n"${'""'.repeat(450_000)}",y\n` },
  { name: 'a million unclosed quotes', slow: true, input: () => `name,alias\n${'"\n'.repeat(1_000_000)}` },
  { name: '20,000 rows', slow: true, to: 'right', input: () => people(20_000) },
  { name: '20,000 rows of one name', slow: true, input: () => people(20_000, () => 'Wang Yi') },
  { name: 'a picture', to: ['input-binary'], input: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
]

function* cases(): Generator<Case> {
  for (const [name, [text, cells]] of Object.entries(TABLES))
    yield {
      name: `cells: ${name}`,
      to: cells === null ? ['input-invalid'] : 'right',
      run: async () => {
        const rows = tableRows(text, ',')
        const found = rows.map((row) => row.cells.map((cell) => cell.text))
        expectThat(
          JSON.stringify(found) === JSON.stringify(cells),
          `its cells are ${JSON.stringify(found).slice(0, 200)}`,
        )
        for (const cell of rows.flatMap((row) => row.cells)) {
          const stands = text.slice(cell.start, cell.end).replaceAll('""', '"')
          expectThat(stands === cell.text, `at its place stands ${JSON.stringify(stands).slice(0, 80)}`)
        }
      },
    }
  for (const { name, input, to, slow } of FILES)
    yield {
      ...{ name: `import: ${name}`, ...(to && { to }), ...(slow && { slow, limit: 60_000 }) },
      run: (bench) => bench.importing(input(), 'a.csv', { mapping: MAPPING }),
    }
  for (const rows of [1, 300])
    yield {
      name: `import: ${rows} rows whose last is broken keep nothing`,
      to: ['input-invalid'],
      run: (bench) => bench.importing(`${people(rows)}"broken`, 'a.csv', { mapping: MAPPING, keep: true }),
    }
  for (const name of ['x'.repeat(19_000), 'x '.repeat(9_000), '\u0001\u0002', '😀'.repeat(5000)])
    yield {
      name: `import: a name such as ${JSON.stringify(name.slice(0, 10))} (${name.length}) on record`,
      run: (bench) => bench.importing(`name,alias\n${name},\n`, 'a.csv', { mapping: MAPPING, keep: true }),
    }
}

/** Tables that break readers of CSV. */
export const tables: Family = { name: 'tables', memory: 1800, cases }
