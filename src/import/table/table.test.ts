import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSchema } from '../../ledger/schema.ts'
import { schemaView } from '../../ledger/views/schema.ts'
import type { ImportedRow, ImportedValue } from '../../model/imported.ts'
import { tableRows } from './cells.ts'
import { formatFault, readDate } from './dates.ts'
import { Mapping } from './mapping.ts'
import { table } from './table.ts'

const kinds = schemaView(loadSchema())
const VISITS = {
  dataset: 'visits of the ministry',
  kind: 'Event',
  id: 'No',
  dates: ['dd.MM.yyyy', 'MMMM yyyy'],
  properties: {
    type: { value: 'visit' },
    status: { value: 'held' },
    date: { from: 'From', to: 'To' },
    side: { column: 'Country', split: ';', required: true, qualifiers: { role: { value: 'guest' } } },
    participant: { column: 'Guest', qualifiers: { office: 'Office', for: 'Country' } },
  },
}
const HEADER = 'No,From,To,Country,Guest,Office\n'
const read = (text: string, mapping: object = VISITS, name = 'x.csv') =>
  table.read({ name, text, kinds, mapping: Mapping.parse(mapping) }).rows

const shown = (value: ImportedValue): string => String(Object.values(value).at(value.type === 'text' ? 1 : -1))
const said = (row: ImportedRow): string[] =>
  row.things.flatMap(({ ref, said: all }) =>
    all.map(({ property, value, qualifiers, valid, evidence }) => {
      const more = Object.entries(qualifiers ?? {}).map(([name, one]) => ` ${name}=${shown(one)}`)
      return `${ref} ${property}=${shown(value)}${more.join('')}${valid ? ` valid ${valid}` : ''} "${evidence.map((e) => e.exact).join('" "')}"`
    }),
  )

describe('what rows say', () => {
  it.each<[string, string, string[]]>([
    [
      'dates from one column to another, a person with office and side',
      '7,02.04.2021,05.04.2021,Finland,Jane Roe,Minister',
      [
        'row type=visit "7,02.04.2021,05.04.2021,Finland,Jane Roe,Minister"',
        'row status=held "7,02.04.2021,05.04.2021,Finland,Jane Roe,Minister"',
        'row date=2021-04-02/2021-04-05 "02.04.2021" "05.04.2021"',
        'row side=State:Finland role=guest "Finland"',
        'row participant=Person:Jane Roe office=Minister for=State:Finland "Jane Roe"',
      ],
    ],
    [
      'a month, several countries, nobody',
      '8, April 2021 ,,Finland; Sweden;,,',
      [
        'row type=visit "8, April 2021 ,,Finland; Sweden;,,"',
        'row status=held "8, April 2021 ,,Finland; Sweden;,,"',
        'row date=2021-04 "April 2021"',
        'row side=State:Finland role=guest "Finland; Sweden;"',
        'row side=State:Sweden role=guest "Finland; Sweden;"',
      ],
    ],
  ])('%s', (_what, line, expected) => {
    const [row] = read(HEADER + line)
    expect(row && ('refused' in row ? row.refused : said(row))).toEqual(expected)
  })

  it('tenures of persons, from columns of years and months', () => {
    const text = 'leader,country,sy,sm,ey,em\nJane Roe,Finland,1991,4,1993,11\n'
    const valid = {
      from: { columns: ['sy', 'sm'], dates: ['yyyy M'] },
      to: { columns: ['ey', 'em'], dates: ['yyyy M'] },
    }
    const office = { value: 'Prime Minister', side: 'country', valid }
    const [row] = read(text, { dataset: 'd', kind: 'Person', properties: { name: 'leader', 'holds-office': office } })
    expect(row && ('refused' in row ? row.refused : said(row))).toEqual([
      'row name=Jane Roe "Jane Roe"',
      'row holds-office=Office:Prime Minister|State:Finland valid 1991-04/1993-11 "Jane Roe,Finland,1991,4,1993,11"',
    ])
  })
})

describe('rows that cannot be taken', () => {
  it.each<[string, string, string]>([
    [
      'a day that is none',
      '7,31.02.2021,,Finland,,',
      '"31.02.2021" in From is no date of the form dd.MM.yyyy or MMMM yyyy.',
    ],
    ['turned round', '7,05.04.2021,02.04.2021,Finland,,', 'It ends on 2021-04-02, before it begins on 2021-04-05.'],
    ['no id', ',02.04.2021,,Finland,,', 'It has no No, by which rows are told apart.'],
    ['what is required', '7,02.04.2021,,,,', 'It has no side.'],
    ['too many cells', '7,02.04.2021,,Finland,,,,9', 'It has 8 cells, more than the header with 6.'],
    [
      'a huge cell',
      `7,02.04.2021,,${'x'.repeat(30_000)},,`,
      'The cell in Country has 30000 characters; 20000 are taken at most.',
    ],
  ])('%s', (_what, line, reason) => {
    expect(
      read(`${HEADER}1,02.04.2021,,Finland,,\n${line}\n`).map((row) =>
        'refused' in row ? `${row.line}: ${row.refused}` : 'taken',
      ),
    ).toEqual(['taken', `3: ${reason}`])
  })

  it('rows whose cells are all empty are none', () => {
    const rows = read(`${HEADER}\n,, ,,,\n7,02.04.2021,,Finland\n`)
    expect(rows.map((row) => row.line)).toEqual([4])
  })

  it('cells that are missing at the end are empty', () => {
    expect(read(`${HEADER}7,02.04.2021,,Finland\n`)[0]).not.toHaveProperty('refused')
  })
})

describe('mappings and tables that do not fit', () => {
  const withProperty = (more: object) => ({ ...VISITS, properties: { ...VISITS.properties, ...more } })
  it.each<[string, string, object, RegExp]>([
    ['an unknown column', HEADER, { ...VISITS, id: 'Number' }, /no column "Number"/],
    ['an unknown property', HEADER, withProperty({ colour: 'No' }), /no property "colour"/],
    [
      'an unknown qualifier',
      HEADER,
      withProperty({ place: { column: 'No', qualifiers: { x: 'No' } } }),
      /no qualifier "x"/,
    ],
    ['what decides', HEADER, withProperty({ 'same-as': 'No' }), /names what a table cannot name/],
    ['no status', HEADER, { ...VISITS, properties: { type: { value: 'visit' } } }, /gives no status/],
    ['a format that is none', HEADER, { ...VISITS, dates: ['dd.mm.yyyy'] }, /"mm" is no part of a date/],
    ['a column twice', 'No,From,To,Country,Guest,Office,No\n', VISITS, /Two columns are called "No"/],
    ['a mark that is not closed', `${HEADER}1,"x\n`, VISITS, /^Line 2 .*quotation mark is not closed/],
    ['a mark within a cell', `${HEADER}1,x"y,\n`, VISITS, /^Line 2 .*within a cell/],
    ['nothing', '\n', VISITS, /no header/],
  ])('%s', (_what, text, mapping, message) => {
    expect(() => read(text, mapping)).toThrow(
      expect.objectContaining({ code: 'input-invalid', message: expect.stringMatching(message) }),
    )
  })
})

describe('dates', () => {
  it.each<[string, string[] | undefined, string | null]>([
    ['2021-04', undefined, '2021-04'],
    ['2021-13', undefined, null],
    ['3.4.2021', ['d.M.yyyy'], '2021-04-03'],
    ['3 Mar 2021', ['d MMM yyyy'], '2021-03-03'],
    ['MARCH 3, 2021', ['MMMM d, yyyy'], '2021-03-03'],
    ['03/2021', ['dd/MM/yyyy', 'MM/yyyy'], '2021-03'],
    ['2021', ['yyyy'], '2021'],
    ['29.02.2021', ['dd.MM.yyyy'], null],
    ['4/5/21', ['d/M/yyyy'], null],
    ['2021-03-04', ['d/M/yyyy'], '2021-03-04'],
    ['2021-02-30', ['d/M/yyyy'], null],
  ])('%s by %s is %s', (written, formats, edtf) => {
    expect(readDate(written, formats)).toBe(edtf)
  })

  it.each(['dd.mm.yyyy', 'yy', 'dd yyyy', 'yyyy yyyy', 'dd.MM', '[a'])('"%s" is no format', (format) => {
    expect(formatFault(format)).not.toBeNull()
  })
})

it('every cell is found where it stands, whatever it holds', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('', '"', ',', '\n', 'a\r\nb', ' x ', 'é“'),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('\n', '\r\n'),
      (rows, end) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join(end)
        const found = tableRows(text, ',')
        expect(found.map(({ cells }) => cells.map((one) => one.text))).toEqual(rows)
        for (const { cells } of found)
          for (const one of cells) expect(text.slice(one.start, one.end).replaceAll('""', '"')).toBe(one.text)
      },
    ),
  )
})
